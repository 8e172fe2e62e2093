using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Taking somebody into a base.</summary>
public sealed record EnterPoolPage(PoolSide Side, EnterPoolForm Form, IReadOnlyList<Choice> People);

/// <summary>Changing a base record.</summary>
public sealed record PoolEditPage(PoolSide Side, Guid Id, Guid Version, RussianName Name, PoolForm Form);

/// <summary>Leaving a base.</summary>
public sealed record WithdrawPage(PoolSide Side, Guid Id, Guid Version, RussianName Name, WithdrawForm Form);

/// <summary>The two bases. The address tells which one: <c>/mentors</c> or <c>/mentees</c>.</summary>
public sealed class PoolsController(PortalDbContext db) : PortalController
{
    private PoolSide Side => Request.Path.StartsWithSegments("/mentors") ? PoolSide.Mentors : PoolSide.Mentees;

    [HttpGet("/mentors")]
    [HttpGet("/mentees")]
    [ActsAs(PeopleAccess.ReadPools)]
    public async Task<IActionResult> Index(PoolFilter filter, [FromServices] PoolListReader list, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return View(await list.PageAsync(Side, filter, cancel));
    }

    [HttpGet("/mentors/register.{format:regex(^(pdf|docx)$)}")]
    [HttpGet("/mentees/register.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(PeopleAccess.ReadPools)]
    public async Task<IActionResult> Register(string format, [FromServices] PoolRegisterPaper paper, CancellationToken cancel) => this.Paper(await paper.ComposeAsync(Side, cancel), format);

    [HttpGet("/mentors/register.xlsx")]
    [HttpGet("/mentees/register.xlsx")]
    [ActsAs(PeopleAccess.ReadPools)]
    public async Task<IActionResult> Workbook([FromServices] PoolRegisterPaper paper, [FromServices] SchoolClock clock, CancellationToken cancel) =>
        File(await paper.WorkbookAsync(Side, cancel), XlsxSheet.ContentType, $"{Side.Title()} {RussianDate.Short(clock.Today)}.xlsx");

    [HttpGet("/mentors/new")]
    [HttpGet("/mentees/new")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> New(Guid? person, CancellationToken cancel) =>
        Page(await EnterPage(new EnterPoolForm { PersonId = person, Category = Side == PoolSide.Mentors ? PoolCategory.ExperiencedTeacher : PoolCategory.YoungSpecialist }, cancel));

    [HttpPost("/mentors")]
    [HttpPost("/mentees")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] EnterPoolForm form, [FromServices] EnterPool enter, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var result = await enter.RunAsync(Side, form, cancel);
            if (result.Ok)
            {
                return Done($"{Side.Path()}/{result.Value.Id}", result.Value.CanBePaired
                    ? "Участник принят в базу: все согласия уже получены."
                    : "Участник принят в базу и ожидает согласия. Распечатайте согласия, дайте подписать и отметьте получение.");
            }

            ModelState.Add(result.Violations);
        }

        return Page("New", await EnterPage(form, cancel));
    }

    [HttpGet("/mentors/{id:guid}")]
    [HttpGet("/mentees/{id:guid}")]
    [ActsAs(PeopleAccess.ReadPools | SchoolRole.Mentor | SchoolRole.Mentee)]
    public async Task<IActionResult> Card(Guid id, [FromServices] PoolCardReader reader, CancellationToken cancel) =>
        await reader.FindAsync(Side, id, cancel) is { } page ? Page("Card", page) : NotFoundPage();

    [HttpGet("/mentors/{id:guid}/edit")]
    [HttpGet("/mentees/{id:guid}/edit")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } found ? Page(new PoolEditPage(Side, id, found.Record.Version, found.Person.Name, PoolForm.Of(found.Record))) : NotFoundPage();

    [HttpPost("/mentors/{id:guid}/edit")]
    [HttpPost("/mentees/{id:guid}/edit")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] PoolForm form, [FromServices] ChangePoolCard change, CancellationToken cancel)
    {
        try
        {
            if (ModelState.IsValid)
            {
                var violations = await change.RunAsync(Side, id, version, form, cancel);
                if (violations is null) return NotFoundPage();
                if (violations.Count == 0) return Done($"{Side.Path()}/{id}", "Запись базы сохранена.");
                ModelState.Add(violations);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return await FindAsync(id, cancel) is { } now
                ? ConflictPage("Edit", new PoolEditPage(Side, id, now.Record.Version, now.Person.Name, form), new ConflictModel(null, PoolConflict.Rows(form, PoolForm.Of(now.Record))))
                : NotFoundPage();
        }

        return await FindAsync(id, cancel) is { } found ? Page(new PoolEditPage(Side, id, found.Record.Version, found.Person.Name, form)) : NotFoundPage();
    }

    [HttpGet("/mentors/{id:guid}/withdrawal")]
    [HttpGet("/mentees/{id:guid}/withdrawal")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Withdrawal(Guid id, [FromServices] SchoolClock clock, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } found ? Page(new WithdrawPage(Side, id, found.Record.Version, found.Person.Name, new WithdrawForm { LeftOn = clock.Today })) : NotFoundPage();

    [HttpPost("/mentors/{id:guid}/withdrawal")]
    [HttpPost("/mentees/{id:guid}/withdrawal")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Withdrawal(Guid id, Guid version, [Bind(Prefix = "Form")] WithdrawForm form, [FromServices] WithdrawFromPool withdraw, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var result = await withdraw.RunAsync(Side, id, version, form, cancel);
            if (result is { Ok: true, Value: true }) return Done($"{Side.Path()}/{id}", "Участник выбыл из базы.");
            if (result.Ok) return NotFoundPage();
            ModelState.Add(result.Violations);
        }

        return await FindAsync(id, cancel) is { } found ? Page(new WithdrawPage(Side, id, found.Record.Version, found.Person.Name, form)) : NotFoundPage();
    }

    [HttpPost("/mentors/{id:guid}/{step:regex(^(select|unselect|return|archive)$)}")]
    [HttpPost("/mentees/{id:guid}/{step:regex(^(select|unselect|return|archive)$)}")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Move(Guid id, Guid version, string step, [FromServices] MovePoolRecord move, [FromServices] PoolCardReader reader, CancellationToken cancel)
    {
        var result = await move.RunAsync(Side, id, version, step, cancel);
        if (result is { Ok: true, Value: false }) return NotFoundPage();
        if (result.Ok)
        {
            return Done($"{Side.Path()}/{id}", step switch
            {
                "select" => "Участник отмечен как отобранный для пары.",
                "unselect" => "Отметка об отборе снята.",
                "return" => "Участник возвращён в базу.",
                _ => "Запись отправлена в архив.",
            });
        }

        ModelState.Add(result.Violations);
        return await reader.FindAsync(Side, id, cancel) is { } page ? Page("Card", page) : NotFoundPage();
    }

    private async Task<(PoolRecord Record, StaffMember Person)?> FindAsync(Guid id, CancellationToken cancel)
    {
        var side = Side;
        var found = await (from r in db.Set<PoolRecord>().AsNoTracking() where r.Id == id && r.Side == side join p in db.Set<StaffMember>().AsNoTracking() on r.PersonId equals p.Id select new { r, p }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.r, found.p);
    }

    private async Task<EnterPoolPage> EnterPage(EnterPoolForm form, CancellationToken cancel)
    {
        var side = Side;
        var people = await db.Set<StaffMember>().AsNoTracking()
            .Where(p => !p.IsArchived && !db.Set<PoolRecord>().Any(r => r.PersonId == p.Id && r.Side == side))
            .OrderBy(p => p.SearchName).Take(1000)
            .Select(p => new { p.Id, p.Surname, p.GivenName, p.Patronymic, p.Post, p.Subject }).ToListAsync(cancel);
        return new EnterPoolPage(side, form, [Choice.None("Выберите сотрудника"), .. people.Select(p => Choice.Of(p.Id, $"{new RussianName(p.Surname, p.GivenName, p.Patronymic).Full}, {TeachingPost.Of(p.Post, p.Subject)}"))]);
    }
}
