using System.Net;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using Xunit;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>Surnames of a hundred letters without a place to break, in every table of the papers that leaders print.</summary>
public sealed class LongNamesOnPaperTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    private const string Tail = "константинопольскопреображенскоблаговещенскоархангельскотроицкосвятодуховскобогоявленскорождественская";

    // Margins of the portal's sheets are not smaller than this, in points.
    private const double Margin = 20;

    [Fact]
    public async Task D34_D49_D50_D51_D52_D64_no_name_of_a_hundred_letters_leaves_the_sheet_or_covers_its_neighbour()
    {
        await RenameEverybodyAsync();
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var papers = new List<string> { "/council/readiness.pdf", "/mentorships/summary.pdf", "/mentorships/load-sheet.pdf?month=2026-11" };
        foreach (var kind in new[] { "council", "final", "hearing" })
        {
            var page = await (await deputy.OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs").SendAsync();
            papers.Add(page.Response.RequestMessage!.RequestUri!.AbsolutePath + "/pack.pdf");
        }

        var pack = papers[3].Split('/')[3];
        var meeting = (await (await deputy.OpenAsync("/council/meetings/new?pack=" + pack)).Form("/council/meetings").Set("Form.HeldOn", "20.11.2026").SendAsync())
            .Response.RequestMessage!.RequestUri!.AbsolutePath;
        papers.AddRange(new[] { "minutes", "notice", "attendance" }.Select(p => $"{meeting}/{p}.pdf"));
        var registered = await portal.InSchoolAsync(portal.First, db => db.Set<CouncilMeeting>().Where(m => m.DocumentId != null).Select(m => m.Id).FirstAsync());
        papers.Add($"/council/meetings/{registered}/extract.pdf?item=1");
        // The order on the execution of the decisions, and the reference and the folder of a mentor for the attestation.
        var order = await (await deputy.OpenAsync($"/council/meetings/{registered}")).Form("/order").SendAsync();
        papers.Add($"{order.Response.RequestMessage!.RequestUri!.AbsolutePath}/draft.pdf");
        var mentor = portal.First[SchoolRole.Mentor].PersonId;
        papers.AddRange([$"/people/{mentor}/mentor-reference.pdf", $"/people/{mentor}/attestation.pdf"]);
        var form = await (await deputy.OpenAsync("/statistics/new")).Form("/statistics").Set("Form.Origin", "presence").SendAsync();
        papers.Add(form.Response.RequestMessage!.RequestUri!.AbsolutePath + "/form.pdf");
        var sheet = await portal.InSchoolAsync(portal.First, db => db.Set<EfficiencySheet>().Select(s => s.Id).FirstAsync());
        papers.Add($"/efficiency/{sheet}/print.pdf");

        var faults = new List<string>();
        foreach (var address in papers)
        {
            var answer = await deputy.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.Status));
            using var document = PdfDocument.Open(answer.Body);
            foreach (var page in document.GetPages()) faults.AddRange(FaultsOf(page).Select(f => $"{address} page {page.Number}: {f}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(30)));
    }

    private static IEnumerable<string> FaultsOf(Page page)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.BoundingBox.Width > 0).OrderBy(l => l.StartBaseLine.Y).ToList();
        if (letters.Find(l => l.BoundingBox.Left < Margin || l.BoundingBox.Right > page.Width - Margin) is { } outside)
        {
            yield return $"«{outside.Value}» at {outside.BoundingBox.Left:0}";
        }

        for (var i = 0; i < letters.Count; i++)
        {
            for (var j = i + 1; j < letters.Count && letters[j].StartBaseLine.Y - letters[i].StartBaseLine.Y < 6; j++)
            {
                if (!Covers(letters[i].BoundingBox, letters[j].BoundingBox)) continue;

                yield return $"«{letters[i].Value}» and «{letters[j].Value}» at {letters[i].BoundingBox.Left:0}, {letters[i].StartBaseLine.Y:0}";
                yield break;
            }
        }
    }

    // A third of the narrower letter, in both directions: kerning never comes near it.
    private static bool Covers(PdfRectangle one, PdfRectangle other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > Math.Min(one.Width, other.Width) / 3
        && Math.Min(one.Top, other.Top) - Math.Max(one.Bottom, other.Bottom) > Math.Min(one.Height, other.Height) / 3;

    private async Task RenameEverybodyAsync()
    {
        await using var database = new SqliteConnection($"Data Source={portal.DatabasePath};Pooling=false");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "UPDATE People SET Surname = substr(Surname || $tail, 1, 100)";
        command.Parameters.AddWithValue("$tail", Tail);
        Assert.True(await command.ExecuteNonQueryAsync() > 50);
    }
}
