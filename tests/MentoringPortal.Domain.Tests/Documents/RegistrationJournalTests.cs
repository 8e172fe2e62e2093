using MentoringPortal.Domain.Documents;
using Xunit;

namespace MentoringPortal.Domain.Tests.Documents;

public sealed class RegistrationJournalTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData(new string[0], "1-ОД")]
    [InlineData(new[] { "1-ОД", "2-ОД" }, "3-ОД")]
    [InlineData(new[] { "5-ОД", "2-ОД" }, "6-ОД")]
    [InlineData(new[] { "2-ОД", "14-а" }, "3-ОД")]
    public void The_next_number_follows_the_highest_one_of_the_pattern(string[] used, string next) =>
        Assert.Equal(next, Journal("{номер}-ОД").Next(used, [], Day));

    [Fact]
    public void The_first_number_of_a_year_is_the_schools() =>
        Assert.Equal("30-ОД", Journal("{номер}-ОД", startsAt: 30).Next(["7-ОД"], [], Day));

    [Theory]
    [InlineData(new string[0], "1")]
    [InlineData(new[] { "41-ОД" }, "42-ОД")]
    [InlineData(new[] { "29.2" }, "29.3")]
    [InlineData(new[] { "42-ОД", "41-ОД" }, "43-ОД")]
    public void Without_a_pattern_the_last_number_is_counted_up_to_the_next_free_one(string[] used, string next) =>
        Assert.Equal(next, Journal(null).Next(used, [], Day));

    [Fact]
    public void M18_a_new_year_goes_on_in_the_pattern_of_the_last() => Assert.Equal("1-ОД", Journal(null).Next([], ["40-ОД", "41-ОД"], new DateOnly(2027, 1, 11)));

    [Fact]
    public void Numbers_left_out_are_shown_as_ranges() =>
        Assert.Equal(["1", "4–6", "8"], Journal("{номер}-ОД").Gaps(["2-ОД", "3-ОД", "7-ОД", "9-ОД", "14-а"]).Select(g => g.ToString()));

    [Fact]
    public void Without_a_pattern_nobody_can_tell_a_gap() => Assert.Empty(Journal(null).Gaps(["2", "9"]));

    [Fact]
    public void Numbers_below_the_first_one_are_no_gap() => Assert.Equal(["31"], Journal("{номер}", startsAt: 30).Gaps(["7", "30", "32"]).Select(g => g.ToString()));

    [Theory]
    [InlineData(RecordPeriod.CalendarYear, "2026-08-31", 2026, "2026")]
    [InlineData(RecordPeriod.AcademicYear, "2026-08-31", 2025, "2025/2026")]
    [InlineData(RecordPeriod.AcademicYear, "2026-09-01", 2026, "2026/2027")]
    public void A_journal_begins_anew_with_its_year(RecordPeriod period, string day, int year, string text)
    {
        var journal = Journal("{номер}", period: period);
        Assert.Equal((year, text), (journal.YearOf(DateOnly.Parse(day, null)), journal.YearText(year)));
    }

    [Fact]
    public void A_kind_stands_in_one_journal_only() =>
        Assert.Contains("Приказы",
            Assert.Single(new RegistrationJournal("x").Set(new("Журнал", null, 1, default, ["D-04"]), new Dictionary<string, string> { ["D-04"] = "Приказы" },
            false)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_journal_with_documents_keeps_its_year()
    {
        var journal = Journal("{номер}");
        Assert.Equal("Period", Assert.Single(journal.Set(new("Журнал", "{номер}", 1, RecordPeriod.AcademicYear, ["D-04"]), Nothing, hasNumbers: true)).Field);
        Assert.Empty(journal.Set(new("Журнал", "{номер}", 1, RecordPeriod.AcademicYear, ["D-04"]), Nothing, hasNumbers: false));
    }

    [Theory]
    [InlineData("", "{номер}", 1, "D-04", "Title")]
    [InlineData("Журнал", "номер", 1, "D-04", "Pattern")]
    [InlineData("Журнал", "{номер}", 0, "D-04", "StartsAt")]
    [InlineData("Журнал", "{номер}", 100_000, "D-04", "StartsAt")]
    [InlineData("Журнал", "{номер}", null, "D-04", "StartsAt")]
    [InlineData("Журнал", "{номер}", 1, null, "Kinds")]
    public void What_is_missing_is_said_beside_its_field(string title, string pattern, int? startsAt, string? kind, string field) =>
        Assert.Equal(field, Assert.Single(new RegistrationJournal("x").Set(new(title, pattern, startsAt, default, kind is null ? [] : [kind]), Nothing, false)).Field);

    private static RegistrationJournal Journal(string? pattern, int startsAt = 1, RecordPeriod period = default)
    {
        var journal = new RegistrationJournal("orders");
        Assert.Empty(journal.Set(new("Приказы", pattern, startsAt, period, ["D-04"]), Nothing, false));
        return journal;
    }
}
