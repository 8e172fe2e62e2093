using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
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

    public async Task<Result<RecordedInterview>> RunAsync(AssessmentWork work, MinutesForm form, CancellationToken cancel)
    {
        var assessment = work.Assessment;
        var calendar = await calendars.ReadAsync(cancel);
        var violations = assessment.HoldInterview(work.Assessor, form.ToCard(), day => calendar.AddCalendarDaysMovingToWorking(day, StageAssessment.FilingDays), clock.Today);
        if (violations.Count > 0)
        {
            return violations.ToList();
        }

        var edition = await AmendPlanAsync(assessment.MentorshipId, assessment.PlanChanges, assessment.InterviewHeldOn!.Value, cancel);
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(assessment, draft: false, cancel), assessment.Id, assessment.MenteeId, cancel);
        if (!issued.Ok)
        {
            return issued.Violations[0];
        }

        var document = issued.Value;
        assessment.MinutesIssued(document.Id);
        db.Describe("Собеседование проведено");
        await db.SaveChangesAsync(cancel);
        return new RecordedInterview(document.Id, edition);
    }

    // The plan that runs now takes the changes; where none runs, the minutes alone keep them.
    private async Task<int?> AmendPlanAsync(Guid mentorshipId, string? changes, DateOnly heldOn, CancellationToken cancel)
    {
        if (changes is null)
        {
            return null;
        }

        var plans = await db.Set<Plan>().Where(p => p.MentorshipId == mentorshipId).ToListAsync(cancel);
        var plan = plans.Where(p => p.IsRunning).OrderByDescending(p => p.Kind).FirstOrDefault();
        var reason = $"По итогам собеседования {heldOn:dd.MM.yyyy}: {changes}";
        return plan?.Amend(reason.Length > ReasonMax ? reason[..(ReasonMax - 1)] + "…" : reason) is null ? plan?.Edition : null;
    }
}

/// <summary>What came of an interview.</summary>
/// <param name="DocumentId">The issued D-24.</param>
/// <param name="PlanEdition">Number of the plan's new edition; null where the plan did not change.</param>
public sealed record RecordedInterview(Guid DocumentId, int? PlanEdition);
