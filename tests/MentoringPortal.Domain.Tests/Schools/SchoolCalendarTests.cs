using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Schools;

public class SchoolCalendarTests
{
    private static readonly SchoolCalendar FiveDays = new("Europe/Moscow");
    private static readonly SchoolCalendar SixDays = new("Europe/Moscow", sixDayWeek: true);

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-04", false)]
    [InlineData("2027-01-01", false)]
    [InlineData("2027-01-06", false)]
    [InlineData("2027-01-07", false)]
    [InlineData("2027-01-08", false)]
    [InlineData("2027-01-11", true)]
    [InlineData("2027-02-23", false)]
    [InlineData("2027-03-08", false)]
    [InlineData("2027-05-03", false)] // 1 May is a Saturday
    [InlineData("2027-05-04", true)]
    [InlineData("2027-05-10", false)] // 9 May is a Sunday
    [InlineData("2027-06-14", false)] // 12 June is a Saturday
    [InlineData("2026-03-09", false)] // 8 March is a Sunday
    [InlineData("2026-05-11", false)] // 9 May is a Saturday
    [InlineData("2026-01-09", false)] // by decree
    [InlineData("2026-12-31", false)] // by decree
    [InlineData("2026-12-30", true)]
    public void Days_off_follow_the_labour_code(string day, bool expected) =>
        Assert.Equal(expected, FiveDays.IsWorkingDay(Day(day)));

    [Fact]
    public void A_six_day_week_works_on_Saturday_and_moves_only_Sundays()
    {
        Assert.True(SixDays.IsWorkingDay(Day("2026-11-21")));
        Assert.False(SixDays.IsWorkingDay(Day("2026-11-22")));
        Assert.True(SixDays.IsWorkingDay(Day("2027-05-03"))); // a Saturday holiday was no day off of theirs
        Assert.False(SixDays.IsWorkingDay(Day("2027-05-10")));
    }

    // A year without a decree yet: the code alone, and what the school enters. 23 February 2030 is a Saturday, 1 January falls into the holidays.
    [Theory]
    [InlineData("2030-01-08", false)]
    [InlineData("2030-01-09", true)]
    [InlineData("2030-02-23", false)]
    [InlineData("2030-02-25", false)]
    [InlineData("2030-02-26", true)]
    [InlineData("2030-03-08", false)]
    [InlineData("2030-05-01", false)]
    [InlineData("2030-05-09", false)]
    [InlineData("2030-06-12", false)]
    [InlineData("2030-11-04", false)]
    [InlineData("2030-12-31", true)]
    [InlineData("2028-02-29", true)]
    [InlineData("2028-02-23", false)]
    [InlineData("2028-06-12", false)]
    public void T2_a_year_without_a_decree_follows_the_code(string day, bool expected) => Assert.Equal(expected, FiveDays.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData(2024, false, "17 20 20 21 20 19 23 22 21 23 21 21", 248)]
    [InlineData(2025, false, "17 20 21 22 18 19 23 21 22 23 19 22", 247)]
    [InlineData(2026, false, "15 19 21 22 19 21 23 21 22 22 20 22", 247)]
    [InlineData(2027, false, "15 19 22 22 19 21 22 22 22 21 20 22", 247)]
    [InlineData(2024, true, "20 24 25 26 25 24 27 27 25 27 25 25", 300)]
    [InlineData(2025, true, "20 24 25 26 24 24 27 26 26 27 24 26", 299)]
    [InlineData(2026, true, "20 23 25 26 24 25 27 26 26 27 24 26", 299)]
    [InlineData(2027, true, "19 23 26 26 24 25 27 26 26 26 25 26", 299)]
    [InlineData(2028, false, "16 20 22 20 21 21 21 23 21 22 21 21", 249)] // no decree yet: the code alone
    [InlineData(2028, true, "19 24 26 25 25 25 26 27 26 26 25 26", 300)]
    public void T2_the_working_days_of_each_month_are_those_of_the_production_calendar(int year, bool sixDays, string months, int total)
    {
        var calendar = sixDays ? SixDays : FiveDays;
        var counted = Enumerable.Range(1, 12).Select(month => calendar.WorkingDaysIn(year, month)).ToList();
        Assert.Equal(months, string.Join(' ', counted));
        Assert.Equal(total, counted.Sum());
    }

