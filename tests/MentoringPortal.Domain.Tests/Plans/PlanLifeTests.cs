using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

/// <summary>Whose a plan is, how it goes on with another mentor and how it is evaluated.</summary>
public sealed class PlanLifeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Plan Approved(PlanItemState? mark = null)
    {
        var plan = Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        plan.AddItem(new PlanItemCard("Посещение уроков", null, new DateOnly(2026, 11, 20), PlanItemResponsible.Mentor, null), Today);
        Assert.Null(plan.Submit(ProgramRole.DeputyMethodical));
        Assert.Null(plan.Approve(Guid.NewGuid(), new DateOnly(2026, 9, 10)));
        if (mark is { } state) Assert.Null(plan.Mark(plan.Items[0].Id, new PlanItemMark(state, "пояснение", null, new DateOnly(2026, 11, 20)), Today));
        return plan;
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(PlanItemState.InProgress, false)]
    [InlineData(PlanItemState.PartlyDone, true)]
    [InlineData(PlanItemState.Done, true)]
    public void S0_48_a_plan_is_evaluated_when_every_measure_has_its_mark(PlanItemState? mark, bool may)
    {
        var plan = Approved(mark);
        var violations = plan.Evaluate(new PlanEvaluationCard("Хорошо", null, "Продолжать"), Today);
        Assert.Equal(may, violations.Count == 0);
        Assert.Equal(may ? Today : null, plan.ReadyOn(PlanPartState.Evaluated));
    }

    [Theory]
    [InlineData(null, "Продолжать", "Evaluation")]
    [InlineData("Хорошо", " ", "EvaluationProposals")]
    public void An_evaluation_names_what_is_missing(string? evaluation, string? proposals, string field)
    {
        var plan = Approved(PlanItemState.Done);
        Assert.Equal(field, Assert.Single(plan.Evaluate(new PlanEvaluationCard(evaluation, null, proposals), Today)).Field);
        Assert.Null(plan.ReadyOn(PlanPartState.Evaluated));
        Assert.NotNull(plan.ReadyOn(PlanPartState.Marked));
        Assert.NotEmpty(plan.Evaluate(new PlanEvaluationCard(new string('я', 4001), null, "Продолжать"), Today));
    }

    [Fact]
    public void A_plan_closed_with_its_pair_goes_on_with_the_next_one_as_it_was()
    {
        var plan = Approved(PlanItemState.Done);
        var first = plan.MentorshipId;
        plan.CloseWithPair();
        var next = PlanTests.ActivePair();
        Keyed(next);
        plan.GoOnWith(next);
        Assert.Equal((next.Id, (Guid?)first, PlanState.Fulfilled, 1), (plan.MentorshipId, plan.EarlierMentorshipId, plan.State, plan.Items.Count(i => i.IsSettled)));
        plan.GoOnWith(next);
        Assert.Equal(first, plan.EarlierMentorshipId);
    }

    [Fact]
    public void M15_a_plan_is_decided_on_by_the_role_it_was_handed_to()
    {
        var plan = Approved();
        Assert.Contains("заместитель директора по методической работе", plan.MayDecideAs(SchoolRole.DeputyDirectorAcademic)!.Message, StringComparison.Ordinal);
        Assert.Null(plan.MayDecideAs(SchoolRole.DeputyDirectorMethodical));
        Assert.NotNull(plan.MayDecideAs(SchoolRole.Director));
    }

    [Fact]
    public void A_plan_of_a_stage_lasts_as_the_stage_does_and_a_plan_of_months_never_beyond_the_pair()
    {
        var pair = PlanTests.ActivePair();
        var stage = (From: new DateOnly(2026, 12, 1), To: new DateOnly(2028, 8, 31));
        var ofStage = Plan.Begin(pair, Samples.AdaptationPlan with { Months = null }, onTrack: stage);
        Assert.Equal(stage, (ofStage.StartsOn, ofStage.EndsOn));
        Assert.Equal(pair.EndsOn, Plan.Begin(pair, Samples.AdaptationPlan with { Months = [0, 36] }).EndsOn);
        var whole = Plan.Begin(pair, Samples.AdaptationPlan with { Months = [0, 36] }, new DateOnly(2026, 8, 1), participationId: Guid.NewGuid());
        Assert.Equal((new DateOnly(2026, 8, 1), new DateOnly(2029, 7, 31)), (whole.StartsOn, whole.EndsOn));
        Assert.Null(Plan.Begin(pair, Samples.AdaptationPlan with { Owner = PlanOwner.Unit }).MenteeId);
    }

    [Fact]
    public void S0_24a_only_a_meeting_asks_for_what_is_prepared_and_takes_a_reason()
    {
        var pair = PlanTests.ActivePair();
        DiaryEntry Entry(DiaryEntryKind kind) => DiaryEntry.Record(pair, pair.MentorId,
            new DiaryEntryCard(kind, new DateOnly(2026, 9, 10), 45, "Тема", null, null, null, null, true), Today).Value;
        Assert.Null(Entry(DiaryEntryKind.Consultation).NoteUnprepared(["должностная инструкция"], null));
        Assert.Null(Entry(DiaryEntryKind.Meeting).NoteUnprepared([], null));
        Assert.Contains("должностная инструкция", Entry(DiaryEntryKind.Meeting).NoteUnprepared(["должностная инструкция"], " ")!.Message, StringComparison.Ordinal);
        Assert.NotNull(Entry(DiaryEntryKind.Meeting).NoteUnprepared(["должностная инструкция"], new string('я', 501)));
        var entry = Entry(DiaryEntryKind.Meeting);
        Assert.Null(entry.NoteUnprepared(["должностная инструкция"], "первый день"));
        Assert.Equal("первый день", entry.UnpreparedBecause);
    }

    [Fact]
    public void Attendance_is_noted_only_where_two_are_in_force_and_somebody_was_there()
    {
        var pair = PlanTests.ActivePair();
        var card = new DiaryEntryCard(DiaryEntryKind.Meeting, new DateOnly(2026, 9, 10), 45, "Тема", null, null, null, null, true);
        var entry = DiaryEntry.Record(pair, pair.MentorId, card, Today).Value;
        var (a, b, left) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(entry.NoteAttendance([a], []));
        Assert.Empty(entry.Attendances);
        Assert.NotNull(entry.NoteAttendance([a, b], [left]));
        Assert.Null(entry.NoteAttendance([a, b], [a, left]));
        Assert.Equal([(a, true), (b, false)], entry.Attendances.Select(x => (x.MentorshipId, x.IsPresent)));
        Assert.Null(entry.NoteAttendance([a, b], [b]));
        Assert.Equal([(a, false), (b, true)], entry.Attendances.Select(x => (x.MentorshipId, x.IsPresent)));
    }

    private static void Keyed(Common.Entity entity) => typeof(Common.Entity).GetProperty(nameof(Common.Entity.Id))!.SetValue(entity, Guid.NewGuid());
}
