using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>The order that an edition of a program asks for.</summary>
[Route("/programs/{id:guid}/editions/{number:int}/order"), ActsAs(ProgramAccess.Write)]
public sealed class ProgramOrdersController : PortalController
{
    [HttpPost("")]
    public async Task<IActionResult> Draft(Guid id, int number, [FromServices] DraftProgramOrder draft, CancellationToken cancel)
    {
        var outcome = await draft.RunAsync(id, number, cancel);
        if (outcome.IsMissing) return NotFoundPage();

        return outcome.Ok ? Done($"/orders/{outcome.Value.Id}", "Проект приказа об утверждении готов. Проверьте текст и передайте его на подпись.")
            : Done($"/programs/{id}/editions/{number}", outcome.Violations[0].Message + ".");
    }
}
