using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>«Посещения»: sheets of visited lessons (S0-15, D-18), written by the visitor, read and acknowledged by the visited.</summary>
[Route("/visits"), ActsAs(VisitAccess.Read)]
public sealed class VisitsController(VisitReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(VisitFilter filter, CancellationToken cancel) => PageIfFound(await reader.ListAsync(filter, cancel));

    /// <param name="on">Day of a visit that the diary knows already.</param>
    [HttpGet("new"), ActsAs(VisitAccess.Write)]
    public async Task<IActionResult> New(Guid? pair, DateOnly? on, Guid? control, CancellationToken cancel)
    {
        if (pair is null && await reader.PairsAsync(cancel) is { Count: not 1 } several) return Page("Pairs", new VisitPairsPage(several));

        var chosen = pair ?? Guid.Parse((await reader.PairsAsync(cancel))[0].Value);
        return PageIfFound("Edit", await reader.NewAsync(chosen, null, on, control, cancel));
    }

    [HttpPost(""), ActsAs(VisitAccess.Write)]
    public Task<IActionResult> Create(Guid pair, [Bind(Prefix = "Form")] VisitForm form, string? next, [FromServices] RecordVisit record, CancellationToken cancel) =>
        WriteAsync(() => record.RunAsync(pair, form, next == "share", cancel), visit => Done($"/visits/{visit.Id}", next == "share" ? "Лист сохранён и показан."
            : "Черновик листа сохранён."),
            "Edit", () => reader.NewAsync(pair, form, null, null, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, cancel));

    [HttpGet("{id:guid}/edit"), ActsAs(VisitAccess.Write)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.EditAsync(id, null, null, cancel));

    [HttpPost("{id:guid}"), ActsAs(VisitAccess.Write)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] VisitForm form, string? next, [FromServices] RecordVisit record, CancellationToken cancel) =>
        WriteAsync(() => record.CorrectAsync(id, version, form, next == "share", cancel), Done($"/visits/{id}", next == "share" ? "Лист сохранён и показан." : "Лист сохранён."),
            "Edit", () => reader.EditAsync(id, form, version, cancel));

    [HttpPost("{id:guid}/sharing"), ActsAs(VisitAccess.Write)]
    public Task<IActionResult> Share(Guid id, Guid version, [FromServices] ShareVisit share, CancellationToken cancel) =>
        ButtonAsync(() => share.RunAsync(id, version, cancel), $"/visits/{id}", "Лист показан.");

    [HttpPost("{id:guid}/acknowledgement"), ActsAs(VisitAccess.Write)]
    public Task<IActionResult> Acknowledge(Guid id, Guid version, [FromServices] AcknowledgeVisit acknowledge, CancellationToken cancel) =>
        ButtonAsync(() => acknowledge.RunAsync(id, version, cancel), $"/visits/{id}", "Отмечено: с листом вы ознакомлены.");

    [HttpGet("{id:guid}/deletion"), ActsAs(VisitAccess.Write)]
    public async Task<IActionResult> Deletion(Guid id, CancellationToken cancel)
    {
        if (await reader.PageAsync(id, cancel) is not { MayEdit: true } page) return NotFoundPage();

        var visit = page.Visit;
        return View("CheckPage", new CheckPage("Удалить лист посещения?",
            [new("Дата", RussianDate.Short(visit.On)), new("Чей урок", page.Visited.Full), new("Класс и предмет", $"{visit.ClassName}, {visit.Subject}"), new("Тема", visit.Topic)],
            $"/visits/{id}/deletion", "Удалить лист")
        {
            Meaning = visit.EntryId is null ? "Лист исчезнет. В истории изменений останется, кто и когда его удалил."
                : "Лист исчезнет, запись в дневнике останется: удалить её можно в дневнике.",
            Back = $"/visits/{id}",
            Version = visit.Version,
        });
    }

    [HttpPost("{id:guid}/deletion"), ActsAs(VisitAccess.Write)]
    public Task<IActionResult> Delete(Guid id, Guid version, [FromServices] DeleteVisit delete, CancellationToken cancel) =>
        ButtonAsync(() => delete.RunAsync(id, version, cancel), "/visits", "Лист удалён.");

    [HttpGet("{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel) => await reader.PaperAsync(id, cancel) is { } paper ? this.Paper(paper, format)
        : NotFoundPage();
}
