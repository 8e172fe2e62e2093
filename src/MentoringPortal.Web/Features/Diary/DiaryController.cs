using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Checklists;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>The mentor's diary: written by the mentor, read by the leadership, its shared part by the mentee.</summary>
[ActsAs(MentorshipAccess.ReadDiary | Rights.Participants)]
public sealed class DiaryController(PortalDbContext db, DiaryQueries queries, ChecklistReader checklists, PairHeadReader pairs, MentorshipAccess access,
    CurrentActor actor, SchoolClock clock) : PortalController
{
    /// <summary>Own entries across pairs, with the quick form for the mentor.</summary>
    [HttpGet("/diary"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Mine(string? before, CancellationToken cancel) => Page(await MinePage(before, null, cancel));

    [HttpPost("/diary"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Write([Bind(Prefix = "Form")] DiaryEntryForm form, [FromServices] RecordDiaryEntry record, CancellationToken cancel)
    {
        if (form.MentorshipId is null) ModelState.Add(new RuleViolation("Выберите, о ком запись", nameof(form.MentorshipId)));
        return await WriteAsync(() => record.RunAsync(form.MentorshipId!.Value, form, cancel), entry => Done("/diary", Said(entry)),
            "Mine", async () => await MinePage(null, form, cancel));
    }

    [HttpGet("/mentorships/{id:guid}/diary")]
    public async Task<IActionResult> Index(Guid id, string? kind, string? month, string? q, string? before, [FromServices] SchoolKeep kept, CancellationToken cancel)
    {
        // What is searched for is seldom searched for twice.
        var page = string.IsNullOrEmpty(q) ? await kept.ReadAsync($"diary {id} {kind} {month} {before}", Read) : await Read();
        return page is null ? NotFoundPage() : Page(page);

        Task<DiaryPage?> Read() => queries.PageAsync(id, kind, month, q, before, cancel);
    }

    [HttpGet("/mentorships/{id:guid}/diary/new"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> New(Guid id, Guid? meeting, Guid? assignment, CancellationToken cancel)
    {
        if (await WritablePair(id, cancel) is not { } pair) return NotFoundPage();
        if (assignment is { } done)
        {
            return await queries.OfAssignmentAsync(pair, done, clock.Today, cancel) is { } made ? Page("Entry", await EntryPage(pair, made, cancel)) : NotFoundPage();
        }
        if (meeting is null) return Page("Entry", await EntryPage(pair, new DiaryEntryForm { Date = clock.Today }, cancel, allPresent: true));
        return await queries.OfMeetingAsync(pair, meeting.Value, cancel) is { } form ? Page("Entry", await EntryPage(pair, form, cancel)) : NotFoundPage();
    }

    [HttpPost("/mentorships/{id:guid}/diary"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Create(Guid id, [Bind(Prefix = "Form")] DiaryEntryForm form, [FromServices] RecordDiaryEntry record, CancellationToken cancel) =>
        WriteAsync(() => record.RunAsync(id, form, cancel), entry => Done($"/mentorships/{id}/diary", Said(entry)),
            "Entry", async () => await pairs.PairAsync(id, cancel) is { } pair ? await EntryPage(pair, form, cancel) : null);

    [HttpGet("/mentorships/{id:guid}/diary/{entryId:guid}"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Entry(Guid id, Guid entryId, [FromServices] AuditHistory audit, CancellationToken cancel) =>
        await WritablePair(id, cancel) is { } pair && await queries.EntryAsync(id, entryId, cancel) is { } entry
            ? Page(await EntryPage(pair, DiaryEntryForm.Of(entry, pair.IsGroup ? await queries.PresentAsync(entryId, cancel) : []), cancel, entryId, entry.Version,
                (await audit.ForAsync(entryId, 20)).ToModel()))
            : NotFoundPage();

    [HttpPost("/mentorships/{id:guid}/diary/{entryId:guid}"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Correct(Guid id, Guid entryId, Guid version, [Bind(Prefix = "Form")] DiaryEntryForm form, [FromServices] CorrectDiaryEntry correct,
        CancellationToken cancel) =>
        WriteAsync(() => correct.RunAsync(id, entryId, version, form, cancel), Done($"/mentorships/{id}/diary", "Запись исправлена."),
            "Entry", async () => await pairs.PairAsync(id, cancel) is { } pair ? await EntryPage(pair, form, cancel, entryId, version) : null);

    [HttpGet("/mentorships/{id:guid}/diary/{entryId:guid}/deletion"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Deletion(Guid id, Guid entryId, CancellationToken cancel)
    {
        if (await WritablePair(id, cancel) is not { } pair || await queries.EntryAsync(id, entryId, cancel) is not { } entry) return NotFoundPage();
        return View("CheckPage", new CheckPage(
            "Удалить запись?",
            [new("Наставляемый", pair.Mentee.Full), new("Дата", RussianDate.Short(entry.Date)), new("Вид", entry.Kind.Label()), new("Тема", entry.Topic),
                new("Продолжительность", RussianDuration.Format(entry.Minutes))],
            $"/mentorships/{id}/diary/{entryId}/deletion",
            "Удалить запись")
        {
            Meaning = "Запись исчезнет из дневника и из подсчёта времени. В истории изменений останется, кто и когда её удалил.",
            Back = $"/mentorships/{id}/diary/{entryId}",
            Version = entry.Version,
        });
    }

    [HttpPost("/mentorships/{id:guid}/diary/{entryId:guid}/deletion"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Delete(Guid id, Guid entryId, Guid version, [FromServices] DeleteDiaryEntry delete, CancellationToken cancel) =>
        ButtonAsync(() => delete.RunAsync(id, entryId, version, cancel), $"/mentorships/{id}/diary", "Запись удалена.");

    /// <summary>Choice of the period to print.</summary>
    [HttpGet("/mentorships/{id:guid}/diary/print")]
    public async Task<IActionResult> Print(Guid id, CancellationToken cancel) =>
        await pairs.PairAsync(id, cancel) is { } pair ? Page(PrintPage(pair, null, null, false)) : NotFoundPage();

    /// <summary>The printed diary of a period (D-17). Private entries stand only in the mentor's own copy, if asked for.</summary>
    [HttpGet("/mentorships/{id:guid}/diary/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> PrintPaper(Guid id, string format, DateOnly? from, DateOnly? to, bool? @private, [FromServices] DiaryPaper paper, CancellationToken cancel)
    {
        if (await pairs.PairAsync(id, cancel) is not { } pair) return NotFoundPage();
        var (first, last) = (from ?? pair.StartsOn, to ?? Last(pair));
        if (last < first) ModelState.AddModelError("to", "Конец периода раньше начала: проверьте даты");
        if (!ModelState.IsValid) return Page("Print", PrintPage(pair, Request.Query["from"], Request.Query["to"], @private == true));
        return this.Paper(await paper.ComposeAsync(pair, first, last, withPrivate: @private == true && access.IsItsMentor(pair.MentorId), cancel), format);
    }

    private async Task<MyDiaryPage> MinePage(string? before, DiaryEntryForm? form, CancellationToken cancel)
    {
        var isMentee = !actor.Is(SchoolRole.Mentor);
        var (rows, cursor, heads) = await queries.MineAsync(isMentee, before, cancel);
        var active = heads.Where(h => h.IsActive).ToList();
        return new MyDiaryPage
        {
            Entries = rows,
            IsMentee = isMentee,
            Pairs = heads,
            EarlierHref = cursor is null ? null : "/diary?before=" + cursor,
            Write = isMentee || active.Count == 0 ? null : new EntryFormPage
            {
                Today = clock.Today,
                Pairs = [.. active.DistinctBy(h => h.UnitId).Count() > 1 ? [Choice.None()] : Array.Empty<Choice>(), .. Writable(active)],
                Action = "/diary",
                Back = "/diary",
                Form = form ?? new DiaryEntryForm { Date = clock.Today, MentorshipId = active.DistinctBy(h => h.UnitId).Count() == 1 ? active[0].MentorshipId : null },
            },
        };
    }

    // A group is one choice: a quick entry is about a meeting of all; who was there is ticked on the page of the pair.
    private static IEnumerable<Choice> Writable(List<PairHead> active) => active.GroupBy(h => h.UnitId).Select(g =>
        g.Count() == 1 ? Choice.Of(g.First().MentorshipId, g.First().Mentee.Full)
        : Choice.Of(g.First().MentorshipId, "Группа: " + string.Join(", ", g.Select(h => h.Mentee.SurnameWithInitials))));

    private async Task<PairHead?> WritablePair(Guid id, CancellationToken cancel) =>
        await pairs.PairAsync(id, cancel) is { State: MentorshipState.Active } pair && access.IsItsMentor(pair.MentorId) ? pair : null;

    private async Task<EntryFormPage> EntryPage(PairHead pair, DiaryEntryForm form, CancellationToken cancel, Guid? entryId = null, Guid? version = null,
        HistoryModel? history = null, bool allPresent = false)
    {
        var diary = $"/mentorships/{pair.MentorshipId}/diary";
        var members = await pairs.OfUnitAsync(db, pair, cancel);
        if (allPresent) form.Present = [.. members.Where(m => m.IsActive).Select(m => m.MentorshipId)];
        return new EntryFormPage
        {
            Today = entryId is null ? clock.Today : null,
            Pair = pair,
            Members = members,
            Unprepared = entryId is null && !await db.EntriesOfPair(pair.MentorshipId).AnyAsync(cancel) ? await checklists.UnpreparedAsync(pair, cancel) : [],
            Form = form,
            Agreed = entryId is null && form.MeetingId is null ? await queries.AgreedAsync(pair.MentorshipId, cancel) : null,
            EntryId = entryId,
            Version = version,
            History = history,
            Action = entryId is null ? diary
                : $"{diary}/{entryId}",
            Back = diary
        };
    }

    private DiaryPrintPage PrintPage(PairHead pair, string? from, string? to, bool withPrivate) =>
        new(pair, from ?? RussianDate.Short(pair.StartsOn), to ?? RussianDate.Short(Last(pair)), access.IsItsMentor(pair.MentorId), withPrivate);

    private DateOnly Last(PairHead pair) => clock.Today < pair.EndsOn ? clock.Today : pair.EndsOn;

    private static string Said(DiaryEntry entry) =>
        $"Запись добавлена: {entry.Kind.Label().ToLowerInvariant()}, {RussianDate.Short(entry.Date)}, {RussianDuration.Format(entry.Minutes)}.";
}
