using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>An edition of a program: its text, print, what it changes, its way into force.</summary>
[Route("/programs/{id:guid}/editions/{number:int}"), ActsAs(ProgramAccess.Read)]
public sealed class EditionsController(ProgramPageReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Edition(Guid id, int number, CancellationToken cancel) => PageIfFound(await reader.EditionAsync(id, number, cancel));

    [HttpGet("print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, int number, string format, CancellationToken cancel) =>
        await reader.PaperAsync(id, number, cancel) is { } paper ? this.Paper(paper, format) : NotFoundPage();

    [HttpGet("changes")]
    public async Task<IActionResult> Changes(Guid id, int number, CancellationToken cancel) => PageIfFound(await reader.ChangesAsync(id, number, cancel));

    [HttpGet("passport"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> Passport(Guid id, int number, CancellationToken cancel) =>
        PageIfFound(await reader.PassportAsync(id, number, null, null, cancel));

    [HttpPost("passport"), ActsAs(ProgramAccess.Write)]
    public Task<IActionResult> Passport(Guid id, int number, Guid version, [Bind(Prefix = "Form")] PassportForm form, [FromServices] EntitleProgram entitle,
        CancellationToken cancel) =>
        WriteAsync(() => entitle.RunAsync(id, number, version, form, cancel), Done(number == 1 ? $"/programs/{id}/posts" : $"/programs/{id}/editions/{number}",
            "Название и слова сохранены."),
            "Passport", () => reader.PassportAsync(id, number, form, version, cancel), conflict: async () =>
            {
                if (await reader.PassportAsync(id, number, null, null, cancel) is not { } now) return NotFoundPage();

                return ConflictPage("Passport", now with { Form = form }, ConflictModel.Of(form, now.Form, (nameof(form.FirstYear), now.Years)));
            });

    [HttpGet("approvals"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> Approvals(Guid id, int number, CancellationToken cancel) =>
        PageIfFound(await reader.ApprovalsAsync(id, number, null, null, cancel));

    [HttpPost("approvals"), ActsAs(ProgramAccess.Write)]
    public Task<IActionResult> Approvals(Guid id, int number, Guid version, [Bind(Prefix = "Form")] ApprovalsForm form, [FromServices] SetApprovals set,
        CancellationToken cancel) =>
        WriteAsync(() => set.RunAsync(id, number, version, form, cancel), Done($"/programs/{id}/editions/{number}", "Отметки титульного листа сохранены."),
            "Approvals", () => reader.ApprovalsAsync(id, number, form, version, cancel), conflict: async () =>
            {
                if (await reader.ApprovalsAsync(id, number, null, null, cancel) is not { } now) return NotFoundPage();

                return ConflictPage("Approvals", now with { Form = form.Filled() }, new ConflictModel(null, [new ConflictRow("Отметки", Words(form), Words(now.Form))]));
            });

    [HttpGet("terms"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> Terms(Guid id, int number, CancellationToken cancel) =>
        PageIfFound(await reader.TermsAsync(id, number, null, null, cancel));

    [HttpPost("terms"), ActsAs(ProgramAccess.Write)]
    public Task<IActionResult> Terms(Guid id, int number, Guid version, [Bind(Prefix = "Form")] TermsForm form, [FromServices] SetTerms set, CancellationToken cancel) =>
        WriteAsync(() => set.RunAsync(id, number, version, form, cancel), Done($"/programs/{id}/editions/{number}", "Сроки сохранены."),
            "Terms", () => reader.TermsAsync(id, number, form, version, cancel), conflict: async () =>
            {
                if (await reader.TermsAsync(id, number, null, null, cancel) is not { } now) return NotFoundPage();

                return ConflictPage("Terms", now with { Form = form.Beside(now.Form) },
                    new ConflictModel(null, [new ConflictRow("Сроки", "введённые в форму ниже", string.Join("; ", now.Words))]));
            });

    [HttpPost("removal"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> Discard(Guid id, int number, Guid version, [FromServices] DiscardEdition discard, CancellationToken cancel)
    {
        var outcome = await discard.RunAsync(id, number, version, cancel);
        if (outcome.IsMissing) return NotFoundPage();

        return outcome.Ok ? Done(number == 1 ? "/programs" : $"/programs/{id}", "Проект редакции удалён.") : Done($"/programs/{id}/editions/{number}",
            outcome.Violations[0].Message + ".");
    }

    [HttpGet("take-over"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> TakeOver(Guid id, int number, CancellationToken cancel) =>
        PageIfFound(await reader.TakeOverAsync(id, number, new TakeOverForm(), null, cancel));

    [HttpPost("take-over"), ActsAs(ProgramAccess.Write)]
    public Task<IActionResult> TakeOver(Guid id, int number, Guid version, [Bind(Prefix = "Form")] TakeOverForm form, [FromServices] TakeOverEdition take,
        CancellationToken cancel) =>
        WriteAsync(() => take.RunAsync(id, number, version, form, cancel), Done($"/programs/{id}", "Программа действует: портал работает по ней."),
            "TakeOver", () => reader.TakeOverAsync(id, number, form, version, cancel));

    private static string Words(ApprovalsForm form) => string.Join("; ", form.Cards.Where(c => !c.IsEmpty)
        .Select(c => $"{c.Kind} {c.By} {c.Document} {c.Number} {c.Date:dd.MM.yyyy}"));
}
