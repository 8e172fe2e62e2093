using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

/// <summary>Dates of a stage by shifts and pauses, without a database.</summary>
public sealed class StageDatesTests
{
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");

    private static readonly StageDefinition Development = Stage(3, 24, new AssessWindow(new StagePoint(StageAnchor.End, Days: -7)));

    private static readonly StageDefinition Potential = Stage(12, 36, new AssessWindow(new StagePoint(StageAnchor.End), new StagePoint(StageAnchor.End, Months: -1)));

    private static readonly StageDefinition Adaptation = Stage(0, 12, new AssessWindow(new StagePoint(StageAnchor.End), new StagePoint(StageAnchor.Milestone)))
        with
    { Milestone = new StageMilestone(3, "мероприятия по адаптации", "T-02") };

    [Theory]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2028-02-29", 48, "2032-02-28")]
    [InlineData("2027-09-01", 12, "2028-08-31")]
    [InlineData("2027-03-01", 12, "2028-02-29")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("2026-09-01", 0, "2026-08-31")]
    public void T3_a_span_of_months_ends_on_the_day_before_or_on_the_last_of_a_short_month(string first, int months, string last)
    {
        Assert.Equal(Day(last), CalendarTerm.LastDay(Day(first), months));
        Assert.Equal(Day(last).AddDays(1), CalendarTerm.After(Day(first), months));
    }

    [Fact]
    public void T3_a_year_of_a_track_that_begins_on_29_February_leaves_no_ghost_stage_of_one_day()
    {
        var from = Day("2028-02-29");
        Assert.Equal(CalendarTerm.LastDay(from, 12).AddDays(1), CalendarTerm.After(from, 12));
        Assert.Equal(Day("2029-03-01"), CalendarTerm.After(from, 12));
    }

    [Fact]
    public void T_02_the_measures_of_adaptation_end_three_months_after_the_start() =>
        Assert.Equal(Day("2026-12-01"), Dates(Adaptation, "2026-09-01", "2027-08-31").MilestoneOn);

    [Theory]
    // Over before the milestone, over it, begun on its day, begun the day after, begun with the stage, two of them.
    [InlineData("2026-12-11", "2026-10-05", "2026-10-14")]
    [InlineData("2026-12-31", "2026-11-20", "2026-12-19")]
    [InlineData("2026-12-11", "2026-12-01", "2026-12-10")]
    [InlineData("2026-12-01", "2026-12-02", "2026-12-11")]
    [InlineData("2026-12-11", "2026-09-01", "2026-09-10")]
    [InlineData("2026-12-16", "2026-10-05", "2026-10-14", "2026-12-05", "2026-12-09")]
    public void T_02_a_leave_moves_the_milestone_by_its_days_as_it_moves_the_stage(string milestone, params string[] leaves)
    {
        PauseSpan[] pauses = [.. leaves.Chunk(2).Select(l => Pause(l[0], l[1]))];
        Assert.Equal(Day(milestone), Dates(Adaptation, "2026-09-01", "2027-08-31", pauses: pauses).MilestoneOn);
    }

    [Fact]
    public void T_03_T_06_filing_counts_calendar_or_working_days_and_moves_to_a_working_day()
    {
        var friday = Day("2026-11-13");
        Assert.Equal(Day("2026-11-16"), new FilingRule(2).DueOn(friday, Calendar));
        Assert.Equal(Day("2026-11-16"), new FilingRule(3).DueOn(friday, Calendar));
        Assert.Equal(Day("2026-11-17"), new FilingRule(2, DayCount.Working).DueOn(friday, Calendar));
        Assert.Equal(Day("2026-11-15"), new FilingRule(2, DayCount.Calendar, DayRoll.None).DueOn(friday, Calendar));
        Assert.Equal("два дня после собеседования", new FilingRule(2).Words());
    }

    [Fact]
    public void T_04_the_second_stage_is_assessed_a_week_before_its_end_on_the_last_working_day_before()
    {
        // 31.08.2028 is a Thursday; a week before is the 24th. 31.08.2030 is a Saturday: the 24th is one too, the last day is Friday the 23rd.
        Assert.Equal(Day("2028-08-24"), Dates(Development, "2026-12-01", "2028-08-31").AssessDueOn);
        Assert.Equal(Day("2030-08-23"), Dates(Development, "2028-12-01", "2030-08-31").AssessDueOn);
    }

