using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Taking somebody into a base.</summary>
public sealed record EnterPoolPage(PoolSide Side, EnterPoolForm Form, IReadOnlyList<Choice> People, IReadOnlyList<string> Types);

/// <summary>Changing a base record.</summary>
public sealed record PoolEditPage(PoolSide Side, Guid Id, Guid Version, RussianName Name, PoolForm Form, IReadOnlyList<string> Types);

/// <summary>Leaving a base.</summary>
public sealed record WithdrawPage(PoolSide Side, Guid Id, Guid Version, RussianName Name, WithdrawForm Form);

/// <summary>The two bases. The address tells which one: <c>/mentors</c> or <c>/mentees</c>.</summary>
public sealed class PoolsController(PortalDbContext db, ProgramReader programs) : PortalController
{
    private PoolSide Side => Request.Path.StartsWithSegments("/mentors") ? PoolSide.Mentors : PoolSide.Mentees;

    [HttpGet("/mentors")]
    [HttpGet("/mentees")]
    [ActsAs(PeopleAccess.ReadPools)]
    public async Task<IActionResult> Index(PoolFilter filter, [FromServices] PoolListReader list, [FromServices] SchoolKeep kept, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return View(await kept.ReadAsync(Side.Path() + filter.Query(filter.PageNumber), () => list.PageAsync(Side, filter, cancel)));
    }

