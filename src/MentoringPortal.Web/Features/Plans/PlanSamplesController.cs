using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>«Образцы планов»: the school's own library.</summary>
[ActsAs(PlanSampleReader.Read)]
public sealed class PlanSamplesController(PlanSampleReader reader) : PortalController
{
    [HttpGet("/plans/samples")]
    public async Task<IActionResult> Index(PlanSampleFilter filter, CancellationToken cancel) => Page("Samples", await reader.ListAsync(filter, cancel));

    [HttpGet("/plans/samples/{id:guid}")]
    public async Task<IActionResult> Sample(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, cancel));

    [HttpPost("/plans/samples/{id:guid}"), ActsAs(PlanSampleReader.Keep)]
    public Task<IActionResult> Rename(Guid id, Guid version, [Bind(Prefix = "Form")] PlanSampleTitleForm form, [FromServices] SavePlanSample save, CancellationToken cancel) =>
        WriteAsync(() => save.RenameAsync(id, version, form, cancel), Done($"/plans/samples/{id}", "Образец переименован."), "Sample", async () =>
        {
            var page = await reader.PageAsync(id, cancel);
            page?.Form = form;
            return page;
        });

    [HttpGet("/plans/samples/{id:guid}/deletion"), ActsAs(PlanSampleReader.Keep)]
    public async Task<IActionResult> Deletion(Guid id, CancellationToken cancel) => await reader.PageAsync(id, cancel) is { MayKeep: true } page
        ? View("CheckPage", new CheckPage("Удалить образец?",
            [new("Образец", page.Sample.Title), new("Вид плана", page.KindTitle), new("Мероприятий", RussianPlural.Number(page.Sample.Count)), new("Сохранил(а)", page.SavedBy)],
            $"/plans/samples/{id}/deletion", "Удалить образец")
        {
            Meaning = "Планы, которые по нему уже составлены, не изменятся.",
            Back = $"/plans/samples/{id}",
            Version = page.Sample.Version,
        })
        : NotFoundPage();

    [HttpPost("/plans/samples/{id:guid}/deletion"), ActsAs(PlanSampleReader.Keep)]
    public Task<IActionResult> Delete(Guid id, Guid version, [FromServices] SavePlanSample save, CancellationToken cancel) =>
        ButtonAsync(() => save.DeleteAsync(id, version, cancel), "/plans/samples", "Образец удалён.");

    [HttpGet("/plans/{id:guid}/sample"), ActsAs(PlanSampleReader.Keep)]
    public async Task<IActionResult> New(Guid id, CancellationToken cancel) => PageIfFound("NewSample", await reader.NewAsync(id, null, cancel));

    [HttpPost("/plans/{id:guid}/sample"), ActsAs(PlanSampleReader.Keep)]
    public Task<IActionResult> Save(Guid id, [Bind(Prefix = "Form")] PlanSampleForm form, [FromServices] SavePlanSample save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(id, form, cancel), made => Done($"/plans/samples/{made.Id}", "Образец сохранён: его предложат, когда будут составлять такой план."),
            "NewSample", () => reader.NewAsync(id, form, cancel));
}
