using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Schools;

public sealed class CalendarTermTests
{
    [Theory]
    [InlineData("2026-09-01", 12, "2027-08-31")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2028-02-29", 24, "2030-02-28")]
    [InlineData("2028-02-29", 48, "2032-02-28")]
    [InlineData("2027-03-01", 12, "2028-02-29")]
    [InlineData("2027-02-28", 12, "2028-02-27")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2027-08-31", 6, "2028-02-29")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2026-03-31", 1, "2026-04-30")]
    [InlineData("2026-01-01", 1, "2026-01-31")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    public void T3_a_term_ends_on_the_day_before_its_number_or_with_a_month_that_has_no_such_day(string first, int months, string last) =>
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture),
            CalendarTerm.LastDay(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), months));

    [Fact]
    public void T3_three_years_from_any_day_meet_without_a_gap()
    {
        for (var first = new DateOnly(2027, 1, 1); first < new DateOnly(2029, 1, 1); first = first.AddDays(1))
        {
            Assert.Equal(first, CalendarTerm.AfterYears(first, 0));
            for (var year = 1; year <= 3; year++)
            {
                var last = CalendarTerm.LastDayOfYears(first, year);
                Assert.Equal(last.AddDays(1), CalendarTerm.AfterYears(first, year));
                Assert.InRange(last.DayNumber - CalendarTerm.AfterYears(first, year - 1).DayNumber + 1, 365, 366);
            }
        }
    }
}
