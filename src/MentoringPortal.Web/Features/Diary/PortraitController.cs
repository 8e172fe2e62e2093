using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>What the mentor notes about the mentee as a person (S0-20): a page of the mentor's own, whatever role others have.</summary>
[Route("/mentorships/{id:guid}/portrait"), Authorize(Policies.Mentor)]
public sealed class PortraitController(PortraitReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Portrait(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, null, cancel));

    [HttpPost("")]
    public Task<IActionResult> Write(Guid id, Guid version, [Bind(Prefix = "Form")] PortraitForm form, [FromServices] WritePortrait write, CancellationToken cancel) => WriteAsync(
        () => write.RunAsync(id, version, form, cancel), Done($"/mentorships/{id}/portrait", "Сохранено. Записи видите только вы."),
        "Portrait", () => reader.PageAsync(id, form, cancel),
        conflict: async () => await reader.PageAsync(id, null, cancel) is { } now
            ? ConflictPage("Portrait", now with { Form = form }, ConflictModel.Of(form, now.Form)) : NotFoundPage());
}
