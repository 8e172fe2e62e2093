using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>
/// Opens the assessment of every stage that has begun and asks whoever works with the mentee now for the parts of the package: in the save that begins, ends or replaces
/// a pair, and with a new day of the school.
/// </summary>
public sealed class OpenStages(PortalDbContext db, ProgramReader programs, AssessorsReader assessors, SchoolClock clock)
{
    /// <summary>All mentees of the school; the portal does it by itself when a new day begins. Saves.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var mentees = await db.Set<Participation>()
            .Where(p => p.EndedOn == null && p.Stages.Any(s => s.State == StageState.Running || (s.State == StageState.Ahead && s.StartsOn <= today)))
            .Select(p => p.PersonId).ToListAsync(cancel);
        await FollowAsync(mentees, cancel);
        if (!db.ChangeTracker.HasChanges()) return;

        db.Describe("Этап начался: открыта его оценка");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>These mentees, with what the running save has changed of their pairs and tracks. The caller saves.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Guid> mentees, CancellationToken cancel)
    {
        if (mentees.Count == 0) return;

        var today = clock.Today;
        await db.Set<Participation>().Include(p => p.Stages).Where(p => mentees.Contains(p.PersonId) && p.EndedOn == null && p.TrackFrom != null).LoadAsync(cancel);
        await db.Set<Mentorship>()
            .Where(m => mentees.Contains(m.MenteeId) && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)).LoadAsync(cancel);
        await db.Set<StageAssessment>().Where(a => mentees.Contains(a.MenteeId) && a.State != AssessmentState.Filed).LoadAsync(cancel);
        // What is in hand is looked through once: every look compares all of it with the database.
        var asked = mentees.ToHashSet();
        var open = db.Set<StageAssessment>().Local.Where(a => a.State != AssessmentState.Filed).ToLookup(a => a.TrackStageId);
        var running = db.Set<Mentorship>().Local.Where(m => m.IsRunning && m.StartsOn <= today).ToLookup(m => m.MenteeId);
        foreach (var track in db.Set<Participation>().Local.Where(p => asked.Contains(p.PersonId) && p.EndedOn is null).ToList())
        {
            var pairs = running[track.PersonId].ToList();
            if (pairs.OrderByDescending(m => m.IsLead).ThenByDescending(m => m.StartsOn).FirstOrDefault() is not { } lead) continue;

            var program = await programs.OfAsync(track.EditionId, cancel);
            foreach (var stage in track.Stages.Where(s => s.IsAhead && s.StartsOn <= today))
            {
                var definition = program.Stage(stage.StageCode)!;
                if (open[stage.Id].FirstOrDefault() is { } begun)
                {
                    begun.Follow(stage);
                    begun.Ask(definition, lead, pairs, begun.PackageDueOn(stage));
                }
                else if (stage is { State: StageState.Ahead, IsPaused: false })
                {
                    var opened = StageAssessment.Open(stage, definition, track.EditionId, lead, pairs);
                    if (AssessorsReader.Only(await assessors.OfAsync(track.PersonId, cancel), definition.Organizer) is { } organizer) opened.NameOrganizer(organizer);
                    db.Add(opened);
                }
            }
        }
    }
}
