using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Councils.Meetings;
using MentoringPortal.Web.Features.Councils.Packs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Councils of the demonstration: last year's results in May, a meeting of these days whose decisions are being carried out, and a pack for the next one.</summary>
internal static class DemonstrationCouncil
{
    public static async Task AddAsync(DemonstrationRun run)
    {
        var (days, today) = (run.School.Days, run.School.Today);
        var lastMay = days.StaffDay(new DateOnly(days.ThisYear.StartYear, 5, 27), 0);
        var past = await HoldAsync(run, new Story(days.StaffDay(lastMay, -6), lastMay, "О результатах наставничества за учебный год", days.ThisYear.Previous.Start,
            "Показатели проверены по дневникам и делам; расхождений нет.",
            "О наставниках на следующий учебный год", "Представлены педагоги, которые согласны быть наставниками; названо, сколько человек ждут наставника.",
            "Предложено не давать одному наставнику больше трёх наставляемых.",
            [
                new("Уточнить базу наставников к началу учебного года.", "curator", 10),
                new("Подготовить вводную встречу для новых педагогов.", "deputy-method", 12),
            ]));
        foreach (var decision in await AdoptedAsync(run, past)) await DoAsync(run, decision, days.StaffDay(lastMay, 3), "исполнено, отчёт принят на совещании");

        // At the beginning of a year the latest council is that of August: it speaks of the year before.
        var held = days.Ago(6);
        var recent = await HoldAsync(run, new Story(days.Ago(9), held, "О ходе наставничества в школе", AcademicYear.Of(held).Start,
            "Трое наставников показали открытые уроки, записи о них есть в дневниках.",
            "О неделе молодого педагога", "Представлен порядок недели: открытые уроки, круглый стол, разбор одного урока всеми вместе.",
            "Молодые педагоги просили оставить на разбор урока не меньше часа.",
            [
                new("Составить расписание открытых уроков недели молодого педагога.", "deputy-method", 8),
                new("Провести круглый стол наставников по итогам недели.", "curator", 14),
            ]));
        var open = await AdoptedAsync(run, recent);
        await DoAsync(run, open.Single(d => d.Text.StartsWith("Составить расписание", StringComparison.Ordinal)), days.Ago(2), "расписание вывешено в учительской");

        run.ActAs("curator", SchoolRole.Curator, today);
        var next = PackOf("О ходе наставничества в первом полугодии", AcademicYear.Of(today).Start, today);
        DemonstrationRun.Obey(await run.Use<PreparePack>().RunAsync(next, default));
        run.Db.ChangeTracker.Clear();
    }

    private static PackForm PackOf(string topic, DateOnly from, DateOnly to) => new()
    {
        Topic = topic,
        From = from,
        To = to,
        Sections = [.. PackSection.All.Select((s, i) => new PackSectionForm { Code = s.Code, Place = i + 1 })],
    };

