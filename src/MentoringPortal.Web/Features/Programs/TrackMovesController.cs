using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Who goes over to an edition in force.</summary>
[Route("/programs/{id:guid}/editions/{number:int}/moves"), ActsAs(ProgramAccess.Write)]
public sealed class TrackMovesController(TrackMovesReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Moves(Guid id, int number, TrackMoveFilter filter, CancellationToken cancel) =>
        await reader.PageAsync(id, number, filter, null, cancel) is { } page ? Page(page) : NotFoundPage();

    [HttpPost("")]
    public Task<IActionResult> Moves(Guid id, int number, TrackMoveFilter filter, [Bind(Prefix = "Form")] TrackMoveForm form, [FromServices] MoveTracks move,
        CancellationToken cancel) =>
        WriteAsync(() => move.RunAsync(id, number, form, cancel), Done($"/programs/{id}/editions/{number}/moves", Said(form.Chosen.Distinct().Count(), number)),
            "Moves", () => reader.PageAsync(id, number, filter, form, cancel));

    private static string Said(int count, int number) =>
        $"{RussianPlural.Word(count, "Переведён", "Переведены", "Переведено")} на редакцию {number}: {RussianPlural.Of(count, "участник", "участника", "участников")}.";
}
