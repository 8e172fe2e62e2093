using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.LegalActs;

/// <summary>Reads the register of legal acts.</summary>
public sealed class LegalActReader(PortalDbContext db, CurrentActor actor)
{
    public async Task<LegalActsPage> ListAsync(LegalActFilter filter, CancellationToken cancel)
    {
        var acts = db.Set<LegalAct>().AsNoTracking();
        var cited = await acts.Where(a => !a.IsArchived && a.Citation != null).ToListAsync(cancel);
        if (filter.Level is { } level) acts = acts.Where(a => a.Level == level);
        if (filter.Q is { } text) acts = acts.Where(a => a.Title.Contains(text) || a.Number!.Contains(text));
        var page = await acts.OrderBy(a => a.IsArchived).ThenBy(a => a.AdoptedOn).ThenBy(a => a.Id).PageOfAsync(filter, "/legal-acts", cancel);
        return new LegalActsPage(page, filter, LegalAct.Preamble(cited), actor.Is(Rights.Office));
    }

    public async Task<LegalActFormPage?> FormAsync(Guid id, LegalActForm? posted, Guid? version, CancellationToken cancel) =>
        await db.Set<LegalAct>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) is { } act
            ? new LegalActFormPage(act, version ?? act.Version, posted ?? LegalActForm.Of(act)) : null;
}

/// <summary>«Правовые акты»: on what mentoring rests; preambles of orders cite them.</summary>
[Route("/legal-acts"), ActsAs(Rights.Leadership)]
public sealed class LegalActsController(LegalActReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(LegalActFilter filter, CancellationToken cancel) => Page(await reader.ListAsync(filter, cancel));

    [HttpGet("new"), ActsAs(Rights.Office)]
    public IActionResult New() => Page("Edit", new LegalActFormPage(null, null, new LegalActForm()));

    [HttpPost(""), ActsAs(Rights.Office)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] LegalActForm form, [FromServices] SaveLegalAct save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(form, cancel), Done("/legal-acts", "Акт внесён."), "Edit",
            () => Task.FromResult<LegalActFormPage?>(new LegalActFormPage(null, null, form)));

    [HttpGet("{id:guid}"), ActsAs(Rights.Office)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.FormAsync(id, null, null, cancel));

    [HttpPost("{id:guid}"), ActsAs(Rights.Office)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] LegalActForm form, [FromServices] SaveLegalAct save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(id, version, form, cancel), Done("/legal-acts", "Акт сохранён."), "Edit", () => reader.FormAsync(id, form, version, cancel));

    [HttpPost("{id:guid}/archive"), ActsAs(Rights.Office)]
    public Task<IActionResult> Archive(Guid id, Guid version, [FromServices] SaveLegalAct save, CancellationToken cancel) =>
        ButtonAsync(() => save.ArchiveAsync(id, version, true, cancel), "/legal-acts", "Акт больше не применяется.");

    [HttpPost("{id:guid}/restore"), ActsAs(Rights.Office)]
    public Task<IActionResult> Restore(Guid id, Guid version, [FromServices] SaveLegalAct save, CancellationToken cancel) =>
        ButtonAsync(() => save.ArchiveAsync(id, version, false, cancel), "/legal-acts", "Акт снова применяется.");
}
