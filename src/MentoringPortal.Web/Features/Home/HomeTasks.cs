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
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What waits for somebody in the role shown now, besides the own pairs: one query of the branches that the role needs.</summary>
public sealed class HomeTasks(PortalDbContext db, CurrentActor actor, SchoolClock clock, AcknowledgementTerm term)
{
    /// <summary>Rows of one kind that are fetched at most; more are counted by their own lists.</summary>
    private const int PerKind = 12;

    private static readonly KeptQuery<Shape, HomeTaskRow> Query = new((db, shape, v) => Branches(db, shape, v).Aggregate((one, other) => one.Concat(other)));

    /// <summary>The rows of the role shown now, unordered.</summary>
    public async Task<List<HomeTaskRow>> FetchAsync(DateOnly today, CancellationToken cancel)
    {
        if (actor.PersonId is null && !actor.Is(MentorshipAccess.SeeAll)) return [];
        var shape = new Shape(actor.ActiveRole, actor.PersonId is not null, (int)(clock.ToLocal(clock.NowUtc) - clock.NowUtc).TotalMinutes);
        var issuedBefore = actor.Is(SchoolRole.Curator) ? await term.IssuedBeforeAsync(cancel) : default;
        return await Query.ToListAsync(db, shape, new QueryValues { Me = actor.PersonId, Today = today, BegunBy = today.AddMonths(-3), IssuedBefore = issuedBefore }, cancel);
    }

    private static IEnumerable<IQueryable<HomeTaskRow>> Branches(PortalDbContext db, Shape shape, QueryValues v)
    {
        bool Is(SchoolRole anyOf) => (shape.Role & anyOf) != 0;
        var assessments = db.Set<StageAssessment>();
        // A pair that is over brings no papers any more.
        var incomplete = assessments.Where(a => a.State == AssessmentState.CollectingPackage && db.Set<Mentorship>().Any(m => m.Id == a.MentorshipId && m.State == MentorshipState.Active));
        var toSign = db.Set<Order>().Where(o => o.State == OrderState.OnApproval);
        if (Is(SchoolRole.Director))
        {
            yield return Orders(toSign);
        }

        if (Is(SchoolRole.Curator))
        {
            yield return MissingConsents(db);
            yield return PairsWithoutOrder(db);
            yield return Orders(db.Set<Order>().Where(o => o.State == OrderState.Draft));
            yield return Orders(toSign);
            yield return OverdueAcknowledgements(db, v);
            // An order that is told of as overdue is not told of once more.
            yield return Orders(db.Set<Order>().Where(o => o.State == OrderState.Acknowledging && !db.Set<IssuedDocument>().Any(d => d.Id == o.DocumentId && d.IssuedAt < v.IssuedBefore)));
            yield return ActivePairsWithoutPlan(db);
            yield return UnpairedMentees(db);
            yield return PairsToEnd(db, v);
            yield return EndsWithoutOrder(db);
            yield return WithoutAccount(db, shape, v);
            yield return WithoutEfficiencySheet(db);
            yield return Assessments(db, shape, v, incomplete);
            yield return Filings(db, v);
        }

        if (Is(SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical))
        {
            yield return PlansToApprove(db);
            yield return AssessmentsToOpen(db, v);
            yield return Assessments(db, shape, v, incomplete);
            yield return AssessmentsLeft(db, v);
            yield return Assessments(db, shape, v, assessments.Where(a => a.State == AssessmentState.PackageComplete));
            yield return Assessments(db, shape, v, assessments.Where(a => a.State == AssessmentState.UnderReview));
            yield return Assessments(db, shape, v, assessments.Where(a => a.State == AssessmentState.ConclusionDrafted));
            yield return Assessments(db, shape, v, assessments.Where(a => a.State == AssessmentState.InterviewScheduled));
            yield return ToIssue(db, v);
            yield return Filings(db, v);
            yield return PairsToEnd(db, v);
        }

        if (Is(MentorshipAccess.SeeAll)) yield return Silent(db, v);
        if (!shape.IsPerson) yield break;
        if (Is(SchoolRole.Mentor | SchoolRole.Mentee)) yield return OwnConsents(db, v);
        yield return ToAcknowledge(db, v);
    }

