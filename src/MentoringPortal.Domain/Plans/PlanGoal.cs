using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Plans;

/// <summary>Whether the mentee has got there.</summary>
public enum GoalState
{
    /// <summary>On the way.</summary>
    Open,

    Reached,

    ReachedInPart,

    NotReached,
}

/// <summary>A goal as typed.</summary>
/// <param name="By">Day by which the mentee wants to get there.</param>
public sealed record GoalCard(string? Text, DateOnly? By);

/// <summary>«Цель наставляемого»: what the mentee wants from the plan, in own words, and what came of it (S1-28b, S2-13).</summary>
[DisplayName("Цель наставляемого")]
public sealed class PlanGoal : SchoolEntity
{
    public const int TextMax = 500;

    public const int ResultMax = 1000;

    /// <summary>More is a list of measures.</summary>
    public const int Most = 10;

    private PlanGoal() { }

    public Guid PlanId { get; private set; }

    [DisplayName("Цель")]
    public string Text { get; private set; } = "";

    [DisplayName("К какому дню")]
    public DateOnly? By { get; private set; }

    [DisplayName("Итог")]
    public GoalState State { get; private set; }

    [DisplayName("Результат")]
    public string? Result { get; private set; }

    [DisplayName("Когда подведён итог")]
    public DateOnly? SummedOn { get; private set; }

    /// <summary>A goal of a plan that is not closed.</summary>
    /// <param name="others">Goals that the plan has already.</param>
    public static Result<PlanGoal> Set(Plan plan, GoalCard card, int others)
    {
        if (plan.State == PlanState.Closed) return new RuleViolation("План закрыт: новые цели ставят в следующем");

        if (others >= Most) return new RuleViolation($"В плане уже {RussianPlural.Of(Most, "цель", "цели", "целей")}: больше не нужно, остальное – мероприятия", nameof(Text));

        var goal = new PlanGoal { PlanId = plan.Id };
        return goal.Change(plan, card) is { Count: > 0 } wrong ? wrong.ToList() : goal;
    }

    /// <summary>Takes what was typed; a goal that is summed up stays as it was.</summary>
    public IReadOnlyList<RuleViolation> Change(Plan plan, GoalCard card)
    {
        if (State != GoalState.Open) return [new RuleViolation("По цели уже подведён итог: изменить её нельзя")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Text, nameof(Text), "Напишите, чего хочет добиться наставляемый", TextMax);
        if (card.By < plan.StartsOn || card.By > plan.EndsOn)
        {
            violations.Add(new RuleViolation($"День – в пределах плана: {RussianDate.Span(plan.StartsOn, plan.EndsOn)}", nameof(By)));
        }

        if (violations.Count == 0) (Text, By) = (card.Text!.Trim(), card.By);

        return violations;
    }

    /// <summary>What came of it; may be said anew until the plan is closed.</summary>
    public IReadOnlyList<RuleViolation> SumUp(Plan plan, GoalState? state, string? result, DateOnly today)
    {
        if (!plan.IsRunning) return [new RuleViolation("Итог по цели подводят в утверждённом плане, пока он не закрыт")];

        var violations = new List<RuleViolation>();
        if (state is null or GoalState.Open) violations.Add(new RuleViolation("Выберите, достигнута ли цель", nameof(State)));
        Texts.Require(violations, result, nameof(Result), "Напишите, что получилось и чем это подтверждается", ResultMax);
        if (violations.Count == 0) (State, Result, SummedOn) = (state!.Value, result!.Trim(), today);

        return violations;
    }
}

/// <summary>Words of goals.</summary>
public static class GoalLabels
{
    public static string Label(this GoalState state) => state switch
    {
        GoalState.Open => "В работе",
        GoalState.Reached => "Достигнута",
        GoalState.ReachedInPart => "Достигнута частично",
        GoalState.NotReached => "Не достигнута",
    };
}
