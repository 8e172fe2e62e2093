using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>«Материалы к педсовету» (D-34), final report (D-33), hearing of a quarter (S2-6): a period, its parts, the text and what is proposed.</summary>
[Route("/council/packs")]
public sealed class PacksController(PackReader packs, FigureReader figures, SchoolClock clock) : PortalController
{
    [HttpGet("new"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> New(string? kind, string? period, CancellationToken cancel)
    {
        // An address typed by hand may name anything: what is not understood is the usual one.
        var chosen = Enum.TryParse<PackKind>(kind, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : PackKind.Council;
        var presets = await figures.PresetsAsync(clock.Today, cancel);
        var preset = presets.FirstOrDefault(p => p.Code == period)
            ?? presets.FirstOrDefault(p => chosen == PackKind.Hearing && p.Code.Contains("-q", StringComparison.Ordinal)) ?? presets[0];
        return Page("Edit", new PackFormPage(null, null, PackForm.Usual(chosen, preset, clock.Today), presets, preset.Code));
    }

    [HttpPost(""), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] PackForm form, [FromServices] PreparePack prepare, CancellationToken cancel) =>
        WriteAsync(() => prepare.RunAsync(form, cancel), made => Done($"/council/packs/{made.Id}", "Составлено. Прочитайте текст и поправьте, что нужно."),
            "Edit", async () => new PackFormPage(null, null, form.Whole(), await figures.PresetsAsync(clock.Today, cancel), null));

    [HttpGet("{id:guid}"), ActsAs(CouncilAccess.Read)]
    public async Task<IActionResult> Pack(Guid id, CancellationToken cancel) => await packs.ReadAsync(id, cancel) is { } page ? View(page) : NotFoundPage();

    [HttpGet("{id:guid}/edit"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => await packs.FindAsync(id, cancel) is { } pack
        ? Page("Edit", new PackFormPage(id, pack.Version, PackForm.Of(pack), [], null)) : NotFoundPage();

    [HttpPost("{id:guid}/edit"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] PackForm form, [FromServices] PreparePack prepare, CancellationToken cancel) =>
        WriteAsync(() => prepare.RunAsync(id, version, form, cancel), Done($"/council/packs/{id}", "Период и разделы изменены."), "Edit",
            async () => await packs.FindAsync(id, cancel) is null ? null : new PackFormPage(id, version, form.Whole(), [], null));

    [HttpGet("{id:guid}/text"), ActsAs(CouncilAccess.Prepare)]
    public async Task<IActionResult> Text(Guid id, CancellationToken cancel) => await packs.ReadAsync(id, cancel) is { } pack
        ? Page(new PackTextPage(pack, pack.Pack.Version, new PackTextForm { Memo = string.Join('\n', pack.Memo), Decision = string.Join('\n', pack.Decision) })) : NotFoundPage();

    [HttpPost("{id:guid}/text"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Text(Guid id, Guid version, [Bind(Prefix = "Form")] PackTextForm form, [FromServices] WritePack write, CancellationToken cancel) =>
        WriteAsync(() => write.RunAsync(id, version, form, cancel), Done($"/council/packs/{id}", "Текст сохранён. Портал скажет, если цифры изменятся."), "Text",
            async () => await packs.ReadAsync(id, cancel) is { } pack ? new PackTextPage(pack, version, form) : null,
            conflict: async () =>
            {
                if (await packs.ReadAsync(id, cancel) is not { } now) return NotFoundPage();

                var theirs = new PackTextForm { Memo = string.Join('\n', now.Memo), Decision = string.Join('\n', now.Decision) };
                return ConflictPage("Text", new PackTextPage(now, now.Pack.Version, form), ConflictModel.Of(form, theirs));
            });

    [HttpPost("{id:guid}/recompose"), ActsAs(CouncilAccess.Prepare)]
    public Task<IActionResult> Recompose(Guid id, Guid version, [FromServices] WritePack write, CancellationToken cancel) =>
        ButtonAsync(() => write.RecomposeAsync(id, version, cancel), $"/council/packs/{id}", "Текст составлен заново по цифрам.");

    [HttpGet("{id:guid}/pack.{format:regex(^(pdf|docx)$)}"), ActsAs(CouncilAccess.Read)]
    public async Task<IActionResult> Print(Guid id, string format, bool reading, CancellationToken cancel) =>
        await packs.ReadAsync(id, cancel) is { } pack ? this.Paper(CouncilPackPaper.Of(pack.Pack.Kind, pack.Paper with { IsForReading = reading }), format) : NotFoundPage();

    [HttpGet("{id:guid}/pack.xlsx"), ActsAs(CouncilAccess.Read)]
    public async Task<IActionResult> Workbook(Guid id, CancellationToken cancel)
    {
        if (await packs.ReadAsync(id, cancel) is not { } pack) return NotFoundPage();

        var (bytes, name) = PackWorkbook.Of(pack);
        return File(bytes, XlsxSheet.ContentType, name);
    }
}