    // Prepared with an edited talk, called, held with votes, registered.
    private static async Task<Guid> HoldAsync(DemonstrationRun run, Story story)
    {
        run.Db.ChangeTracker.Clear();
        run.ActAs("curator", SchoolRole.Curator, story.Prepared);
        var pack = DemonstrationRun.Obey(await run.Use<PreparePack>().RunAsync(PackOf(story.Topic, story.From, story.Prepared), default));
        var composed = (await run.Use<PackReader>().ReadAsync(pack.Id, default))!;
        DemonstrationRun.Obey(await run.Use<WritePack>().RunAsync(pack.Id, pack.Version,
            new PackTextForm { Memo = string.Join('\n', composed.Memo.Append(story.Added)), Decision = string.Join('\n', composed.Decision) }, default));
        var (director, secretary) = (run.School.People["director"].Id, run.School.People["psychologist"].Id);
        var meeting = DemonstrationRun.Obey(await run.Use<CallMeeting>().RunAsync(new MeetingForm
        {
            HeldOn = story.Held,
            BeganAt = new TimeOnly(14, 0),
            EndedAt = new TimeOnly(15, 20),
            Place = "актовый зал",
            ChairId = director,
            SecretaryId = secretary,
            HasCastingVote = true,
        }, pack.Id, default));

        run.ActAs("curator", SchoolRole.Curator, story.Held);
        var keep = run.Use<KeepMinutes>();
        var staff = await run.Db.Set<Person>().AsNoTracking().Where(p => !p.IsArchived && p.Staff != null).OrderBy(p => p.SearchName)
            .Select(p => new { p.Id, HiredOn = p.Staff!.HiredOn }).ToListAsync();
        var members = staff.Where(p => p.HiredOn <= story.Held).Select(p => p.Id).ToList();
        var absent = run.School.People["tikhonov"].Id;
        DemonstrationRun.Obey(await keep.AttendAsync(meeting.Id, meeting.Version, new AttendanceForm
        {
            Members =
            [
                .. members.Select(m => m == absent ? new MemberPresenceForm { PersonId = m, Presence = Presence.Absent, Reason = "болезнь" }
                    : new MemberPresenceForm { PersonId = m, Presence = Presence.Present }),
            ],
        }, default));
        var present = members.Count(m => m != absent);
        var item = ItemForm.Of(await MeetingAsync(run, meeting.Id), 1);
        item.Discussed = "Предложено раз в месяц сверять дневники с планами: так срок мероприятия не пройдёт незамеченным.";
        (item.For, item.Against, item.Abstained) = (present - 1, 0, 1);
        foreach (var decision in item.Decisions)
        {
            decision.PersonId = decision.Text!.StartsWith("Заместителю", StringComparison.Ordinal) ? run.School.People["deputy"].Id
                : decision.Text.StartsWith("Куратору", StringComparison.Ordinal) ? run.School.People["curator"].Id : null;
            if (decision.PersonId is not null) decision.DueOn = run.School.Days.StaffDay(story.Held, 15);
        }

        DemonstrationRun.Obey(await keep.WriteAsync(meeting.Id, 1, meeting.Version, item, default));
        DemonstrationRun.Obey(await keep.WriteAsync(meeting.Id, 2, meeting.Version, new ItemForm
        {
            Topic = story.SecondTopic,
            Speaker = run.School.People["curator"].Name.SurnameWithInitials,
            Heard = story.Heard,
            Discussed = story.Discussed,
            For = present,
            Against = 0,
            Abstained = 0,
            Decisions =
            [
                .. story.Decisions.Select(d =>
                    new DecisionForm { Text = d.Text, PersonId = run.School.People[d.Who].Id, DueOn = run.School.Days.StaffDay(story.Held, d.Days) }),
            ],
        }, default));

        run.ActAs("curator", SchoolRole.Curator, run.School.Days.StaffDay(story.Held, 1));
        var numbers = run.Use<Features.Documents.DocumentNumbers>();
        var number = await numbers.ProposeAsync(Documents.Councils.CouncilMinutes.Code, story.Held, default);
        DemonstrationRun.Obey(await run.Use<RegisterMinutes>().RunAsync(meeting.Id, meeting.Version, new RegisterForm { Number = number.Number }, default));
        return meeting.Id;
    }

    private static Task<CouncilMeeting> MeetingAsync(DemonstrationRun run, Guid id) => run.Db.Set<CouncilMeeting>().Include(m => m.Decisions).SingleAsync(m => m.Id == id);

    private static async Task<List<CouncilDecision>> AdoptedAsync(DemonstrationRun run, Guid meeting) =>
        [.. (await MeetingAsync(run, meeting)).Decisions.Where(d => d.IsAdopted).OrderBy(d => d.Item).ThenBy(d => d.Position)];

    private static async Task DoAsync(DemonstrationRun run, CouncilDecision decision, DateOnly on, string how)
    {
        run.ActAs("curator", SchoolRole.Curator, on);
        DemonstrationRun.Obey(await run.Use<DoDecision>().RunAsync(decision.Id, decision.Version, new DoneForm { DoneOn = on, DoneBy = how }, default));
    }

    /// <param name="Added">What the curator adds to the composed talk.</param>
    private sealed record Story(DateOnly Prepared, DateOnly Held, string Topic, DateOnly From, string Added, string SecondTopic, string Heard, string Discussed,
        IReadOnlyList<Decision> Decisions);

    /// <param name="Days">Days of work until it is due.</param>
    private sealed record Decision(string Text, string Who, int Days);
}
