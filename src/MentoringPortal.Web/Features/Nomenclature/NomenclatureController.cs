using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
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
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page(await queries.ListAsync(cancel));

    [HttpPost("usual")]
    public async Task<IActionResult> Usual(CancellationToken cancel) =>
        await usual.RunAsync(cancel) is { } violation ? Done("/settings/nomenclature", violation.Message) : Done("/settings/nomenclature", "Типовая номенклатура внесена. Проверьте индексы и сроки хранения по своей номенклатуре.");

    [HttpPost("filing")]
    public async Task<IActionResult> FileAll(CancellationToken cancel) =>
        Done("/settings/nomenclature", $"Разложено по делам: {RussianPlural.Of(await fileUnfiled.RunAsync(cancel), "документ", "документа", "документов")}.");

    [HttpGet("new")]
    public IActionResult New() => Page("Case", new CasePage(null, null, new CaseForm()));

    [HttpPost("")]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] CaseForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var violations = await save.RunAsync(form, cancel);
            if (violations.Count == 0) return Done("/settings/nomenclature", "Дело внесено в номенклатуру.");
            ModelState.Add(violations);
        }

        return Page("Case", new CasePage(null, null, form));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Case(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) is { } found ? Page(new CasePage(id, found.Version, CaseForm.Of(found))) : NotFoundPage();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Change(Guid id, Guid version, [Bind(Prefix = "Form")] CaseForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } found) return NotFoundPage();
        try
        {
            if (ModelState.IsValid)
            {
                var violations = await save.RunAsync(found, version, form, cancel);
                if (violations.Count == 0) return Done("/settings/nomenclature", "Дело сохранено.");
                ModelState.Add(violations);
            }

            return Page("Case", new CasePage(id, version, form));
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(id, cancel) is { } now ? ConflictPage("Case", new CasePage(id, now.Version, form), Conflict(form, CaseForm.Of(now))) : NotFoundPage();
        }
    }

    private Task<NomenclatureCase?> FindAsync(Guid id, CancellationToken cancel) => db.Set<NomenclatureCase>().Include(c => c.Kinds).FirstOrDefaultAsync(c => c.Id == id, cancel);

    private static ConflictModel Conflict(CaseForm mine, CaseForm now) => new(null,
    [
        .. new ConflictRow[]
        {
            new("Индекс", mine.Index, now.Index), new("Заголовок", mine.Title, now.Title), new("Срок хранения", mine.KeptFor, now.KeptFor), new("Основание", mine.Basis, now.Basis),
            new("За какой год ведётся дело", mine.Period.Label(), now.Period.Label()),
            new("Документы", Words(mine), Words(now)),
        }.Where(r => (r.Mine ?? "") != (r.Current ?? "")),
    ]);

    private static string Words(CaseForm form) => string.Join("; ", CaseKinds.All.Where(k => form.Kinds.Contains(k.Value)).Select(k => k.Text));
}
