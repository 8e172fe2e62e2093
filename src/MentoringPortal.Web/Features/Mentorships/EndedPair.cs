using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Takes an announced early end back.</summary>
public sealed class WithdrawEndNotice(PortalDbContext db, MentorshipAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair) return Outcome.Missing;
        db.ExpectVersion(pair, version);
        if (pair.WithdrawNotice() is { } violation) return violation;
        db.Describe("Досрочное прекращение пары отменено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>What changes together with the end of a pair: its plans are closed, its people are free in the two bases, the track of a mentee who has
/// left or has gone through the program ends.</summary>
public sealed class EndedPair(PortalDbContext db, AskConsents asks, OpenStages stages, EndParticipations participations, SchoolClock clock)
{
    /// <summary>The caller saves.</summary>
    public Task FollowAsync(Mentorship pair, CancellationToken cancel) => FollowAsync(pair, [pair.Id], cancel);

    /// <summary>Pairs that end in one save.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        var ended = pairs.Select(p => p.Id).ToList();
        await asks.DropAsync(ended, cancel);
        foreach (var pair in pairs) await FollowAsync(pair, ended, cancel);
    }

    private async Task FollowAsync(Mentorship pair, List<Guid> ended, CancellationToken cancel)
    {
        await FollowPlansAsync(pair, ended, cancel);

        if (pair.IsLead && await db.Set<Mentorship>().Where(m => m.MenteeId == pair.MenteeId && !ended.Contains(m.Id)
            && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)).OrderBy(m => m.StartsOn).FirstOrDefaultAsync(cancel) is { } next)
        {
            next.Lead(true);
            // What the mentor who leaves has not handed in is asked of the one who leads now.
            await stages.FollowAsync([pair.MenteeId], cancel);
        }

        List<Guid> people = [pair.MentorId, pair.MenteeId];
        var others = await db.Set<Mentorship>().AsNoTracking()
            .Where(m => !ended.Contains(m.Id) && (people.Contains(m.MentorId) || people.Contains(m.MenteeId))).ToListAsync(cancel);
        var consents = (await db.Set<Consent>().AsNoTracking().Where(c => people.Contains(c.PersonId)).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        var records = await db.Set<PoolRecord>()
            .Where(r => (r.Side == PoolSide.Mentors && r.PersonId == pair.MentorId) || (r.Side == PoolSide.Mentees && r.PersonId == pair.MenteeId)).ToListAsync(cancel);
        foreach (var record in records)
        {
            var rest = others.FindAll(m => (record.Side == PoolSide.Mentors ? m.MentorId : m.MenteeId) == record.PersonId && m.IsOpen);
            if (rest.Exists(m => m.State is MentorshipState.Active or MentorshipState.Suspended)) continue;
            // Somebody whose next pair is being prepared goes on in the base.
            record.MarkUnpaired(pair.State == MentorshipState.Completed && rest.Count == 0, consents[record.PersonId]);
        }

        if (pair.EndedOn is not { } last) return;
        if (pair.EndGround == EarlyEndGround.MenteeLeaves) await participations.LeftAsync(pair.MenteeId, last, cancel);
        else if (!others.Exists(m => m.MenteeId == pair.MenteeId && m.IsOpen)) await participations.GoneThroughAsync(pair.MenteeId, last, cancel);
    }

    // The mentee's plans go on with the next mentor, those of a group with who is left of it; where nobody is, they are closed.
    private async Task FollowPlansAsync(Mentorship pair, List<Guid> ended, CancellationToken cancel)
    {
        var (mentee, unit) = (pair.MenteeId, pair.UnitId);
        var plans = await db.Set<Plan>().Where(p => p.MentorshipId == pair.Id).ToListAsync(cancel);
        if (plans.Count == 0) return;

        await db.Set<Mentorship>().Where(m => m.MenteeId == mentee || m.UnitId == unit).LoadAsync(cancel);
        await db.Set<OrderPoint>().Where(c => c.MadeId != null && (c.MentorshipId == pair.Id || c.MadeId == pair.Id)).LoadAsync(cancel);
        // By an order: who takes over, or whom the mentee goes back to.
        var related = db.Set<OrderPoint>().Local.Where(c => c.MadeId is not null && (c.MentorshipId == pair.Id || c.MadeId == pair.Id))
            .SelectMany(c => new[] { c.MadeId!.Value, c.MentorshipId!.Value }).ToHashSet();
        var tracks = await db.Set<Participation>().Where(p => p.PersonId == mentee && p.Side == PoolSide.Mentees && p.EndedOn == null).Select(p => p.Id).ToListAsync(cancel);
        var others = db.Set<Mentorship>().Local.Where(m => m.Id != pair.Id && !ended.Contains(m.Id) && m.IsRunning)
            .OrderByDescending(m => m.IsLead).ThenBy(m => m.StartsOn).ToList();
        foreach (var plan in plans)
        {
            var isOfTrack = tracks.Contains(plan.SubjectId);
            if (others.Find(m => plan.MenteeId is null ? m.UnitId == unit : m.MenteeId == mentee && (isOfTrack || related.Contains(m.Id))) is { } next) plan.GoOnWith(next);
            else plan.CloseWithPair();
        }
    }

    /// <summary>People of pairs that wait for another order stand in their bases without a pair, unless another pair of theirs runs. The caller saves.</summary>
    public async Task FreeAsync(IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        var (mentors, mentees, freed) = (pairs.Select(m => m.MentorId).ToList(), pairs.Select(m => m.MenteeId).ToList(), pairs.Select(m => m.Id).ToList());
        var busy = await db.Set<Mentorship>().AsNoTracking()
            .Where(m => !freed.Contains(m.Id) && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)
                && (mentors.Contains(m.MentorId) || mentees.Contains(m.MenteeId)))
            .Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        var records = await db.Set<PoolRecord>()
            .Where(r => r.State == PoolState.Paired
                && ((r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId)))).ToListAsync(cancel);
        var people = records.ConvertAll(r => r.PersonId);
        var consents = (await db.Set<Consent>().Where(c => people.Contains(c.PersonId)).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        foreach (var record in records.Where(r => !busy.Exists(b => (r.Side == PoolSide.Mentors ? b.MentorId : b.MenteeId) == r.PersonId)))
        {
            record.MarkUnpaired(completed: false, consents[record.PersonId]);
        }
    }

    /// <summary>Pairs that work again after all: their plans run on as before, their people are «В паре». The caller saves.</summary>
    public async Task ReopenAsync(IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        var (ids, mentors, mentees) = (pairs.Select(p => p.Id).ToList(), pairs.Select(p => p.MentorId).ToList(), pairs.Select(p => p.MenteeId).ToList());
        foreach (var plan in await db.Set<Plan>().Where(p => ids.Contains(p.MentorshipId)).ToListAsync(cancel)) plan.ReopenWithPair();
        foreach (var record in await db.Set<PoolRecord>()
            .Where(r => (r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId))).ToListAsync(cancel))
        {
            record.MarkPaired();
        }

        foreach (var consent in await db.Set<Consent>().Where(c => ids.Contains(c.ScopeId)).ToListAsync(cancel)) consent.Need();
        await ConsentFollowers.SuspendAsync(db, pairs, clock.Today, cancel);
        if (pairs.Count == 0) return;
        await participations.ReopenAsync(mentees, cancel);
        await stages.FollowAsync(mentees, cancel);
    }
}
