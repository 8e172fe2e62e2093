using MentoringPortal.Data;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assignments;

/// <summary>Reads of assignments: of a pair, one of them, the forms.</summary>
public sealed class AssignmentReader(PortalDbContext db, AssignmentAccess access, PairHeadReader pairs, SchoolClock clock)
{
    // More open ones than somebody works on at a time.
    private const int MostOpen = 100;

    /// <summary>Assignments of a pair; null when the pair is not visible.</summary>
    public async Task<AssignmentsPage?> OfPairAsync(Guid mentorshipId, AssignmentFilter filter, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair) return null;

        var (unit, doer) = (pair.UnitId, pair.MenteeId);
        var all = db.Set<Assignment>().AsNoTracking().Where(a => a.UnitId == unit && a.DoerId == doer);
        var open = await Rows(all.Where(a => a.State != AssignmentState.Accepted && a.State != AssignmentState.Withdrawn).OrderBy(a => a.DueOn).ThenBy(a => a.Id))
            .Take(MostOpen).ToListAsync(cancel);
        var done = await Rows(all.Where(a => a.State == AssignmentState.Accepted || a.State == AssignmentState.Withdrawn).OrderByDescending(a => a.GivenOn).ThenBy(a => a.Id))
            .PageOfAsync(filter, $"/mentorships/{mentorshipId}/assignments", cancel);
        return new AssignmentsPage(pair, open, done, access.MayGive(pair), clock.Today);
    }

    /// <summary>The form of a new one; null where the actor gives none.</summary>
    /// <param name="posted">Null: the form is begun.</param>
    public async Task<AssignmentFormPage?> NewAsync(Guid mentorshipId, AssignmentForm? posted, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair || (posted is null && !access.MayGive(pair))) return null;

        var members = (await pairs.OfUnitAsync(db, pair, cancel)).FindAll(m => m.IsActive);
        if (members.Count < 2) members = [];
        var week = clock.Today.AddDays(7);
        return new AssignmentFormPage(pair, null, null, members,
            posted ?? new AssignmentForm { DueOn = week < pair.LastOn ? week : pair.LastOn, To = members.ConvertAll(m => m.MentorshipId) });
    }

    /// <summary>The form that words an assignment anew; null where the actor may not.</summary>
    public async Task<AssignmentFormPage?> EditAsync(Guid id, Guid? version, AssignmentForm? posted, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page || (posted is null && !(page.MayGive && page.Assignment.IsToDo))) return null;

        var now = page.Assignment;
        return new AssignmentFormPage(page.Pair, id, version ?? now.Version, [],
            posted ?? new AssignmentForm { Title = now.Title, Details = now.Details, Material = now.Material, DueOn = now.DueOn });
    }

    /// <summary>One assignment; null when it is not visible.</summary>
    public async Task<AssignmentPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } found) return null;

        var pair = await pairs.Heads(access.PairOf(found.UnitId, found.DoerId)).FirstAsync(cancel);
        return new AssignmentPage(found, pair, access.MayGive(pair), access.MayHandIn(pair), clock.Today);
    }

    private static IQueryable<AssignmentRow> Rows(IQueryable<Assignment> assignments) =>
        assignments.Select(a => new AssignmentRow(a.Id, a.Title, a.GivenOn, a.DueOn, a.State, a.HandedInOn, a.CheckedOn));
}
