using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Settings: by which program new pairs work.</summary>
[Route("/settings/program"), ActsAs(Rights.Administration)]
public sealed class UsualProgramController(ProgramPageReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Usual(CancellationToken cancel) => Page(await reader.UsualAsync(null, cancel));

    [HttpPost("")]
    public Task<IActionResult> Usual([Bind(Prefix = "Form")] UsualProgramForm form, [FromServices] ChooseUsualProgram choose, CancellationToken cancel) =>
        WriteAsync(() => choose.RunAsync(form, cancel), Done("/settings/program", "Основная программа выбрана."), "Usual", async () =>
            (UsualProgramPage?)await reader.UsualAsync(form, cancel));
}
