using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Plans;

/// <summary>How a plan is evaluated and closed, and opened again.</summary>
public sealed partial class Plan
{
    /// <summary>The mentor evaluates the work that was done by the plan: every measure has its mark before.</summary>
    public IReadOnlyList<RuleViolation> Evaluate(PlanEvaluationCard card, DateOnly today)
    {
        if (!IsRunning) return [new RuleViolation("Оценивают выполнение утверждённого плана")];

        if (ReadyOn(PlanPartState.Marked) is null) return [new RuleViolation("Сначала поставьте отметки всем мероприятиям плана")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Evaluation, nameof(Evaluation), "Оцените проделанную работу", 4000);
        Texts.Limit(violations, card.Review, nameof(EvaluationReview), 4000);
        Texts.Require(violations, card.Proposals, nameof(EvaluationProposals), "Напишите предложения по дальнейшей работе", 4000);
        if (violations.Count == 0)
        {
            (Evaluation, EvaluationReview, EvaluationProposals) = (card.Evaluation!.Trim(), Texts.OrNull(card.Review), card.Proposals!.Trim());
            EvaluatedOn = today;
        }

        return violations;
    }

    /// <summary>
    /// The stage is concluded: its plan is closed. Where the stage is extended the plan runs on, and an edition that the interview has opened
    /// (S0-30) is finished first. Where the end of the pair has closed the plan before, a cancelled order on that end does not bring it back.
    /// </summary>
    public void CloseWithConclusion(bool stageExtended)
    {
        if (stageExtended) return;

        if (IsRunning)
        {
            State = PlanState.Closed;
        }
        else if (ClosedFrom is PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled)
        {
            ClosedFrom = null;
        }
    }

    /// <summary>A corrected conclusion extends the stage (D-20): the plan that the first one closed runs on, unless the pair itself is over.</summary>
    public void ReopenWithExtension(Mentorship mentorship)
    {
        if (State == PlanState.Closed && ClosedFrom is null && mentorship.IsActive) State = StateByMarks();
    }

    /// <summary>The pair is over: whatever state the plan is in, it is only read from now on.</summary>
    public void CloseWithPair()
    {
        if (State != PlanState.Closed)
        {
            ClosedFrom = State;
            State = PlanState.Closed;
        }
    }

    /// <summary>The order that ended the pair was cancelled: the plan is what it was before.</summary>
    public void ReopenWithPair()
    {
        if (State == PlanState.Closed && ClosedFrom is { } before)
        {
            State = before;
            ClosedFrom = null;
        }
    }

    /// <summary>
    /// The stages of the mentee have moved – a leave, a day set by hand, a prolongation: the plan ends with them. Measures keep their days, and the plan begins no later than
    /// the first of them; a closed plan stays as it was filed.
    /// </summary>
    public void Follow((DateOnly From, DateOnly To) onTrack)
    {
        if (State == PlanState.Closed) return;

        StartsOn = _items.Count > 0 && _items.Min(i => i.DueOn) is var first && first < onTrack.From ? (first < StartsOn ? StartsOn : first) : onTrack.From;
        EndsOn = onTrack.To < StartsOn ? StartsOn : onTrack.To;
    }
}
