using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Events;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Joint events of this year: the general meeting with its report, a master class to come, an article about the program.</summary>
internal static class DemonstrationEvents
{
    /// <param name="whole">False: the general meeting only.</param>
    public static async Task AddAsync(DemonstrationRun run, bool whole)
    {
        var (today, days) = (run.School.Today, run.School.Days);
        var pairs = await run.Db.Set<Mentorship>().AsNoTracking().Where(m => m.State == MentorshipState.Active).Select(m => new { m.MentorId, m.MenteeId }).ToListAsync();
        var everybody = pairs.SelectMany(p => new[] { p.MentorId, p.MenteeId }).Distinct().ToList();
        var (curator, mentor) = (run.School.People["curator"].Id, run.School.People["mentor"].Id);
        await AddAsync(run, days.Ago(15), new EventForm
        {
            Kind = EventKind.GeneralMeeting,
            Contour = EventContour.Own,
            Title = "Общая встреча наставников и наставляемых",
            On = days.Ago(12),
            At = new TimeOnly(14, 30),
            Place = "актовый зал",
            ResponsibleId = curator,
            Content = "Представить наставников и наставляемых друг другу.\nРассказать о планах пар и ответить на вопросы.",
            People = everybody,
        }, new EventReportForm
        {
            Held = "Пары рассказали о первых неделях работы, куратор ответила на вопросы о дневнике и планах.",
            Result = "Пары договорились о взаимных посещениях уроков",
            Suggestions = "В следующий раз оставить полчаса на разговор в малых группах.",
            Attended = everybody.Count + 2,
        });
        if (!whole) return;

        await AddAsync(run, days.Ago(10), new EventForm
        {
            Kind = EventKind.Information,
            Contour = EventContour.Outside,
            Title = "Заметка о наставниках школы на городском портале",
            On = days.Ago(7),
            ResponsibleId = curator,
            Guests = "редакция городского портала",
        }, new EventReportForm { Held = "Заметка вышла, в ней три истории наставников.", Link = "https://gazeta.example/nastavniki" });
        await AddAsync(run, today, new EventForm
        {
            Kind = EventKind.MasterClass,
            Contour = EventContour.Own,
            Title = "Мастер-класс «Первые пять минут урока»",
            On = days.StaffDay(today, 3),
            At = new TimeOnly(15, 0),
            Place = "кабинет 24",
            ResponsibleId = mentor,
            People = [.. pairs.Select(p => p.MenteeId).Distinct()],
        }, null);
    }

    private static async Task AddAsync(DemonstrationRun run, DateOnly planned, EventForm form, EventReportForm? report)
    {
        run.ActAs("curator", SchoolRole.Curator, planned);
        var made = DemonstrationRun.Obey(await run.Use<SaveEvent>().RunAsync(form, default));
        if (report is null) return;

        run.ActAs("curator", SchoolRole.Curator, run.School.Days.StaffDay(made.On, 1));
        DemonstrationRun.Obey(await run.Use<ReportEvent>().RunAsync(made.Id, made.Version, report, default));
    }
}