    [Fact]
    public void T_05_the_third_stage_is_assessed_in_its_last_month()
    {
        var dates = Dates(Potential, "2027-09-01", "2029-08-31");
        Assert.Equal(Day("2029-08-01"), dates.AssessFrom);
        Assert.Equal(Day("2029-08-31"), dates.AssessDueOn);
        // A Sunday stays the last day: the month is not shortened.
        Assert.Equal(Day("2030-01-06"), Dates(Potential, "2028-01-07", "2030-01-06").AssessDueOn);
    }

    [Fact]
    public void S0_48_the_papers_at_the_end_of_the_track_move_with_a_leave_as_the_track_does()
    {
        var closing = Development with { Kind = StageKind.Closing, Assess = new AssessWindow(new StagePoint(StageAnchor.TrackEnd)) };
        var dates = Dates(closing, "2028-08-01", "2028-08-31", pauses: [Pause("2027-04-01", "2027-05-15")]);
        Assert.Equal(Day("2028-08-31").AddDays(45), dates.AssessDueOn);
    }

    [Fact]
    public void A_leave_moves_the_end_by_its_days_and_an_overlap_counts_once()
    {
        var dates = Dates(Development, "2026-12-01", "2028-08-31", pauses: [Pause("2027-01-01", "2027-01-31"), Pause("2027-01-15", "2027-02-09")]);
        Assert.Equal(Day("2026-12-01"), dates.StartsOn);
        Assert.Equal(Day("2028-08-31").AddDays(40), dates.EndsOn);
    }

    [Fact]
    public void A_stage_over_before_the_leave_stays_and_one_ahead_of_it_moves_whole()
    {
        var pause = Pause("2027-09-01", "2027-09-30");
        Assert.Equal(Day("2027-08-31"), Dates(Adaptation, "2026-09-01", "2027-08-31", pauses: [pause]).EndsOn);
        var ahead = Dates(Potential, "2027-09-01", "2029-08-31", pauses: [pause]);
        Assert.Equal((Day("2027-10-01"), Day("2029-08-31").AddDays(30)), (ahead.StartsOn, ahead.EndsOn));
        Assert.Equal(Day("2027-08-31").AddDays(30), Dates(Adaptation, "2026-09-01", "2027-08-31", pauses: [Pause("2027-08-31", "2027-09-29")]).EndsOn);
    }

    [Fact]
    public void While_a_leave_is_open_nothing_is_due()
    {
        var dates = Dates(Adaptation, "2026-09-01", "2027-08-31", pauses: [new PauseSpan(Day("2027-01-10"), null)]);
        Assert.True(dates.IsPaused);
        Assert.Null(dates.AssessDueOn);
        Assert.Null(dates.MilestoneOn);
        Assert.Null(dates.AssessFrom);
    }

    [Fact]
    public void A_date_set_by_hand_holds_against_pauses_of_before_and_moves_with_later_ones()
    {
        StageEdit[] edits = [new(Day("2027-05-01"), 1, null, Day("2028-12-29"))];
        Assert.Equal(Day("2028-12-29"), Dates(Development, "2026-12-01", "2028-08-31", edits, [Pause("2027-02-01", "2027-02-28")]).EndsOn);
        Assert.Equal(Day("2028-12-29").AddDays(28), Dates(Development, "2026-12-01", "2028-08-31", edits, [Pause("2028-02-01", "2028-02-28")]).EndsOn);
        // A leave that runs while the date is set counts from that day on.
        Assert.Equal(Day("2028-12-29").AddDays(10), Dates(Development, "2026-12-01", "2028-08-31", edits, [Pause("2027-04-01", "2027-05-10")]).EndsOn);
    }

    [Fact]
    public void The_latest_of_two_set_dates_holds()
    {
        StageEdit[] edits = [new(Day("2027-05-01"), 1, null, Day("2028-12-29")), new(Day("2027-06-01"), 2, null, Day("2028-10-31"))];
        Assert.Equal(Day("2028-10-31"), Dates(Development, "2026-12-01", "2028-08-31", edits).EndsOn);
        Assert.Equal(Day("2028-10-31"), Dates(Development, "2026-12-01", "2028-08-31", [edits[1], edits[0]]).EndsOn);
    }

    private static StageDates Dates(StageDefinition stage, string from, string to, IEnumerable<StageEdit>? edits = null, IEnumerable<PauseSpan>? pauses = null) =>
        StageDates.Of(stage, Day(from), Day(to), Day(to), edits ?? [], pauses ?? [], Calendar);

    private static StageDefinition Stage(int from, int to, AssessWindow window) => new("s", "Этап", ProgramRole.DeputyAcademic, [], from, to, Assess: window);

    private static PauseSpan Pause(string from, string to) => new(Day(from), Day(to));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
