using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

/// <summary>A plan begun by an earlier one.</summary>
public sealed class PlanModelTests
{
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");

    [Fact]
    public void S1_3_measures_of_an_earlier_plan_are_taken_with_their_distance_from_the_beginning_and_without_marks()
    {
        var model = Plan.Begin(PlanTests.ActivePair(), Samples.AdaptationPlan);
        Add(model, "Отменено", model.StartsOn.AddDays(9));
        Add(model, "Знакомство", model.StartsOn.AddDays(4)); // a Saturday there and here
        Add(model, "Урок", model.StartsOn.AddDays(60));
        Add(model, "Есть уже", model.StartsOn.AddDays(9));
        Assert.Null(model.Submit());
        Assert.Null(model.Approve(Guid.NewGuid(), model.StartsOn));
        Assert.Null(model.Mark(model.Items[0].Id, new PlanItemMark(PlanItemState.Cancelled, "не нужно", null, null), model.StartsOn));

        var plan = Plan.Begin(PlanTests.ActivePair(new(2026, 10, 15)), Samples.AdaptationPlan);
        Add(plan, "Есть уже", plan.StartsOn.AddDays(1));
        plan.TakeFrom(model, Calendar.SameOrNextWorkingDay);
        Assert.Equal(["Есть уже", "Знакомство", "Урок"], plan.Items.Select(i => i.Measure));
        Assert.All(plan.Items, i => Assert.Equal(PlanItemState.Planned, i.State));
        Assert.Equal(new DateOnly(2026, 9, 7), plan.Items[1].DueOn); // the Monday after
        Assert.Equal(plan.EndsOn, plan.Items[2].DueOn); // not after the end
    }

    private static void Add(Plan plan, string measure, DateOnly due) =>
        Assert.Empty(plan.AddItem(new PlanItemCard(measure, "беседа", due, PlanItemResponsible.Mentor, null), plan.StartsOn));
}
