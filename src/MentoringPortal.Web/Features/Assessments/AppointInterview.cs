using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Appoints the interview or moves it; day and hour are the school's.</summary>
public sealed class AppointInterview(PortalDbContext db, SchoolClock clock)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(AssessmentWork work, InterviewForm form, CancellationToken cancel)
    {
        DateTime? at = form is { Day: { } day, Hour: { } hour } ? clock.ToUtc(day, hour) : null;
        var violations = work.Assessment.Appoint(work.Assessor, at, form.InterviewPlace, clock.NowUtc);
        if (violations.Count == 0)
        {
            db.Describe("Собеседование назначено");
            await db.SaveChangesAsync(cancel);
        }

        return [.. violations.Select(v => v.Field == "InterviewAt" ? v with { Field = nameof(InterviewForm.Day) } : v)];
    }
}
