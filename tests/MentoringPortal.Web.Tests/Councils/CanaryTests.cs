using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>
/// What may not be read aloud at a council (§2.13): the category of a mentee and what the base says of the difficulties, private entries, the reason of a pause, a conclusion
/// before its interview. All of it is planted with one mentee and hunted in everything that leaders look at and print, in every format.
/// </summary>
public sealed partial class CanaryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Canary = "КАНАРЕЙКА";

    // The words of PoolCategory.BurnedOut.
    private const string Category = "выгоран";

    [Fact]
    public async Task D34_neither_category_nor_private_words_nor_an_early_conclusion_stand_on_anything_that_goes_before_the_council()
    {
        await PlantAsync();
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        // The hunt can find: the base itself tells its readers what was planted.
        var card = await deputy.OpenAsync(await portal.InSchoolAsync(portal.First, db => db.Set<PoolRecord>().Where(r => r.Category == PoolCategory.BurnedOut)
            .Select(r => $"/mentees/{r.Id}").SingleAsync()));
        Assert.Contains(Category, card.Text, StringComparison.Ordinal);
        Assert.Contains(Canary + "ЗАПРОС", card.Text, StringComparison.Ordinal);

        var addresses = new List<string>
        {
            "/", "/mentorships", "/mentorships/summary", "/mentorships/summary.pdf", "/mentorships/summary.xlsx", "/mentorships/load-sheet.pdf?month=2026-11", "/council",
            "/council/readiness", "/council/readiness.pdf", "/council/figures", "/council/figures/meetings", "/council/figures/mentees", "/council/figures/interviews-awaited",
            "/risks", "/risks/print.pdf",
        };
        var packs = new List<string>();
        foreach (var kind in new[] { "council", "final", "hearing" })
        {
            var form = (await deputy.OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs");
            // Every section there is, in one order.
            for (var i = 0; i < PackSection.All.Count; i++) form.Set($"Form.Sections[{i}].Place", $"{i + 1}");
            packs.Add((await form.SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath);
        }

        addresses.AddRange(packs.SelectMany(p => new[] { "", "/text", "/pack.pdf", "/pack.docx", "/pack.xlsx" }.Select(tail => p + tail)));
        addresses.Add(packs[0] + "/pack.pdf?reading=true");
        addresses.AddRange(await MeetingAsync(packs[0]));

        var named = 0;
        foreach (var address in addresses)
        {
            var answer = await deputy.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.Status));
            var text = TextOf(answer.Body);
            Assert.False(text.Contains(Canary, StringComparison.Ordinal), $"{address}: {Around(text, Canary)}");
            Assert.False(text.Contains(Category, StringComparison.OrdinalIgnoreCase), $"{address}: {Around(text, Category)}");
            if (text.Contains("Канарейкин", StringComparison.Ordinal)) named++;
        }

        // The mentee is spoken of in most of them, so the words had where to slip in.
        Assert.True(named > 15, $"{named} of {addresses.Count}");
    }

    private async Task PlantAsync()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Канарейкин");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var record = await db.Set<PoolRecord>().SingleAsync(r => r.PersonId == mentee);
            Assert.Empty(record.Describe(new PoolCard(PoolCategory.BurnedOut, Canary + "ЗАПРОС", Canary + "УСПЕХ", Canary + "ИНТЕРЕС", 2, Canary + "КОГО", Canary + "ПЛОД")));
            var pair = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            var on = TestClock.Today.AddDays(-3);
            db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, on, 45, Canary + "ТЕМА", Canary + "ДЕЛО",
                Canary + "ИТОГ", Canary + "ТРУДНОСТЬ", Canary + "ШАГ", false), on).Value);
            db.Add(Pause.Of(pair, new PauseCard(PauseGround.MenteeAbsence, TestClock.Today, null, Canary + "БОЛЕЗНЬ"), [], TestClock.Today).Value);
            var assessment = await TestData.OpenedAsync(db, pair);
            await db.SaveChangesAsync();
            await db.Set<StageAssessment>().Where(a => a.Id == assessment.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.ConclusionDrafted)
                .SetProperty(a => a.ConclusionNumber, Canary + "-77").SetProperty(a => a.ConclusionDate, TestClock.Today).SetProperty(a => a.ConclusionDocumentId, Guid.NewGuid())
                .SetProperty(a => a.Conclusions, Canary + "ВЫВОД"));
        });
    }

    // Minutes that are registered, with an extract of their first item.
    private async Task<IReadOnlyList<string>> MeetingAsync(string pack)
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var url = (await (await curator.OpenAsync("/council/meetings/new?pack=" + pack.Split('/')[^1])).Form("/council/meetings").Set("Form.HeldOn", "20.11.2026")
            .Set("Form.BeganAt", "14:00").Set("Form.Place", "актовый зал").Set("Form.ChairId", portal.First[SchoolRole.Director].PersonId.ToString())
            .Set("Form.SecretaryId", portal.First[SchoolRole.DeputyDirectorMethodical].PersonId.ToString()).SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await curator.OpenAsync(url + "/attendance")).Form("/attendance").SendAsync();
        var id = Guid.Parse(url.Split('/')[^1]);
        var present = await portal.InSchoolAsync(portal.First, async db => (await db.Set<CouncilMeeting>().SingleAsync(m => m.Id == id)).Present);
        await (await curator.OpenAsync(url + "/items/1")).Form("/items/1").Set("Form.For", $"{present}").SendAsync();
        await (await curator.OpenAsync(url + "/registration")).Form("/registration").SendAsync();
        var document = await portal.InSchoolAsync(portal.First, async db => (await db.Set<CouncilMeeting>().SingleAsync(m => m.Id == id)).DocumentId);
        Assert.NotNull(document);
        return
        [
            url, url + "/notice.pdf", url + "/attendance.pdf", url + "/extract.pdf?item=1", url + "/extract.docx?item=1",
            $"/documents/{document}.pdf", $"/documents/{document}.docx",
        ];
    }

    private static string TextOf(byte[] body)
    {
        if (body.AsSpan().StartsWith("%PDF"u8)) return Papers.Text(body);
        if (!body.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(body) is var html ? WebUtility.HtmlDecode(html) : "";

        using var archive = new ZipArchive(new MemoryStream(body));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(Tags().Replace(reader.ReadToEnd(), ""));
        }

        return text.ToString();
    }

    private static string Around(string text, string word) =>
        text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at && at < 0 ? "" : text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
