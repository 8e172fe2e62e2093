using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The conclusion on adaptation as a paper (D-20): the same for the preview, the draft and the issue.</summary>
public sealed class ConclusionPaper(PortalDbContext db, PaperFactsReader papers, AssessmentFactsReader facts, SchoolClock clock)
{
    public async Task<OfficialDocument> ComposeAsync(StageAssessment a, bool draft, CancellationToken cancel) => AdaptationConclusion.Compose((await DataAsync(a, draft, cancel)).Data);

    /// <summary>What the draft is composed from: the paper without the package, which the joint review has settled, and without the interview, which comes after the draft; and the text the portal would propose now.</summary>
    public async Task<(OfficialDocument Content, string Facts)> SourceAsync(StageAssessment a, CancellationToken cancel)
    {
        var (data, known) = await DataAsync(a, draft: true, cancel);
        return (
            AdaptationConclusion.Compose(data with { Package = [], InterviewOn = null, Agreements = null, FilingDueOn = null }),
            ConclusionPrefill.Results(known, a.PeriodFrom, a.JointReviewOn ?? a.PeriodTo, data.Mentor.Name, data.Mentee.Name));
    }

    private async Task<(AdaptationConclusionData Data, AssessmentFacts Known)> DataAsync(StageAssessment a, bool draft, CancellationToken cancel)
    {
        var assessorId = a.AssessorId ?? Guid.Empty;
        var people = await papers.PeopleAsync([a.MenteeId, a.MentorId, assessorId], cancel);
        var mentee = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == a.MenteeId, cancel) as StaffMember;
        var order = await db.Set<Mentorship>().Where(m => m.Id == a.MentorshipId).Select(m => m.OrderReference).FirstOrDefaultAsync(cancel);
        var known = await facts.ReadAsync(a.MentorshipId, a.PeriodFrom, a.JointReviewOn ?? clock.Today, cancel);
        return (new AdaptationConclusionData
        {
            School = await papers.SchoolAsync(cancel),
            Number = a.ConclusionNumber,
            Date = a.ConclusionDate,
            IsDraft = draft,
            Mentee = people[a.MenteeId],
            Mentor = people[a.MentorId],
            Assessor = people[assessorId],
            Subject = mentee?.Subject,
            HiredOn = mentee?.HiredOn,
            Education = mentee?.Education,
            Experience = mentee is null ? null : Experience(mentee.ExperienceYearsOn(clock.Today)),
            Basis = order is null ? null : "приказ " + order,
            From = a.PeriodFrom,
            To = a.PeriodTo,
            // The joint review found the package complete: a plan whose next edition is being written now was there then.
            Package = [.. known.Package.Items.Select(i => new SubmittedPaper(i.Title, i.ReadyOn ?? a.JointReviewOn))],
            Plan = new PlanFulfilment(known.Plan?.Progress.Planned ?? 0, known.Plan?.Progress.Done ?? 0, known.Plan?.Progress.Unplanned ?? 0, PaperWords.NotDone(known.Plan)),
            Results = a.Results,
            Outcome = a.Outcome?.Label(),
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
