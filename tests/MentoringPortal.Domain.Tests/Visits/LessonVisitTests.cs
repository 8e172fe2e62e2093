using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Tests.Plans;
using MentoringPortal.Domain.Visits;
using Xunit;

namespace MentoringPortal.Domain.Tests.Visits;

/// <summary>A visit sheet: scores, days, who shows and who reads it.</summary>
public sealed class LessonVisitTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly VisitFormDefinition Form = new("form", 1, "Лист", [new(0, "нет"), new(1, "частично"), new(2, "да")], [], ["Цель ясна", "Время распределено"]);

    private static VisitCard Card(DateOnly? on = null, int? first = 2, int? second = 1, string? strengths = "Дети работали") =>
        new(on ?? Today, VisitKind.Lesson, 45, "7 «А»", "алгебра",
        "Линейные уравнения", null, null, [new(Form.Lines[0], first, null), new(Form.Lines[1], second, " ")], strengths, null, null, null, "заметка");

    private static LessonVisit Visit(Mentorship pair, VisitCard? card = null) => LessonVisit.Record(pair, pair.MentorId, card ?? Card(), Form, Today).Value;

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(null, false)]
    public void S0_15_a_score_outside_the_scale_is_refused_beside_its_line(int? points, bool refused)
    {
        var made = LessonVisit.Record(PlanTests.ActivePair(), Guid.NewGuid(), Card(second: points), Form, Today);
        Assert.Equal(refused ? ["Lines[1].Points"] : [], made.Violations.Select(v => v.Field));
        if (refused) Assert.Equal("Балл – 0, 1, 2", made.Violations[0].Message);
    }

    [Fact]
    public void S0_15_a_total_is_told_only_when_every_line_is_scored()
    {
        var pair = PlanTests.ActivePair();
        Assert.Equal(3, Visit(pair).Total);
        var half = Visit(pair, Card(second: null));
        Assert.Null(half.Total);
        Assert.Equal([("Цель ясна", 2), ("Время распределено", (int?)null)], half.Lines.Select(l => (l.Text, l.Points)));
        Assert.Null(half.Lines[1].Remark);
        Assert.Equal("0–2", Form.ScaleWords);
    }

    [Theory]
    [InlineData("2026-08-31", true)] // the day before the first
    [InlineData("2026-09-01", false)]
    [InlineData("2026-11-23", false)] // today
    [InlineData("2026-11-24", true)] // tomorrow
    public void S0_15_a_visit_is_dated_inside_the_period_and_not_in_the_future(string on, bool refused)
    {
        var made = LessonVisit.Record(PlanTests.ActivePair(), Guid.NewGuid(), Card(DateOnly.Parse(on, null)), Form, Today);
        Assert.Equal(refused ? ["On"] : [], made.Violations.Select(v => v.Field));
    }

    [Fact]
    public void S0_15_everything_that_is_missing_is_told_at_once()
    {
        var empty = new VisitCard(null, null, null, null, " ", null, null, null, [], null, null, null, null, null);
        Assert.Equal(["On", "Kind", "Minutes", "ClassName", "Subject", "Topic"],
            LessonVisit.Record(PlanTests.ActivePair(), Guid.NewGuid(), empty, Form, Today).Violations.Select(v => v.Field));
    }

    [Fact]
    public void The_mentor_and_whoever_controls_visit_the_mentee_and_the_mentee_visits_the_mentor()
    {
        var pair = PlanTests.ActivePair();
        Assert.Equal(pair.MenteeId, Visit(pair).VisitedId);
        Assert.Equal(pair.MenteeId, LessonVisit.Record(pair, Guid.NewGuid(), Card(), Form, Today).Value.VisitedId);
        Assert.Equal(pair.MentorId, LessonVisit.Record(pair, pair.MenteeId, Card(), Form, Today).Value.VisitedId);
    }

    [Fact]
    public void A_sheet_that_says_nothing_is_kept_and_not_shown()
    {
        var visit = Visit(PlanTests.ActivePair(), Card(first: null, second: null, strengths: null));
        Assert.Equal("Conclusion", visit.Share(Today)!.Field);
        Assert.Equal(VisitState.Draft, visit.State);
    }

    [Fact]
    public void Only_the_visited_person_acknowledges_a_shown_sheet_and_it_changes_no_more()
    {
        var pair = PlanTests.ActivePair();
        var visit = Visit(pair);
        Assert.Contains("ещё не показан", visit.Acknowledge(pair.MenteeId, Today)!.Message, StringComparison.Ordinal);
        Assert.Null(visit.Share(Today));
        Assert.NotNull(visit.Acknowledge(pair.MentorId, Today));
        Assert.Empty(visit.Correct(pair, Card(first: 0), Form, Today));
        Assert.Equal("Conclusion", Assert.Single(visit.Correct(pair, Card(first: null, second: null, strengths: null), Form, Today)).Field);
        Assert.Null(visit.Acknowledge(pair.MenteeId, Today));
        Assert.Null(visit.Acknowledge(pair.MenteeId, Today.AddDays(1)));
        Assert.Equal((VisitState.Acknowledged, Today), (visit.State, visit.AcknowledgedOn));
        Assert.NotEmpty(visit.Correct(pair, Card(), Form, Today));
        Assert.NotNull(visit.MayDelete());
    }

    [Theory]
    [InlineData(null, null, VisitState.Shared)]
    [InlineData("2026-11-23", null, VisitState.Acknowledged)]
    [InlineData("2026-11-22", "SignedOn", VisitState.Draft)] // before the visit
    [InlineData("2026-11-24", "SignedOn", VisitState.Draft)] // tomorrow
    public void A_sheet_typed_in_from_paper_stays_the_mentors_and_may_be_signed_there(string? signed, string? wrong, VisitState state)
    {
        var pair = PlanTests.ActivePair();
        var curator = Guid.NewGuid();
        var made = LessonVisit.RecordFromPaper(pair, curator, Card(), Form, signed is null ? null : DateOnly.Parse(signed, null), Today);
        Assert.Equal(wrong, made.Violations is [var refused, ..] ? refused.Field : null);
        if (made.Ok) Assert.Equal((state, pair.MentorId, curator), (made.Value.State, made.Value.VisitorId, made.Value.EnteredById!.Value));
    }

    [Fact]
    public void M14_an_entry_that_says_no_more_than_the_sheet_takes_its_readers_and_one_that_does_keeps_its_own()
    {
        var pair = PlanTests.ActivePair();
        DiaryEntry Entry(string? done) => DiaryEntry.Record(pair, pair.MentorId, new(DiaryEntryKind.LessonVisit, Today, 45, "Урок", done, null, null, null, false), Today).Value;
        var (bare, written) = (Entry(null), Entry("Только для меня"));
        foreach (var entry in new[] { bare, written }) Assert.Empty(entry.FollowSheet(pair, Today.AddDays(-1), 40, "алгебра, 7 «А»", true, Today));
        Assert.Equal(("алгебра, 7 «А»", true, Today.AddDays(-1), 40), (bare.Topic, bare.IsShared, bare.Date, bare.Minutes));
        Assert.Equal(("Урок", false, Today.AddDays(-1), 40), (written.Topic, written.IsShared, written.Date, written.Minutes));
    }
}
