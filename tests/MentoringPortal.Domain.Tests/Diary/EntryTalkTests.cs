using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Diary;

/// <summary>Comments under entries, «важно» to the curator, the day on which a next step comes up again, the text that is searched.</summary>
public sealed class EntryTalkTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static DiaryEntry Entry(bool shared = true)
    {
        var pair = PlanTests.ActivePair();
        return DiaryEntry.Record(pair, pair.MentorId,
            new(DiaryEntryKind.Meeting, Today, 45, "Разбор урока", null, null, "Ёлки и 7 «А»", null, shared), Today).Value;
    }

    [Fact]
    public void S0_16_only_shared_entries_are_commented_and_not_with_nothing()
    {
        Assert.False(EntryComment.Write(Entry(shared: false), Guid.NewGuid(), "Вопрос", Today, DateTime.UnixEpoch).Ok);
        Assert.False(EntryComment.Write(Entry(), Guid.NewGuid(), " ", Today, DateTime.UnixEpoch).Ok);
        Assert.False(EntryComment.Write(Entry(), Guid.NewGuid(), new string('а', EntryComment.TextMax + 1), Today, DateTime.UnixEpoch).Ok);
        Assert.True(EntryComment.Write(Entry(), Guid.NewGuid(), new string('а', EntryComment.TextMax), Today, DateTime.UnixEpoch).Ok);
    }

    [Fact]
    public void S0_16_the_mentor_calls_the_curator_who_answers_once_and_the_mentor_reads_it()
    {
        var pair = PlanTests.ActivePair();
        Assert.False(EntryAlert.Raise(Entry(), pair, pair.MenteeId, "Нужна помощь", Today).Ok);
        Assert.False(EntryAlert.Raise(Entry(), pair, pair.MentorId, "", Today).Ok);
        var alert = EntryAlert.Raise(Entry(shared: false), pair, pair.MentorId, "Нужна помощь", Today).Value;
        Assert.NotNull(alert.Read(Today));
        Assert.NotEmpty(alert.Reply("Отвечаю себе", pair, pair.MentorId, Today));
        Assert.NotEmpty(alert.Reply("Отвечаю", pair, pair.MenteeId, Today));
        Assert.NotEmpty(alert.Reply(" ", pair, Guid.NewGuid(), Today));
        Assert.Empty(alert.Reply("Зайдите завтра", pair, Guid.NewGuid(), Today));
        Assert.NotEmpty(alert.Reply("Ещё", pair, Guid.NewGuid(), Today));
        Assert.Null(alert.Read(Today));
        Assert.Equal(Today, alert.ReadOn);
    }

    [Theory]
    [InlineData("2026-11-23", "Провести урок", "CheckBackOn")] // the day of the entry
    [InlineData("2026-11-24", "Провести урок", null)]
    [InlineData("2027-08-31", "Провести урок", null)] // the last day of the pair
    [InlineData("2027-09-01", "Провести урок", "CheckBackOn")]
    [InlineData("2026-11-24", null, "NextStep")]
    public void S0_60_a_next_step_comes_up_after_the_entry_and_within_the_pair(string back, string? next, string? field)
    {
        var pair = PlanTests.ActivePair();
        var made = DiaryEntry.Record(pair, pair.MentorId, new(DiaryEntryKind.Meeting, Today, 45, "Урок", null, null, null, next, true)
        { CheckBackOn = DateOnly.Parse(back, System.Globalization.CultureInfo.InvariantCulture) }, Today);
        Assert.Equal(field is null ? [] : [field], made.Violations.Select(v => v.Field));
    }

    [Fact]
    public void An_entry_is_found_by_all_its_texts_whatever_the_letters() =>
        Assert.Equal("РАЗБОР УРОКА ЕЛКИ И 7 «А»", Entry().SearchText);
}
