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
        PageIfFound(await reader.PageAsync(id, number, filter, null, cancel));

    [HttpPost("")]
    public Task<IActionResult> Moves(Guid id, int number, TrackMoveFilter filter, [Bind(Prefix = "Form")] TrackMoveForm form, [FromServices] MoveTracks move,
        CancellationToken cancel) =>
        WriteAsync(() => move.RunAsync(id, number, form, filter.KeepsRunning(), cancel),
            Done($"/programs/{id}/editions/{number}/moves", Said(form.Chosen.Distinct().Count(), number)),
            "Moves", () => reader.PageAsync(id, number, filter, form, cancel));

    [HttpGet("{track:guid}/back")]
    public async Task<IActionResult> Back(Guid id, int number, Guid track, CancellationToken cancel) =>
        PageIfFound("MoveBack", await reader.BackPageAsync(id, number, track, new MoveBackForm(), cancel));

    [HttpPost("{track:guid}/back")]
    public Task<IActionResult> Back(Guid id, int number, Guid track, [Bind(Prefix = "Form")] MoveBackForm form, [FromServices] MoveTrackBack back, CancellationToken cancel) =>
        WriteAsync(() => back.RunAsync(id, number, track, form, cancel), Done($"/programs/{id}/editions/{number}/moves", "Участник возвращён на прежнюю редакцию."),
            "MoveBack", () => reader.BackPageAsync(id, number, track, form, cancel));

    private static string Said(int count, int number) =>
        $"{RussianPlural.Word(count, "Переведён", "Переведены", "Переведено")} на редакцию {number}: {RussianPlural.Of(count, "участник", "участника", "участников")}.";
}