    [Theory]
    [InlineData("2027-02-20", true, DayGround.MovedAway, "2027-02-22")]
    [InlineData("2027-02-22", false, DayGround.MovedHere, "2027-02-20")]
    [InlineData("2027-11-05", false, DayGround.MovedHere, "2027-01-02")]
    [InlineData("2027-01-02", false, DayGround.Holiday, null)]
    [InlineData("2025-02-24", true, DayGround.Week, null)] // the Sunday of 23 February went to 8 May
    [InlineData("2025-05-08", false, DayGround.MovedHere, "2025-02-23")]
    [InlineData("2026-03-09", false, DayGround.MovedHoliday, "2026-03-08")]
    [InlineData("2026-11-21", false, DayGround.Week, null)]
    public void T2_every_day_says_why_it_counts_as_it_does(string day, bool isWorking, DayGround ground, string? other) =>
        Assert.Equal(new CountedDay(Day(day), isWorking, ground, other is null ? null : Day(other)), FiveDays.Count(Day(day)));

    [Theory]
    [InlineData("2026-01-09")] // moved from a Saturday
    [InlineData("2027-02-20")]
    [InlineData("2027-02-22")]
    [InlineData("2024-11-02")]
    public void T2_a_transfer_from_a_Saturday_does_not_touch_a_six_day_week(string day) => Assert.Equal(new CountedDay(Day(day), true, DayGround.Week), SixDays.Count(Day(day)));

    [Fact]
    public void T2_a_notice_of_20_February_2027_ends_on_the_26th() => Assert.Equal(Day("2027-02-26"), FiveDays.AddWorkingDays(Day("2027-02-20"), 3));

    [Fact]
    public void T2_a_school_enters_the_transfers_of_a_year_the_portal_does_not_know()
    {
        var calendar = new SchoolCalendar("Europe/Moscow", exceptions: [new(Day("2028-05-08"), false, Day("2028-01-08")), new(Day("2028-12-29"), false, Day("2028-12-23"))]);
        Assert.Equal((false, true), (calendar.IsWorkingDay(Day("2028-12-29")), calendar.IsWorkingDay(Day("2028-12-23"))));
        Assert.Equal((false, false), (calendar.IsWorkingDay(Day("2028-05-08")), calendar.IsWorkingDay(Day("2028-01-08"))));
        Assert.True(new SchoolCalendar("Europe/Moscow", sixDayWeek: true, [new(Day("2028-12-29"), false, Day("2028-12-23"))]).IsWorkingDay(Day("2028-12-29")));
    }

    [Theory]
    [InlineData("2027-08-31", null)]
    [InlineData("2027-09-01", 2028)]
    [InlineData("2028-01-10", 2028)]
    [InlineData("2026-12-31", null)]
    public void T2_from_September_the_transfers_of_the_next_year_are_missed(string today, int? missing)
    {
        Assert.Equal(missing, OfficialTransfers.MissingYear(Day(today), _ => false));
        Assert.Null(OfficialTransfers.MissingYear(Day(today), _ => true));
    }

    [Theory]
    [InlineData("2028-12-29", "2028-12-29", "другой день")]
    [InlineData("2028-12-29", "2028-12-20", "субботу или воскресенье")]
    [InlineData("2028-12-29", "2026-12-19", "проверьте год")]
    public void T2_only_a_day_off_is_moved(string to, string from, string message) =>
        Assert.Contains(message, Assert.Single(CalendarDay.Moved(Day(to), Day(from), "").Violations).Message, StringComparison.Ordinal);

    [Fact]
    public void The_schools_own_exceptions_win()
    {
        var calendar = new SchoolCalendar("Europe/Moscow", exceptions: [new(Day("2026-11-21"), true), new(Day("2026-11-24"), false), new(Day("2026-12-31"), true)]);

        Assert.True(calendar.IsWorkingDay(Day("2026-11-21")));
        Assert.False(calendar.IsWorkingDay(Day("2026-11-24")));
        Assert.True(calendar.IsWorkingDay(Day("2026-12-31")));
    }

