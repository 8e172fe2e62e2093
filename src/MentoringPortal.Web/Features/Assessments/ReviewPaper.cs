using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The mentor's review as a paper (D-23).</summary>
public sealed class ReviewPaper(PaperFactsReader papers, AssessmentFactsReader facts, SchoolClock clock)
{
    /// <summary>A handed-in review keeps its own figures; a draft shows those of today.</summary>
    public async Task<OfficialDocument> ComposeAsync(Mentorship pair, MentorReview review, bool draft, CancellationToken cancel)
    {
        var (from, to) = ReviewQueries.Period(pair, clock.Today);
        var known = await facts.ReadAsync(pair.Id, from, to, cancel);
        var figures = review.Figures ?? new ReviewFigures(
            known.Plan?.Progress.Planned ?? 0, known.Plan?.Progress.Done ?? 0, known.Plan?.Progress.Unplanned ?? 0, known.Diary.Entries, known.Diary.Visits, known.Diary.Minutes);
        var people = await papers.PeopleAsync([pair.MenteeId, pair.MentorId], cancel);
        return MentorReviewPaper.Compose(new MentorReviewData
        {
            School = await papers.SchoolAsync(cancel),
            Date = draft ? null : clock.Today,
            IsDraft = draft,
            Mentee = people[pair.MenteeId],
            Mentor = people[pair.MentorId],
            Basis = pair.OrderReference is { } order ? "приказ " + order : null,
            From = from,
            To = to,
            Plan = new PlanFulfilment(figures.PlanPlanned, figures.PlanDone, figures.PlanUnplanned, PaperWords.NotDone(known.Plan)),
            Work = new MentorWork(figures.Meetings, figures.Visits, figures.Minutes),
            Strengths = review.Strengths,
            Difficulties = review.Difficulties,
            Dynamics = review.Dynamics,
            Proposals = review.Proposals,
            Recommendation = review.Recommendation?.Label(),
        });
    }
}
