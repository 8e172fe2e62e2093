using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Assignments;

/// <summary>Assignments (S0-14): given with a day, handed in, given back, accepted, taken back.</summary>
public sealed class AssignmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Mentorship Pair = PlanTests.ActivePair();

    private static AssignmentCard Card(string due = "2026-11-30", string? title = "Составить план урока") => new(title, null, "https://example.ru/urok", Day(due));

    private static Assignment Given() => Assignment.Give(Pair, Pair.MentorId, Card(), Today).Value;

    private static Assignment HandedIn()
    {
        var given = Given();
        Assert.Empty(given.HandIn(new("Готово", null), Pair, Pair.MenteeId, Today));
        return given;
    }

    [Theory]
    [InlineData("2026-11-22", true)] // yesterday
    [InlineData("2026-11-23", false)] // today
    [InlineData("2027-08-31", false)] // the last day of the pair
    [InlineData("2027-09-01", true)]
    public void S0_14_an_assignment_is_due_from_today_to_the_last_day_of_the_pair(string due, bool refused) =>
        Assert.Equal(refused ? ["DueOn"] : [], Assignment.Give(Pair, Pair.MentorId, Card(due), Today).Violations.Select(v => v.Field));

    [Fact]
    public void S0_14_only_the_mentor_of_an_active_pair_gives()
    {
        Assert.False(Assignment.Give(Pair, Pair.MenteeId, Card(), Today).Ok);
        var over = PlanTests.ActivePair();
        Assert.Empty(over.Complete(new DateOnly(2026, 11, 20), false, true, Today));
        Assert.False(Assignment.Give(over, over.MentorId, Card(), Today).Ok);
        Assert.Equal("Title", Assert.Single(Assignment.Give(Pair, Pair.MentorId, Card(title: " "), Today).Violations).Field);
    }

    [Fact]
    public void S0_14_it_is_handed_in_with_words_or_a_link_by_whoever_it_was_given_to()
    {
        var given = Given();
        Assert.NotEmpty(given.HandIn(new("Готово", null), Pair, Pair.MentorId, Today));
        Assert.Equal("Answer", Assert.Single(given.HandIn(new(" ", ""), Pair, Pair.MenteeId, Today)).Field);
        Assert.Equal(AssignmentState.Given, given.State);
        Assert.Empty(given.HandIn(new(null, "https://disk.example.ru/1"), Pair, Pair.MenteeId, Today));
        Assert.Equal((AssignmentState.HandedIn, Today), (given.State, given.HandedInOn));
        // Until it is checked it may be mended.
        Assert.Empty(given.HandIn(new("Ещё лучше", null), Pair, Pair.MenteeId, Today.AddDays(1)));
        Assert.Equal("Ещё лучше", given.Answer);
    }

    [Fact]
    public void S0_14_it_is_given_back_with_a_word_and_a_new_day_then_accepted()
    {
        var work = HandedIn();
        Assert.Equal("IsAccepted", Assert.Single(work.Check(new(null, null, null, null), Pair, Pair.MentorId, Today)).Field);
        Assert.Equal(["Comment", "DueOn"], work.Check(new(false, null, null, null), Pair, Pair.MentorId, Today).Select(v => v.Field));
        Assert.Equal("DueOn", Assert.Single(work.Check(new(false, "Добавьте вывод", null, Today.AddDays(-1)), Pair, Pair.MentorId, Today)).Field);
        Assert.Empty(work.Check(new(false, "Добавьте вывод", null, Today.AddDays(3)), Pair, Pair.MentorId, Today));
        Assert.Equal((AssignmentState.Returned, 1, Today.AddDays(3)), (work.State, work.Returns, work.DueOn));
        Assert.NotEmpty(work.Check(new(true, null, null, null), Pair, Pair.MentorId, Today));
        Assert.Empty(work.HandIn(new("С выводом", null), Pair, Pair.MenteeId, Today));
        Assert.NotEmpty(work.Check(new(true, null, null, null), Pair, Pair.MenteeId, Today));
        Assert.Empty(work.Check(new(true, "Хорошо", "Разобрали вместе", null), Pair, Pair.MentorId, Today));
        Assert.Equal((AssignmentState.Accepted, "Разобрали вместе"), (work.State, work.Help));
        Assert.NotEmpty(work.HandIn(new("Ещё", null), Pair, Pair.MenteeId, Today));
        Assert.NotNull(work.Withdraw("Не нужно", Pair, Pair.MentorId));
    }

    [Fact]
    public void S0_14_it_is_overdue_the_day_after_and_not_once_it_is_handed_in()
    {
        var given = Given();
        Assert.False(given.IsOverdueOn(Day("2026-11-30")));
        Assert.True(given.IsOverdueOn(Day("2026-12-01")));
        Assert.Empty(given.HandIn(new("Готово", null), Pair, Pair.MenteeId, Day("2026-12-01")));
        Assert.False(given.IsOverdueOn(Day("2026-12-02")));
    }

    [Fact]
    public void S0_14_it_is_worded_anew_while_it_is_done_and_a_day_that_has_passed_may_stay()
    {
        var given = Given();
        Assert.Empty(given.Correct(Card(title: "Составить план двух уроков"), Pair, Pair.MentorId, Day("2026-12-05")));
        Assert.Equal("DueOn", Assert.Single(given.Correct(Card("2026-12-01"), Pair, Pair.MentorId, Day("2026-12-05"))).Field);
        Assert.NotEmpty(HandedIn().Correct(Card(), Pair, Pair.MentorId, Today));
    }

    [Fact]
    public void S0_14_it_is_taken_back_with_a_reason_once()
    {
        var given = Given();
        Assert.NotNull(given.Withdraw(" ", Pair, Pair.MentorId));
        Assert.Null(given.Withdraw("Урок перенесён", Pair, Pair.MentorId));
        Assert.NotNull(given.Withdraw("Урок перенесён", Pair, Pair.MentorId));
        Assert.NotEmpty(given.HandIn(new("Готово", null), Pair, Pair.MenteeId, Today));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
