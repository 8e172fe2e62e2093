using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The mentor's review as a paper (D-23).</summary>
public sealed class ReviewPaper(PaperFactsReader papers, AssessmentFactsReader facts, ProgramReader programs, SchoolClock clock)
{
    /// <summary>A handed-in review keeps its own figures; a draft shows those of today.</summary>
    public async Task<OfficialDocument> ComposeAsync(Mentorship pair, StageAssessment assessment, MentorReview review, bool draft, CancellationToken cancel)
    {
        var (from, to) = ReviewQueries.Period(pair, assessment, clock.Today);
        var program = await programs.OfAsync(assessment.EditionId, cancel);
        var stage = program.Stage(assessment.StageCode)!;
        var plan = await facts.PlanOfAsync(pair, stage, cancel);
        var figures = review.Figures ?? await facts.FiguresAsync(pair, stage, from, to, cancel);
        var people = await papers.PeopleAsync([pair.MenteeId, pair.MentorId], cancel);
        return MentorReviewPaper.Compose(new MentorReviewData
        {
            School = await papers.SchoolAsync(cancel),
            Date = draft ? null : clock.Today,
            IsDraft = draft,
            Mentee = people[pair.MenteeId],
            Mentor = people[pair.MentorId],
            Status = await programs.StatusAsync(pair.MenteeId, cancel),
            About = AboutOf(program, assessment, pair),
            PlanTitle = program.PlanKind(stage.Plan)?.Title ?? "План",
            Basis = pair.OrderReference is { } order ? "приказ " + order : null,
            From = from,
            To = to,
            Plan = new PlanFulfilment(figures.PlanPlanned, figures.PlanDone, figures.PlanUnplanned, PaperWords.NotDone(plan)),
            Work = new MentorWork(figures.Meetings, figures.Visits, figures.Minutes),
            Strengths = review.Strengths,
            Difficulties = review.Difficulties,
            Dynamics = review.Dynamics,
            Proposals = review.Proposals,
            Recommendation = review.Recommendation?.Label(),
        });
    }

    // «Отзыв учителя-наставника о результатах профессионального развития молодого специалиста», as the package calls it: what it is about.
    private static string AboutOf(ProgramDefinition program, StageAssessment assessment, Mentorship pair)
    {
        var title = ReviewQueries.PartOf(assessment, pair)?.Title ?? "";
        var at = title.IndexOf(" о ", StringComparison.Ordinal);
        return at < 0 ? "по итогам этапа" : title[(at + 1)..].Replace(program.Words.Mentee.Genitive, "", StringComparison.OrdinalIgnoreCase).Trim();
    }
}
