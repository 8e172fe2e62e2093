using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Journals;

/// <summary>«Журналы и номера»: which documents are registered together and how their numbers look.</summary>
[Route("/settings/journals"), Authorize(Policies.Administration)]
public sealed class JournalsController(PortalDbContext db, JournalQueries journals, SaveJournal save) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page(await journals.ListAsync(cancel));

    [HttpGet("new")]
    public IActionResult New() => Page("Journal", new JournalPage(null, null, new JournalForm()));

    [HttpPost("")]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] JournalForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var violations = await save.RunAsync(form, cancel);
            if (violations.Count == 0) return Done("/settings/journals", "Журнал заведён.");
            ModelState.Add(violations);
        }

        return Page("Journal", new JournalPage(null, null, form));
    }

    [HttpGet("{key}")]
    public async Task<IActionResult> Journal(string key, CancellationToken cancel) => await journals.FormAsync(key, cancel) is { } page ? Page(page) : NotFoundPage();

    [HttpPost("{key}")]
    public async Task<IActionResult> Change(string key, Guid version, [Bind(Prefix = "Form")] JournalForm form, CancellationToken cancel)
    {
        try
        {
            if (ModelState.IsValid)
            {
                var violations = await save.RunAsync(key, version, form, cancel);
                if (violations is null) return NotFoundPage();
                if (violations.Count == 0) return Done("/settings/journals", "Журнал сохранён.");
                ModelState.Add(violations);
            }

            return Page("Journal", new JournalPage(key, version, form));
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await db.Set<RegistrationJournal>().AsNoTracking().Include(j => j.Kinds).FirstOrDefaultAsync(j => j.Key == key, cancel);
            return now is null ? NotFoundPage() : ConflictPage("Journal", new JournalPage(key, now.Version, form), Conflict(form, JournalForm.Of(now)));
        }
    }

    private static ConflictModel Conflict(JournalForm mine, JournalForm now) => new(null,
    [
        .. new ConflictRow[]
        {
            new("Название", mine.Title, now.Title),
            new("Образец номера", mine.Pattern, now.Pattern),
            new("Первый номер", $"{mine.StartsAt}", $"{now.StartsAt}"),
            new("Когда номера начинаются заново", mine.Period.Label(), now.Period.Label()),
            new("Документы", Words(mine), Words(now)),
        }.Where(r => (r.Mine ?? "") != (r.Current ?? "")),
    ]);

    private static string Words(JournalForm form) => string.Join("; ", JournalKinds.All.Where(k => form.Kinds.Contains(k.Value)).Select(k => k.Text));
}
