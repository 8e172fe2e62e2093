using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>«Дела специалистов».</summary>
[Route("/dossiers"), ActsAs(DossierAccess.Read)]
public sealed class DossiersController(PortalDbContext db, CurrentActor actor, DossierAccess access, DossierQueries dossiers, InventoryPaper inventory,
    AddDossierPaper add, FileDoor files) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(DossierFilter filter, CancellationToken cancel) => Page(await dossiers.ListAsync(filter, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) => PageIfFound(await dossiers.PageAsync(id, cancel));

    [HttpGet("{id:guid}/inventory.pdf")]
    public async Task<IActionResult> Inventory(Guid id, CancellationToken cancel) =>
        actor.PersonId is { } me && await access.Visible().AnyAsync(p => p.Id == id, cancel) ? this.Paper(await inventory.ComposeAsync(id, me, null, cancel), "pdf")
            : NotFoundPage();

    /// <summary>The whole dossier: the inventory, then every paper; in one PDF those that the portal issued.</summary>
    [HttpGet("{id:guid}/batch." + BatchResult.Formats)]
    public async Task<IActionResult> Download(Guid id, string format, BatchForm batch, [FromServices] DossierFiles papers, CancellationToken cancel) =>
        actor.PersonId is { } me && await access.Visible().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is { } person
            ? Batch($"Дело – {person.Name.SurnameWithInitials}", actor.SchoolName ?? "", await papers.ListAsync(id, cancel), list =>
                papers.ReadAsync(id, me, list, cancel), format, batch, $"/dossiers/{id}")
            : NotFoundPage();

    [HttpGet("{id:guid}/papers/{paperId:guid}/file")]
    public async Task<IActionResult> File(Guid id, Guid paperId, CancellationToken cancel) =>
        await access.Visible().AnyAsync(p => p.Id == id, cancel)
        && await db.Set<DossierItem>().Where(i => i.Id == paperId && i.PersonId == id).Select(i => i.FileId).FirstOrDefaultAsync(cancel) is { } fileId
            ? await files.DownloadAsync(fileId, cancel)
            : NotFoundPage();

    [HttpGet("{id:guid}/papers/new"), ActsAs(DossierAccess.Write)]
    public async Task<IActionResult> New(Guid id, CancellationToken cancel) => PageIfFound("New", await FormPage(id, new DossierPaperForm(), cancel));

    [HttpPost("{id:guid}/papers"), ActsAs(DossierAccess.Write)]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = "Form")] DossierPaperForm form, CancellationToken cancel)
    {
        if (!await access.Visible().AnyAsync(p => p.Id == id, cancel)) return NotFoundPage();

        return await WriteAsync(() => add.RunAsync(id, form, cancel), Done($"/dossiers/{id}", "Документ добавлен в дело."), "New", () => FormPage(id, form, cancel));
    }

    private async Task<NewDossierPaperPage?> FormPage(Guid id, DossierPaperForm form, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is Person person ? new NewDossierPaperPage(id, person.Name.Full, form) : null;
}
