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
            Acts = SchoolRole.Mentor, Behind = 1, What = "Записать встречу", Verb = "Записать", Href = New,
            When = (r, day) => new($"записей не было {Days(r.On!.Value, day)}", true),
        },
        new("first-meeting", (db, v) => WorkSources.OfPairs(db.Set<Mentorship>()
            .Where(m => m.State == MentorshipState.Active && m.LastEntryOn == null && m.StartsOn <= v.Today
                && (m.StartsOn > v.Today.AddDays(-DiaryWatch.SilenceDays) || m.ApprovedOn > v.Today.AddDays(-DiaryWatch.SilenceDays)))
            .Select(m => new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = null, At = null, Text = null })))
        {
            Acts = SchoolRole.Mentor, Behind = 1, What = "Записать первую встречу", Verb = "Записать", Href = New, When = WorkWords.Always("пара новая"),
        },
    ];

    private static string New(WorkRow row) => $"/mentorships/{row.RecordId}/diary/new";

    private static string Days(DateOnly since, WorkDay day) => RussianPlural.Of(day.Today.DayNumber - since.DayNumber, "день", "дня", "дней");
}
