using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>A page with the card as a form.</summary>
public sealed record StaffFormPage(Guid? Id, Guid? Version, StaffForm Form, IReadOnlyList<PageLink> Namesakes)
{
    public IReadOnlyList<Choice> Genders { get; } = [new("Female", "женский"), new("Male", "мужской")];
}

/// <summary>The page that corrects the cases.</summary>
public sealed record NameFormsPage(Person Person, NameFormsForm Form);

/// <summary>«Сотрудники»: the list, the card, entering and changing.</summary>
public sealed class PeopleController(PortalDbContext db, CurrentActor actor, SchoolClock clock) : PortalController
{
    [HttpGet("/people")]
    [ActsAs(PeopleAccess.ReadPeople)]
    public async Task<IActionResult> Index(PeopleFilter filter, [FromServices] PeopleListReader list, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return View(await list.PageAsync(filter, cancel));
    }

    [HttpGet("/people/export.xlsx")]
    [ActsAs(PeopleAccess.ReadPeople)]
    public async Task<IActionResult> Export(PeopleFilter filter, [FromServices] PeopleListReader list, CancellationToken cancel)
    {
        var today = clock.Today;
        return Workbook("Сотрудники", today, PeopleListReader.Columns(today), await list.AllAsync(filter, cancel), "Содержит персональные данные. Доступ ограничен.",
            numbered: true);
    }

    [HttpGet("/people/me")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Me([FromServices] PersonPageReader reader, CancellationToken cancel) =>
        PageIfFound("Card", actor.PersonId is { } me ? await reader.FindAsync(me, cancel) : null);

    [HttpGet("/people/{id:guid}")]
    [ActsAs(PeopleAccess.ReadPeople)]
    public async Task<IActionResult> Card(Guid id, [FromServices] PersonPageReader reader, CancellationToken cancel) =>
        PageIfFound(await reader.FindAsync(id, cancel));

    [HttpGet("/people/new")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public IActionResult New() => Page("Edit", new StaffFormPage(null, null, new StaffForm(), []));

    [HttpPost("/people")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] StaffForm form, [FromServices] EnterStaff enter, CancellationToken cancel)
    {
        // One unreadable date must not hide the other gaps until the next attempt.
        if (!ModelState.IsValid) AddOtherGaps(Person.EnterStaff(form.Surname, form.GivenName, form.Patronymic, form.Gender, form.Entry, clock.Today).Violations);
        return await WriteAsync(() => enter.RunAsync(form, cancel), person => Done($"/people/{person.Id}", "Сотрудник внесён. Проверьте, как его имя склоняется в документах."),
            "Edit", async () => new StaffFormPage(null, null, form, await NamesakesAsync(form, cancel)));
    }

    [HttpGet("/people/{id:guid}/edit")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } person ? Page(new StaffFormPage(id, person.Version, StaffForm.Of(person), [])) : NotFoundPage();

    [HttpPost("/people/{id:guid}/edit")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] StaffForm form, [FromServices] ChangeStaff change, CancellationToken cancel) =>
        WriteAsync(() => change.RunAsync(id, version, form, cancel), Done($"/people/{id}", "Карточка сохранена."),
            "Edit", async () => await FindAsync(id, cancel) is { } person ? new StaffFormPage(id, person.Version, form, []) : null,
            conflict: async () => await FindAsync(id, cancel) is { } now
                ? ConflictPage("Edit", new StaffFormPage(id, now.Version, form, []), ConflictModel.Of(form, StaffForm.Of(now))) : NotFoundPage());

    [HttpGet("/people/{id:guid}/name-forms")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> NameForms(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } person ? Page(new NameFormsPage(person, FormOf(person))) : NotFoundPage();

    [HttpPost("/people/{id:guid}/name-forms")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> NameForms(Guid id, Guid version, [Bind(Prefix = "Form")] NameFormsForm form, [FromServices] CorrectNameForms correct, CancellationToken cancel) =>
        WriteAsync(() => correct.RunAsync(id, version, form, cancel), Done($"/people/{id}", "Падежные формы сохранены."),
            "NameForms", async () => await FindAsync(id, cancel) is { } person ? new NameFormsPage(person, form) : null);

    [HttpGet("/people/{id:guid}/archive")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public async Task<IActionResult> Archive(Guid id, [FromServices] ArchiveStaff archive, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } person) return NotFoundPage();
        if (await archive.HindranceAsync(id, cancel) is { } hindrance) ModelState.Add(hindrance);
        // Asked, not refused: what stands in the way is shown, and the page itself is fine.
        return View("CheckPage", ArchiveCheck(person));
    }

    [HttpPost("/people/{id:guid}/archive")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Archive(Guid id, Guid version, [FromServices] ArchiveStaff archive, CancellationToken cancel) =>
        WriteAsync(() => archive.RunAsync(id, version, cancel),
            Done($"/people/{id}", "Сотрудник отправлен в архив. Он выбыл из баз, вход в портал закрыт; документы сохранены."),
            "CheckPage", async () => await FindAsync(id, cancel) is { } person ? ArchiveCheck(person) : null);

    [HttpPost("/people/{id:guid}/restore")]
    [Authorize(Policy = Policies.CuratorOnly)]
    public Task<IActionResult> Restore(Guid id, Guid version, [FromServices] RestoreStaff restore, CancellationToken cancel) =>
        ButtonAsync(() => restore.RunAsync(id, version, cancel), $"/people/{id}",
            "Сотрудник возвращён из архива. В базы его принимают заново, доступ открывают в разделе «Доступ».");

    private async Task<IReadOnlyList<PageLink>> NamesakesAsync(StaffForm form, CancellationToken cancel)
    {
        var key = Person.KeyOf(form.Surname, form.GivenName, form.Patronymic);
        var namesakes = await db.Set<Person>().AsNoTracking().Where(p => p.SearchName == key).OrderBy(p => p.IsArchived).ThenBy(p => p.Id).Take(5)
            .Select(p => new { p.Id, p.Name, p.Staff, p.IsArchived }).ToListAsync(cancel);
        return namesakes.ConvertAll(p => new PageLink($"/people/{p.Id}", $"{p.Name.Full}{(p.Staff is { } s ? ", " + s.Post : "")}{(p.IsArchived ? " (в архиве)" : "")}"));
    }

    private void AddOtherGaps(IReadOnlyList<RuleViolation> violations)
    {
        foreach (var violation in violations.Where(v => ModelState[$"{ModelStateRules.FormPrefix}.{v.Field}"] is not { Errors.Count: > 0 })) ModelState.Add(violation);
    }

    private Task<Person?> FindAsync(Guid id, CancellationToken cancel) => db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);

    private static CheckPage ArchiveCheck(Person person) => new(
        $"Отправить в архив: {person.Name.SurnameWithInitials}?",
        [new("Сотрудник", person.Name.Full), new("Должность", person.Standing)],
        $"/people/{person.Id}/archive",
        "Отправить в архив")
    {
        Meaning = "Сотрудник выбудет из баз наставников и наставляемых, вход в портал для него закроется. Документы, в которых он назван, останутся. Карточку можно вернуть.",
        Back = $"/people/{person.Id}",
        Version = person.Version,
    };

    private static NameFormsForm FormOf(Person person) => new()
    {
        Genitive = person.Name.In(GrammaticalCase.Genitive).Full,
        Dative = person.Name.In(GrammaticalCase.Dative).Full,
        Accusative = person.Name.In(GrammaticalCase.Accusative).Full,
        Instrumental = person.Name.In(GrammaticalCase.Instrumental).Full,
        Prepositional = person.Name.In(GrammaticalCase.Prepositional).Full,
    };
}
