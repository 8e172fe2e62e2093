using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Achievements;

/// <summary>Achievements in the browser: entered by the person, confirmed by the office, seen by whom they concern, printed.</summary>
public sealed class AchievementPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_20_S3_19_the_mentee_enters_a_course_the_curator_gives_it_back_and_confirms_it()
    {
        await PairAsync(portal.First);
        var (mentee, curator, mentor) = (portal.SignedIn(SchoolRole.Mentee), portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Mentor));
        var form = (await mentee.OpenAsync("/achievements/new")).Form();
        var refused = await form.Set("Form.Kind", "Training").Set("Form.Title", "Курс ЦИФРА").Set("Form.On", "24.11.2026").SubmitAsync();
        Assert.Equal(2, refused.Errors.Count); // hours, and a day in the future
        Assert.Equal("Курс ЦИФРА", refused.Form().Value("Form.Title"));
        var address = (await refused.Form().Set("Form.On", "20.11.2026").Set("Form.Hours", "36").SubmitAsync()).Location!;
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(address)).Status); // not confirmed yet
        Assert.Contains("Подтвердить достижение", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);

        // Without a proof nothing is confirmed.
        Assert.Contains("Нет ни номера", (await (await curator.OpenAsync(address)).Form("/confirmation").SendAsync()).Html, StringComparison.Ordinal);
        await (await curator.OpenAsync(address)).Form("/return").Set("Form.ReturnReason", "Приложите удостоверение").SendAsync();
        Assert.Contains("Исправить запись о достижении", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        var edit = (await mentee.OpenAsync(address + "/edit")).Form();
        Assert.NotEmpty((await edit.Attach("Form.File", "вирус.exe", [1, 2, 3]).SubmitAsync()).Errors);
        await (await mentee.OpenAsync(address + "/edit")).Form().Set("Form.Proof", "удостоверение № 14").Attach("Form.File", "удостоверение.pdf", TestFiles.Pdf).SendAsync();
        await (await curator.OpenAsync(address)).Form("/confirmation").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync(address + "/edit")).Status);
        Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync(address + "/file")).Status);

        // Portfolio, register of training, workbook.
        var person = portal.First[SchoolRole.Mentee].PersonId;
        foreach (var client in new[] { mentee, curator, mentor })
        {
            var portfolio = Papers.Text((await client.GetAsync($"/achievements/portfolio/{person}.pdf")).Body);
            Assert.Contains("ПОРТФОЛИО", portfolio, StringComparison.Ordinal);
            Assert.Contains("ЦИФРА", portfolio, StringComparison.Ordinal);
        }

        Assert.Contains("ЦИФРА", Papers.Text((await curator.GetAsync("/achievements/trainings.pdf")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync("/achievements/trainings.docx")).Status);
        Assert.Contains("ЦИФРА", Papers.SheetText((await curator.GetAsync($"/achievements/export.xlsx?person={person}")).Body), StringComparison.Ordinal);
        Assert.Contains("Курс ЦИФРА, 36", (await curator.OpenAsync($"/people/{person}")).Text, StringComparison.Ordinal);
        Assert.Contains("ЦИФРА", (await mentee.OpenAsync("/people/me")).Text, StringComparison.Ordinal);
        Assert.Contains("ЦИФРА", (await curator.OpenAsync($"/achievements?person={person}&kind=Training")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ЦИФРА", (await curator.OpenAsync($"/achievements?person={person}&kind=Contest")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_25_what_the_office_enters_is_confirmed_and_stands_in_the_reference_of_the_mentor()
    {
        await PairAsync(portal.First);
        var mentor = portal.First[SchoolRole.Mentor].PersonId;
        var curator = portal.SignedIn(SchoolRole.Curator);
        var unnamed = await (await curator.OpenAsync("/achievements/new")).Form().Set("Form.Kind", "Contest").Set("Form.Title", "Наставник года").Set("Form.On", "01.04.2026")
            .Set("Form.Level", "Municipal").Set("Form.Result", "ПОБЕДИТЕЛЬ").SubmitAsync();
        Assert.Contains("чьё", Assert.Single(unnamed.Errors), StringComparison.Ordinal);
        await unnamed.Form().Set("Form.PersonId", $"{mentor}").SendAsync();
        Assert.Contains("ПОБЕДИТЕЛЬ", Papers.Text((await curator.GetAsync($"/people/{mentor}/mentor-reference.pdf")).Body), StringComparison.Ordinal);

        // Somebody of no base, a stranger and a mentee for another: not found.
        var nobody = portal.First[SchoolRole.Psychologist].PersonId;
        var foreign = portal.Second[SchoolRole.Mentor].PersonId;
        foreach (var id in new[] { nobody, foreign })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Filled(await curator.OpenAsync("/achievements/new"), id).SubmitAsync()).Status);
        }

        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Equal(HttpStatusCode.NotFound, (await Filled(await mentee.OpenAsync("/achievements/new"), mentor).SubmitAsync()).Status);
    }

    [Fact]
    public async Task Everybody_sees_the_own_the_mentor_the_confirmed_ones_of_the_mentee_and_another_school_nothing()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await PairAsync(portal.Second);
        var mentee = portal.SignedIn(SchoolRole.Mentee, portal.Second);
        var address = (await Filled(await mentee.OpenAsync("/achievements/new"), null).Set("Form.Title", "Статья КАНАРЕЙКА").SubmitAsync()).Location!;
        var person = portal.Second[SchoolRole.Mentee].PersonId;
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Curator, SchoolRole.Director })
        {
            var stranger = portal.SignedIn(role);
            foreach (var url in new[] { address, address + "/file", $"/achievements/portfolio/{person}.pdf" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url)).Status);
            }

            Assert.DoesNotContain("КАНАРЕЙКА", (await stranger.OpenAsync($"/achievements?person={person}")).Html, StringComparison.Ordinal);
        }

        var mentor = portal.SignedIn(SchoolRole.Mentor, portal.Second);
        Assert.DoesNotContain("КАНАРЕЙКА", (await mentor.OpenAsync("/achievements")).Html, StringComparison.Ordinal);
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/achievements")).Count, 1, 2);
        Assert.InRange((await portal.QueriesOfAsync(curator, address)).Count, 1, 2);
        await (await mentee.OpenAsync(address)).Form("/removal").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync(address)).Status);
    }

    private static PortalForm Filled(PortalPage page, Guid? person)
    {
        var form = page.Form().Set("Form.Kind", "Publication").Set("Form.Title", "Статья").Set("Form.On", "01.10.2026");
        return person is { } id ? form.Force("Form.PersonId", $"{id}") : form;
    }

    private Task PairAsync(TestSchool school) => portal.InSchoolAsync(school, async db =>
    {
        var (mentor, mentee) = (school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
        if (!await db.Set<Mentorship>().AnyAsync(m => m.MentorId == mentor && m.MenteeId == mentee)) await TestData.ActivePairAsync(db, mentor, mentee);
        Assert.True(await db.Set<PoolRecord>().AnyAsync(r => r.PersonId == mentor));
    });
}
