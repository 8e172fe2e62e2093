using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>«Даты этапов» of a mentee: what the program says, what was set by hand, what leaves have moved; stages taken over from a paper.</summary>
[Route("/assessments/stages/{id:guid}"), ActsAs(Rights.Office)]
public sealed class StageDatesController(StageDatesQueries dates, SetStageDates set, CreditStage credit) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancel) => PageIfFound("StageDates", await dates.PageAsync(id, cancel));

    [HttpGet("{code}")]
    public async Task<IActionResult> Edit(Guid id, string code, CancellationToken cancel) =>
        PageIfFound("StageDate", await dates.FormAsync(id, code, null, cancel));

    [HttpPost("{code}")]
    public Task<IActionResult> Set(Guid id, string code, Guid version, [Bind(Prefix = "Form")] StageDatesForm form, CancellationToken cancel) => WriteAsync(
        () => set.RunAsync(id, code, form, version, cancel), Done($"/assessments/stages/{id}", "Даты этапа изменены."), "StageDate", () => dates.FormAsync(id, code, form, cancel));

    [HttpPost("{code}/credit")]
    public Task<IActionResult> Credit(Guid id, string code, Guid version, [Bind(Prefix = "Form")] StageDatesForm form, CancellationToken cancel) => WriteAsync(
        () => credit.RunAsync(id, code, form, version, cancel), Done($"/assessments/stages/{id}", "Этап зачтён."), "StageDate", () => dates.FormAsync(id, code, form, cancel));
}
