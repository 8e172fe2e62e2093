using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Records a diary entry (S0-16).</summary>
public sealed class RecordDiaryEntry(PortalDbContext db, MentorshipAccess access, CurrentActor actor, SchoolClock clock)
{
    /// <returns>Null: there is no such pair for this person.</returns>
    public async Task<Result<DiaryEntry>?> RunAsync(Guid mentorshipId, DiaryEntryForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship) return null;
        var card = form.Card();
        if (!card.Ok) return card.Violations.ToList();
        var entry = DiaryEntry.Record(mentorship, me, card.Value, clock.Today);
        if (!entry.Ok) return entry;
        db.Add(entry.Value);
        if (mentorship.LastEntryOn is null || mentorship.LastEntryOn < entry.Value.Date) mentorship.NoteEntryOn(entry.Value.Date);
        db.Describe("Запись в дневнике");
        await SaveAsync(db, cancel);
        return entry;
    }

    /// <summary>
    /// Saves; two entries of one pair at one moment only race for the date of the latest entry, which is then set again.
    /// </summary>
    internal static async Task SaveAsync(PortalDbContext db, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateConcurrencyException race) when (attempt < 5 && race.Entries.All(e => e.Entity is Mentorship))
            {
                // The lines of the change history are written anew by the next attempt.
                foreach (var line in db.ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).ToList()) line.State = EntityState.Detached;
                db.Describe("Запись в дневнике");
                foreach (var entry in race.Entries)
                {
                    var mine = ((Mentorship)entry.Entity).LastEntryOn;
                    await entry.ReloadAsync(cancel);
                    var pair = (Mentorship)entry.Entity;
                    if (mine > pair.LastEntryOn) pair.NoteEntryOn(mine);
                }
            }
        }
    }
}

/// <summary>Corrects an own entry.</summary>
public sealed class CorrectDiaryEntry(PortalDbContext db, MentorshipAccess access, CurrentActor actor, SchoolClock clock)
{
    public async Task<Result<DiaryEntry>?> RunAsync(Guid mentorshipId, Guid entryId, Guid version, DiaryEntryForm form, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship || !access.IsItsMentor(mentorship.MentorId)) return null;
        if (await db.Set<DiaryEntry>().FirstOrDefaultAsync(e => e.Id == entryId && e.MentorshipId == mentorshipId, cancel) is not { } entry) return null;
        if (DiaryEntry.MayWrite(mentorship, actor.PersonId) is { } forbidden) return forbidden;
        var card = form.Card();
        if (!card.Ok) return card.Violations.ToList();
        var violations = entry.Describe(mentorship, card.Value, clock.Today);
        if (violations.Count > 0) return violations;
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        await LatestEntry.NoteAsync(db, mentorship, entry, cancel);
        db.Describe("Запись дневника исправлена");
        await db.SaveChangesAsync(cancel);
        return entry;
    }
}

/// <summary>Deletes an own entry.</summary>
public sealed class DeleteDiaryEntry(PortalDbContext db, MentorshipAccess access, CurrentActor actor)
{
    public async Task<Result<Guid>?> RunAsync(Guid mentorshipId, Guid entryId, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship || !access.IsItsMentor(mentorship.MentorId)) return null;
        if (await db.Set<DiaryEntry>().FirstOrDefaultAsync(e => e.Id == entryId && e.MentorshipId == mentorshipId, cancel) is not { } entry) return null;
        if (DiaryEntry.MayWrite(mentorship, actor.PersonId) is { } forbidden) return forbidden;
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        db.Remove(entry);
        await LatestEntry.NoteAsync(db, mentorship, entry, cancel);
        db.Describe("Запись дневника удалена");
        await db.SaveChangesAsync(cancel);
        return mentorshipId;
    }
}

internal static class LatestEntry
{
    /// <summary>Notes the date of the latest entry after one was changed or removed.</summary>
    public static async Task NoteAsync(PortalDbContext db, Mentorship mentorship, DiaryEntry changed, CancellationToken cancel)
    {
        var latest = await db.Set<DiaryEntry>().Where(e => e.MentorshipId == mentorship.Id && e.Id != changed.Id).MaxAsync(e => (DateOnly?)e.Date, cancel);
        if (db.Entry(changed).State != EntityState.Deleted && (latest is null || latest < changed.Date)) latest = changed.Date;
        if (mentorship.LastEntryOn != latest) mentorship.NoteEntryOn(latest);
    }
}
