using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Mentorships;

/// <summary>Days of a month for the load sheet: a part of a month in calendar days, a pause ends the line, a group counts once.</summary>
public sealed class WorkedDaysTests
{
    private static readonly DayRange November = DayRange.MonthOf(Day("2026-11-15"));

    [Theory]
    [InlineData("2026-09-01", "2027-05-31", 30)]
    [InlineData("2026-11-01", "2026-11-30", 30)]
    [InlineData("2026-11-12", "2027-05-31", 19)]
    [InlineData("2026-09-01", "2026-11-01", 1)]
    [InlineData("2026-11-30", "2026-11-30", 1)]
    public void D50_a_part_of_a_month_counts_in_calendar_days(string from, string to, int days) =>
        Assert.Equal(days, WorkedDays.Of(November, Day("2026-12-03"), [(new(Day(from), Day(to)), [])])!.Days);

    [Theory]
    [InlineData("2026-09-01", "2026-10-31")]
    [InlineData("2026-12-01", "2027-05-31")]
    public void D50_a_pair_outside_the_month_has_no_line(string from, string to) =>
        Assert.Null(WorkedDays.Of(November, Day("2026-12-03"), [(new(Day(from), Day(to)), [])]));

    [Fact]
    public void D50_days_that_have_not_come_do_not_count()
    {
        Assert.Equal(23, WorkedDays.Of(November, Day("2026-11-23"), [(Whole, [])])!.Days);
        Assert.Null(WorkedDays.Of(November, Day("2026-10-31"), [(Whole, [])]));
    }

    [Fact]
    public void D50_a_pause_is_a_break_with_its_days_and_pauses_that_overlap_count_once()
    {
        var pair = PlanTests.ActivePair();
        var first = Pause.Of(pair, new(PauseGround.MentorAbsence, Day("2026-11-05"), Day("2026-11-12"), "болезнь"), [], Day("2026-11-23")).Value;
        var second = Pause.Of(pair, new(PauseGround.Other, Day("2026-11-10"), Day("2026-11-14"), "карантин"), [first], Day("2026-11-23")).Value;
        var worked = WorkedDays.Of(November, Day("2026-12-03"), [(Whole, [first, second])])!;
        Assert.Equal([new DayRange(Day("2026-11-05"), Day("2026-11-14"))], worked.Breaks);
        Assert.Equal(20, worked.Days);
        Assert.Equal([November], worked.Spans);
    }

    [Fact]
    public void D50_a_group_works_while_one_of_its_pairs_does()
    {
        var pair = PlanTests.ActivePair();
        var pause = Pause.Of(pair, new(PauseGround.MenteeAbsence, Day("2026-11-05"), null, "отпуск"), [], Day("2026-11-23")).Value;
        var worked = WorkedDays.Of(November, Day("2026-12-03"), [(Whole, [pause]), (new(Day("2026-11-10"), Day("2026-11-20")), [])])!;
        Assert.Equal([new DayRange(Day("2026-11-05"), Day("2026-11-09")), new DayRange(Day("2026-11-21"), Day("2026-11-30"))], worked.Breaks);
        Assert.Equal(15, worked.Days);
    }

    [Fact]
    public void D50_between_two_orders_lies_a_break()
    {
        var worked = WorkedDays.Of(November, Day("2026-12-03"), [(new(Day("2026-09-01"), Day("2026-11-10")), []), (new(Day("2026-11-16"), Day("2027-05-31")), [])])!;
        Assert.Equal([new DayRange(Day("2026-11-01"), Day("2026-11-10")), new DayRange(Day("2026-11-16"), Day("2026-11-30"))], worked.Spans);
        Assert.Equal([new DayRange(Day("2026-11-11"), Day("2026-11-15"))], worked.Breaks);
        Assert.Equal(25, worked.Days);
    }

    private static DayRange Whole => new(Day("2026-09-01"), Day("2027-05-31"));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
