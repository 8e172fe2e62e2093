using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The minutes of the interview as a paper (D-24).</summary>
public sealed class MinutesPaper(PortalDbContext db, PaperFactsReader papers)
{
    public async Task<OfficialDocument> ComposeAsync(StageAssessment a, bool draft, CancellationToken cancel)
    {
        var people = await papers.PeopleAsync([a.MenteeId, a.MentorId, a.AssessorId ?? Guid.Empty], cancel);
        var order = await db.Set<Mentorship>().Where(m => m.Id == a.MentorshipId).Select(m => m.OrderReference).FirstOrDefaultAsync(cancel);
        return InterviewMinutes.Compose(new InterviewMinutesData
        {
            School = await papers.SchoolAsync(cancel),
            Date = a.InterviewHeldOn,
            IsDraft = draft,
            Mentee = people[a.MenteeId],
            Mentor = people[a.MentorId],
            Interviewer = people[a.AssessorId ?? Guid.Empty],
            Basis = order is null ? null : "приказ " + order,
            From = a.PeriodFrom,
            To = a.PeriodTo,
            HeldOn = a.InterviewHeldOn,
            Place = a.InterviewPlace,
            ResultsTold = a.ResultsTold,
            ImprovementAgreed = a.ImprovementAgreed,
            PlanChangesAgreed = a.PlanChangesAgreed,
            MentoringChanged = a.MentoringChanged,
            ConclusionShown = a.ConclusionShown,
            Agreements = a.Agreements,
            PlanChanges = a.PlanChanges,
            MentoringChanges = a.MentoringChanged ? a.MentoringChanges : null,
        });
    }
}
