using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>
/// Records the interview: minutes D-24 issued, the filing term set (T-03), and where changes of the plan were agreed, the next edition of it
/// opened (S0-30); one save.
/// </summary>
public sealed class RecordInterview(PortalDbContext db, MinutesPaper paper, DocumentIssuer issuer, SchoolCalendarReader calendars, SchoolClock clock)
{
    private const int ReasonMax = 2000;

    public async Task<Outcome<RecordedInterview>> RunAsync(AssessmentWork work, MinutesForm form, CancellationToken cancel)
    {
        var assessment = work.Assessment;
        var calendar = await calendars.ReadAsync(cancel);
        var violations = assessment.HoldInterview(work.Assessor, form.ToCard(), work.Stage, calendar, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var edition = await AmendPlanAsync(assessment.MenteeId, PlanOpened(work), assessment.PlanChanges, assessment.InterviewHeldOn!.Value, cancel);
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(assessment, draft: false, cancel), assessment.Id, assessment.MenteeId, cancel);
        if (!issued.Ok) return issued.Violations[0];

        var document = issued.Value;
        assessment.MinutesIssued(document.Id);
        if (await issuer.SaveAsync(document, "Собеседование проведено", "", cancel) is { } taken) return taken;

        return new RecordedInterview(document.Id, edition, assessment.MentorshipId, assessment.AsksChangeOfMentor);
    }

    // The agenda names the plan that the interview corrects (M13); where it names none, the minutes alone keep what was agreed.
    private static string? PlanOpened(AssessmentWork work) => work.Stage.AgendaItems.FirstOrDefault(i => i.PlanKind is not null && work.Assessment.WentThrough(i.Code))?.PlanKind;

    // Never another plan than the named one: where it is not begun or still composed, its author takes the changes from the minutes.
    private async Task<int?> AmendPlanAsync(Guid menteeId, string? kind, string? changes, DateOnly heldOn, CancellationToken cancel)
    {
        if (changes is null || kind is null) return null;

        var plan = await db.Set<Plan>().Where(p => p.MenteeId == menteeId && p.Kind == kind).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
        var reason = $"По итогам собеседования {heldOn:dd.MM.yyyy}: {changes}";
        return plan?.Amend(reason.Length > ReasonMax ? reason[..(ReasonMax - 1)] + "…" : reason) is null ? plan?.Edition : null;
    }
}

/// <summary>What came of an interview.</summary>
/// <param name="DocumentId">The issued D-24.</param>
/// <param name="PlanEdition">Number of the plan's new edition; null where the plan did not change.</param>
/// <param name="AsksChangeOfMentor">The agenda went through the change of the mentor.</param>
public sealed record RecordedInterview(Guid DocumentId, int? PlanEdition, Guid MentorshipId, bool AsksChangeOfMentor);
