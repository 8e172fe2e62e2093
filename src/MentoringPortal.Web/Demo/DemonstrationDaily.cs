using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Assignments;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Plans;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>The small work of some pairs: assignments in every state, a talk under an entry, a word to the curator, a plan kept as a sample.</summary>
internal static class DemonstrationDaily
{
    private const int Pairs = 3;

    private static readonly (string Title, string? Material)[] Tasks =
    [
        ("Составить технологическую карту урока повторения", "Шаблон карты – в папке методического объединения"),
        ("Подготовить три вопроса на рефлексию к концу урока", null),
        ("Посетить урок наставника и записать, как он начинает урок", "Расписание на доске в учительской"),
    ];

    private static readonly string[] Answers =
    [
        "Карта готова, распечатана в двух экземплярах.", "1. Что получилось лучше всего? 2. Что было трудно? 3. О чём спросить на следующем уроке?",
    ];

    public static async Task AddAsync(DemonstrationRun run)
    {
        var (today, first) = (run.School.Today, run.School.People["mentor"].Id);
        var pairs = await run.Db.Set<Mentorship>().AsNoTracking()
            .Where(m => m.State == MentorshipState.Active && m.StartsOn <= today.AddDays(-30) && m.LastOn >= today.AddDays(30))
            .OrderBy(m => m.MentorId != first).ThenByDescending(m => m.StartsOn).ThenBy(m => m.Id).ToListAsync();
        var number = 0;
        foreach (var pair in pairs.DistinctBy(p => p.UnitId).Take(Pairs)) await AddAsync(run, pair, number++);

        run.Db.ChangeTracker.Clear();
    }

    private static async Task AddAsync(DemonstrationRun run, Mentorship pair, int number)
    {
        var (today, days) = (run.School.Today, run.School.Days);
        string Key(Guid person) => run.School.People.First(p => p.Value.Id == person).Key;
        var (mentor, mentee) = (Key(pair.MentorId), Key(pair.MenteeId));

        // Accepted, waiting to be checked, to be done.
        for (var i = 0; i < Tasks.Length; i++)
        {
            var given = days.WorkingDayBefore(today.AddDays(-14 + (5 * i)));
            run.ActAs(mentor, SchoolRole.Mentor, given);
            DemonstrationRun.Obey(await run.Use<GiveAssignment>().RunAsync(pair.Id,
                new AssignmentForm { Title = Tasks[i].Title, Material = Tasks[i].Material, DueOn = days.WorkingDayAfter(given.AddDays(7)) }, default));
            if (i == 2) continue;

            var made = await LatestAsync(run, pair);
            var handed = days.WorkingDayBefore(given.AddDays(i == 0 ? 5 : 8));
            run.ActAs(mentee, SchoolRole.Mentee, handed);
            DemonstrationRun.Obey(await run.Use<WriteAssignment>().HandInAsync(made.Id, made.Version,
                new AssignmentWorkForm { Answer = Answers[i] }, default));
            if (i > 0) continue;

            made = await LatestAsync(run, pair);
            run.ActAs(mentor, SchoolRole.Mentor, days.WorkingDayBefore(handed.AddDays(2)));
            DemonstrationRun.Obey(await run.Use<WriteAssignment>().CheckAsync(made.Id, made.Version,
                new AssignmentCheckForm
                {
                    IsAccepted = true,
                    Comment = "Хорошо продуман переход к самостоятельной работе.",
                    Help = "Вместе подобрали задания разного уровня.",
                },
                default));
        }

        var entry = await run.Db.EntriesOfPair(pair.Id).AsNoTracking().Where(e => e.IsShared && e.Kind == DiaryEntryKind.Meeting && e.Date < today)
            .OrderByDescending(e => e.Date).ThenBy(e => e.Id).FirstOrDefaultAsync();
        if (entry is not null)
        {
            var talked = days.WorkingDayBefore(today.AddDays(-4));
            if (talked < entry.Date) talked = entry.Date;
            await CommentAsync(mentee, SchoolRole.Mentee, "Попробую на следующей неделе в 7 «А». Можно показать вам план заранее?");
            await CommentAsync(mentor, SchoolRole.Mentor, "Конечно, принесите в среду после пятого урока.");
            if (number == 1)
            {
                run.ActAs(mentor, SchoolRole.Mentor, days.WorkingDayBefore(today));
                DemonstrationRun.Obey(await run.Use<WriteEntryTalk>().RaiseAsync(pair.Id, entry.Id,
                    new AlertForm { Text = "Уроки наставляемого стоят на часах моих уроков: посетить их до конца месяца не получится. Можно ли поменять расписание?" }, default));
            }

            async Task CommentAsync(string who, SchoolRole role, string text)
            {
                run.ActAs(who, role, talked);
                DemonstrationRun.Obey(await run.Use<WriteEntryTalk>().CommentAsync(pair.Id, entry.Id, new CommentForm { Text = text }, default));
            }
        }

        var plans = run.Db.Set<Plan>().Include(p => p.Items).Where(p => p.MentorshipId == pair.Id && p.ApprovedOn != null).OrderBy(p => p.StartsOn);
        if (number > 0 || await plans.FirstOrDefaultAsync() is not { } plan) return;

        run.ActAs(mentor, SchoolRole.Mentor, days.WorkingDayBefore(today.AddDays(-2)));
        DemonstrationRun.Obey(await run.Use<SavePlanSample>().RunAsync(plan.Id,
            new PlanSampleForm { Title = "Первые месяцы учителя-предметника", Goal = plan.Goal, Take = [.. plan.Items.Select(i => i.Id)] }, default));
    }

    private static async Task<Assignment> LatestAsync(DemonstrationRun run, Mentorship pair)
    {
        run.Db.ChangeTracker.Clear();
        return await run.Db.Set<Assignment>().AsNoTracking().Where(a => a.UnitId == pair.UnitId && a.DoerId == pair.MenteeId).OrderByDescending(a => a.Id).FirstAsync();
    }
}
