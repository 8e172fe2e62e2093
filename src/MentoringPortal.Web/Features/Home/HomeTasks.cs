using System.Collections.Concurrent;
using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Branch = System.Linq.Expressions.Expression<System.Func<MentoringPortal.Data.PortalDbContext, System.DateOnly, System.DateOnly, System.DateOnly, System.DateTime, System.Guid, System.Linq.IQueryable<MentoringPortal.Web.Features.Home.HomeTaskRow>>>;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What waits for the leadership: one query, the branches that the role shown needs.</summary>
public sealed class HomeTasks(PortalDbContext db, CurrentActor actor, AcknowledgementTerm term)
{
    /// <summary>Rows of one kind that are fetched at most; more are counted by their own lists.</summary>
    private const int PerKind = 12;

    // Translated once per role: the tree of a dozen branches costs more to build than its rows to read.
    private static readonly ConcurrentDictionary<(SchoolRole Role, bool IsPerson), Func<PortalDbContext, DateOnly, DateOnly, DateOnly, DateTime, Guid, IAsyncEnumerable<HomeTaskRow>>?> Compiled = new();

    /// <summary>The rows of the role shown now, unordered.</summary>
    public async Task<List<HomeTaskRow>> FetchAsync(DateOnly today, CancellationToken cancel)
    {
        var query = Compiled.GetOrAdd((actor.ActiveRole, actor.PersonId is not null), static key => Compile(key.Role, key.IsPerson));
        var issuedBefore = actor.Is(SchoolRole.Curator) ? await term.IssuedBeforeAsync(cancel) : default;
        return query is null ? [] : await query(db, today, today.AddDays(-DiaryWatch.SilenceDays), today.AddMonths(-3), issuedBefore, actor.PersonId ?? Guid.Empty).ToListAsync(cancel);
    }

    private static Func<PortalDbContext, DateOnly, DateOnly, DateOnly, DateTime, Guid, IAsyncEnumerable<HomeTaskRow>>? Compile(SchoolRole role, bool isPerson)
    {
        bool Is(SchoolRole anyOf) => (role & anyOf) != 0;
        var branches = new List<Branch>();
        if (Is(SchoolRole.Director))
        {
            branches.Add(Orders(HomeTaskKind.OrderToSign, OrderState.OnApproval));
        }

        if (Is(SchoolRole.Curator))
        {
            branches.Add(MissingConsents());
            branches.Add(PairsWithoutOrder());
            branches.Add(Orders(HomeTaskKind.OrderDraft, OrderState.Draft));
            branches.Add(Orders(HomeTaskKind.OrderToSign, OrderState.OnApproval));
            branches.Add(OverdueAcknowledgements());
            branches.Add(Orders(HomeTaskKind.OrderAcknowledging, OrderState.Acknowledging, notOverdue: true));
            branches.Add(ActivePairsWithoutPlan());
            branches.Add(UnpairedMentees());
            branches.Add(PairsToEnd());
            branches.Add(EndsWithoutOrder());
            branches.Add(WithoutAccount());
            branches.Add(WithoutEfficiencySheet());
            branches.Add(Assessments(HomeTaskKind.PackageIncomplete, AssessmentState.CollectingPackage));
            branches.Add(Filings());
        }

        if (Is(SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical))
        {
            branches.Add(PlansToApprove());
            branches.Add(AssessmentsToOpen());
            branches.Add(Assessments(HomeTaskKind.PackageIncomplete, AssessmentState.CollectingPackage));
            branches.Add(Assessments(HomeTaskKind.PackageComplete, AssessmentState.PackageComplete));
            branches.Add(Assessments(HomeTaskKind.ReviewHeld, AssessmentState.UnderReview));
            branches.Add(Assessments(HomeTaskKind.ConclusionDrafted, AssessmentState.ConclusionDrafted));
            branches.Add(Assessments(HomeTaskKind.InterviewAppointed, AssessmentState.InterviewScheduled));
            branches.Add(ToIssue());
            branches.Add(Filings());
            branches.Add(PairsToEnd());
        }

        if (Is(SchoolRole.Director | SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.MethodUnionHead))
        {
            branches.Add(Silent());
        }

        if (isPerson)
        {
            if (Is(SchoolRole.Mentor | SchoolRole.Mentee)) branches.Add(OwnConsents());
            branches.Add(ToAcknowledge());
        }

        return branches.Count == 0 ? null : EF.CompileAsyncQuery(branches.Aggregate(Union));
    }

