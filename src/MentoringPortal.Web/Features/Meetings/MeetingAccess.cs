using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>Who sees meetings: whoever reads the diary of a pair sees its meetings, within the pair's own days. Its mentor writes.</summary>
public sealed class MeetingAccess(PortalDbContext db, MentorshipAccess mentorships, CurrentActor actor)
{
    public const SchoolRole Read = MentorshipAccess.ReadDiary | Rights.Participants;

    /// <summary>The meetings the actor may see in the role shown now.</summary>
    public IQueryable<Meeting> Visible()
    {
        var pairs = mentorships.Visible();
        return db.Set<Meeting>().Where(m => pairs.Any(p => p.UnitId == m.UnitId && p.StartsOn <= m.On && m.On <= p.LastOn));
    }

    /// <summary>A meeting with who was there and its unit, tracked, for its mentor; null for everybody else.</summary>
    public async Task<(Meeting Meeting, MeetingUnit Unit)?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (!actor.Is(SchoolRole.Mentor) || await Visible().Include(m => m.Attendances).FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting) return null;

        return (meeting, await UnitAsync(meeting.UnitId, cancel));
    }

    /// <summary>Who works together in a unit.</summary>
    public async Task<MeetingUnit> UnitAsync(Guid unitId, CancellationToken cancel) =>
        new(await db.Set<Mentorship>().Where(m => m.UnitId == unitId && m.ApprovedOn != null).OrderBy(m => m.StartsOn).ThenBy(m => m.Id).ToListAsync(cancel));

    /// <summary>Why the actor does not write in this unit now; null when nothing forbids it.</summary>
    public RuleViolation? Forbids(MeetingUnit unit) => Meeting.MayWrite(unit.Lead, actor.PersonId);

    /// <summary>The actor appoints, moves and closes meetings of the pair now.</summary>
    public bool MayWrite(PairHead pair) => pair.IsActive && mentorships.IsItsMentor(pair.MentorId);
}

/// <summary>The pairs of one unit that orders have approved, at least one.</summary>
public sealed record MeetingUnit(IReadOnlyList<Mentorship> Pairs)
{
    /// <summary>A pair that works, if any.</summary>
    public Mentorship Lead => Pairs.FirstOrDefault(p => p.IsActive) ?? Pairs[0];

    /// <summary>Days on which somebody works with the mentor.</summary>
    public DayRange Days
    {
        get
        {
            var working = Pairs.Where(p => p.IsActive).DefaultIfEmpty(Pairs[0]).ToList();
            return new DayRange(working.Min(p => p.StartsOn), working.Max(p => p.LastOn));
        }
    }

    /// <summary>Pairs in force on a day.</summary>
    public IReadOnlyList<Guid> MembersOn(DateOnly day) => [.. Pairs.Where(p => p.StartsOn <= day && day <= p.LastOn).Select(p => p.Id)];
}
