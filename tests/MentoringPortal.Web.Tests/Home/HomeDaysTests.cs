using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>Days on the home are those of the school: the first is five hours ahead of UTC, the second seven.</summary>
public sealed class HomeDaysTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_interview_is_told_by_the_day_on_the_schools_wall()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Полуноч");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee);
            var id = (await TestData.AssessmentAsync(db, pair, AssessmentState.InterviewScheduled, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
            // 20:00 UTC is one in the morning of the next day at the school.
            await db.Set<StageAssessment>().Where(a => a.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.InterviewAt, new DateTime(2026, 12, 1, 20, 0, 0, DateTimeKind.Utc)));
        });
        Assert.Contains("Провести собеседованиеПолуночина О.О. 02.12.2026", Words(await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync("/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-22T16:59:59", true)] // the last second of yesterday at the school
    [InlineData("2026-11-22T17:00:00", false)]
    public async Task A_code_that_has_run_out_is_to_be_given_anew(string expiresAt, bool told)
    {
        var surname = told ? "Просроченная" : "Годная";
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var person = TestData.Staff(surname, "Инна");
            db.Add(person);
            TestData.InPool(db, person.Id, PoolSide.Mentors);
            db.Add(new Invitation([told ? (byte)1 : (byte)2], person.Name.SurnameWithInitials, person.Id, SchoolRole.Mentor, TestClock.Start.UtcDateTime));
            await db.SaveChangesAsync();
            await db.Set<Invitation>().Where(i => i.PersonId == person.Id).ExecuteUpdateAsync(u => u.SetProperty(i => i.ExpiresAt, DateTime.Parse(expiresAt, System.Globalization.CultureInfo.InvariantCulture)));
        });
        Assert.Equal(told, Words(await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/")).Contains($"Выдать код для входа в портал{surname} И.П.", StringComparison.Ordinal));
    }

    private static string Words(PortalPage page) => page.Text.Replace('\u00a0', ' ');
}