    [Theory]
    [InlineData("2026-11-23", 3, "2026-11-26")]
    [InlineData("2026-11-20", 1, "2026-11-23")] // from Friday
    [InlineData("2026-11-21", 1, "2026-11-23")] // from Saturday
    [InlineData("2026-12-29", 3, "2027-01-12")] // notice over the new year holidays
    [InlineData("2026-12-30", 3, "2027-01-13")]
    [InlineData("2028-12-29", 3, "2029-01-11")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-04-26", 1, "2024-04-27")] // a Saturday that works for Monday, 29 April
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2028-02-28", 1, "2028-02-29")] // leap day
    [InlineData("2027-02-26", 1, "2027-03-01")]
    [InlineData("2027-01-11", -3, "2026-12-28")] // counting back
    public void Terms_in_working_days_start_on_the_next_day(string from, int n, string expected) =>
        Assert.Equal(Day(expected), FiveDays.AddWorkingDays(Day(from), n));

    [Theory]
    [InlineData("2026-11-23", 7, "2026-11-30")]
    [InlineData("2026-11-23", 5, "2026-11-30")] // ends on Saturday
    [InlineData("2026-12-22", 10, "2027-01-11")] // ends on 1 January
    [InlineData("2028-02-22", 7, "2028-02-29")]
    public void Terms_in_calendar_days_never_end_on_a_day_off(string from, int n, string expected) =>
        Assert.Equal(Day(expected), FiveDays.AddCalendarDaysMovingToWorking(Day(from), n));

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", 0)]
    [InlineData("2026-11-23", "2026-11-24", 1)]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-12-30", "2027-01-11", 1)]
    [InlineData("2026-11-24", "2026-11-23", -1)]
    public void Working_days_are_counted_between_two_days(string from, string to, int expected) =>
        Assert.Equal(expected, FiveDays.WorkingDaysBetween(Day(from), Day(to)));

    [Theory]
    [InlineData("Europe/Moscow", "2026-08-31T21:00:00Z", "2026-09-01")]
    [InlineData("Europe/Moscow", "2026-08-31T20:59:59Z", "2026-08-31")]
    [InlineData("Asia/Novosibirsk", "2026-08-31T17:00:00Z", "2026-09-01")]
    [InlineData("Asia/Novosibirsk", "2027-01-31T16:59:59Z", "2027-01-31")]
    [InlineData("Europe/Kaliningrad", "2026-08-31T22:00:00Z", "2026-09-01")]
    [InlineData("Europe/Kaliningrad", "2026-07-31T21:59:59Z", "2026-07-31")]
    [InlineData("Asia/Kamchatka", "2026-12-31T12:00:00Z", "2027-01-01")]
    public void Today_is_the_schools_own(string zone, string utc, string expected) =>
        Assert.Equal(Day(expected), new SchoolCalendar(zone).Today(new FixedClock(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Clocks_do_not_shift_in_summer()
    {
        var novosibirsk = new SchoolCalendar("Asia/Novosibirsk");
        var winter = new DateTime(2027, 1, 15, 2, 0, 0, DateTimeKind.Utc);
        var summer = new DateTime(2027, 7, 15, 2, 0, 0, DateTimeKind.Utc);

        Assert.Equal(9, novosibirsk.LocalTime(winter).Hour);
        Assert.Equal(9, novosibirsk.LocalTime(summer).Hour);
    }

    [Fact]
    public void Every_offered_time_zone_exists() =>
        Assert.All(RussianTimeZones.All, zone => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out _), zone.Id));

    [Theory]
    [InlineData("2026-08-31", "2025/2026")]
    [InlineData("2026-09-01", "2026/2027")]
    [InlineData("2026-12-31", "2026/2027")]
    [InlineData("2027-01-01", "2026/2027")]
    [InlineData("2027-08-31", "2026/2027")]
    public void The_academic_year_begins_in_September(string day, string expected)
    {
        var year = AcademicYear.Of(Day(day));

        Assert.Equal(expected, year.ToString());
        Assert.True(year.Contains(Day(day)));
        Assert.True(year.Previous < year && year.Next > year);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
