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
