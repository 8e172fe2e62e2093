using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Questionnaires to fill.</summary>
public static class SurveyWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        // One ask a mentee, whatever number of mentors (M20): the part of the package; without a stage that asks, none (M9).
        // What is due later than the last day of a pair that ends early is done in the pair that takes it over.
        new("survey-to-fill", (db, v) => WorkSources.OfPairs(
            from p in db.Set<PackagePart>()
            join a in db.Set<StageAssessment>() on p.AssessmentId equals a.Id
            join m in db.Set<Mentorship>() on a.MentorshipId equals m.Id
            where p.Kind == PartKind.Survey && (p.State == PartState.Awaited || p.State == PartState.Returned) && m.State == MentorshipState.Active && m.StartsOn <= v.Today
                && a.PeriodFrom <= v.Today && (m.EndsEarlyOn == null || p.DueOn == null || m.EndsEarlyOn >= p.DueOn)
            select new PairOfWork { Pair = m, RecordId = m.Id, OtherId = a.Id, On = p.DueOn, At = null, Text = p.Source }))
        {
            IsPosted = true, Acts = SchoolRole.Mentee, What = "Заполнить анкету", Verb = "Заполнить", Href = _ => "/surveys", About = WorkWords.WithMentor, When = WorkWords.Until,
        },
        // Outside the stages: at the beginning of the leading pair, and once more in its last days (SurveyResponse.IsAskedAgain).
        new("questionnaire-to-fill", (db, v) => WorkSources.OfPairs(
            from m in db.Set<Mentorship>()
            where m.State == MentorshipState.Active && m.IsLead && m.StartsOn <= v.Today
            join p in db.Set<Participation>() on m.MenteeId equals p.PersonId
            where p.Side == PoolSide.Mentees && p.EndedOn == null && p.Questionnaire != null
            let answered = db.Set<SurveyResponse>().Where(r => r.PersonId == m.MenteeId && r.SurveyCode == p.Questionnaire).Max(r => r.SubmittedAt)
            where answered == null
                || (m.LastOn < v.Today.AddDays(SurveyResponse.LastDays) && DateOnly.FromDateTime(answered.Value).AddDays(SurveyResponse.LastDays) <= m.LastOn)
            select new PairOfWork
            {
                Pair = m,
                RecordId = m.Id,
                OtherId = p.Id,
                On = answered != null ? m.LastOn : m.StartsOn.AddDays(SurveyResponse.FirstDays),
                At = null,
                Text = p.Questionnaire,
            }))
        {
            IsPosted = true, Acts = SchoolRole.Mentee, What = "Заполнить анкету", Verb = "Заполнить", Href = _ => "/surveys", About = WorkWords.WithMentor, When = WorkWords.Until,
        },
    ];
}
