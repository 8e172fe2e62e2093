using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Who of a group was there, as it is typed.</summary>
/// <param name="IsAsked">The form offers the choice; else everybody of the group was there.</param>
/// <param name="Pairs">The pairs that are ticked.</param>
public sealed record PresentPairs(bool IsAsked, IReadOnlyCollection<Guid> Pairs);

/// <summary>The pairs that work together on a day, and what of their common diary belongs to one of them.</summary>
public static class UnitMembers
{
    /// <summary>Entries of the unit within the days of this pair, in which its mentee took part.</summary>
    public static IQueryable<DiaryEntry> EntriesOfPair(this PortalDbContext db, Guid mentorshipId) =>
        from e in db.Set<DiaryEntry>()
        where db.Set<Mentorship>().Any(m => m.Id == mentorshipId && m.UnitId == e.UnitId && e.Date >= m.StartsOn && e.Date <= m.LastOn)
            && !e.Attendances.Any(a => a.MentorshipId == mentorshipId && !a.IsPresent)
        select e;

    /// <summary>Notes who was there, and the latest entry of each pair of the unit. The entry keeps its versions; the caller saves.</summary>
    /// <param name="removed">The entry is being deleted.</param>
    public static async Task<RuleViolation?> NoteAsync(PortalDbContext db, Mentorship pair, DiaryEntry entry, PresentPairs? present, CancellationToken cancel, bool removed = false)
    {
        var unit = pair.UnitId;
        var pairs = await db.Set<Mentorship>().Where(m => m.UnitId == unit && m.ApprovedOn != null).ToListAsync(cancel);
        var members = pairs.FindAll(m => m.StartsOn <= entry.Date && entry.Date <= m.LastOn).ConvertAll(m => m.Id);
        if (present is not null)
        {
            if (entry.NoteAttendance(members, present.IsAsked ? present.Pairs : members) is { } nobody) return nobody;

            foreach (var member in members.Where(m => entry.Attendances.Count == 0 ? m == pair.Id : entry.Attendances.Any(a => a.MentorshipId == m && a.IsPresent)))
            {
                if (await PairPauses.RefuseAsync(db, member, entry.Date, cancel) is { } paused) return paused;
            }
        }

        foreach (var member in pairs)
        {
            var id = member.Id;
            var latest = await db.EntriesOfPair(id).Where(e => e.Id != entry.Id).MaxAsync(e => (DateOnly?)e.Date, cancel);
            var isIts = !removed && members.Contains(id) && !entry.Attendances.Any(a => a.MentorshipId == id && !a.IsPresent);
            if (isIts && (latest is null || latest < entry.Date)) latest = entry.Date;
            if (member.LastEntryOn != latest) member.NoteEntryOn(latest);
        }

        return null;
    }

    /// <summary>The pairs of a unit that orders have approved, for the choice of who was there.</summary>
    public static async Task<List<PairHead>> OfUnitAsync(this PairHeadReader heads, PortalDbContext db, PairHead pair, CancellationToken cancel)
    {
        var unit = pair.UnitId;
        return pair.IsGroup
            ? await heads.Heads(db.Set<Mentorship>().Where(m => m.UnitId == unit && m.ApprovedOn != null).OrderBy(m => m.Mentee.SearchName).ThenBy(m => m.StartsOn))
                .ToListAsync(cancel)
            : [];
    }
}