    private static IQueryable<HomeTaskRow> MissingConsents(PortalDbContext db)
    {
        // The few consents that are not given are found by their state, not asked for at each of the many who are paired.
        var missing = db.Set<Consent>().Where(c => c.State == ConsentState.Requested || c.State == ConsentState.Revoked || c.State == ConsentState.Expired);
        var ofMentors = missing.Where(c => c.Kind == ConsentKind.PersonalData || c.Kind == ConsentKind.MentoringWork).Select(c => c.PersonId);
        var ofMentees = missing.Where(c => c.Kind == ConsentKind.PersonalData || c.Kind == ConsentKind.MenteeParticipation).Select(c => c.PersonId);
        return (from record in db.Set<PoolRecord>()
                join person in db.Set<Person>() on record.PersonId equals person.Id
                where record.State == PoolState.AwaitingConsent
                      || (record.State == PoolState.Paired && record.Side == PoolSide.Mentors && ofMentors.Contains(record.PersonId))
                      || (record.State == PoolState.Paired && record.Side == PoolSide.Mentees && ofMentees.Contains(record.PersonId))
                orderby record.EnteredOn, record.Id
                let since = missing.Where(c => c.PersonId == person.Id && (c.Kind == ConsentKind.PersonalData || c.Kind == (record.Side == PoolSide.Mentors ? ConsentKind.MentoringWork : ConsentKind.MenteeParticipation)))
                    .Min(c => (DateOnly?)(c.State == ConsentState.Revoked ? c.RevokedOn : c.RequestedOn))
                select new HomeTaskRow { Kind = HomeTaskKind.ConsentMissing, Id = person.Id, On = since ?? record.EnteredOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);
    }

    private static IQueryable<HomeTaskRow> OwnConsents(PortalDbContext db, QueryValues v) =>
        (from consent in db.Set<Consent>()
         where consent.PersonId == v.Me && consent.State == ConsentState.Requested
         orderby consent.RequestedOn, consent.Id
         select new HomeTaskRow
         {
             Kind = HomeTaskKind.OwnConsent, Id = consent.Id, On = consent.RequestedOn, Surname = "", GivenName = "", Patronymic = null,
             Text = consent.Kind == ConsentKind.PersonalData ? "на обработку персональных данных" : consent.Kind == ConsentKind.MentoringWork ? "на осуществление наставничества" : consent.Kind == ConsentKind.MenteeParticipation ? "на закрепление в паре" : "на распространение персональных данных",
         }).Take(PerKind);

    // Without an account neither mentor nor mentee can do anything themselves; a code already handed over is enough until its last day is over.
    private static IQueryable<HomeTaskRow> WithoutAccount(PortalDbContext db, Shape shape, QueryValues v) =>
        (from person in db.Set<Person>()
         where !person.IsArchived && db.Set<PoolRecord>().Any(r => r.PersonId == person.Id && (r.State == PoolState.InPool || r.State == PoolState.Selected || r.State == PoolState.Paired))
               && !db.Set<Membership>().Any(m => m.PersonId == person.Id)
               && !db.Set<Invitation>().Any(i => i.PersonId == person.Id && i.UsedAt == null && DateOnly.FromDateTime(i.ExpiresAt.AddMinutes(shape.UtcOffset)) >= v.Today)
         orderby person.SearchName, person.Id
         select new HomeTaskRow { Kind = HomeTaskKind.AccountMissing, Id = person.Id, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    // The adaptation has lasted its three months (S0-24), or both papers of the pair are in already.
    private static IQueryable<HomeTaskRow> AssessmentsToOpen(PortalDbContext db, QueryValues v) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Active && pair.MentorId != v.Me && pair.MenteeId != v.Me
               && !db.Set<StageAssessment>().Any(a => a.MentorshipId == pair.Id)
               && (pair.StartsOn <= v.BegunBy
                   || (db.Set<MentorReview>().Any(r => r.MentorshipId == pair.Id && r.SubmittedAt != null) && db.Set<SurveyResponse>().Any(r => r.MentorshipId == pair.Id && r.SubmittedAt != null)))
         orderby pair.StartsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.AssessmentToOpen, Id = pair.Id, On = pair.StartsOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> WithoutEfficiencySheet(PortalDbContext db) =>
        (from assessment in db.Set<StageAssessment>()
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == AssessmentState.Filed && !db.Set<EfficiencySheet>().Any(s => s.MentorshipId == assessment.MentorshipId || s.MentorshipId == null)
         orderby assessment.FiledOn, assessment.Id
         select new HomeTaskRow { Kind = HomeTaskKind.EfficiencySheet, Id = assessment.MentorshipId, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> UnpairedMentees(PortalDbContext db)
    {
        var open = db.OpenPairs();
        return (from record in db.Set<PoolRecord>()
                join person in db.Set<Person>() on record.PersonId equals person.Id
                where (record.State == PoolState.InPool || record.State == PoolState.Selected) && record.Side == PoolSide.Mentees && !open.Any(m => m.MenteeId == person.Id)
                orderby record.EnteredOn, record.Id
                select new HomeTaskRow { Kind = HomeTaskKind.MenteeUnpaired, Id = person.Id, On = record.EnteredOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);
    }

    // The ordered last day has passed and nothing is being assessed; an announced end comes by itself.
    private static IQueryable<HomeTaskRow> PairsToEnd(PortalDbContext db, QueryValues v) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Active && pair.EndsEarlyOn == null && pair.EndsOn < v.Today
               && !db.Set<StageAssessment>().Any(a => a.MentorshipId == pair.Id && a.State != AssessmentState.Filed)
         orderby pair.EndsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PairToEnd, Id = pair.Id, On = pair.EndsOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    // The notice is recorded; the order (D-05) is neither signed nor drafted.
    private static IQueryable<HomeTaskRow> EndsWithoutOrder(PortalDbContext db) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where (pair.State == MentorshipState.Active || pair.State == MentorshipState.TerminatedEarly) && pair.EndGround != null && pair.EndOrderId == null
               && !db.Set<OrderChange>().Any(c => c.MentorshipId == pair.Id && db.Set<Order>().Any(o => o.Id == c.OrderId && (o.State == OrderState.Draft || o.State == OrderState.OnApproval)))
         orderby pair.EndsEarlyOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.EndWithoutOrder, Id = pair.Id, On = pair.EndsEarlyOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> PairsWithoutOrder(PortalDbContext db) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Proposed
         orderby pair.StartsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PairWithoutOrder, Id = pair.Id, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> ActivePairsWithoutPlan(PortalDbContext db) =>
        (from pair in db.Set<Mentorship>()
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where pair.State == MentorshipState.Active && !db.Set<Plan>().Any(p => p.MentorshipId == pair.Id && (p.State != PlanState.Draft || p.Edition > 1))
         orderby pair.StartsOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PlanMissing, Id = pair.Id, On = pair.StartsOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> Orders(IQueryable<Order> orders) =>
        (from order in orders
         orderby order.DraftedOn, order.Id
         select new HomeTaskRow
         {
             Kind = order.State == OrderState.Draft ? HomeTaskKind.OrderDraft : order.State == OrderState.OnApproval ? HomeTaskKind.OrderToSign : HomeTaskKind.OrderAcknowledging,
             Id = order.Id, On = order.SignedOn ?? order.DraftedOn, Surname = "", GivenName = order.Number == null && order.ReturnReason != null ? HomeTask.Returned : "", Patronymic = null,
             Text = order.Number ?? (order.Kind == OrderKind.PairsApproval ? "Об утверждении наставнических пар" : order.Kind == OrderKind.Changes ? "Об изменениях в составе пар" : "О назначении куратора"),
         }).Take(PerKind);

    private static IQueryable<HomeTaskRow> OverdueAcknowledgements(PortalDbContext db, QueryValues v) =>
        (from document in db.Set<IssuedDocument>()
         where document.IssuedAt < v.IssuedBefore && document.CancelledOn == null && document.ReplacedById == null
               && db.Set<Acknowledgement>().Any(a => a.DocumentId == document.Id && a.Method == AcknowledgementMethod.Awaited)
         orderby document.Date, document.Id
         select new HomeTaskRow { Kind = HomeTaskKind.AcknowledgementOverdue, Id = document.Id, On = document.Date, Surname = "", GivenName = "", Patronymic = null, Text = document.Title }).Take(PerKind);

    private static IQueryable<HomeTaskRow> PlansToApprove(PortalDbContext db) =>
        (from plan in db.Set<Plan>()
         join pair in db.Set<Mentorship>() on plan.MentorshipId equals pair.Id
         join person in db.Set<Person>() on pair.MenteeId equals person.Id
         where plan.State == PlanState.OnReview
         orderby plan.StartsOn, plan.Id
         select new HomeTaskRow { Kind = HomeTaskKind.PlanToApprove, Id = plan.Id, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> Assessments(PortalDbContext db, Shape shape, QueryValues v, IQueryable<StageAssessment> assessments) =>
        (from assessment in assessments
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.MenteeId != v.Me || assessment.InterviewHeldOn != null
         orderby assessment.PeriodTo, assessment.Id
         select new HomeTaskRow
         {
             Kind = assessment.State == AssessmentState.CollectingPackage ? HomeTaskKind.PackageIncomplete
                 : assessment.State == AssessmentState.PackageComplete ? HomeTaskKind.PackageComplete
                 : assessment.State == AssessmentState.UnderReview ? HomeTaskKind.ReviewHeld
                 : assessment.State == AssessmentState.ConclusionDrafted ? HomeTaskKind.ConclusionDrafted
                 : HomeTaskKind.InterviewAppointed,
             Id = assessment.Id, On = assessment.State == AssessmentState.InterviewScheduled ? DateOnly.FromDateTime(assessment.InterviewAt!.Value.AddMinutes(shape.UtcOffset)) : null,
             Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null,
         }).Take(PerKind);

    // The pair ended before its package was there: nothing more will come.
    private static IQueryable<HomeTaskRow> AssessmentsLeft(PortalDbContext db, QueryValues v) =>
        (from assessment in db.Set<StageAssessment>()
         join pair in db.Set<Mentorship>() on assessment.MentorshipId equals pair.Id
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == AssessmentState.CollectingPackage && pair.State == MentorshipState.TerminatedEarly && pair.MenteeId != v.Me && pair.MentorId != v.Me
         orderby assessment.PeriodTo, assessment.Id
         select new HomeTaskRow { Kind = HomeTaskKind.AssessmentLeft, Id = assessment.Id, On = null, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> ToIssue(PortalDbContext db, QueryValues v) =>
        (from assessment in db.Set<StageAssessment>()
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == AssessmentState.InterviewHeld && assessment.MenteeId != v.Me
         orderby assessment.FilingDueOn, assessment.Id
         select new HomeTaskRow { Kind = assessment.ConclusionDocumentId == null ? HomeTaskKind.ConclusionToIssue : HomeTaskKind.ConclusionToAcknowledge, Id = assessment.Id, On = assessment.FilingDueOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> Filings(PortalDbContext db, QueryValues v) =>
        (from assessment in db.Set<StageAssessment>()
         join person in db.Set<Person>() on assessment.MenteeId equals person.Id
         where assessment.State == AssessmentState.Acknowledged && assessment.MenteeId != v.Me
         orderby assessment.FilingDueOn, assessment.Id
         select new HomeTaskRow { Kind = HomeTaskKind.Filing, Id = assessment.Id, On = assessment.FilingDueOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> Silent(PortalDbContext db, QueryValues v) =>
        (from pair in db.Set<Mentorship>().Where(DiarySilence.On(v))
         join person in db.Set<Person>() on pair.MentorId equals person.Id
         orderby pair.LastEntryOn, pair.Id
         select new HomeTaskRow { Kind = HomeTaskKind.Silent, Id = pair.Id, On = pair.LastEntryOn, Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, Text = null }).Take(PerKind);

    private static IQueryable<HomeTaskRow> ToAcknowledge(PortalDbContext db, QueryValues v) =>
        (from acknowledgement in db.Set<Acknowledgement>()
         join document in db.Set<IssuedDocument>() on acknowledgement.DocumentId equals document.Id
         where acknowledgement.PersonId == v.Me && acknowledgement.Method == AcknowledgementMethod.Awaited
         orderby document.Date, document.Id
         select new HomeTaskRow { Kind = acknowledgement.RemindedOn == null ? HomeTaskKind.ToAcknowledge : HomeTaskKind.ToAcknowledgeReminded, Id = document.Id, On = acknowledgement.RemindedOn ?? document.Date, Surname = "", GivenName = "", Patronymic = null, Text = document.Title }).Take(PerKind);

    /// <summary>What changes the text of the query.</summary>
    /// <param name="UtcOffset">Minutes by which the school's wall is ahead of UTC: instants become its days.</param>
    private sealed record Shape(SchoolRole Role, bool IsPerson, int UtcOffset);
}
