using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>«Затруднения и сильные стороны» of a mentee, each with its source (S3-6).</summary>
[Route("/mentorships/{id:guid}/difficulties"), ActsAs(PlanAccess.Readers)]
public sealed class DifficultiesController(DifficultyDesk desk) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Difficulties(Guid id, CancellationToken cancel) => PageIfFound(await desk.ListAsync(id, cancel));

    [HttpGet("new"), ActsAs(DifficultyDesk.Write)]
    public async Task<IActionResult> New(Guid id, Guid? record, CancellationToken cancel) =>
        PageIfFound("Difficulty", await desk.BeginAsync(id, record, cancel));

    [HttpPost(""), ActsAs(DifficultyDesk.Write)]
    public Task<IActionResult> Create(Guid id, [Bind(Prefix = "Form")] DifficultyForm form, CancellationToken cancel) =>
        SaveAsync(id, null, false, default, form, "Записано.", cancel);

    [HttpGet("{entryId:guid}"), ActsAs(DifficultyDesk.Write)]
    public async Task<IActionResult> Edit(Guid id, Guid entryId, CancellationToken cancel) =>
        PageIfFound("Difficulty", await desk.FormAsync(id, entryId, false, null, null, cancel));

    [HttpPost("{entryId:guid}"), ActsAs(DifficultyDesk.Write)]
    public Task<IActionResult> Edit(Guid id, Guid entryId, Guid version, [Bind(Prefix = "Form")] DifficultyForm form, CancellationToken cancel) =>
        SaveAsync(id, entryId, false, version, form, "Изменено.", cancel);

    [HttpGet("{entryId:guid}/resolution"), ActsAs(DifficultyDesk.Write)]
    public async Task<IActionResult> Resolution(Guid id, Guid entryId, CancellationToken cancel) =>
        PageIfFound("Difficulty", await desk.FormAsync(id, entryId, true, null, null, cancel));

    [HttpPost("{entryId:guid}/resolution"), ActsAs(DifficultyDesk.Write)]
    public Task<IActionResult> Resolve(Guid id, Guid entryId, Guid version, [Bind(Prefix = "Form")] DifficultyForm form, CancellationToken cancel) =>
        SaveAsync(id, entryId, true, version, form, "Отмечено: затруднение преодолено.", cancel);

    private Task<IActionResult> SaveAsync(Guid id, Guid? entryId, bool resolves, Guid version, DifficultyForm form, string done, CancellationToken cancel) =>
        WriteAsync(() => desk.SaveAsync(id, entryId, resolves, version, form, cancel), Done($"/mentorships/{id}/difficulties", done), "Difficulty",
            () => desk.FormAsync(id, entryId, resolves, entryId is null ? null : version, form, cancel));
}
