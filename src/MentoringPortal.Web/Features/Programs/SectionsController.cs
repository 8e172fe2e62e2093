using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Sections of a draft: edited one by one, added, moved, taken out.</summary>
[Route("/programs/{id:guid}/editions/{number:int}/sections"), ActsAs(ProgramAccess.Write)]
public sealed class SectionsController(ProgramPageReader reader) : PortalController
{
    private const string SectionView = "Section";

    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, int number, string? after, CancellationToken cancel) =>
        PageIfFound(SectionView, await reader.NewSectionAsync(id, number, after, new SectionForm(), cancel));

    [HttpPost("")]
    public Task<IActionResult> Create(Guid id, int number, string? after, [Bind(Prefix = "Form")] SectionForm form, [FromServices] AddSection add, CancellationToken cancel) =>
        WriteAsync(() => add.RunAsync(id, number, after, form, cancel), Done($"/programs/{id}/editions/{number}", "Раздел добавлен."),
            SectionView, () => reader.NewSectionAsync(id, number, after, form, cancel));

    [HttpGet("{code}")]
    public async Task<IActionResult> Section(Guid id, int number, string code, CancellationToken cancel) =>
        PageIfFound(await reader.SectionAsync(id, number, code, null, null, cancel));

    [HttpPost("{code}")]
    public Task<IActionResult> Section(Guid id, int number, string code, Guid version, [Bind(Prefix = "Form")] SectionForm form, [FromServices] RewriteSection rewrite,
        CancellationToken cancel) => WriteAsync(() => rewrite.RunAsync(id, number, code, version, form, cancel),
            Done($"/programs/{id}/editions/{number}#{code}", "Раздел сохранён."),
            SectionView, () => reader.SectionAsync(id, number, code, form, version, cancel), conflict: async () =>
            {
                // The section was taken out meanwhile: what was typed is offered as a new one.
                if (await reader.SectionAsync(id, number, code, null, null, cancel) is not { } now)
                {
                    return await reader.NewSectionAsync(id, number, null, form, cancel) is { } anew
                        ? ConflictPage(SectionView, anew, new ConflictModel(null, [new ConflictRow("Раздел", form.Title, "удалён")])) : NotFoundPage();
                }

                return ConflictPage(SectionView, now with { Form = form }, ConflictModel.Of(form, now.Form));
            });

    [HttpPost("{code}/up")]
    public Task<IActionResult> Up(Guid id, int number, string code, [FromServices] ArrangeSection arrange, CancellationToken cancel) =>
        ButtonAsync(() => arrange.MoveAsync(id, number, code, up: true, cancel), $"/programs/{id}/editions/{number}#{code}", "Раздел переставлен выше.");

    [HttpPost("{code}/down")]
    public Task<IActionResult> Down(Guid id, int number, string code, [FromServices] ArrangeSection arrange, CancellationToken cancel) =>
        ButtonAsync(() => arrange.MoveAsync(id, number, code, up: false, cancel), $"/programs/{id}/editions/{number}#{code}", "Раздел переставлен ниже.");

    [HttpPost("{code}/removal")]
    public Task<IActionResult> Remove(Guid id, int number, string code, Guid version, [FromServices] ArrangeSection arrange, CancellationToken cancel) =>
        ButtonAsync(() => arrange.RemoveAsync(id, number, code, version, cancel), $"/programs/{id}/editions/{number}", "Раздел убран из программы.");
}
