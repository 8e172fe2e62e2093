using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>The line of the year on the board of a leader who has few days of one's own.</summary>
public sealed class BoardDatesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_board_of_a_director_names_interviews_meetings_and_the_end_of_the_quarter_but_never_the_own_interview()
    {
        var director = portal.First[SchoolRole.Director].PersonId;
        var (mentor, mentee) = await portal.PeopleAsync("Доскин");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(new SchoolQuarter(2026, 2, new(2026, 11, 9), new(2026, 12, 30)));
            var deputy = portal.First[SchoolRole.DeputyDirectorAcademic].PersonId;
            // 20:00 UTC is one in the morning of the next day at the school.
            foreach (var (person, at) in new[]
                { (mentee, new DateTime(2026, 12, 1, 20, 0, 0, DateTimeKind.Utc)), (director, new DateTime(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc)) })
            {
                var pair = await TestData.ActivePairAsync(db, mentor, person);
                var id = (await TestData.AssessmentAsync(db, pair, AssessmentState.InterviewScheduled, deputy)).Id;
                await db.Set<StageAssessment>().Where(a => a.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.InterviewAt, at));
            }
        });
        var meeting = (await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/council/meetings/new")).Form("/council/meetings").Set("Form.HeldOn", "27.11.2026").SendAsync())
            .Response.RequestMessage!.RequestUri!.AbsolutePath;

        var client = portal.SignedIn(SchoolRole.Director);
        var dates = (await client.OpenAsync("/")).Document.QuerySelectorAll(".dates li")
            .Select(l => (What: l.QuerySelector("a")!.TextContent, Href: l.QuerySelector("a")!.GetAttribute("href")!,
            When: l.QuerySelector("span")!.TextContent.Replace('\u00a0', ' '))).ToList();
        Assert.Contains(dates, d => d.Href == meeting && d.When == "27 ноября");
        Assert.Contains(dates, d => d.What == "Собеседование" && d.When.StartsWith("2 декабря, Доскин", StringComparison.Ordinal));
        Assert.Contains(dates, d => d is { What: "Конец 2-й четверти", When: "30 декабря" });
        Assert.DoesNotContain(dates, d => d.When.StartsWith("25 ноября", StringComparison.Ordinal));
        foreach (var (_, href, _) in dates) Assert.Equal((href, System.Net.HttpStatusCode.OK), (href, (await client.GetAsync(href)).Status));
    }
}
