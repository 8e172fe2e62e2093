using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>
/// The mentor's sheet and the mentor's diary tell of one visit: the sheet joins the entry of that day that has none yet, else makes one. Visits are counted in the diary
/// only, so none counts twice.
/// </summary>
public sealed class VisitDiary(PortalDbContext db, SchoolClock clock)
{
    /// <summary>Joins the sheet to its entry, or moves the entry after a correction. The caller saves.</summary>
    public async Task<RuleViolation?> FollowAsync(Mentorship pair, LessonVisit visit, CancellationToken cancel)
    {
        if (await PairPauses.RefuseAsync(db, pair.Id, visit.On, cancel) is { } paused) return paused with { Field = nameof(LessonVisit.On) };

        if (visit.VisitorId != pair.MentorId) return null;

        var (title, isShared) = (TopicOf(visit), visit.State != VisitState.Draft);
        var known = visit.EntryId is { } id
            ? await db.Set<DiaryEntry>().Include(e => e.Attendances).FirstOrDefaultAsync(e => e.Id == id, cancel)
            : await db.EntriesOfPair(pair.Id).Include(e => e.Attendances)
                .Where(e => e.Kind == DiaryEntryKind.LessonVisit && e.Date == visit.On && !db.Set<LessonVisit>().Any(v => v.EntryId == e.Id)).OrderBy(e => e.Id)
                .FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            if (known.FollowSheet(pair, visit.On, visit.Minutes, title, isShared, clock.Today) is [var wrong, ..]) return Beside(wrong);

            visit.Join(known.Id);
            return await UnitMembers.NoteAsync(db, pair, known, null, cancel);
        }

        var card = new DiaryEntryCard(DiaryEntryKind.LessonVisit, visit.On, visit.Minutes, title, null, null, null, null, isShared);
        var made = visit.EnteredById is { } by ? DiaryEntry.RecordFromPaper(pair, by, card, clock.Today) : DiaryEntry.Record(pair, pair.MentorId, card, clock.Today);
        if (!made.Ok) return Beside(made.Violations[0]);

        db.Add(made.Value);
        visit.Join(made.Value.Id);
        return await UnitMembers.NoteAsync(db, pair, made.Value, new PresentPairs(true, [pair.Id]), cancel);
    }

    // «Алгебра, 7 «А»: линейные уравнения».
    private static string TopicOf(LessonVisit visit)
    {
        var topic = $"{visit.Subject}, {visit.ClassName}: {visit.Topic}";
        return topic.Length > 300 ? topic[..300] : topic;
    }

    private static RuleViolation Beside(RuleViolation violation) => violation.Field == nameof(DiaryEntry.Date) ? violation with { Field = nameof(LessonVisit.On) } : violation;
}
