using System.Net;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>The dossier of a young specialist.</summary>
public sealed class DossierTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Papers_are_added_with_a_file_or_as_a_note_and_bad_ones_are_refused()
    {
        var person = await portal.InSchoolAsync(portal.First, async db =>
        {
            var staff = TestData.Staff("Рогова", "Инна");
            db.Add(staff);
            await db.SaveChangesAsync();
            TestData.InPool(db, staff.Id, PoolSide.Mentees);
            await db.SaveChangesAsync();
            return staff.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var form = (await curator.OpenAsync($"/dossiers/{person}/papers/new")).Form("/papers");
        var wrong = await form.Set("Form.Title", "Диплом").Set("Form.Date", "24.11.2026").Set("Form.Pages", "0").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(2, wrong.Errors.Count);

        var disguised = await (await curator.OpenAsync($"/dossiers/{person}/papers/new")).Form("/papers").Set("Form.Title", "Диплом").Set("Form.Date", "01.07.2020")
            .Set("Form.Pages", "2")
            .Attach("Form.File", "диплом.pdf", [(byte)'M', (byte)'Z', 0, 0], "application/pdf").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, disguised.Status);

        await (await curator.OpenAsync($"/dossiers/{person}/papers/new")).Form("/papers").Set("Form.Title", "Диплом").Set("Form.Date", "01.07.2020").Set("Form.Pages", "2")
            .Attach("Form.File", "диплом.pdf", TestFiles.Pdf, "application/pdf").SendAsync();
        var page = await (await curator.OpenAsync($"/dossiers/{person}/papers/new")).Form("/papers").Set("Form.Title", "Трудовая книжка").Set("Form.Date", "1.9.2020")
            .Set("Form.Pages", "1").SendAsync();
        Assert.Contains("только на бумаге", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 документа, 3 листа", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var file = await page.ClickAsync("Диплом");
        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/pdf", (await curator.GetAsync($"/dossiers/{person}/inventory.pdf")).Response.Content.Headers.ContentType?.MediaType);
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee, SchoolRole.Psychologist })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(role).GetAsync($"/dossiers/{person}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/dossiers/{person}")).Status);
    }
}
