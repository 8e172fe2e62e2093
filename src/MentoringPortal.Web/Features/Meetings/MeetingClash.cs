using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>What keeps a meeting from its day: another one of the same people, a day on which the pair stands still.</summary>
public sealed class MeetingClash(PortalDbContext db)
{
    private const int Named = 3;

    /// <summary>The refusal in words; null when nothing is in the way.</summary>
    /// <param name="meetings">In the order of their days, at least one.</param>
    public async Task<RuleViolation?> RefuseAsync(IReadOnlyList<Meeting> meetings, MeetingUnit unit, CancellationToken cancel)
    {
        var lead = unit.Lead;
        var pauses = await db.Set<Pause>().AsNoTracking().Where(p => p.ScopeId == lead.Id).ToListAsync(cancel);
        if (meetings.Select(m => Pause.Refuse(pauses, m.On, nameof(Meeting.On))).FirstOrDefault(r => r is not null) is { } paused) return paused;

        var (first, last, mentor) = (meetings[0].On.AddDays(-1), meetings[^1].On.AddDays(1), lead.MentorId);
        var mentees = unit.Pairs.Where(p => p.IsActive).Select(p => p.MenteeId).ToList();
        var others = await (from m in db.Set<Meeting>().AsNoTracking()
                            where m.On >= first && m.On <= last && m.State != MeetingStanding.NotHeld
                            from p in db.Set<Mentorship>()
                            where p.UnitId == m.UnitId && p.StartsOn <= m.On && m.On <= p.LastOn && (p.MentorId == mentor || mentees.Contains(p.MenteeId))
                            select new BusyHour(m, p.MentorId == mentor, p.Mentee.Name)).ToListAsync(cancel);
        var busy = meetings.Select(m => others.Find(o => o.Meeting.Id != m.Id && o.Meeting.Overlaps(m))).OfType<BusyHour>().ToList();
        return busy.Count == 0 ? null : new RuleViolation(
            string.Join("; ", busy.Take(Named).Select(b => b.Words)) + (busy.Count > Named ? $" и ещё {RussianPlural.Of(busy.Count - Named, "встреча", "встречи", "встреч")}" : "")
            + ". Выберите другое время", nameof(Meeting.At));
    }

    /// <summary>A meeting that takes the time of one of the people.</summary>
    /// <param name="IsMentors">The mentor is taken; else the mentee meets another mentor.</param>
    private sealed record BusyHour(Meeting Meeting, bool IsMentors, RussianName Mentee)
    {
        public string Words => $"{RussianDate.Short(Meeting.On)} в {Meeting.At:HH\\:mm} уже назначена встреча "
            + (IsMentors ? $"({Mentee.SurnameWithInitials})" : "наставляемого с другим наставником");
    }
}
