using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Reads of the plans' room.</summary>
public sealed class PlanQueries(PortalDbContext db, MentorshipAccess mentorships, PlanAccess access, SchoolClock clock)
{
    private const int PageSize = 25;

    private static readonly KeptQuery<SchoolRole, PairHead> Visible = new((db, role, v) => Heads(db, db.Set<Mentorship>().Where(MentorshipAccess.VisibleTo(role, v)).Where(m => m.Id == v.Id)));

    /// <summary>Head of a pair's pages; null when the pair is not visible.</summary>
    public Task<PairHead?> PairAsync(Guid mentorshipId, CancellationToken cancel) => Visible.FirstAsync(db, mentorships.Role, mentorships.Asking(mentorshipId), cancel);

    /// <summary>Heads of pairs.</summary>
    public IQueryable<PairHead> Heads(IQueryable<Mentorship> pairs) => Heads(db, pairs);

    private static IQueryable<PairHead> Heads(PortalDbContext db, IQueryable<Mentorship> pairs) =>
        from m in pairs.AsNoTracking()
        join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
        join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
        select new PairHead(
            m.Id,
            m.MentorId,
            new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender),
            m.MenteeId,
            new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender),
            m.State,
            m.StartsOn,
            m.EndsOn);

    /// <summary>Id of a pair's adaptation plan.</summary>
    public Task<Guid?> PlanIdAsync(Guid mentorshipId, CancellationToken cancel) =>
        db.Set<Plan>().Where(p => p.MentorshipId == mentorshipId && p.Kind == PlanKind.Adaptation).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);

    /// <summary>What the plan of the mentee's earlier mentor has left undone; nothing where no order has replaced a mentor.</summary>
    public Task<List<LeftMeasure>> LeftAsync(Guid mentorshipId, CancellationToken cancel) =>
        db.EarlierPlan(mentorshipId).AsNoTracking().SelectMany(p => p.Items)
            .Where(i => i.State != PlanItemState.Done && i.State != PlanItemState.PartlyDone && i.State != PlanItemState.Cancelled)
            .OrderBy(i => i.Position).Select(i => new LeftMeasure(i.Measure, i.DueOn)).ToListAsync(cancel);

    /// <summary>A plan with its measures; null when the actor does not see it.</summary>
    public async Task<PlanPage?> PlanAsync(Guid planId, CancellationToken cancel)
    {
        var page = await (
            from p in access.Visible().AsNoTracking()
            where p.Id == planId
            join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
            join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
            select new PlanPage
            {
                Id = p.Id,
                Version = p.Version,
                Kind = p.Kind,
                State = p.State,
                Edition = p.Edition,
                Goal = p.Goal,
                StartsOn = p.StartsOn,
                EndsOn = p.EndsOn,
                ReturnReason = p.ReturnReason,
                AmendmentReason = p.AmendmentReason,
                Pair = new PairHead(
                    m.Id,
                    m.MentorId,
                    new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender),
                    m.MenteeId,
                    new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender),
                    m.State,
                    m.StartsOn,
                    m.EndsOn),
                Items = p.Items.OrderBy(i => i.DueOn).ThenBy(i => i.Position).Select(i => new PlanItemRow(i.Id, i.Version, i.Position, i.Measure, i.ActivityForm, i.DueOn, i.OriginalDueOn, i.Responsible, i.ExpectedResult, i.State, i.IsUnplanned, i.DoneOn, i.Comment, i.Evidence)).ToList(),
            }).FirstOrDefaultAsync(cancel);
        if (page is null) return null;
        page.Today = clock.Today;
        page.IsMentor = access.IsMentor(page.Pair.MentorId);
        page.IsMentee = access.IsMentee(page.Pair.MenteeId);
        page.MayDecide = access.MayDecide(page.Pair.MentorId);
        page.MayCompose = page.Pair.IsActive && access.MayCompose(page.Pair.MentorId, page.Pair.MenteeId);
        page.MayAmend = page.Pair.IsActive && page.IsRunning && access.MayAmend(page.Pair.MentorId);
        return page;
    }

    /// <summary>Approved editions, newest first.</summary>
    public async Task<IReadOnlyList<EditionRow>> EditionsAsync(Guid planId, CancellationToken cancel) =>
        await Editions(r => r.PlanId == planId).ToListAsync(cancel);

    /// <summary>An approved edition as it was.</summary>
    public async Task<EditionPage?> EditionAsync(Guid planId, int edition, CancellationToken cancel)
    {
        if (await PlanAsync(planId, cancel) is not { } plan) return null;
        var row = await Editions(r => r.PlanId == planId && r.Edition == edition).FirstOrDefaultAsync(cancel);
        if (row is null) return null;
        var revision = await db.Set<PlanRevision>().AsNoTracking().FirstAsync(r => r.PlanId == planId && r.Edition == edition, cancel);
        return new EditionPage(planId, plan.Kind, plan.Pair, row, revision.Read());
    }

    /// <summary>Plans: those that wait for approval first, then those with overdue measures.</summary>
    public async Task<PlanListPage> ListAsync(string? query, string? state, int page, CancellationToken cancel)
    {
        var today = clock.Today;
        var plans = access.Visible().AsNoTracking();
        plans = state switch
        {
            "review" => plans.Where(p => p.State == PlanState.OnReview),
            "draft" => plans.Where(p => p.State == PlanState.Draft),
            "running" => plans.Where(p => p.State == PlanState.Approved || p.State == PlanState.InProgress),
            "fulfilled" => plans.Where(p => p.State == PlanState.Fulfilled),
            "closed" => plans.Where(p => p.State == PlanState.Closed),
            "late" => plans.Where(p => (p.State == PlanState.Approved || p.State == PlanState.InProgress) && p.Items.Any(i => i.DueOn < today && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed))),
            _ => plans,
        };
        var rows =
            from p in plans
            join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
            join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
            select new { p, mentor, mentee, Overdue = p.State == PlanState.Approved || p.State == PlanState.InProgress ? p.Items.Count(i => i.DueOn < today && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed)) : 0 };
        if (!string.IsNullOrWhiteSpace(query))
        {
            var key = SearchKey.Of(query);
            rows = rows.Where(r => r.mentee.SearchName.Contains(key) || r.mentor.SearchName.Contains(key));
        }

        var found = await rows
            .OrderBy(r => r.p.State == PlanState.OnReview ? 0 : r.Overdue > 0 ? 1 : 2)
            .ThenBy(r => r.mentee.SearchName)
            .ThenBy(r => r.p.Id)
            .Skip(page * PageSize)
            .Take(PageSize + 1)
            .Select(r => new PlanRow(
                r.p.Id,
                new RussianName(r.mentee.Surname, r.mentee.GivenName, r.mentee.Patronymic, r.mentee.Gender).Full,
                new RussianName(r.mentor.Surname, r.mentor.GivenName, r.mentor.Patronymic, r.mentor.Gender).SurnameWithInitials,
                r.p.State,
                r.p.EndsOn,
                r.p.Items.Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled),
                r.p.Items.Count(i => !i.IsUnplanned && i.State == PlanItemState.Done),
                r.Overdue))
            .ToListAsync(cancel);
        var address = $"/plans?q={Uri.EscapeDataString(query ?? "")}&state={Uri.EscapeDataString(state ?? "")}&page=";
        return new PlanListPage(
            found.Count > PageSize ? found[..PageSize] : found,
            query,
            state,
            page > 0 ? address + (page - 1) : null,
            found.Count > PageSize ? address + (page + 1) : null);
    }

    private IQueryable<EditionRow> Editions(Expression<Func<PlanRevision, bool>> which) =>
        from r in db.Set<PlanRevision>().AsNoTracking().Where(which)
        join person in db.Set<Person>() on r.ApprovedById equals person.Id
        orderby r.Edition descending
        select new EditionRow(r.Edition, r.ApprovedOn, new RussianName(person.Surname, person.GivenName, person.Patronymic, person.Gender).SurnameWithInitials, r.AmendmentReason, r.DocumentId);
}
