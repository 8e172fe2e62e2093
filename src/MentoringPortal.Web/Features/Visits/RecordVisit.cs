using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>Writes a visit sheet (S0-15); the mentor's visit of the mentee stands in the diary too.</summary>
public sealed class RecordVisit(PortalDbContext db, VisitAccess access, VisitReader reader, VisitDiary diary, CurrentActor actor, SchoolClock clock)
{
    /// <param name="share">Shows it at once.</param>
    public async Task<Outcome<LessonVisit>> RunAsync(Guid pairId, VisitForm form, bool share, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await access.Running().FirstOrDefaultAsync(m => m.Id == pairId, cancel) is not { } pair) return Outcome.Missing;

        var (definition, lines) = await reader.FormAsync(cancel);
        if (form.Outdated(lines) is { } outdated) return outdated;

        var made = LessonVisit.Record(pair, me, form.Card(lines), definition, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        var visit = made.Value;
        if (share && visit.Share(clock.Today) is { } empty) return empty;

        if (await ControlRefused(visit, pair.MenteeId, form.ControlId, cancel)) return Outcome.Missing;

        if (await diary.FollowAsync(pair, visit, cancel) is { } refused) return refused;

        db.Add(visit);
        db.Describe(share ? "Лист посещения урока записан и показан" : "Лист посещения урока записан");
        await RecordDiaryEntry.SaveAsync(db, cancel);
        return visit;
    }

    /// <summary>Corrects an own sheet.</summary>
    public async Task<Outcome<Saved>> CorrectAsync(Guid id, Guid version, VisitForm form, bool share, CancellationToken cancel)
    {
        if (await access.OwnAsync(id, cancel) is not { } own) return Outcome.Missing;

        var (visit, pair) = own;
        List<string> lines = [.. visit.Lines.Select(l => l.Text)];
        if (form.Outdated(lines) is { } outdated) return outdated;

        var violations = visit.Correct(pair, form.Card(lines), Data.Reference.VisitFormCatalogue.Find(visit.FormCode, visit.FormVersion), clock.Today);
        if (violations.Count > 0) return violations;

        if (share && visit.Share(clock.Today) is { } empty) return empty;

        if (await ControlRefused(visit, pair.MenteeId, form.ControlId, cancel)) return Outcome.Missing;

        if (await diary.FollowAsync(pair, visit, cancel) is { } refused) return refused;

        db.ExpectVersion(visit, version);
        db.Describe("Лист посещения урока исправлен");
        await RecordDiaryEntry.SaveAsync(db, cancel);
        return Outcome.Done;
    }

    // Those who control say which control the visit belongs to; a control of somebody else is none.
    private async Task<bool> ControlRefused(LessonVisit visit, Guid menteeId, Guid? controlId, CancellationToken cancel)
    {
        if (actor.Is(Rights.Participants)) return false;

        if (controlId is { } control && !await db.Set<ControlEvent>().AnyAsync(c => c.Id == control && c.MenteeId == menteeId, cancel)) return true;

        visit.BelongTo(controlId);
        return false;
    }
}
