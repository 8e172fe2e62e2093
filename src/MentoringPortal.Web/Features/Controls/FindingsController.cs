using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>«Замечания»: answered by whoever is named, checked and closed by whoever controls (S0-23).</summary>
[Route("/control/findings"), ActsAs(ControlAccess.Read)]
public sealed class FindingsController(ControlReader reader) : PortalController
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Finding(Guid id, CancellationToken cancel) => PageIfFound(await reader.FindingAsync(id, cancel));

    /// <summary>The copy that proves what was done.</summary>
    [HttpGet("{id:guid}/file")]
    public async Task<IActionResult> Proof(Guid id, [FromServices] ControlAccess access, [FromServices] FileDoor files, CancellationToken cancel) =>
        await access.Findings().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancel) is { EvidenceFileId: { } file } ? await files.DownloadAsync(file, cancel)
            : NotFoundPage();

    [HttpPost("{id:guid}"), ActsAs(ControlAccess.Hold)]
    public Task<IActionResult> Correct(Guid id, Guid version, [Bind(Prefix = "Form")] FindingForm form, [FromServices] WriteFinding write, CancellationToken cancel) =>
        WriteAsync(() => write.CorrectAsync(id, version, form, cancel), Done($"/control/findings/{id}", "Замечание исправлено."), "Finding", () =>
            AgainAsync(id, p => p.Form = form, cancel));

    [HttpPost("{id:guid}/answer"), Authorize(Policies.Participants)]
    public Task<IActionResult> Answer(Guid id, Guid version, [Bind(Prefix = "Answer")] FindingAnswerForm answer, [FromServices] WriteFinding write, CancellationToken cancel) =>
        WriteAsync(() => write.AnswerAsync(id, version, answer, cancel), Done($"/control/findings/{id}", "Ответ отправлен на проверку."), "Finding",
            () => AgainAsync(id, p => p.Answer = answer, cancel), prefix: "Answer");

    [HttpPost("{id:guid}/check"), ActsAs(ControlAccess.Hold)]
    public Task<IActionResult> Check(Guid id, Guid version, [Bind(Prefix = "Check")] VerdictForm check, [FromServices] WriteFinding write, CancellationToken cancel) =>
        WriteAsync(() => write.CheckAsync(id, version, check, cancel), Done($"/control/findings/{id}", check.IsRemoved == true ? "Замечание снято."
            : "Замечание осталось, срок новый."), "Finding",
            () => AgainAsync(id, p => p.Check = check, cancel), prefix: "Check");

    private async Task<FindingPage?> AgainAsync(Guid id, Action<FindingPage> typed, CancellationToken cancel)
    {
        if (await reader.FindingAsync(id, cancel) is not { } page) return null;

        typed(page);
        return page;
    }
}
