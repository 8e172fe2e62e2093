using System.Net;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Efficiency;

/// <summary>Step 8 of the story: the efficiency sheet.</summary>
public sealed class EfficiencyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_curator_scores_by_parts_and_the_level_appears_with_the_ninth_score()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var sheet = await (await curator.OpenAsync("/efficiency/new")).Form("/efficiency").SendAsync();
        var form = sheet.Form("/efficiency/");
        for (var i = 0; i < 8; i++) form.Set($"Form.Scores[{i}].Points", "2").Set($"Form.Scores[{i}].Evidence", "Протокол № 3");
        var part = await form.SendAsync();
        Assert.Contains("Оценено 8 из 9", part.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("из 18 баллов", part.Text, StringComparison.Ordinal);
        var whole = await part.Form("/efficiency/").Set("Form.Scores[8].Points", "0").SendAsync();
        Assert.Contains("16 из 18 баллов: оптимальный уровень", whole.Text, StringComparison.Ordinal);

        var address = whole.Form("/efficiency/");
        var forged = await address.Force("Form.Scores[0].Points", "3").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await whole.Form("/efficiency/").Force("Form.Scores[0].Evidence", new string('я', 2001)).SubmitAsync()).Status);
    }

    [Fact]
    public async Task Two_curators_do_not_overwrite_each_others_scores()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var sheet = await (await curator.OpenAsync("/efficiency/new")).Form("/efficiency").SendAsync();
        var (first, second) = (sheet.Form("/efficiency/"), sheet.Form("/efficiency/"));
        await first.Set("Form.Scores[0].Points", "2").SendAsync();
        second.Force("__key", Guid.NewGuid().ToString("N"));
        var conflict = await second.Set("Form.Scores[0].Points", "1").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
    }

    [Theory]
    [InlineData(SchoolRole.Director, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(SchoolRole.DeputyDirectorAcademic, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(SchoolRole.MethodUnionHead, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.Mentor, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.Mentee, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task The_leadership_reads_and_the_curator_writes(SchoolRole role, HttpStatusCode list, HttpStatusCode write)
    {
        var client = portal.SignedIn(role);
        Assert.Equal(list, (await client.GetAsync("/efficiency")).Status);
        Assert.Equal(write, (await client.GetAsync("/efficiency/new")).Status);
    }

    [Fact]
    public async Task M15_the_curator_does_not_score_the_own_pair_and_a_deputy_does_it_instead()
    {
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = TestData.Staff("Весенев", "Артём");
            db.Add(mentee);
            await db.SaveChangesAsync();
            return await TestData.ActivePairAsync(db, portal.First[SchoolRole.Curator].PersonId, mentee.Id);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var form = (await curator.OpenAsync("/efficiency/new")).Form("/efficiency");
        Assert.DoesNotContain("Весенев", (await curator.OpenAsync("/efficiency/new")).Text, StringComparison.Ordinal);
        var forged = await form.Force("Form.MentorshipId", pair.Id.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Contains("Свою пару не оценивают", forged.Text, StringComparison.Ordinal);

        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var offered = await deputy.OpenAsync("/efficiency/new");
        Assert.Contains("Весенев", offered.Text, StringComparison.Ordinal);
        var begun = await offered.Form("/efficiency").Set("Form.MentorshipId", pair.Id.ToString()).SubmitAsync();
        var (sheet, url) = (await begun.FollowAsync(), begun.Location!);
        Assert.Contains("Оценено 1 из 9", (await sheet.Form("/efficiency/").Set("Form.Scores[0].Points", "2").SendAsync()).Text, StringComparison.Ordinal);

        // The curator reads it and finds no field to write in.
        Assert.DoesNotContain("Сохранить баллы", (await curator.OpenAsync(url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url)).Status);
    }

    [Fact]
    public async Task S4_14_each_scorer_has_an_own_sheet_and_the_school_sets_which_counts()
    {
        var (curator, deputy) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.DeputyDirectorAcademic));
        var own = await BegunAsync(curator, "false");
        Assert.Equal(own, await BegunAsync(curator, "false"));
        var other = await BegunAsync(deputy, "false");
        Assert.NotEqual(own, other);
        await ScoreAsync(curator, own, "2");
        await ScoreAsync(deputy, other, "1");

        // Somebody else's sheet is read, not written.
        Assert.DoesNotContain("Сохранить баллы", (await deputy.OpenAsync(own)).Text, StringComparison.Ordinal);
        var page = await deputy.OpenAsync("/efficiency/result");
        Assert.Contains("13,5 из 18: допустимый уровень", page.Text, StringComparison.Ordinal);
        var columns = page.Document.QuerySelectorAll(".heat thead a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains(own, columns);
        Assert.Contains(other, columns);

        await (await deputy.OpenAsync("/efficiency/counting")).Form("/efficiency/counting").Set("Form.Counting", "Deputy").SendAsync();
        Assert.Contains("9 из 18: допустимый уровень", (await curator.OpenAsync("/efficiency/result")).Text, StringComparison.Ordinal);
        await (await deputy.OpenAsync("/efficiency/counting")).Form("/efficiency/counting").Set("Form.Counting", "Agreed").SendAsync();
        Assert.Contains("нет согласованного листа", (await curator.OpenAsync("/efficiency/result")).Text, StringComparison.Ordinal);

        // The agreed sheet is one, whoever begins it, and everybody who scores writes in it.
        var agreed = await BegunAsync(deputy, "true");
        Assert.Equal(agreed, await BegunAsync(curator, "true"));
        await ScoreAsync(curator, agreed, "2");
        Assert.Contains("18 из 18: оптимальный уровень", (await curator.OpenAsync("/efficiency/result")).Text, StringComparison.Ordinal);
        var nonsense = await (await deputy.OpenAsync("/efficiency/counting")).Form("/efficiency/counting").Force("Form.Counting", "77").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.Status);
        await (await deputy.OpenAsync("/efficiency/counting")).Form("/efficiency/counting").Set("Form.Counting", "Mean").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/efficiency/result?pair={Guid.NewGuid()}")).Status);
        Assert.DoesNotContain("из 18", (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/efficiency/result")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> BegunAsync(PortalClient client, string agreed)
    {
        var year = (await client.OpenAsync("/efficiency/new")).Document.QuerySelectorAll("select[name='Form.Year'] option")[^1].GetAttribute("value")!;
        return (await (await client.OpenAsync("/efficiency/new")).Form("/efficiency").Set("Form.Year", year).Set("Form.IsAgreed", agreed).SubmitAsync()).Location!;
    }

    private static async Task ScoreAsync(PortalClient client, string url, string points)
    {
        var form = (await client.OpenAsync(url)).Form("/efficiency/");
        for (var i = 0; i < 9; i++) form.Set($"Form.Scores[{i}].Points", points);
        await form.SendAsync();
    }

    [Fact]
    public async Task Another_schools_sheet_is_not_found_and_the_paper_prints()
    {
        var sheet = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/efficiency/new")).Form("/efficiency").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(sheet.Location!)).Status);
        var pdf = await portal.SignedIn(SchoolRole.Director).GetAsync(sheet.Location + "/print.pdf");
        Assert.Equal("application/pdf", pdf.Response.Content.Headers.ContentType?.MediaType);
    }
}
