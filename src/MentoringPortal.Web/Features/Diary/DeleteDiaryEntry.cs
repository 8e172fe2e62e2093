using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Deletes an own entry.</summary>
public sealed class DeleteDiaryEntry(PortalDbContext db, MentorshipAccess access, CurrentActor actor)
{
    public async Task<Outcome<Saved>> RunAsync(Guid mentorshipId, Guid entryId, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship || !access.IsItsMentor(mentorship.MentorId))
        {
            return Outcome.Missing;
        }
        if (await db.EntriesOfPair(mentorshipId).Include(e => e.Attendances).FirstOrDefaultAsync(e => e.Id == entryId, cancel) is not { } entry) return Outcome.Missing;
        if (DiaryEntry.MayWrite(mentorship, actor.PersonId) is { } forbidden) return forbidden;
        if (await db.Set<LessonVisit>().AnyAsync(v => v.EntryId == entryId, cancel)) return new RuleViolation("К записи приложен лист посещения: сначала удалите лист");
        db.ExpectVersion(entry, version);
        db.Remove(entry);
        await UnitMembers.NoteAsync(db, mentorship, entry, null, cancel, removed: true);
        db.Describe("Запись дневника удалена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