    private static Branch Union(Branch one, Branch other)
    {
        var same = one.Parameters.Zip(other.Parameters).ToDictionary(p => p.Second, p => p.First);
        var second = new Rename(same).Visit(other.Body);
        return Expression.Lambda<Func<PortalDbContext, DateOnly, DateOnly, DateOnly, DateTime, Guid, IQueryable<HomeTaskRow>>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [typeof(HomeTaskRow)], one.Body, second), one.Parameters);
    }

    private sealed class Rename(Dictionary<ParameterExpression, ParameterExpression> names) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => names.GetValueOrDefault(node, node);
    }

    private static Branch MissingConsents() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from record in db.Set<PoolRecord>()
         join person in db.Set<Person>() on record.PersonId equals person.Id
         where record.State == PoolState.AwaitingConsent
               // The few consents that are not given are found by their state, not asked for at each of the many who are paired.
               || (record.State == PoolState.Paired && db.Set<Consent>().Where(c => (c.State == ConsentState.Requested || c.State == ConsentState.Revoked || c.State == ConsentState.Expired) && c.Kind != ConsentKind.Distribution).Select(c => c.PersonId).Contains(record.PersonId))
         orderby record.EnteredOn, record.Id
         select new HomeTaskRow { Kind = HomeTaskKind.ConsentMissing, Id = person.Id, On = db.Set<Consent>().Where(c => c.PersonId == person.Id && c.State != ConsentState.Given && c.Kind != ConsentKind.Distribution).Min(c => (DateOnly?)(c.State == ConsentState.Revoked ? c.RevokedOn : c.RequestedOn)) ?? record.EnteredOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch OwnConsents() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from consent in db.Set<Consent>()
         where consent.PersonId == me && consent.State == ConsentState.Requested
         orderby consent.RequestedOn, consent.Id
         select new HomeTaskRow
         {
             Kind = HomeTaskKind.OwnConsent, Id = consent.Id, On = consent.RequestedOn, Surname = "", GivenName = "", Patronymic = null,
             Text = consent.Kind == ConsentKind.PersonalData ? "на обработку персональных данных" : consent.Kind == ConsentKind.MentoringWork ? "на осуществление наставничества" : consent.Kind == ConsentKind.MenteeParticipation ? "на закрепление в паре" : "на распространение персональных данных",
         }).Take(PerKind);

    // Without an account neither mentor nor mentee can do anything themselves; a code already handed over is enough.
    private static Branch WithoutAccount() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from person in db.Set<Person>()
         where !person.IsArchived && db.Set<PoolRecord>().Any(r => r.PersonId == person.Id && (r.State == PoolState.InPool || r.State == PoolState.Selected || r.State == PoolState.Paired))
               && !db.Set<Membership>().Any(m => m.PersonId == person.Id)
               && !db.Set<Invitation>().Any(i => i.PersonId == person.Id && i.UsedAt == null)
         orderby person.SearchName, person.Id
         select new HomeTaskRow { Kind = HomeTaskKind.AccountMissing, Id = person.Id, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    // The adaptation has lasted its three months (S0-24), or both papers of the pair are in already.
    private static Branch AssessmentsToOpen() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Active && pair.MentorId != me && pair.MenteeId != me
               && !db.Set<StageAssessment>().Any(a => a.MentorshipId == pair.Id)
               && (pair.StartsOn <= begunBy
                   || (db.Set<MentorReview>().Any(r => r.MentorshipId == pair.Id && r.SubmittedAt != null) && db.Set<SurveyResponse>().Any(r => r.MentorshipId == pair.Id && r.SubmittedAt != null)))
         orderby pair.StartsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.AssessmentToOpen, Id = pair.Id, On = pair.StartsOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch WithoutEfficiencySheet() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from assessment in db.Set<StageAssessment>()
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == AssessmentState.Filed && !db.Set<EfficiencySheet>().Any(s => s.MentorshipId == assessment.MentorshipId || s.MentorshipId == null)
         orderby assessment.FiledOn, assessment.Id
         select new HomeTaskRow { Kind = HomeTaskKind.EfficiencySheet, Id = assessment.MentorshipId, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch UnpairedMentees() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from record in db.Set<PoolRecord>()
         join person in db.Set<Person>() on record.PersonId equals person.Id
         where record.State == PoolState.InPool && record.Side == PoolSide.Mentees
               && !db.Set<Mentorship>().Any(m => m.MenteeId == person.Id && (m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents || m.State == MentorshipState.InOrder || m.State == MentorshipState.Active))
         orderby record.EnteredOn, record.Id
         select new HomeTaskRow { Kind = HomeTaskKind.MenteeUnpaired, Id = person.Id, On = record.EnteredOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    // The ordered last day has passed and nothing is being assessed; an announced end comes by itself.
    private static Branch PairsToEnd() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Active && pair.EndsEarlyOn == null && pair.EndsOn < today
               && !db.Set<StageAssessment>().Any(a => a.MentorshipId == pair.Id && a.State != AssessmentState.Filed)
         orderby pair.EndsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PairToEnd, Id = pair.Id, On = pair.EndsOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    // The notice is recorded; the order (D-05) is neither signed nor drafted.
    private static Branch EndsWithoutOrder() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where (pair.State == MentorshipState.Active || pair.State == MentorshipState.TerminatedEarly) && pair.EndGround != null && pair.EndOrderId == null
               && !db.Set<OrderChange>().Any(c => c.MentorshipId == pair.Id && db.Set<Order>().Any(o => o.Id == c.OrderId && (o.State == OrderState.Draft || o.State == OrderState.OnApproval)))
         orderby pair.EndsEarlyOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.EndWithoutOrder, Id = pair.Id, On = pair.EndsEarlyOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch PairsWithoutOrder() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Proposed
         orderby pair.StartsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PairWithoutOrder, Id = pair.Id, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch ActivePairsWithoutPlan() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Active && !db.Set<Plan>().Any(p => p.MentorshipId == pair.Id && (p.State != PlanState.Draft || p.Edition > 1))
         orderby pair.StartsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PlanMissing, Id = pair.Id, On = pair.StartsOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    // An order that is told of as overdue is not told of once more.
    private static Branch Orders(HomeTaskKind kind, OrderState state, bool notOverdue = false) => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from order in db.Set<Order>()
         where order.State == state && (!notOverdue || !db.Set<IssuedDocument>().Any(d => d.Id == order.DocumentId && d.IssuedAt < issuedBefore))
         orderby order.DraftedOn, order.Id
         select new HomeTaskRow { Kind = kind, Id = order.Id, On = order.SignedOn ?? order.DraftedOn, Surname = "", GivenName = order.Number == null && order.ReturnReason != null ? HomeTask.Returned : "", Patronymic = null, Text = order.Number
             ?? (order.Kind == OrderKind.PairsApproval ? "Об утверждении наставнических пар" : order.Kind == OrderKind.Changes ? "Об изменениях в составе пар" : "О назначении куратора") }).Take(PerKind);

    private static Branch OverdueAcknowledgements() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from document in db.Set<IssuedDocument>()
         where document.IssuedAt < issuedBefore && document.CancelledOn == null && document.ReplacedById == null
               && db.Set<Acknowledgement>().Any(a => a.DocumentId == document.Id && a.Method == AcknowledgementMethod.Awaited)
         orderby document.Date, document.Id
         select new HomeTaskRow { Kind = HomeTaskKind.AcknowledgementOverdue, Id = document.Id, On = document.Date, Surname = "", GivenName = "", Patronymic = null, Text = document.Title }).Take(PerKind);

    private static Branch PlansToApprove() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from plan in db.Set<Plan>()
         join pair in db.Set<Mentorship>() on plan.MentorshipId equals pair.Id
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where plan.State == PlanState.OnReview
         orderby plan.StartsOn, plan.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PlanToApprove, Id = plan.Id, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch Assessments(HomeTaskKind kind, AssessmentState state) => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from assessment in db.Set<StageAssessment>()
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == state && (assessment.MenteeId != me || assessment.InterviewHeldOn != null)
               // A pair that is over brings no papers any more.
               && (state != AssessmentState.CollectingPackage || db.Set<Mentorship>().Any(m => m.Id == assessment.MentorshipId && m.State == MentorshipState.Active))
         orderby assessment.PeriodTo, assessment.Id
         select new HomeTaskRow { Kind = kind, Id = assessment.Id, On = state == AssessmentState.InterviewScheduled ? DateOnly.FromDateTime(assessment.InterviewAt!.Value) : null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch ToIssue() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from assessment in db.Set<StageAssessment>()
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == AssessmentState.InterviewHeld && assessment.MenteeId != me
         orderby assessment.FilingDueOn, assessment.Id
         select new HomeTaskRow { Kind = assessment.ConclusionDocumentId == null ? HomeTaskKind.ConclusionToIssue : HomeTaskKind.ConclusionToAcknowledge, Id = assessment.Id, On = assessment.FilingDueOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch Filings() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from assessment in db.Set<StageAssessment>()
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == AssessmentState.Acknowledged && assessment.MenteeId != me
         orderby assessment.FilingDueOn, assessment.Id
         select new HomeTaskRow { Kind = HomeTaskKind.Filing, Id = assessment.Id, On = assessment.FilingDueOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    // DiaryWatch as a query: a pair younger than the limit is «рано судить» and never stands here.
    private static Branch Silent() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MentorId equals person.Id
         where pair.State == MentorshipState.Active && pair.StartsOn <= silentSince && (pair.ApprovedOn == null || pair.ApprovedOn <= silentSince) && (pair.LastEntryOn == null || pair.LastEntryOn <= silentSince)
         orderby pair.LastEntryOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.Silent, Id = pair.Id, On = pair.LastEntryOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static Branch ToAcknowledge() => (db, today, silentSince, begunBy, issuedBefore, me) =>
        (from acknowledgement in db.Set<Acknowledgement>()
         join document in db.Set<IssuedDocument>() on acknowledgement.DocumentId equals document.Id
         where acknowledgement.PersonId == me && acknowledgement.Method == AcknowledgementMethod.Awaited
         orderby document.Date, document.Id
         select new HomeTaskRow { Kind = acknowledgement.RemindedOn == null ? HomeTaskKind.ToAcknowledge : HomeTaskKind.ToAcknowledgeReminded, Id = document.Id, On = acknowledgement.RemindedOn ?? document.Date, Surname = "", GivenName = "", Patronymic = null, Text = document.Title }).Take(PerKind);
}
