using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Work;
using Xunit;

namespace MentoringPortal.Web.Tests.Work;

/// <summary>Two weeks for a hearing end on a day on which this very school works (T-10).</summary>
public sealed class HearingDayTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("2026-11-10", "2026-11-24")]
    [InlineData("2026-11-07", "2026-11-23")]
    [InlineData("2026-12-22", "2027-01-12")]
    public void T_10_a_day_off_moves_to_the_next_working_day_of_the_school(string accepted, string by)
    {
        // The first working day after the January holidays is a day off of this school.
        var calendar = new SchoolCalendar("Asia/Yekaterinburg", exceptions: [new(new(2027, 1, 11), IsWorking: false)]);
        var told = WorkWords.Within(ReportHearing.WithinDays)(new WorkRow { On = DateOnly.Parse(accepted, null) }, new WorkDay(TestClock.Today, 300, calendar));
        Assert.Equal(DateOnly.Parse(by, null), told.By);
    }

    [Fact]
    public async Task T_10_a_schools_own_day_off_moves_its_hearing_and_nobody_elses()
    {
        foreach (var (school, by) in new[] { (portal.First, "до 25.11.2026"), (portal.Second, "до 24.11.2026") })
        {
            await portal.InSchoolAsync(school, async db =>
            {
                if (school == portal.First) db.Add(new CalendarDay(new(2026, 11, 24), isWorking: false, "День школы"));
                var pair = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
                var report = new PeriodicReport("own", "Отчёт", pair.Id, pair.MenteeId, SchoolRole.Curator, ReportPeriod.Of(ReportRhythm.HalfYear, TestClock.Today)!, hearings: 1);
                Assert.Empty(report.Write([new("Раздел", "Сделано")]));
                Assert.Empty(report.HandIn([], new(2026, 11, 9)));
                Assert.Null(report.Accept(school[SchoolRole.Curator].PersonId, new(2026, 11, 10)));
                db.Add(report);
                await db.SaveChangesAsync();
            });
            var page = await portal.SignedIn(SchoolRole.DeputyDirectorAcademic, school).OpenAsync("/deadlines");
            Assert.Contains("Заслушать периодический отчёт", page.Text, StringComparison.Ordinal);
            Assert.Contains(by, page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }
    }
}
