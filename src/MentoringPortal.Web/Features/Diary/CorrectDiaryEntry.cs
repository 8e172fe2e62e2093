using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Corrects an own entry.</summary>
public sealed class CorrectDiaryEntry(PortalDbContext db, MentorshipAccess access, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid mentorshipId, Guid entryId, Guid version, DiaryEntryForm form, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship || !access.IsItsMentor(mentorship.MentorId))
        {
            return Outcome.Missing;
        }
        if (await db.EntriesOfPair(mentorshipId).Include(e => e.Attendances).FirstOrDefaultAsync(e => e.Id == entryId, cancel) is not { } entry) return Outcome.Missing;
        if (DiaryEntry.MayWrite(mentorship, actor.PersonId) is { } forbidden) return forbidden;
        var card = form.Card();
        if (!card.Ok) return Outcome.Refused(card.Violations);
        if ((card.Value.Kind != entry.Kind || card.Value.Date != entry.Date) && await db.Set<LessonVisit>().AnyAsync(v => v.EntryId == entryId, cancel))
        {
            return new RuleViolation("К записи приложен лист посещения: вид и день меняют в листе", nameof(DiaryEntry.Date));
        }
        var violations = entry.Describe(mentorship, card.Value, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations.Select(DiaryEntryForm.Beside));
        db.ExpectVersion(entry, version);
        if (await UnitMembers.NoteAsync(db, mentorship, entry, form.Presence, cancel) is { } refused) return refused;
        db.Describe("Запись дневника исправлена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
