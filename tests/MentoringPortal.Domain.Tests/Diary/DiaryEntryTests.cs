using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Diary;

public sealed class DiaryEntryTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static DiaryEntryCard Card(DateOnly? date = null, int? minutes = 45, string? topic = "Разбор урока") =>
        new(DiaryEntryKind.Meeting, date ?? Today, minutes, topic, null, null, null, null, true);

    [Theory]
    [InlineData("2026-08-31", "2026-11-23", true)] // the day before the first
    [InlineData("2026-09-01", "2026-11-23", false)]
    [InlineData("2026-11-23", "2026-11-23", false)] // today
    [InlineData("2026-11-24", "2026-11-23", true)] // tomorrow
    [InlineData("2027-08-31", "2027-09-05", false)] // the last day
    [InlineData("2027-09-01", "2027-09-05", true)] // the day after
    public void An_entry_is_dated_inside_the_period_and_not_in_the_future(string date, string today, bool refused)
    {
        var pair = PlanTests.ActivePair();
        var entry = DiaryEntry.Record(pair, pair.MentorId, Card(Day(date)), Day(today));
        Assert.Equal(refused ? ["Date"] : [], entry.Violations.Select(v => v.Field));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(600, false)]
    [InlineData(601, true)]
    [InlineData(null, true)]
    public void An_entry_lasts_from_a_minute_to_ten_hours(int? minutes, bool refused)
    {
        var pair = PlanTests.ActivePair();
        Assert.Equal(refused, !DiaryEntry.Record(pair, pair.MentorId, Card(minutes: minutes), Today).Ok);
    }

    [Fact]
    public void Only_the_mentor_of_the_pair_writes()
    {
        var pair = PlanTests.ActivePair();
        Assert.False(DiaryEntry.Record(pair, pair.MenteeId, Card(), Today).Ok);
    }

    [Fact]
    public void What_was_typed_in_from_paper_stays_the_mentors_entry_and_says_who_typed_it()
    {
        var pair = PlanTests.ActivePair();
        var curator = Guid.NewGuid();
        var entry = DiaryEntry.RecordFromPaper(pair, curator, Card(), Today).Value;
        Assert.Equal((pair.MentorId, curator), (entry.AuthorId, entry.EnteredById!.Value));
        Assert.Null(DiaryEntry.RecordFromPaper(pair, pair.MentorId, Card(), Today).Value.EnteredById);
        Assert.Equal(["Date"], DiaryEntry.RecordFromPaper(pair, curator, Card(Today.AddDays(1)), Today).Violations.Select(v => v.Field));
    }

    [Fact]
    public void Twenty_thousand_characters_fit_and_one_more_does_not()
    {
        var pair = PlanTests.ActivePair();
        Assert.True(DiaryEntry.Record(pair, pair.MentorId, Card() with { WhatWasDone = new string('а', 20_000) }, Today).Ok);
        Assert.Equal("WhatWasDone", DiaryEntry.Record(pair, pair.MentorId, Card() with { WhatWasDone = new string('а', 20_001) }, Today).Violations[0].Field);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
