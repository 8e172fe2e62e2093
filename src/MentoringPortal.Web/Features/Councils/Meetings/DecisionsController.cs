using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>A decision as a task.</summary>
[Authorize(Policies.SchoolMember)]
public sealed class DecisionsController(DoDecision decisions) : PortalController
{
    [HttpGet("/council/decisions/{id:guid}")]
    public async Task<IActionResult> Decision(Guid id, CancellationToken cancel) => PageIfFound(await decisions.PageAsync(id, null, cancel));

    [HttpPost("/council/decisions/{id:guid}")]
    public Task<IActionResult> Decision(Guid id, Guid version, [Bind(Prefix = "Form")] DoneForm form, CancellationToken cancel) =>
        WriteAsync(() => decisions.RunAsync(id, version, form, cancel), Done($"/council/decisions/{id}", "Отмечено: решение исполнено."), "Decision",
            () => decisions.PageAsync(id, form, cancel));
}
