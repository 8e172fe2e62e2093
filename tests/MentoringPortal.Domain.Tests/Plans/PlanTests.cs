using System.Reflection;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Tests.Mentorships;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

public sealed class PlanTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);
    private static readonly DateOnly Today = new(2026, 10, 15);

    private static Plan Begun(DateOnly? endsOn = null) => Plan.Begin(ActivePair(endsOn), Samples.AdaptationPlan);

    internal static Mentorship ActivePair(DateOnly? endsOn = null)
    {
        var pair = Mentorship.Propose(ProposeTests.InPool(PoolSide.Mentors), ProposeTests.InPool(PoolSide.Mentees),
            ProposeTests.Terms with { EndsOn = endsOn ?? new(2027, 8, 31) }, false).Value;
        pair.Include(Guid.NewGuid());
        pair.Activate("№ 29.2 от 01.09.2026", Start);
        return pair;
    }

    private static PlanItemCard Card(string measure = "Посещение уроков", DateOnly? due = null, PlanItemResponsible responsible = PlanItemResponsible.Mentor) =>
        new(measure, "консультация", due ?? new DateOnly(2026, 10, 20), responsible, "Урок разобран");

    private static Plan Draft(params PlanItemCard[] cards)
    {
        var plan = Begun();
        foreach (var card in cards) Assert.Empty(plan.AddItem(card, Today));
        // Keys are given by the database; here the measures need different ones.
        foreach (var item in plan.Items) typeof(Entity).GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)!.SetValue(item, Guid.NewGuid());
        return plan;
    }

    private static Plan Approved(params PlanItemCard[] cards)
    {
        var plan = Draft(cards.Length == 0 ? [Card()] : cards);
        Assert.Null(plan.Submit());
        Assert.Null(plan.Approve(Guid.NewGuid(), Today));
        return plan;
    }

    [Fact]
    public void Adaptation_ends_three_months_after_the_start() => Assert.Equal(new DateOnly(2026, 12, 1), Begun().EndsOn);

    [Fact]
    public void Adaptation_of_a_shorter_pair_ends_with_the_pair() => Assert.Equal(new DateOnly(2026, 10, 31), Begun(new DateOnly(2026, 10, 31)).EndsOn);

    [Theory]
    [InlineData("2026-08-31", true)] // a day before the plan begins
    [InlineData("2026-09-01", false)]
    [InlineData("2029-08-31", false)]
    [InlineData("2029-09-01", true)]
    public void The_due_day_lies_within_reason(string due, bool refused) =>
        Assert.Equal(refused, Begun().AddItem(Card(due: DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), Today).Count > 0);

    [Fact]
    public void Everything_missing_in_a_measure_is_told_at_once() =>
        Assert.Equal(["Measure", "DueOn", "Responsible"], Begun().AddItem(new PlanItemCard(" ", null, null, null, null), Today).Select(v => v.Field));

    [Fact]
    public void The_due_day_itself_is_not_overdue()
    {
        var item = Draft(Card(due: Today)).Items[0];
        Assert.False(item.IsOverdueOn(Today));
        Assert.True(item.IsOverdueOn(Today.AddDays(1)));
    }

    [Fact]
    public void An_empty_plan_is_not_handed_over() => Assert.Contains("ни одного мероприятия", Begun().Submit()!.Message, StringComparison.Ordinal);

    [Fact]
    public void While_the_deputy_decides_nothing_changes()
    {
        var plan = Draft(Card());
        plan.Submit();
        Assert.NotEmpty(plan.AddItem(Card(), Today));
        Assert.NotEmpty(plan.ChangeItem(plan.Items[0].Id, Card()));
        Assert.NotNull(plan.RemoveItem(plan.Items[0].Id));
        Assert.NotNull(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
    }

    [Fact]
    public void A_returned_plan_is_a_draft_again_and_says_why()
    {
        var plan = Draft(Card());
        plan.Submit();
        Assert.NotNull(plan.Return("  "));
        Assert.Null(plan.Return("Добавьте посещение уроков"));
        Assert.True(plan.IsComposing);
        Assert.Equal("Добавьте посещение уроков", plan.ReturnReason);
    }

    [Fact]
    public void The_mentor_of_the_pair_does_not_approve_its_plan()
    {
        var pair = ActivePair();
        Assert.NotNull(Plan.MayDecide(pair, pair.MentorId));
        Assert.Null(Plan.MayDecide(pair, Guid.NewGuid()));
    }

    [Fact]
    public void A_mark_in_the_future_is_refused()
    {
        var plan = Approved();
        Assert.Equal("DoneOn", plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, null, null, Today.AddDays(1)), Today)!.Field);
        Assert.Null(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
    }

    [Fact]
    public void A_plan_is_fulfilled_when_every_measure_is_done_or_explained()
    {
        var plan = Approved(Card("Первое"), Card("Второе"), Card("Третье"));
        Mark(0, PlanItemState.Done, null);
        Assert.Equal(PlanState.InProgress, plan.State);
        Assert.Equal("Comment", plan.Mark(plan.Items[1].Id, new PlanItemMark(PlanItemState.PartlyDone, " ", null, Today), Today)!.Field);
        Mark(1, PlanItemState.PartlyDone, "Посещён один урок из двух: карантин");
        Assert.Equal(PlanState.InProgress, plan.State);
        Mark(2, PlanItemState.Cancelled, "Семинар отменён");
        Assert.Equal(PlanState.Fulfilled, plan.State);

        void Mark(int item, PlanItemState state, string? comment) => Assert.Null(plan.Mark(plan.Items[item].Id, new PlanItemMark(state, comment, null, Today), Today));
    }

    [Fact]
    public void A_fulfilled_plan_is_still_corrected()
    {
        var plan = Fulfilled();
        Assert.Empty(plan.RecordUnplanned(Card("Выступление"), new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
        Assert.Equal(PlanState.Fulfilled, plan.State);
        Assert.Null(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.InProgress, null, null, null), Today));
        Assert.Equal(PlanState.InProgress, plan.State);
        Assert.Null(Fulfilled().Amend("По итогам собеседования"));
    }

    [Fact]
    public void The_conclusion_closes_the_plan_and_nothing_is_written_any_more()
    {
        var plan = Fulfilled();
        plan.CloseWithConclusion(stageExtended: false);
        Assert.Equal(PlanState.Closed, plan.State);
        Assert.NotNull(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.InProgress, null, null, null), Today));
        Assert.NotEmpty(plan.AddItem(Card(), Today));
        Assert.NotEmpty(plan.RecordUnplanned(Card(), new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
        Assert.NotEmpty(plan.ChangeItem(plan.Items[0].Id, Card()));
        Assert.NotNull(plan.Amend("причина"));
        Assert.NotNull(plan.Submit());
    }

    [Fact]
    public void An_extended_stage_and_an_edition_being_corrected_keep_the_plan_open()
    {
        var extended = Fulfilled();
        extended.CloseWithConclusion(stageExtended: true);
        Assert.Equal(PlanState.Fulfilled, extended.State);
        var corrected = Fulfilled();
        corrected.Amend("По итогам собеседования");
        corrected.CloseWithConclusion(stageExtended: false);
        Assert.True(corrected.IsComposing);
        corrected.CloseWithPair();
        Assert.Equal(PlanState.Closed, corrected.State);
    }

    private static Plan Fulfilled()
    {
        var plan = Approved();
        Assert.Null(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
        Assert.Equal(PlanState.Fulfilled, plan.State);
        return plan;
    }

    [Fact]
    public void A_move_needs_a_new_day_and_a_reason_and_keeps_the_first_day()
    {
        var plan = Approved();
        var id = plan.Items[0].Id;
        Assert.Equal("DueOn", plan.Mark(id, new PlanItemMark(PlanItemState.Postponed, "болел", null, Today.AddDays(-1)), Today)!.Field);
        Assert.Equal("Comment", plan.Mark(id, new PlanItemMark(PlanItemState.Postponed, null, null, Today.AddDays(9)), Today)!.Field);
        Assert.Null(plan.Mark(id, new PlanItemMark(PlanItemState.Postponed, "карантин", null, Today.AddDays(9)), Today));
        Assert.Null(plan.Mark(id, new PlanItemMark(PlanItemState.Postponed, "снова карантин", null, Today.AddDays(20)), Today));
        Assert.Equal((new DateOnly(2026, 10, 20), Today.AddDays(20)), (plan.Items[0].OriginalDueOn!.Value, plan.Items[0].DueOn));
    }

    [Fact]
    public void The_mentee_marks_only_what_he_answers_for()
    {
        var plan = Approved(Card("Наставника"), Card("Своё", responsible: PlanItemResponsible.Mentee), Card("Общее", responsible: PlanItemResponsible.Both));
        var done = new PlanItemMark(PlanItemState.Done, null, null, Today);
        Assert.NotNull(plan.Mark(plan.Items[0].Id, done, Today, byMentee: true));
        Assert.Null(plan.Mark(plan.Items[1].Id, done, Today, byMentee: true));
        Assert.Null(plan.Mark(plan.Items[2].Id, done, Today, byMentee: true));
    }

    [Fact]
    public void What_was_done_beyond_the_plan_does_not_count_as_planned()
    {
        var plan = Approved();
        Assert.Empty(plan.RecordUnplanned(Card("Выступление на совещании"), new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
        Assert.Equal((1, 0, 1), (plan.Progress(Today).Planned, plan.Progress(Today).Done, plan.Progress(Today).Unplanned));
    }

    [Fact]
    public void An_unplanned_measure_in_the_future_leaves_the_plan_as_it_was()
    {
        var plan = Approved();
        Assert.NotEmpty(plan.RecordUnplanned(Card(), new PlanItemMark(PlanItemState.Done, null, null, Today.AddDays(1)), Today));
        Assert.Single(plan.Items);
    }

    [Fact]
    public void A_correction_makes_the_next_edition_and_keeps_the_marks()
    {
        var plan = Approved(Card("Сделано"), Card("Впереди"));
        var first = PlanRevision.Of(plan);
        plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, null, null, Today), Today);
        Assert.NotNull(plan.Amend(" "));
        Assert.Null(plan.Amend("По итогам собеседования"));
        Assert.Equal((2, PlanState.Draft), (plan.Edition, plan.State));
        Assert.NotNull(plan.RemoveItem(plan.Items[0].Id));
        Assert.NotEmpty(plan.ChangeItem(plan.Items[0].Id, Card("Другое")));
        Assert.Empty(plan.ChangeItem(plan.Items[1].Id, Card("Изменено")));
        plan.Submit();
        plan.Approve(Guid.NewGuid(), Today);
        Assert.Equal(PlanState.InProgress, plan.State);
        Assert.Equal(["Сделано", "Впереди"], first.Read().Items.Select(i => i.Measure));
        Assert.Equal(["Сделано", "Изменено"], PlanRevision.Of(plan).Read().Items.Select(i => i.Measure));
    }

    [Fact]
    public void Starter_measures_get_days_from_the_start_and_never_leave_the_plan()
    {
        var plan = Begun();
        plan.TakeStarterMeasures(
            [new StarterMeasure(3, "Экскурсия", null, PlanItemResponsible.Mentor, null), new StarterMeasure(5, "Беседа", null, PlanItemResponsible.Both, null),
            new StarterMeasure(300, "Урок", null, PlanItemResponsible.Mentee, null)],
            day => day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(1) : day, plan.StartsOn);
        Assert.Equal([new DateOnly(2026, 9, 4), new DateOnly(2026, 9, 7), new DateOnly(2026, 12, 1)], plan.Items.Select(i => i.DueOn));
    }

    [Fact]
    public void M14_starter_measures_of_a_plan_begun_later_are_not_due_before_it_was_begun()
    {
        var plan = Begun();
        plan.TakeStarterMeasures([new StarterMeasure(0, "Сразу", null, PlanItemResponsible.Mentor, null), new StarterMeasure(5, "Беседа", null, PlanItemResponsible.Both, null)],
            day => day, plan.StartsOn.AddDays(40));
        Assert.Equal([plan.StartsOn.AddDays(40), plan.StartsOn.AddDays(45)], plan.Items.Select(i => i.DueOn));
    }
}
