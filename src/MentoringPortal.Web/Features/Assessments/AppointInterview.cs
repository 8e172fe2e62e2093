using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Appoints the interview or moves it; day and hour are the school's.</summary>
public sealed class AppointInterview(PortalDbContext db, AssessorsReader assessors, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, InterviewForm form, CancellationToken cancel)
    {
        DateTime? at = form is { Day: { } day, Hour: { } hour } ? clock.ToUtc(day, hour) : null;
        // Who holds it follows from the program, unless somebody is named (S0-40).
        Guid? interviewer = null;
        if (work.Assessment.InterviewerId is null)
        {
            var free = await assessors.OfAsync(work.Assessment.MenteeId, cancel);
            interviewer = form.InterviewerId is { } chosen && free.Any(p => p.Id == chosen) ? chosen : AssessorsReader.Only(free, work.Stage.Interviewer);
        }

        var violations = work.Assessment.Appoint(work.Assessor, at, form.InterviewPlace, clock.NowUtc, interviewer, form.Hour);
        if (violations.Count > 0) return Outcome.Refused(violations.Select(v => v.Field == "InterviewAt" ? v with { Field = nameof(InterviewForm.Day) } : v));

        db.Describe("Собеседование назначено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
