using MentoringPortal.Data;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Admits the mentees of approved pairs to the school's program, in the save of the approval; who takes part already goes on (settled C).</summary>
public sealed class AdmitMentees(PortalDbContext db, ProgramReader programs, SchoolCalendarReader calendars, SchoolClock clock)
{
    public async Task RunAsync(IReadOnlyCollection<Mentorship> approved, CancellationToken cancel)
    {
        if (approved.Count > 0) await RunAsync(await programs.InForceAsync(cancel), approved, cancel);
    }

    /// <summary>The same to a program that is about to come into force.</summary>
    public async Task RunAsync(ProgramInForce program, IReadOnlyCollection<Mentorship> approved, CancellationToken cancel)
    {
        if (program is not { ProgramId: { } programId, EditionId: { } editionId }) return;

        var mentees = approved.Select(m => m.MenteeId).Distinct().ToList();
        var rounds = await db.Set<Participation>().Where(p => mentees.Contains(p.PersonId) && p.Side == PoolSide.Mentees && p.ProgramId == programId)
            .GroupBy(p => p.PersonId).Select(g => new { PersonId = g.Key, Round = g.Max(p => p.Round), IsOpen = g.Any(p => p.EndedOn == null) }).ToListAsync(cancel);
        var people = await db.Set<Person>().AsNoTracking().Where(p => mentees.Contains(p.Id)).ToListAsync(cancel);
        var inBase = await db.Set<PoolRecord>().AsNoTracking().Where(r => mentees.Contains(r.PersonId) && r.Side == PoolSide.Mentees)
            .Select(r => new { r.PersonId, r.Category }).ToListAsync(cancel);
        var calendar = await calendars.ReadAsync(cancel);
        foreach (var pair in approved.OrderBy(m => m.StartsOn).DistinctBy(m => m.MenteeId))
        {
            var before = rounds.Find(r => r.PersonId == pair.MenteeId);
            if (before is { IsOpen: true }) continue;

            var mentee = people.Find(p => p.Id == pair.MenteeId);
            var category = program.Definition.CategoryFor(inBase.Find(r => r.PersonId == pair.MenteeId)?.Category,
                mentee?.ExperienceYearsOn(pair.StartsOn), mentee?.Staff?.HiredOn, pair.StartsOn);
            var trackFrom = program.Definition.TrackFrom switch
            {
                // Somebody hired more than a year before the admission begins with it.
                TrackStart.Hired => mentee?.Staff?.HiredOn is { } hired && hired > pair.StartsOn.AddYears(-1) ? hired : pair.StartsOn,
                TrackStart.Admitted => clock.Today,
                _ => pair.StartsOn,
            };
            var track = Participation.OfMentee(programId, editionId, program.Definition, pair.MenteeId, (before?.Round ?? 0) + 1, category, clock.Today, trackFrom, calendar);
            db.Add(track);
            db.AddRange(ControlEvent.Schedule(track, program.Definition, [], calendar));
        }
    }
}
