using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The conclusion on a stage as a paper (D-20 … D-22): the same for the preview, the draft and the issue.</summary>
public sealed class ConclusionPaper(PortalDbContext db, PaperFactsReader papers, AssessmentFactsReader facts, ProgramReader programs, SchoolClock clock)
{
    /// <summary>Code of the paper that ends a stage.</summary>
    public static string CodeOf(StageDefinition stage) => stage.Conclusion?.Document ?? throw new InvalidOperationException($"Stage {stage.Code} has no conclusion.");

    public async Task<OfficialDocument> ComposeAsync(StageAssessment a, bool draft, CancellationToken cancel)
    {
        var (data, known) = await DataAsync(a, draft, cancel);
        return Compose(data, known.Stage, a);
    }

    /// <summary>What the draft is composed from: the paper without the package, which the joint review has settled, and without the interview, which comes
    /// after the draft; and the text the portal would propose now.</summary>
    public async Task<(OfficialDocument Content, string Facts)> SourceAsync(StageAssessment a, CancellationToken cancel)
    {
        var (data, known) = await DataAsync(a, draft: true, cancel);
        return (
            Compose(data with { Package = [], InterviewOn = null, Agreements = null, FilingDueOn = null, To = a.PeriodTo, Interviewer = null }, known.Stage, a),
            ConclusionPrefill.Results(known, a.PeriodFrom, a.JointReviewOn ?? a.PeriodTo, data.Mentor.Name, data.Mentee.Name));
    }

    private static OfficialDocument Compose(StageConclusionData data, StageDefinition stage, StageAssessment a) => CodeOf(stage) switch
    {
        AdaptationConclusion.Code => AdaptationConclusion.Compose((AdaptationConclusionData)data),
        DevelopmentConclusion.Code => DevelopmentConclusion.Compose(data),
        PotentialConclusion.Code => PotentialConclusion.Compose(data, a.Outcome is null ? null : stage.Outcome(a.Outcome)?.Effect == OutcomeEffect.TalentPool, a.Prospects),
        var code => throw new InvalidOperationException($"Nothing composes the conclusion {code}."),
    };

    private async Task<(StageConclusionData Data, AssessmentFacts Known)> DataAsync(StageAssessment a, bool draft, CancellationToken cancel)
    {
        var assessorId = a.OrganizerId ?? Guid.Empty;
        var interviewerId = a.InterviewerId ?? assessorId;
        var people = await papers.PeopleAsync([a.MenteeId, a.MentorId, assessorId, interviewerId], cancel);
        var mentee = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == a.MenteeId, cancel);
        var order = await db.Set<Mentorship>().Where(m => m.Id == a.MentorshipId).Select(m => m.OrderReference).FirstOrDefaultAsync(cancel);
        var known = await facts.ReadAsync(a, a.PeriodFrom, a.JointReviewOn ?? clock.Today, cancel);
        var until = a.ConclusionDate ?? a.InterviewHeldOn ?? clock.Today;
        return (new AdaptationConclusionData
        {
            School = await papers.SchoolAsync(cancel),
            Number = a.ConclusionNumber,
            Date = a.ConclusionDate,
            IsDraft = draft,
            Mentee = people[a.MenteeId],
            Mentor = people[a.MentorId],
            Status = await programs.StatusAsync(a.MenteeId, cancel),
            Assessor = people[assessorId],
            Interviewer = people[interviewerId],
            Subject = mentee.Staff?.Subject,
            HiredOn = mentee.Staff?.HiredOn,
            Education = mentee.Staff?.Education,
            Experience = Experience(mentee.ExperienceYearsOn(clock.Today)),
            Basis = order is null ? null : "приказ " + order,
            From = a.PeriodFrom,
            // A paper does not speak of days that lie after it (M11).
            To = until < a.PeriodTo && until >= a.PeriodFrom ? until : a.PeriodTo,
            Package = [.. known.Parts.Select(p => new SubmittedPaper(PhraseStart.Upper(p.Title), p.HandedInOn))],
            Plan = new PlanFulfilment(known.Plan?.Progress.Planned ?? 0, known.Plan?.Progress.Done ?? 0, known.Plan?.Progress.Unplanned ?? 0, PaperWords.NotDone(known.Plan)),
            Results = a.Results,
            Outcome = known.Stage.Outcome(a.Outcome)?.Text is { } said ? said + (a.ProlongTo is { } last ? $" до {RussianDate.Short(last)}" : "") : null,
            Conclusions = a.Conclusions,
            Proposals = a.Proposals,
            NextPlanCorrections = a.NextPlanCorrections,
            MentoringChanges = a.MentoringChanges,
            InterviewOn = a.InterviewHeldOn,
            Agreements = a.Agreements,
            FilingDueOn = a.FilingDueOn,
        }, known);
    }

    private static string Experience(int years) => years == 0
        ? "менее года"
        : string.Create(CultureInfo.InvariantCulture, $"{years}\u00a0{RussianPlural.Word(years, "год", "года", "лет")}");
}