    [HttpGet("/mentors/register.{format:regex(^(pdf|docx)$)}")]
    [HttpGet("/mentees/register.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(PeopleAccess.ReadPools)]
    public async Task<IActionResult> Register(string format, [FromServices] PoolRegisterPaper paper, CancellationToken cancel) =>
        this.Paper(await paper.ComposeAsync(Side, cancel), format);

    [HttpGet("/mentors/register.xlsx")]
    [HttpGet("/mentees/register.xlsx")]
    [ActsAs(PeopleAccess.ReadPools)]
    public async Task<IActionResult> Workbook([FromServices] PoolRegisterPaper paper, [FromServices] SchoolClock clock, CancellationToken cancel) =>
        File(await paper.WorkbookAsync(Side, cancel), XlsxSheet.ContentType, $"{Side.Label()} {RussianDate.Short(clock.Today)}.xlsx");

    [HttpGet("/mentors/new")]
    [HttpGet("/mentees/new")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> New(Guid? person, CancellationToken cancel) =>
        Page(await EnterPage(new EnterPoolForm
        {
            PersonId = person,
            Category = Side == PoolSide.Mentors ? PoolCategory.ExperiencedTeacher
                : PoolCategory.YoungSpecialist
        }, cancel));

    [HttpPost("/mentors")]
    [HttpPost("/mentees")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] EnterPoolForm form, [FromServices] EnterPool enter, CancellationToken cancel) => WriteAsync(
        () => enter.RunAsync(Side, form, cancel),
        record => Done($"{Side.Path()}/{record.Id}", record.CanBePaired
            ? "Участник принят в базу: все согласия уже получены."
            : "Участник принят в базу и ожидает согласия. Распечатайте согласия, дайте подписать и отметьте получение."),
        "New", async () => (EnterPoolPage?)await EnterPage(form, cancel));

    [HttpGet("/mentors/{id:guid}")]
    [HttpGet("/mentees/{id:guid}")]
    [ActsAs(PeopleAccess.ReadPools | Rights.Participants)]
    public async Task<IActionResult> Card(Guid id, [FromServices] PoolCardReader reader, CancellationToken cancel) =>
        PageIfFound("Card", await reader.FindAsync(Side, id, cancel));

    [HttpGet("/mentors/{id:guid}/edit")]
    [HttpGet("/mentees/{id:guid}/edit")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } found
            ? Page(new PoolEditPage(Side, id, found.Record.Version, found.Person.Name, PoolForm.Of(found.Record), await TypesAsync(cancel))) : NotFoundPage();

    [HttpPost("/mentors/{id:guid}/edit")]
    [HttpPost("/mentees/{id:guid}/edit")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] PoolForm form, [FromServices] ChangePoolCard change, CancellationToken cancel) => WriteAsync(
        () => change.RunAsync(Side, id, version, form, cancel), Done($"{Side.Path()}/{id}", "Запись базы сохранена."),
        "Edit", async () => await FindAsync(id, cancel) is { } found ? new PoolEditPage(Side, id, version, found.Person.Name, form, await TypesAsync(cancel)) : null,
        conflict: async () => await FindAsync(id, cancel) is { } now
            ? ConflictPage("Edit", new PoolEditPage(Side, id, now.Record.Version, now.Person.Name, form, await TypesAsync(cancel)), ConflictModel.Of(form, PoolForm.Of(now.Record)))
            : NotFoundPage());

    [HttpGet("/mentors/{id:guid}/withdrawal")]
    [HttpGet("/mentees/{id:guid}/withdrawal")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Withdrawal(Guid id, [FromServices] SchoolClock clock, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } found ? Page(new WithdrawPage(Side, id, found.Record.Version, found.Person.Name, new WithdrawForm { LeftOn = clock.Today }))
            : NotFoundPage();

    [HttpPost("/mentors/{id:guid}/withdrawal")]
    [HttpPost("/mentees/{id:guid}/withdrawal")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Withdrawal(Guid id, Guid version, [Bind(Prefix = "Form")] WithdrawForm form, [FromServices] WithdrawFromPool withdraw,
        CancellationToken cancel) => WriteAsync(
            () => withdraw.RunAsync(Side, id, version, form, cancel), Done($"{Side.Path()}/{id}", "Участник выбыл из базы."),
        "Withdrawal", async () => await FindAsync(id, cancel) is { } found ? new WithdrawPage(Side, id, version, found.Person.Name, form) : null);

    [HttpPost("/mentors/{id:guid}/{step:regex(^(select|unselect|return|archive)$)}")]
    [HttpPost("/mentees/{id:guid}/{step:regex(^(select|unselect|return|archive)$)}")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Move(Guid id, Guid version, string step, [FromServices] MovePoolRecord move, [FromServices] PoolCardReader reader, CancellationToken cancel) =>
        WriteAsync(
            () => move.RunAsync(Side, id, version, step, cancel),
            Done($"{Side.Path()}/{id}", step switch
            {
                "select" => "Участник отмечен как отобранный для пары.",
                "unselect" => "Отметка об отборе снята.",
                "return" => "Участник возвращён в базу.",
                _ => "Запись отправлена в архив.",
            }),
            "Card", () => reader.FindAsync(Side, id, cancel));

    private async Task<IReadOnlyList<string>> TypesAsync(CancellationToken cancel) => (await programs.InForceAsync(cancel)).Definition.ProfileTypes(Side);

    private async Task<(PoolRecord Record, Person Person)?> FindAsync(Guid id, CancellationToken cancel)
    {
        var side = Side;
        var found = await (from r in db.Set<PoolRecord>().AsNoTracking()
                           where r.Id == id && r.Side == side
                           select new { r, p = r.Person }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.r, found.p);
    }

    private async Task<EnterPoolPage> EnterPage(EnterPoolForm form, CancellationToken cancel)
    {
        var side = Side;
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => !p.IsArchived && p.Staff != null && !db.Set<PoolRecord>().Any(r => r.PersonId == p.Id && r.Side == side))
            .OrderBy(p => p.SearchName).Take(1000)
            .Select(p => new { p.Id, p.Name, p.Staff }).ToListAsync(cancel);
        return new EnterPoolPage(side, form,
            [Choice.None("Выберите сотрудника"),
            .. people.Select(p => Choice.Of(p.Id, $"{p.Name.Full}, {p.Staff!.PostWithSubject}"))], await TypesAsync(cancel));
    }
}
