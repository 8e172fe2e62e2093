using MentoringPortal.Data;
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
    public Task<IActionResult> Create([Bind(Prefix = "Form")] JournalForm form, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(form, cancel), Done("/settings/journals", "Журнал заведён."),
            "Journal", () => Task.FromResult<JournalPage?>(new JournalPage(null, null, form)));

    [HttpGet("{key}")]
    public async Task<IActionResult> Journal(string key, CancellationToken cancel) => PageIfFound(await journals.FormAsync(key, cancel));

    [HttpPost("{key}")]
    public Task<IActionResult> Change(string key, Guid version, [Bind(Prefix = "Form")] JournalForm form, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(key, version, form, cancel), Done("/settings/journals", "Журнал сохранён."),
            "Journal", () => Task.FromResult<JournalPage?>(new JournalPage(key, version, form)), conflict: async () =>
            {
                var now = await db.Set<RegistrationJournal>().AsNoTracking().Include(j => j.Kinds).FirstOrDefaultAsync(j => j.Key == key, cancel);
                return now is null ? NotFoundPage() : ConflictPage("Journal", new JournalPage(key, now.Version, form),
                    ConflictModel.Of(form, JournalForm.Of(now), (nameof(form.Kinds), JournalKinds.All)));
            });
}
