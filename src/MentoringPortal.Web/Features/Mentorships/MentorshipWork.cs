using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>What a pair itself waits for: its order, its end.</summary>
public static class MentorshipWork
{
    /// <summary>The order that prolongs a pair is told so many days before its last one.</summary>
    public const int ProlongingDays = 90;

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("pair-without-order", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>().Where(m => m.State == MentorshipState.Proposed)
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = null, At = null, Text = null })))
        {
            IsPosted = true, Acts = SchoolRole.Curator, What = "Включить пару в приказ", Verb = "Составить приказ", Href = _ => "/orders/new",
        },
        // For want of a consent; a pause that the curator entered waits for its own end.
        new("pair-suspended", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>().Where(m => m.State == MentorshipState.Suspended
            && db.Set<Pause>().Any(p => p.ScopeId == m.Id && p.Ground == PauseGround.Consent && p.ToOn == null))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.SuspendedOn, At = null, Text = m.SuspendedBecause })))
        {
            Acts = SchoolRole.Curator, Sees = SchoolRole.Director, What = "Пара приостановлена: получить новое согласие или прекратить её", Followed = "Пара приостановлена",
            Verb = "Открыть пару", Href = r => $"/mentorships/{r.RecordId}#consents", About = r => $"{WorkWords.Person(r)}: {r.Text}", When = WorkWords.Since(0),
        },
        // The last day of an announced end comes by itself: until then the mentor brings the papers of the pair to an end.
        new("pair-ending", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>().Where(m => m.State == MentorshipState.Active && m.EndsEarlyOn >= v.Today)
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.EndsEarlyOn, At = null, Text = null })))
        {
            Acts = SchoolRole.Mentor, Behind = -1, What = "Закончить дневник и отметить выполненное в плане", Verb = "Открыть дневник",
            Href = r => $"/mentorships/{r.RecordId}/diary", When = WorkWords.Until,
        },
        // The ordered last day has passed and nothing is being assessed, whether the pair works or stands still; an announced end comes by itself.
        new("pair-to-end", (db, v) => WorkSources.OfPairs(CompleteMentorship.WithoutFinalPackage(db, db.Set<Mentorship>()
            .Where(m => (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended) && m.EndsEarlyOn == null && m.EndsOn < v.Today
            && !db.Set<StageAssessment>().Any(a => a.MentorshipId == m.Id && a.State != AssessmentState.CollectingPackage
                && a.State != AssessmentState.PackageComplete && a.State != AssessmentState.Filed)))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.EndsOn, At = null, Text = null })))
        {
            IsPosted = true, Acts = Rights.Office, What = "Завершить пару", Verb = "Завершить", Href = r => $"/mentorships/{r.RecordId}/completion", When = WorkWords.Until,
        },
        // A leave or a prolonged stage has carried a stage of the mentee beyond the last day of the pair.
        new("pair-to-prolong", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>()
            .Where(m => m.State == MentorshipState.Active && m.IsLead && m.EndsEarlyOn == null && m.EndsOn >= v.Today && m.EndsOn <= v.Today.AddDays(ProlongingDays)
                && db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null && p.Stages.Any(s =>
                    (s.State == StageState.Ahead || s.State == StageState.Running) && !s.IsPaused && s.BaseTo <= m.EndsOn && s.EndsOn > m.EndsOn))
                && !db.Set<OrderPoint>().Any(c => c.MentorshipId == m.Id && c.Effect == OrderEffect.Period
                    && db.Set<Order>().Any(o => o.Id == c.OrderId && (o.State == OrderState.Draft || o.State == OrderState.OnApproval))))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.EndsOn, At = null, Text = null })))
        {
            IsPosted = true, Acts = SchoolRole.Curator, Behind = 1, What = "Продлить пару: этап наставляемого закончится позже неё", Verb = "Подготовить приказ",
            Href = r => $"/orders/changes/new?pair={r.RecordId}&kind={nameof(OrderEffect.Period)}", When = WorkWords.Until,
        },
        // The notice is recorded; the order (D-05) is neither signed nor drafted.
        new("end-without-order", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>()
            .Where(m => (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended
                || m.State == MentorshipState.TerminatedEarly) && m.EndGround != null && m.EndOrderId == null
                && !db.Set<OrderPoint>()
                    .Any(c => c.MentorshipId == m.Id && db.Set<Order>().Any(o => o.Id == c.OrderId && (o.State == OrderState.Draft || o.State == OrderState.OnApproval))))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.EndsEarlyOn, At = null, Text = null })))
        {
            Acts = SchoolRole.Curator, Term = "T-14", What = "Подготовить приказ о прекращении пары", Verb = "Подготовить", Href = r => $"/orders/changes/new?pair={r.RecordId}",
            When = WorkWords.Until,
        },
    ];
}
