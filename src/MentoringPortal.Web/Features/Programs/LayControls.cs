using MentoringPortal.Data;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Lays the control that the program asks for (S0-22) on the tracks that have none yet; comes with a new day of the school.</summary>
public sealed class LayControls(PortalDbContext db, ProgramReader programs, SchoolCalendarReader calendars)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var tracks = await db.Set<Participation>()
            .Where(p => p.Side == PoolSide.Mentees && p.EndedOn == null && p.TrackFrom != null && !db.Set<ControlEvent>().Any(c => c.ParticipationId == p.Id && c.Code != null))
            .ToListAsync(cancel);
        if (tracks.Count == 0) return;

        var calendar = await calendars.ReadAsync(cancel);
        // Nothing is being changed yet: the leaves of all of them are read at once.
        var mentees = tracks.ConvertAll(t => t.PersonId);
        var rests = (await (from p in db.Set<Pause>()
                            join m in db.Set<Mentorship>() on p.ScopeId equals m.Id
                            where mentees.Contains(m.MenteeId) && p.Ground == PauseGround.MenteeAbsence && (p.ToOn == null || p.ToOn >= p.FromOn)
                            select new { m.MenteeId, p.FromOn, p.ToOn }).ToListAsync(cancel)).ToLookup(r => r.MenteeId, r => new PauseSpan(r.FromOn, r.ToOn));
        foreach (var track in tracks)
        {
            var program = await programs.OfAsync(track.EditionId, cancel);
            if (program.Control is { Count: > 0 }) db.AddRange(ControlEvent.Schedule(track, program, [.. rests[track.PersonId]], calendar));
        }

        if (!db.ChangeTracker.HasChanges()) return;

        db.Describe("Контроль по программе запланирован");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Leaves of a mentee, with those that the running save has entered.</summary>
    internal static async Task<List<PauseSpan>> RestsAsync(PortalDbContext db, Guid mentee, CancellationToken cancel)
    {
        var pairs = await db.Set<Mentorship>().Where(m => m.MenteeId == mentee).Select(m => m.Id).ToListAsync(cancel);
        await db.Set<Pause>().Where(p => pairs.Contains(p.ScopeId) && p.Ground == PauseGround.MenteeAbsence).LoadAsync(cancel);
        return [.. db.Set<Pause>().Local.Where(p => pairs.Contains(p.ScopeId) && p.Ground == PauseGround.MenteeAbsence && !p.IsEmpty).Select(p => new PauseSpan(p.FromOn, p.ToOn))];
    }
}
