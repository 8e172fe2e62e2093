using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Checklists;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Records a diary entry (S0-16).</summary>
public sealed class RecordDiaryEntry(PortalDbContext db, MentorshipAccess access, PairHeadReader pairs, ChecklistReader checklists, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<DiaryEntry>> RunAsync(Guid mentorshipId, DiaryEntryForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship) return Outcome.Missing;
        var card = form.Card();
        if (!card.Ok) return Outcome.Refused(card.Violations);
        var entry = DiaryEntry.Record(mentorship, me, card.Value, clock.Today);
        if (!entry.Ok) return Outcome.Refused(entry.Violations.Select(DiaryEntryForm.Beside));
        if (await UnitMembers.NoteAsync(db, mentorship, entry.Value, form.Presence, cancel) is { } refused) return refused;
        if (mentorship.LastEntryOn is null || mentorship.LastEntryOn == entry.Value.Date)
        {
            var isFirst = !await db.EntriesOfPair(mentorshipId).AnyAsync(cancel);
            var missing = isFirst && await pairs.PairAsync(mentorshipId, cancel) is { } head ? await checklists.UnpreparedAsync(head, cancel) : [];
            if (entry.Value.NoteUnprepared(missing, form.UnpreparedBecause) is { } unprepared) return unprepared;
        }
        db.Add(entry.Value);
        if (form.MeetingId is { } id)
        {
            if (await db.Set<Meeting>().FirstOrDefaultAsync(m => m.Id == id && m.UnitId == mentorship.UnitId, cancel) is not { } meeting) return Outcome.Missing;
            if (meeting.NoteEntry(entry.Value.Id) is { } twice) return twice;
        }
        await SaveAsync(db, cancel);
        return entry;
    }

    /// <summary>
    /// Saves; two entries of one pair at one moment only race for the date of the latest entry, which is then set again.
    /// </summary>
    internal static Task SaveAsync(PortalDbContext db, CancellationToken cancel) => db.SaveRacingAsync<Mentorship>("Запись в дневнике", async entry =>
    {
        var mine = ((Mentorship)entry.Entity).LastEntryOn;
        await entry.ReloadAsync(cancel);
        var pair = (Mentorship)entry.Entity;
        if (mine > pair.LastEntryOn) pair.NoteEntryOn(mine);
    }, cancel);
}
