using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Calls off the assessment of a pair that is over, before the interview is appointed: its own texts go, the papers of the pair stay; another pair of the
/// mentee opens it anew.</summary>
public sealed class CallOffAssessment(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, CancellationToken cancel)
    {
        var a = work.Assessment;
        var isOver = await db.Set<Mentorship>().AnyAsync(m => m.Id == a.MentorshipId && m.State != MentorshipState.Active && m.State != MentorshipState.Suspended, cancel);
        if (a.CallOff(work.Assessor, isOver) is { } violation) return violation;

        (await db.Set<TrackStage>().FirstAsync(s => s.Id == a.TrackStageId, cancel)).CallOff();
        db.RemoveRange(await db.Set<MentorReview>().Where(r => r.AssessmentId == a.Id && r.SubmittedAt == null).ToListAsync(cancel));
        db.Remove(a);
        db.Describe("Оценка этапа отменена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
