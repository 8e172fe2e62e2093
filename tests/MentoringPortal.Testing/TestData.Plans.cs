using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Testing;

public static partial class TestData
{
    /// <summary>A plan of the pair with these measures, as far as asked; saved.</summary>
    /// <param name="approvedBy">Null leaves a draft.</param>
    public static async Task<Plan> PlanAsync(PortalDbContext db, Mentorship pair, Guid? approvedBy,
        params (string Measure, DateOnly Due, PlanItemResponsible Responsible)[] measures)
    {
        var plan = FirstPlan(pair);
        foreach (var (measure, due, responsible) in measures)
        {
            Must(plan.AddItem(new PlanItemCard(measure, "консультация", due, responsible, null), TestClock.Today));
        }

        db.Add(plan);
        if (approvedBy is { } by)
        {
            Must(plan.Submit());
            Must(plan.Approve(by, pair.StartsOn));
            db.Add(PlanRevision.Of(plan));
        }

        await db.SaveChangesAsync();
        return plan;
    }

    /// <summary>A pair whose mentee's track ends in ten days, with the papers at its end asked for; saved.</summary>
    public static async Task<(Mentorship Pair, StageAssessment Closing)> EndingPairAsync(PortalDbContext db, Guid mentorId, Guid menteeId)
    {
        if (!await db.Set<Participation>().AnyAsync(p => p.PersonId == menteeId))
        {
            var edition = await db.Set<ProgramEdition>().FirstAsync();
            var from = TestClock.Today.AddMonths(-Program.TermMonths).AddDays(10);
            db.Add(Participation.OfMentee(edition.ProgramId, edition.Id, Program, menteeId, 1, Program.CategoryFor(PoolCategory.YoungSpecialist, null, null, from), from, from,
                new SchoolCalendar("Europe/Moscow")));
            await db.SaveChangesAsync();
        }

        var pair = await ActivePairAsync(db, mentorId, menteeId);
        var closing = Program.StageList.Single(s => s.Kind == StageKind.Closing).Code;
        return (pair, await db.Set<StageAssessment>().SingleAsync(a => a.MenteeId == menteeId && a.StageCode == closing));
    }

    /// <summary>A meeting of the pair at 15:00 of the first school's wall, in 45 minutes; saved.</summary>
    /// <param name="heldWith">The log of a meeting that was held; null leaves it appointed.</param>
    public static async Task<Meeting> MeetingAsync(PortalDbContext db, Mentorship pair, DateOnly on, MeetingLog? heldWith = null)
    {
        var appointedOn = on < TestClock.Today ? on : TestClock.Today;
        var meeting = Meeting.Appoint(pair, pair.MentorId, new DayRange(pair.StartsOn, pair.LastOn),
            new MeetingCard(MeetingKind.Regular, on, new TimeOnly(15, 0), 45, "кабинет 12", "Разбор урока"), appointedOn,
            (day, hour) => day.ToDateTime(hour, DateTimeKind.Utc).AddHours(-5)).Value;
        if (heldWith is not null) Must(meeting.Hold(heldWith, [pair.Id], [pair.Id], pair.LastOn, TestClock.Today));

        db.Add(meeting);
        await db.SaveChangesAsync();
        return meeting;
    }

    /// <summary>A diary entry of the pair; saved.</summary>
    public static async Task<DiaryEntry> EntryAsync(PortalDbContext db, Mentorship pair, DateOnly date, string topic, bool shared = true, int minutes = 45,
        DiaryEntryKind kind = DiaryEntryKind.Meeting)
    {
        var entry = DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(kind, date, minutes, topic, "Обсудили урок", null, null, null, shared), TestClock.Today).Value;
        db.Add(entry);
        if (pair.LastEntryOn is null || pair.LastEntryOn < date) pair.NoteEntryOn(date);
        await db.SaveChangesAsync();
        return entry;
    }
}
