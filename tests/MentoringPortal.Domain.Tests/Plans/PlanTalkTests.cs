using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

/// <summary>Comments on a draft, goals of the mentee, difficulties and strengths.</summary>
public sealed class PlanTalkTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    private static Plan Plan(bool approved = false)
    {
        var plan = Domain.Plans.Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        Assert.Empty(plan.AddItem(new("Посетить урок", null, plan.StartsOn, PlanItemResponsible.Both, null), plan.StartsOn));
        if (approved) Assert.Null(plan.Submit() ?? plan.Approve(Guid.NewGuid(), plan.StartsOn));
        return plan;
    }

    [Fact]
    public void S1_3_a_comment_is_written_on_a_draft_and_on_what_is_handed_over_never_on_what_is_approved()
    {
        var plan = Plan();
        Assert.Equal((1, "Добавьте"), PlanComment.Write(plan, Guid.NewGuid(), " Добавьте ", Now).Value is var c ? (c.Edition, c.Text) : default);
        Assert.Single(PlanComment.Write(plan, Guid.NewGuid(), " ", Now).Violations);
        Assert.True(PlanComment.Write(plan, Guid.NewGuid(), new string('я', 2000), Now).Ok);
        Assert.False(PlanComment.Write(plan, Guid.NewGuid(), new string('я', 2001), Now).Ok);
        Assert.Null(plan.Submit());
        Assert.True(PlanComment.Write(plan, Guid.NewGuid(), "Добавьте", Now).Ok);
        Assert.Null(plan.Approve(Guid.NewGuid(), plan.StartsOn));
        Assert.False(PlanComment.Write(plan, Guid.NewGuid(), "Поздно", Now).Ok);
    }

    [Fact]
    public void S2_13_a_goal_lies_within_the_plan_and_there_are_ten_at_most()
    {
        var plan = Plan();
        foreach (var (by, ok) in new[] { (plan.StartsOn.AddDays(-1), false), (plan.StartsOn, true), (plan.EndsOn, true), (plan.EndsOn.AddDays(1), false) })
        {
            Assert.Equal(ok, PlanGoal.Set(plan, new("Вести урок", by), 0).Ok);
        }

        Assert.True(PlanGoal.Set(plan, new("Вести урок", null), 9).Ok);
        Assert.False(PlanGoal.Set(plan, new("Вести урок", null), 10).Ok);
        Assert.False(PlanGoal.Set(plan, new(" ", null), 0).Ok);
    }

    [Fact]
    public void S2_13_what_came_of_a_goal_is_said_in_an_approved_plan_and_the_goal_then_stays()
    {
        var draft = Plan();
        Assert.Single(PlanGoal.Set(draft, new("Вести урок", null), 0).Value.SumUp(draft, GoalState.Reached, "Ведёт", Today));
        var plan = Plan(approved: true);
        var goal = PlanGoal.Set(plan, new("Вести урок", null), 0).Value;
        Assert.Equal(2, goal.SumUp(plan, GoalState.Open, null, Today).Count);
        Assert.Empty(goal.SumUp(plan, GoalState.NotReached, "Заболел", Today));
        Assert.Empty(goal.SumUp(plan, GoalState.Reached, "Ведёт", Today));
        Assert.Equal((GoalState.Reached, "Ведёт", (DateOnly?)Today), (goal.State, goal.Result, goal.SummedOn));
        Assert.Single(goal.Change(plan, new("Другое", null)));
    }

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    [InlineData("2016-11-23", true)]
    [InlineData("2016-11-22", false)]
    public void S3_6_a_difficulty_has_a_source_and_a_day_that_is_not_in_the_future(string on, bool ok) =>
        Assert.Equal(ok, Difficulty.Enter(Guid.NewGuid(), new(false, null, "Дисциплина", DifficultySource.Visit, DateOnly.Parse(on)), Guid.NewGuid(), Today).Ok);

    [Fact]
    public void S1_24_only_an_open_difficulty_leads_to_a_correction()
    {
        Difficulty Known(bool strength) => Difficulty.Enter(Guid.NewGuid(), new(strength, null, "Дисциплина", DifficultySource.Survey, Today), Guid.NewGuid(), Today).Value;
        var plan = Plan();
        var found = Known(false);
        Assert.Null(found.LeadTo(plan));
        Assert.Equal((plan.Id, plan.Edition), (found.PlanId!.Value, found.PlanEdition!.Value));
        Assert.Empty(found.Resolve("Открытый урок", Today));
        Assert.NotNull(found.LeadTo(plan));
        Assert.NotNull(Known(true).LeadTo(plan));
    }

    [Fact]
    public void S3_6_only_an_open_difficulty_is_overcome()
    {
        Assert.Equal(4, Difficulty.Enter(Guid.NewGuid(), new(null, null, null, null, null), Guid.NewGuid(), Today).Violations.Count);
        var found = Difficulty.Enter(Guid.NewGuid(), new(false, "методика", "Дисциплина", DifficultySource.Control, Today), Guid.NewGuid(), Today).Value;
        Assert.Single(found.Resolve(" ", Today));
        Assert.Empty(found.Resolve("Открытый урок", Today));
        Assert.Single(found.Resolve("Ещё раз", Today));
        // What turns out to be a strength is not overcome.
        Assert.Empty(found.Change(new(true, null, "Держит класс", DifficultySource.Visit, Today), Today));
        Assert.Null(found.ResolvedOn);
        Assert.Single(found.Resolve("Само", Today));
    }
}
