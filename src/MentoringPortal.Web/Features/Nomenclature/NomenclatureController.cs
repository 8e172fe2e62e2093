using MentoringPortal.Data;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>«Номенклатура дел»: where documents are filed and how long they are kept.</summary>
[Route("/settings/nomenclature"), Authorize(Policies.Administration)]
public sealed class NomenclatureController(PortalDbContext db, NomenclatureQueries queries, SaveCase save, TakeUsualNomenclature usual, FileUnfiled fileUnfiled) : PortalController
{
    private const string Address = "/settings/nomenclature";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page(await queries.ListAsync(cancel));

    [HttpPost("usual")]
    public Task<IActionResult> Usual(CancellationToken cancel) =>
        ButtonAsync(() => usual.RunAsync(cancel), Address, "Типовая номенклатура внесена. Проверьте индексы и сроки хранения по своей номенклатуре.");

    [HttpPost("filing")]
    public Task<IActionResult> FileAll(CancellationToken cancel) =>
        ButtonAsync(() => fileUnfiled.RunAsync(cancel), Address, filed => $"Разложено по делам: {RussianPlural.Of(filed.Documents, "документ", "документа", "документов")}.");

    [HttpGet("new")]
    public IActionResult New() => Page("Case", new CasePage(null, null, new CaseForm()));

    [HttpPost("")]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] CaseForm form, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(form, cancel), Done(Address, "Дело внесено в номенклатуру."), "Case", () => Task.FromResult<CasePage?>(new CasePage(null, null, form)));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Case(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } found ? Page(new CasePage(id, found.Version, CaseForm.Of(found))) : NotFoundPage();

    [HttpPost("{id:guid}")]
    public Task<IActionResult> Change(Guid id, Guid version, [Bind(Prefix = "Form")] CaseForm form, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(id, version, form, cancel), Done(Address, "Дело сохранено."),
            "Case", async () => await FindAsync(id, cancel) is null ? null : new CasePage(id, version, form),
            conflict: async () => await FindAsync(id, cancel) is { } now
                ? ConflictPage("Case", new CasePage(id, now.Version, form), ConflictModel.Of(form, CaseForm.Of(now), (nameof(form.Kinds), CaseKinds.All))) : NotFoundPage());

    private Task<NomenclatureCase?> FindAsync(Guid id, CancellationToken cancel) => db.Set<NomenclatureCase>().Include(c => c.Kinds).FirstOrDefaultAsync(c => c.Id == id, cancel);
}
