using System.Net;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Reports;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>A track goes on by the edition it was begun with, whatever the school's newest one asks for. Today is Monday, 23.11.2026.</summary>
public sealed class OldEditionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S0_42_questionnaires_reports_plans_and_stages_are_those_of_the_mentees_own_edition()
    {
        var school = portal.First;
        var survey = TestData.FirstStage.Survey!;
        var pair = await portal.InSchoolAsync(school, async db =>
        {
            var made = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
            var plan = TestData.FirstPlan(made);
            db.Add(plan);
            // The newest edition asks for nothing of this, and calls what is left otherwise.
            var now = TestData.Program;
            await TestData.NewEditionAsync(db, (await TestData.TrackAsync(db, made)).ProgramId, now with
            {
                Stages = [.. now.StageList.Select(s => s with { Code = s.Code + "-2", Title = "Новый этап: " + s.Title, Package = [.. s.Package.Where(p => p.Survey is null)] })],
                PlanKinds = [.. now.PlanKindList.Select(k => k with { Title = "Новый план: " + k.Title })],
                Reports = [],
                Passport = now.Passport with { Sections = [.. now.Passport.Sections.Select(s => s with { Stage = null })] },
                Categories = [.. now.Categories!.Select(c => c with { StartAt = null })],
            });
            return made;
        });

        // The questionnaire is awaited, opened, printed as a blank and told of on the lists.
        var (mentee, mentor) = (portal.SignedIn(SchoolRole.Mentee), portal.SignedIn(SchoolRole.Mentor));
        var (deputy, curator) = (portal.SignedIn(SchoolRole.DeputyDirectorAcademic), portal.SignedIn(SchoolRole.Curator));
        Assert.Contains($"/surveys/{survey}", (await mentee.OpenAsync("/surveys")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await mentee.GetAsync($"/surveys/{survey}")).Status);
        Assert.Contains($"/surveys/{survey}", (await mentee.OpenAsync($"/mentorships/{pair.Id}/surveys")).Html, StringComparison.Ordinal);
        Assert.Contains($"/mentorships/{pair.Id}", (await curator.OpenAsync("/surveys?state=awaited")).Html, StringComparison.Ordinal);
        await portal.InSchoolAsync(school, async db =>
        {
            var response = new SurveyResponse(pair.MenteeId, pair.Id, survey, 1);
            Assert.Null(response.Submit("{}", TestClock.Start.UtcDateTime));
            db.Add(response);
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain($"/mentorships/{pair.Id}", (await curator.OpenAsync("/surveys?state=awaited")).Html, StringComparison.Ordinal);
        Assert.Contains("23.11.2026", (await deputy.OpenAsync("/surveys?state=sent")).Text, StringComparison.Ordinal);

        // Lists name plan and stage as the mentee's edition does.
        Assert.Contains("план адаптации", (await deputy.OpenAsync("/plans")).Text.ToLowerInvariant(), StringComparison.Ordinal);
        var row = (await deputy.OpenAsync("/plans")).Document.QuerySelector("tbody tr")!.TextContent;
        Assert.DoesNotContain("Новый план", row, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(TestData.FirstStage.Title, (await deputy.OpenAsync($"/assessments?stage={TestData.FirstStage.Code}")).Text, StringComparison.Ordinal);

        // Reports are asked for by the old edition: begun by the author before their time, and by the portal itself.
        var begun = (await (await mentor.OpenAsync("/reports")).Form("/reports/periodic").SubmitAsync()).Location!;
        Assert.Contains("о процессе адаптации", (await mentor.OpenAsync(begun)).Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(school, async db =>
        {
            using var scope = portal.Services.CreateScope();
            var days = scope.ServiceProvider.GetRequiredService<SchoolClock>();
            days.TravelTo(new DateOnly(2026, 12, 28), new TimeOnly(9, 0));
            await new OpenReports(db, new ProgramReader(db, scope.ServiceProvider.GetRequiredService<IMemoryCache>()), new SchoolCalendarReader(db), days).RunAsync(default);
            var asked = await db.Set<PeriodicReport>().Where(r => r.MentorshipId == pair.Id).Select(r => r.ReportCode).OrderBy(c => c).ToListAsync();
            Assert.Equal(["mentee-to-union", "mentor-to-union"], asked);
        });
    }
}
