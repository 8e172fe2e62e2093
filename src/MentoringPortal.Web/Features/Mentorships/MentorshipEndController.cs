using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>How a pair ends: completed, or before its time with notice.</summary>
[ActsAs(MentorshipAccess.End)]
[Route("/mentorships/{id:guid}")]
public sealed class MentorshipEndController(PortalDbContext db, MentorshipAccess access, SchoolCalendarReader calendars, SchoolClock clock) : PortalController
{
    [HttpGet("completion")]
    public async Task<IActionResult> Completion(Guid id, [FromServices] MentorResults results, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } pair) return NotFoundPage();
        if (!pair.IsRunning) return Done($"/mentorships/{id}", "Завершить можно только действующую пару.");
        return Page("Completion",
            await PageAsync(pair, pair.Version, new CompleteMentorshipForm
            {
                EndedOn = pair.EndsOn < clock.Today ? pair.EndsOn : clock.Today,
                Result = (await results.OfMentorAsync(pair.MentorId, cancel)).GetValueOrDefault(pair.MenteeId),
            }, cancel));
    }

    [HttpPost("completion")]
    public Task<IActionResult> Complete(Guid id, [Bind(Prefix = "Form")] CompleteMentorshipForm form, Guid version, [FromServices] CompleteMentorship complete,
        CancellationToken cancel) => WriteAsync(
            () => complete.RunAsync(id, form.EndedOn, form.Result, version, cancel), async pair => View("DonePage", await EndedAsync(pair, cancel)), $"/mentorships/{id}",
        "Completion", () => PageAsync(id, version, form, cancel));

    [HttpGet("early-end")]
    public async Task<IActionResult> EarlyEnd(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } pair) return NotFoundPage();
        if (!pair.IsRunning) return Done($"/mentorships/{id}", "Досрочно прекращают только действующую пару.");
        var calendar = await calendars.ReadAsync(cancel);
        var form = new EarlyEndForm { NoticeOn = clock.Today, EndsEarlyOn = calendar.AddWorkingDays(clock.Today, EarlyEndCard.NoticeDays) };
        return Page("EarlyEnd", await PageAsync(pair, pair.Version, form, cancel));
    }

    [HttpPost("early-end/check")]
    public async Task<IActionResult> CheckEarlyEnd(Guid id, [Bind(Prefix = "Form")] EarlyEndForm form, Guid version, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } pair) return NotFoundPage();
        var page = await PageAsync(pair, version, form, cancel);
        var calendar = await calendars.ReadAsync(cancel);
        if (ModelState.IsValid) ModelState.Add(pair.CheckEnd(form.Card, calendar, clock.Today));
        return ModelState.IsValid ? View("CheckPage", CheckOf(pair, page, form, calendar)) : Page("EarlyEnd", page);
    }

    [HttpPost("early-end")]
    public Task<IActionResult> EndEarly(Guid id, [Bind(Prefix = "Form")] EarlyEndForm form, Guid version, [FromServices] EndMentorshipEarly end, CancellationToken cancel) =>
        WriteAsync(
            () => end.RunAsync(id, form, version, cancel), async pair => View("DonePage", await EndedAsync(pair, cancel)), $"/mentorships/{id}",
            "EarlyEnd", () => PageAsync(id, version, form, cancel));

    [HttpPost("early-end/withdrawal")]
    public Task<IActionResult> Withdraw(Guid id, Guid version, [FromServices] WithdrawEndNotice withdraw, CancellationToken cancel) =>
        ButtonAsync(() => withdraw.RunAsync(id, version, cancel), $"/mentorships/{id}", "Прекращение отменено: пара работает дальше.");

    private Task<Mentorship?> FindAsync(Guid id, CancellationToken cancel) => access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel);

    private async Task<EndPage<TForm>?> PageAsync<TForm>(Guid id, Guid version, TForm form, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } pair ? await PageAsync(pair, version, form, cancel) : null;

    private async Task<EndPage<TForm>> PageAsync<TForm>(Mentorship pair, Guid version, TForm form, CancellationToken cancel)
    {
        var names = await NamesAsync(pair, cancel);
        // Every assessment of the mentee within the days of the pair, stage by stage, the latest of a prolonged stage last.
        var (mentee, from, to) = (pair.MenteeId, pair.StartsOn, pair.LastOn);
        var stages = await db.Set<StageAssessment>().AsNoTracking().Where(a => a.MenteeId == mentee && a.PeriodFrom <= to && (a.PeriodTo >= @from || a.MentorshipId == pair.Id))
            .OrderBy(a => a.PeriodFrom).ThenBy(a => a.StageTitle).ThenBy(a => a.Attempt)
            .Select(a => new
            {
                a.StageTitle,
                a.Attempt,
                a.State,
                a.FiledOn,
                IsUnderWay = a.State != AssessmentState.Filed && (a.State != AssessmentState.CollectingPackage || a.Parts.Any(p => p.State != PartState.Awaited)),
            }).ToListAsync(cancel);
        return new EndPage<TForm>(pair.Id, version, $"{names[pair.MentorId].SurnameWithInitials} – {names[pair.MenteeId].SurnameWithInitials}",
        [
            new("Период по приказу", RussianDate.Period(pair.StartsOn, pair.EndsOn)),
            new("Приказ", pair.OrderReference),
            .. stages.Select(s => new SummaryRow($"Оценка этапа «{s.StageTitle}»{(s.Attempt > 1 ? $", {s.Attempt}-я" : "")}",
                s.FiledOn is { } filed ? $"{s.State.Label()} {RussianDate.Short(filed)}"
                    : s.IsUnderWay || s.State != AssessmentState.CollectingPackage ? s.State.Label() : "этап идёт")),
            .. stages.Count == 0 ? [new SummaryRow("Оценка этапов", "не начата")] : Array.Empty<SummaryRow>(),
            new("Последняя запись дневника", pair.LastEntryOn is { } day ? RussianDate.Short(day) : "записей нет"),
        ], form, await CompleteMentorship.FinalPackages(db).Where(a => a.MentorshipId == pair.Id).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancel),
            stages.Exists(s => s.IsUnderWay));
    }

    private static CheckPage CheckOf(Mentorship pair, EndPage<EarlyEndForm> page, EarlyEndForm form, Domain.Schools.SchoolCalendar calendar) => new(
        "Прекратить пару досрочно?",
        [
            new("Пара", page.Names),
            new("Основание", form.EndGround?.Label()),
            new("Причина", form.EndReason),
            new("Дата уведомления", RussianDate.Short(form.NoticeOn!.Value)),
            new("Не раньше", RussianDate.Short(form.Card.EarliestLastDay(calendar)!.Value)),
            new("Последний день", RussianDate.Short(form.EndsEarlyOn!.Value)),
        ],
        $"/mentorships/{pair.Id}/early-end",
        "Прекратить пару")
    {
        Meaning = pair.State == MentorshipState.TerminatedEarly
            ? "Пара будет завершена сразу: дневник и план закроются для записей, наставник и наставляемый, у кого нет других пар, вернутся в базы."
            : "По последний день включительно пара работает как прежде, на следующий день портал завершит её сам; до этого прекращение можно отменить.",
        Warnings = form.EndGround == EarlyEndGround.MenteeLeaves
            ? ["Участие наставляемого в программе закончится вместе с парой: оценки этапов, по которым ещё не было собеседования, портал отменит."]
            : page.IsAssessed
            ? ["По этой паре начата оценка этапа. Недостающие документы комплекта после прекращения уже не появятся."] : [],
        Back = $"/mentorships/{pair.Id}/early-end",
        Version = page.Version,
        Hidden = new Dictionary<string, string>
        {
            ["Form.EndGround"] = form.EndGround!.Value.ToString(),
            ["Form.EndReason"] = form.EndReason,
            ["Form.NoticeOn"] = RussianDate.Short(form.NoticeOn.Value),
            ["Form.EndsEarlyOn"] = RussianDate.Short(form.EndsEarlyOn.Value),
        },
    };

    private async Task<DonePage> EndedAsync(Mentorship pair, CancellationToken cancel)
    {
        var names = await NamesAsync(pair, cancel);
        var of = $"{names[pair.MentorId].SurnameWithInitials} – {names[pair.MenteeId].SurnameWithInitials}";
        List<PageLink> links = [new($"/mentorships/{pair.Id}", "К паре"), new("/mentees", "База наставляемых")];
        return pair.IsRunning
            ? new DonePage($"Пара прекращается {RussianDate.Short(pair.EndsEarlyOn!.Value)}",
                [$"{of}: до этого дня включительно всё работает как прежде.", "На следующий день портал завершит пару сам."], links)
            : new DonePage(
                pair.State == MentorshipState.Completed ? "Пара завершена" : "Пара досрочно прекращена",
                [$"{of}: последний день – {RussianDate.Short(pair.EndedOn!.Value)}.",
                    "Дневник, план и документы пары остаются для чтения и печати; новых записей в ней не будет.", await FreedAsync(pair, names, cancel)],
                links);
    }

    // Somebody who stands in another pair is not free.
    private async Task<string> FreedAsync(Mentorship pair, Dictionary<Guid, RussianName> names, CancellationToken cancel)
    {
        var others = await db.OpenPairs().Where(m => m.Id != pair.Id && (m.MentorId == pair.MentorId || m.MenteeId == pair.MenteeId))
            .Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        var (mentorBusy, menteeBusy) = (others.Exists(m => m.MentorId == pair.MentorId), others.Exists(m => m.MenteeId == pair.MenteeId));
        return (mentorBusy, menteeBusy) switch
        {
            (false, false) => "Наставник и наставляемый свободны в базах.",
            (true, false) => $"Наставляемый свободен в базе; {names[pair.MentorId].SurnameWithInitials} остаётся наставником в другой паре.",
            (false, true) => $"Наставник свободен в базе; {names[pair.MenteeId].SurnameWithInitials} остаётся наставляемым в другой паре.",
            _ => $"{names[pair.MentorId].SurnameWithInitials} и {names[pair.MenteeId].SurnameWithInitials} остаются в других парах.",
        };
    }

    private async Task<Dictionary<Guid, RussianName>> NamesAsync(Mentorship m, CancellationToken cancel) =>
        await db.Set<Person>().AsNoTracking().Where(p => p.Id == m.MentorId || p.Id == m.MenteeId)
            .Select(p => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
}
