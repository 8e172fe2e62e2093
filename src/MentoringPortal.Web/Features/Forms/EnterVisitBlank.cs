using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Visits;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Types in a visit sheet that the mentor filled by hand; blank, sheet and diary entry are saved together.</summary>
public sealed class EnterVisitBlank(PortalDbContext db, MentorshipAccess access, VisitReader reader, VisitDiary diary, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<LessonVisit>> RunAsync(BlankForm blank, Guid mentorshipId, VisitForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await access.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } pair) return Outcome.Missing;

        var (definition, lines) = await reader.FormAsync(cancel);
        if (form.Outdated(lines) is { } outdated) return outdated;

        var made = LessonVisit.RecordFromPaper(pair, me, form.Card(lines), definition, form.SignedOn, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        if (await diary.FollowAsync(pair, made.Value, cancel) is { } refused) return refused;

        if (blank.NoteEntered(mentorshipId, me, clock.NowUtc) is { } violation) return violation;

        db.Add(made.Value);
        db.Describe("Лист посещения урока внесён с бумаги");
        await RecordDiaryEntry.SaveAsync(db, cancel);
        return made.Value;
    }
}
