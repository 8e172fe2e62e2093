using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Assessments;

/// <summary>Who assesses, and the interview (S0-30, S0-36).</summary>
public sealed partial class StageAssessment
{
    /// <summary>The first and the last hour for which an interview is appointed.</summary>
    private static readonly TimeOnly FirstHour = new(7, 0), LastHour = new(21, 0);

    /// <summary>Names the one who organizes, where only one person may; never over somebody who is named.</summary>
    public void NameOrganizer(Guid personId) => OrganizerId ??= personId;

    /// <summary>Names who organizes the assessment and who holds the interview (S0-36, S0-40, S0-46); whoever is named already is changed with a reason.</summary>
    /// <param name="mayAssess">People who hold a role that assesses and do not mentor the mentee.</param>
    public IReadOnlyList<RuleViolation> Assign(Assessor assessor, Guid? organizerId, Guid? interviewerId, IReadOnlyCollection<Guid> mayAssess, string? reason)
    {
        var violations = ConflictOfInterest(assessor);
        if (State == AssessmentState.Filed) violations.Add(new RuleViolation("Оценка закончена: менять её участников поздно"));

        if (organizerId is null || !mayAssess.Contains(organizerId.Value)) violations.Add(new RuleViolation("Выберите, кто организует оценку", nameof(OrganizerId)));

        if (interviewerId is { } interviewer && !mayAssess.Contains(interviewer)) violations.Add(new RuleViolation("Выберите из предложенных", nameof(InterviewerId)));

        if (InterviewHeldOn is not null && interviewerId != InterviewerId) violations.Add(new RuleViolation("Собеседование уже проведено", nameof(InterviewerId)));

        var isChanged = (OrganizerId is not null && organizerId != OrganizerId) || (InterviewerId is not null && interviewerId != InterviewerId);
        if (isChanged) Texts.Require(violations, reason, nameof(AssignmentReason), "Напишите, почему назначен другой человек", 500);

        if (violations.Count == 0)
        {
            (OrganizerId, InterviewerId) = (organizerId, interviewerId);
            if (isChanged) AssignmentReason = reason!.Trim();
        }

        return violations;
    }

    /// <summary>Appoints the interview.</summary>
    /// <param name="interviewerId">Who holds it where nobody is named yet; null: whoever appoints.</param>
    /// <param name="hour">The hour on the school's wall: from 7:00 to 21:00, both included; null: not asked.</param>
    public IReadOnlyList<RuleViolation> Appoint(Assessor assessor, DateTime? atUtc, string? place, DateTime nowUtc, Guid? interviewerId = null, TimeOnly? hour = null)
    {
        var violations = ConflictOfInterest(assessor);
        if (!HasInterview) violations.Add(new RuleViolation("По программе этот этап завершают без собеседования: выдайте заключение"));

        if (State is not (AssessmentState.ConclusionDrafted or AssessmentState.InterviewScheduled))
        {
            violations.Add(new RuleViolation("Собеседование назначают, когда готов проект заключения"));
        }

        if (atUtc is null)
        {
            violations.Add(new RuleViolation("Укажите дату и время собеседования", nameof(InterviewAt)));
        }
        else if (atUtc < nowUtc)
        {
            violations.Add(new RuleViolation("Собеседование назначают на будущее время", nameof(InterviewAt)));
        }
        else if (atUtc > nowUtc.AddYears(1))
        {
            violations.Add(new RuleViolation("Собеседование назначают не больше чем на год вперёд: проверьте дату", nameof(InterviewAt)));
        }

        if (hour < FirstHour || hour > LastHour) violations.Add(new RuleViolation("Собеседование проводят с 7:00 до 21:00: проверьте время", "Hour"));

        Texts.Require(violations, place, nameof(InterviewPlace), "Укажите место", 200);
        if (violations.Count == 0)
        {
            InterviewerId ??= interviewerId ?? assessor.PersonId;
            InterviewAt = atUtc;
            InterviewPlace = place!.Trim();
            State = AssessmentState.InterviewScheduled;
        }

        return violations;
    }

    /// <summary>Records the interview. The required points of the agenda are always due, the others where needed (S0-30).</summary>
    /// <param name="calendar">Counts the term of filing from the day of the interview.</param>
    public IReadOnlyList<RuleViolation> HoldInterview(Assessor assessor, InterviewCard card, StageDefinition stage, SchoolCalendar calendar, DateOnly today)
    {
        var violations = ConflictOfInterest(assessor);
        if (State != AssessmentState.InterviewScheduled) violations.Add(new RuleViolation("Сначала назначьте собеседование"));

        if (card.HeldOn is null || card.HeldOn > today || card.HeldOn < (JointReviewOn ?? PeriodFrom))
        {
            violations.Add(new RuleViolation("Дата собеседования – не раньше рассмотрения и не в будущем", nameof(card.HeldOn)));
        }

        if (stage.AgendaItems.Any(i => i.Required && !card.AgendaDone.Contains(i.Code)))
        {
            var numbers = stage.AgendaItems.Select((item, i) => (item.Required, Number: i + 1)).Where(i => i.Required).Select(i => i.Number).ToList();
            var list = numbers.Count == 1 ? $"вопрос повестки {numbers[0]}" : $"вопросы повестки {string.Join(", ", numbers[..^1])} и {numbers[^1]}";
            violations.Add(new RuleViolation($"Отметьте {list}: без них собеседование не считается проведённым", nameof(card.AgendaDone)));
        }

        var instead = InterviewerId is { } appointed && appointed != assessor.PersonId;
        if (instead)
        {
            Texts.Require(violations, card.InsteadBecause, nameof(card.InsteadBecause), "Собеседование должен был провести другой человек: напишите, почему его провели вы", 500);
        }

        Texts.Require(violations, card.Agreements, nameof(card.Agreements), "Запишите, о чём договорились", 10_000);
        Texts.Limit(violations, card.PlanChanges, nameof(card.PlanChanges), 10_000);
        if (violations.Count == 0)
        {
            InterviewerId = assessor.PersonId;
            InterviewerReason = instead ? card.InsteadBecause!.Trim() : null;
            InterviewHeldOn = card.HeldOn;
            AgendaDone = string.Join(' ', stage.AgendaItems.Where(i => card.AgendaDone.Contains(i.Code)).Select(i => i.Code));
            Agreements = card.Agreements!.Trim();
            PlanChanges = Texts.OrNull(card.PlanChanges);
            AsksChangeOfMentor = stage.AgendaItems.Any(i => i.Opens == AgendaItem.OpensChangeOfMentor && card.AgendaDone.Contains(i.Code));
            FilingDueOn = stage.Filing?.DueOn(card.HeldOn!.Value, calendar);
            State = AssessmentState.InterviewHeld;
        }

        return violations;
    }

    public void MinutesIssued(Guid documentId) => MinutesDocumentId = documentId;
}
