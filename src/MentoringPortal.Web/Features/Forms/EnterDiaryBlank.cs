using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Types in an entry that the mentor wrote on paper; sheet and entry are saved together.</summary>
public sealed class EnterDiaryBlank(PortalDbContext db, MentorshipAccess access, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<DiaryEntry>> RunAsync(BlankForm blank, Guid mentorshipId, DiaryEntryForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } mentorship) return Outcome.Missing;
        var card = form.Card();
        if (!card.Ok) return Outcome.Refused(card.Violations);
        var entry = DiaryEntry.RecordFromPaper(mentorship, me, card.Value, clock.Today);
        if (!entry.Ok) return Outcome.Refused(entry.Violations.Select(DiaryEntryForm.Beside));
        if (await UnitMembers.NoteAsync(db, mentorship, entry.Value, new PresentPairs(true, [mentorshipId]), cancel) is { } refused) return refused;
        if (blank.NoteEntered(mentorshipId, me, clock.NowUtc) is { } violation) return violation;
        db.Add(entry.Value);
        db.Describe("Запись дневника внесена с бумаги");
        await RecordDiaryEntry.SaveAsync(db, cancel);
        return entry;
    }
}
