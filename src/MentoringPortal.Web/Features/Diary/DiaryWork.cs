using MentoringPortal.Data;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>Diaries in which nothing is written (the 21-day watch).</summary>
public static class DiaryWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("diary-silent", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>().Where(DiarySilence.On(v))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.LastEntryOn, At = null, Text = null })))
        {
            // On the page of the pair the mentor's own move says it.
            OnPair = null, Acts = Rights.Followers, What = "Нет записей в дневнике", Verb = "Открыть дневник", Href = r => $"/mentorships/{r.RecordId}/diary",
            About = WorkWords.Mentor, When = (r, day) => new(r.On is { } last ? $"последняя {Days(last, day)} назад" : "ни одной записи", true),
        },
        new("meeting-to-record", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>().Where(DiarySilence.On(v))
            .Select(m => new PairOfWork
            {
                Pair = m,
                RecordId = m.Id,
                OtherId = m.Id,
                On = m.LastEntryOn > m.StartsOn && (m.ApprovedOn == null || m.LastEntryOn > m.ApprovedOn) ? m.LastEntryOn : m.ApprovedOn > m.StartsOn ? m.ApprovedOn : m.StartsOn,
                At = null,
                Text = null,
            })))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, Behind = 1, What = "Записать встречу", Verb = "Записать", Href = New,
            When = (r, day) => new($"записей не было {Days(r.On!.Value, day)}", true),
        },
        new("first-meeting", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>()
            .Where(m => m.State == MentorshipState.Active && m.LastEntryOn == null && m.StartsOn <= v.Today
                && (m.StartsOn > v.Today.AddDays(-DiaryWatch.SilenceDays) || m.ApprovedOn > v.Today.AddDays(-DiaryWatch.SilenceDays)))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = null, At = null, Text = null })))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, Behind = 1, What = "Записать первую встречу", Verb = "Записать", Href = New, When = WorkWords.Always("пара новая"),
        },
        new("entry-step-to-check", (db, v) => Steps(db, db.Set<DiaryEntry>().Where(e => e.CheckBackOn <= v.Today)))
        {
            Acts = SchoolRole.Mentor, Behind = 1, What = "Вернуться к тому, о чём договорились", Title = r => "Вернуться к шагу: " + r.Text, Verb = "Записать",
            Href = r => $"/mentorships/{r.OtherId}/diary/new", When = WorkWords.Until,
        },
        new("own-entry-step", (db, v) => Steps(db, db.Set<DiaryEntry>().Where(e => e.IsShared && e.CheckBackOn <= v.Today.AddDays(StepDays))))
        {
            Acts = SchoolRole.Mentee, Behind = 1, What = "Сделать то, о чём договорились", Title = WorkWords.Title, Verb = WorkRule.Look, Href = Talk, About = WorkWords.WithMentor,
            When = WorkWords.Until,
        },
        new("diary-important", (db, v) => Alerts(db, db.Set<EntryAlert>().Where(a => a.AnsweredOn == null)))
        {
            OnPair = null, Acts = SchoolRole.Curator, IsNeverOnes = true, What = "Важно: ответить наставнику", Verb = "Ответить", Href = Talk, About = WorkWords.Mentor,
            When = WorkWords.Since(AnswerDays),
        },
        new("diary-answered", (db, v) => Alerts(db, db.Set<EntryAlert>().Where(a => a.AnsweredOn != null && a.ReadOn == null)))
        {
            OnPair = null, Acts = SchoolRole.Mentor, What = "Прочитать ответ куратора", Verb = "Прочитать", Href = Talk, When = WorkWords.Always("куратор ответил"),
        },
        new("diary-commented", (db, v) => Comments(Commented(db, v).Where(x => x.LatestBy != x.Pair.MentorId)))
        {
            OnPair = null, Acts = SchoolRole.Mentor, Behind = 2, What = "Прочитать комментарий к записи дневника", Verb = "Прочитать", Href = Talk,
            When = WorkWords.Always("новый"),
        },
        new("own-diary-commented", (db, v) => Comments(Commented(db, v).Where(x => x.LatestBy != x.Pair.MenteeId)))
        {
            OnPair = null, Acts = SchoolRole.Mentee, Behind = 2, What = "Прочитать комментарий к записи дневника", Verb = "Прочитать", Href = Talk,
            About = WorkWords.WithMentor, When = WorkWords.Always("новый"),
        },
    ];

    /// <summary>The curator's answer is late after so many days.</summary>
    public const int AnswerDays = 3;

    /// <summary>A next step with a day is told so many days before to the mentee, who does it.</summary>
    public const int StepDays = 3;

    /// <summary>A comment that nobody has answered is told so many days.</summary>
    public const int CommentDays = 3;

    private static string Talk(WorkRow row) => $"/mentorships/{row.OtherId}/diary/{row.RecordId}/talk";

    // Done by itself: an entry of that day or later stands in the diary.
    private static IQueryable<WorkRow> Steps(PortalDbContext db, IQueryable<DiaryEntry> entries) => WorkSources.OfPairs(
        from e in entries
        where !db.Set<DiaryEntry>().Any(o => o.UnitId == e.UnitId && o.Date >= e.CheckBackOn)
        from m in db.Set<Mentorship>()
        where m.UnitId == e.UnitId && m.State == MentorshipState.Active && m.StartsOn <= e.Date && e.Date <= m.LastOn
            && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)
        select new PairOfWork { Pair = m, RecordId = e.Id, OtherId = m.Id, On = e.CheckBackOn, At = null, Text = e.NextStep });

    private static IQueryable<WorkRow> Alerts(PortalDbContext db, IQueryable<EntryAlert> alerts) => WorkSources.OfPairs(
        from a in alerts
        join m in db.Set<Mentorship>() on a.MentorshipId equals m.Id
        select new PairOfWork { Pair = m, RecordId = a.EntryId, OtherId = m.Id, On = a.SentOn, At = null, Text = null });

    private static IQueryable<WorkRow> Comments(IQueryable<CommentedEntry> entries) => WorkSources.OfPairs(
        entries.Select(x => new PairOfWork { Pair = x.Pair, RecordId = x.Entry.Id, OtherId = x.Pair.Id, On = x.Entry.Date, At = null, Text = null }));

    // Whoever has answered last is told no more. The few comments of these days are found first: asking every entry of a school's years cost a mentor's home 23 ms.
    private static IQueryable<CommentedEntry> Commented(PortalDbContext db, QueryValues v) =>
        from c in db.Set<EntryComment>()
        where c.WrittenOn >= v.Today.AddDays(-CommentDays)
            && c.Id == db.Set<EntryComment>().Where(o => o.EntryId == c.EntryId).OrderByDescending(o => o.WrittenAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault()
        join e in db.Set<DiaryEntry>() on c.EntryId equals e.Id
        where e.IsShared
        from m in db.Set<Mentorship>()
        where m.UnitId == e.UnitId && m.State == MentorshipState.Active && m.StartsOn <= e.Date && e.Date <= m.LastOn
            && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)
        select new CommentedEntry
        {
            Entry = e,
            Pair = m,
            LatestBy = c.AuthorId,
        };

    private sealed class CommentedEntry
    {
        public DiaryEntry Entry { get; init; } = null!;

        public Mentorship Pair { get; init; } = null!;

        public Guid LatestBy { get; init; }
    }

    private static string New(WorkRow row) => $"/mentorships/{row.RecordId}/diary/new";

    private static string Days(DateOnly since, WorkDay day) => RussianPlural.Of(day.Today.DayNumber - since.DayNumber, "день", "дня", "дней");
}
