using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>
/// A long leave is the mentee's: entered, corrected or ended in one pair, it holds for every other pair of the mentee and for one that begins meanwhile. Saves nothing.
/// </summary>
public sealed class MenteeLeaves(PortalDbContext db, SchoolClock clock)
{
    /// <summary>Carries leaves that go on or lie ahead over to the running pairs of these mentees, those of this very save too.</summary>
    public async Task CarryOverAsync(IReadOnlyCollection<Guid> mentees, CancellationToken cancel)
    {
        var (pairs, pauses) = await OfAsync(mentees, cancel);
        foreach (var pair in pairs.Where(p => p.IsRunning))
        {
            var own = pauses.Where(p => p.ScopeId == pair.Id).ToList();
            var others = pairs.Where(p => p.MenteeId == pair.MenteeId && p.Id != pair.Id).Select(p => p.Id).ToHashSet();
            var carried = own.Count;
            foreach (var leave in pauses.Where(p => p.Ground == PauseGround.MenteeAbsence && p.IsOpen(clock.Today) && others.Contains(p.ScopeId)).OrderBy(p => p.FromOn))
            {
                if (Pause.OfLeave(pair, leave, own) is { } same) own.Add(same);
            }

            db.AddRange(own.Skip(carried));
            if (own.Count > carried) pair.FollowPauses(own, clock.Today);
        }
    }

    /// <summary>The same leave in the other pairs of the mentee, asked before it changes; nothing for a pause that is none.</summary>
    public async Task<IReadOnlyList<(Mentorship Pair, Pause Pause)>> ElsewhereAsync(Mentorship pair, Pause leave, CancellationToken cancel)
    {
        if (leave.Ground != PauseGround.MenteeAbsence) return [];

        var (pairs, pauses) = await OfAsync([pair.MenteeId], cancel);
        return [.. from p in pauses
                   where p.ScopeId != pair.Id && p.Ground == leave.Ground && !p.IsEmpty && !(p.ToOn < leave.FromOn) && !(leave.ToOn < p.FromOn)
                   join m in pairs on p.ScopeId equals m.Id
                   select (m, p)];
    }

    /// <summary>Lets them follow what has become of it.</summary>
    public async Task FollowAsync(IReadOnlyList<(Mentorship Pair, Pause Pause)> elsewhere, Pause leave, CancellationToken cancel)
    {
        foreach (var (pair, same) in elsewhere)
        {
            same.Follow(pair, leave);
            pair.FollowPauses(await ConsentFollowers.PausesAsync(db, [pair.Id], cancel), clock.Today);
        }
    }

    private async Task<(List<Mentorship> Pairs, IReadOnlyList<Pause> Pauses)> OfAsync(IReadOnlyCollection<Guid> mentees, CancellationToken cancel)
    {
        await db.Set<Mentorship>().Where(m => mentees.Contains(m.MenteeId)).LoadAsync(cancel);
        var pairs = db.Set<Mentorship>().Local.Where(m => mentees.Contains(m.MenteeId)).ToList();
        return (pairs, await ConsentFollowers.PausesAsync(db, pairs.ConvertAll(p => p.Id), cancel));
    }
}
