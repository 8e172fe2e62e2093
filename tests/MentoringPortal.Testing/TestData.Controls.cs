using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Visits;

namespace MentoringPortal.Testing;

public static partial class TestData
{
    /// <summary>A visit sheet of today, shown unless it is to stay a draft; the mentor's with its entry of the diary. Saved.</summary>
    public static async Task<LessonVisit> VisitAsync(PortalDbContext db, Mentorship pair, Guid visitorId, bool shared = true, string topic = "Линейные уравнения")
    {
        var form = VisitFormCatalogue.Latest;
        var card = new VisitCard(TestClock.Today, VisitKind.Lesson, 45, "7 «А»", "алгебра", topic, null, null, [.. form.Lines.Select(l => new VisitLine(l, 2, null))],
            "Дети работали", null, "Оставлять время на вывод", null, "Заметка для себя");
        var visit = LessonVisit.Record(pair, visitorId, card, form, TestClock.Today).Value;
        if (shared) Must(visit.Share(TestClock.Today));
        if (visitorId == pair.MentorId)
        {
            var entry = DiaryEntry.Record(pair, pair.MentorId, new(DiaryEntryKind.LessonVisit, TestClock.Today, 45, topic, null, null, null, null, shared), TestClock.Today).Value;
            db.Add(entry);
            visit.Join(entry.Id);
        }

        db.Add(visit);
        await db.SaveChangesAsync();
        return visit;
    }

    /// <summary>A finding of a control that the leadership held today. Saved.</summary>
    public static async Task<Finding> FindingAsync(PortalDbContext db, Mentorship pair, Guid responsibleId, DateOnly dueOn, string text = "Журнал заполнен с пропусками")
    {
        var control = ControlEvent.Plan(await TrackAsync(db, pair), new ControlCard("Текущий контроль", null, null, TestClock.Today), SchoolRole.DeputyDirectorAcademic,
            TestClock.Today).Value;
        Must(control.Hold(new(TestClock.Today, "Журнал", "Есть замечания", null), Guid.NewGuid(), [pair.MentorId, pair.MenteeId], TestClock.Today));
        var finding = control.Find(new(text, responsibleId, dueOn), [pair.MentorId, pair.MenteeId], TestClock.Today).Value;
        db.Add(control);
        await db.SaveChangesAsync();
        return finding;
    }
}
