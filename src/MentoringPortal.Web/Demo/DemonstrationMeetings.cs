using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Meetings of some pairs: the latest ones of the diary as they were appointed and held, one that waits to be closed, and the next weeks.</summary>
internal static class DemonstrationMeetings
{
    private const int Units = 6;

    // A pair shorter than this has its meetings in the diary only.
    private const int DaysAround = 21;

    public static async Task AddAsync(DemonstrationRun run)
    {
        var (today, first) = (run.School.Today, run.School.People["mentor"].Id);
        var pairs = await run.Db.Set<Mentorship>().AsNoTracking()
            .Where(m => m.State == MentorshipState.Active && m.StartsOn <= today.AddDays(-DaysAround) && m.LastOn >= today.AddDays(DaysAround))
            .OrderBy(m => m.MentorId != first).ThenByDescending(m => m.StartsOn).ThenBy(m => m.Id).ToListAsync();
        var number = 0;
        foreach (var pair in pairs.DistinctBy(p => p.UnitId).Take(Units)) await AddAsync(run, pair, number++);

        run.Db.ChangeTracker.Clear();
    }

    private static async Task AddAsync(DemonstrationRun run, Mentorship pair, int number)
    {
        var (today, days, hour) = (run.School.Today, run.School.Days, new TimeOnly(13 + (number % 4), number < 4 ? 30 : 0));
        var mentor = run.School.People.First(p => p.Value.Id == pair.MentorId).Key;
        var form = new MeetingForm { Kind = MeetingKind.Regular, At = hour, Minutes = 45, Place = $"кабинет {21 + (3 * number)}", Template = "step" };
        var entries = await run.Db.EntriesOfPair(pair.Id).AsNoTracking().Include(e => e.Attendances).Where(e => e.Kind == DiaryEntryKind.Meeting && e.IsShared && e.Date < today)
            .OrderByDescending(e => e.Date).Take(2).ToListAsync();
        foreach (var entry in entries.AsEnumerable().Reverse())
        {
            form.Minutes = entry.Minutes;
            var meeting = await AppointAsync(run, pair, mentor, form, entry.Date);
            run.ActAs(mentor, SchoolRole.Mentor, entry.Date);
            DemonstrationRun.Obey(await run.Use<CloseMeeting>().RunAsync(meeting.Id, new MeetingLogForm
            {
                Present = [.. entry.Attendances.Where(a => a.IsPresent).Select(a => a.MentorshipId)],
                Discussed = entry.WhatWasDone,
                Decided = entry.Result,
                Difficulties = entry.Difficulty,
                NextStep = entry.NextStep,
                CheckOn = entry.NextStep is null ? null : days.WorkingDayAfter(number % 2 == 1 ? today : today.AddDays(6)),
                Checked = [.. run.Db.Set<Meeting>().Where(m => m.UnitId == pair.UnitId && m.NextStep != null && m.CheckedOn == null).Select(m => m.Id)],
            }, meeting.Version, default));
            DemonstrationRun.Obey(meeting.NoteEntry(entry.Id));
            await run.SaveAsync("Запись в дневнике");
        }

        form.Minutes = 45;
        if (number == 0) await AppointAsync(run, pair, mentor, form, days.StaffDay(today, -1));

        var next = days.StaffDay(today, 2 + (number % 3));
        if (next.AddDays(14) > pair.LastOn) return;

        (form.Repeat, form.Until, form.Template) = (MeetingRhythm.Weekly, next.AddDays(14), number % 2 == 0 ? "lesson" : "step");
        await AppointAsync(run, pair, mentor, form, next, today);
    }

    private static async Task<Meeting> AppointAsync(DemonstrationRun run, Mentorship pair, string mentor, MeetingForm form, DateOnly on, DateOnly? by = null)
    {
        var day = run.School.Days.WorkingDayBefore(by ?? on.AddDays(-3));
        run.ActAs(mentor, SchoolRole.Mentor, day < pair.StartsOn ? pair.StartsOn : day);
        form.On = on;
        return DemonstrationRun.Obey(await run.Use<AppointMeetings>().RunAsync(pair.Id, form, default)).Made[0];
    }
}
