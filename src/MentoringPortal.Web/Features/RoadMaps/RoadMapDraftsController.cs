using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Road maps being made: from a program, copied, worded, approved.</summary>
[Route("/roadmap"), ActsAs(RoadMapAccess.Write)]
public sealed class RoadMapDraftsController(RoadMapReader reader) : PortalController
{
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) => Page("New", await reader.NewAsync(null, cancel));

    [HttpPost("")]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] NewRoadMapForm form, [FromServices] DraftRoadMap draft, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(form, cancel), made => Done($"/roadmap/{made.Id}", "Дорожная карта составлена по программе. Проверьте сроки и ответственных."),
        "New", async () => (NewRoadMapPage?)await reader.NewAsync(form, cancel));

    [HttpGet("{id:guid}/copy")]
    public async Task<IActionResult> Copy(Guid id, CancellationToken cancel) => PageIfFound("Copy", await reader.CopyAsync(id, null, cancel));

    [HttpPost("{id:guid}/copy")]
    public Task<IActionResult> Copy(Guid id, [Bind(Prefix = "Form")] CopyRoadMapForm form, [FromServices] DraftRoadMap draft, CancellationToken cancel) => WriteAsync(
        () => draft.CopyAsync(id, form, cancel), made => Done($"/roadmap/{made.Id}", "Дорожная карта скопирована, сроки сдвинуты. Отметки прошлого года не перенесены."),
        "Copy", () => reader.CopyAsync(id, form, cancel));

    [HttpGet("{id:guid}/items/new")]
    public async Task<IActionResult> NewItem(Guid id, CancellationToken cancel) =>
        PageIfFound("Item", await reader.ItemAsync(id, null, null, null, cancel));

    [HttpPost("{id:guid}/items")]
    public Task<IActionResult> AddItem(Guid id, Guid version, [Bind(Prefix = "Form")] RoadMapItemForm form, [FromServices] WriteRoadMapItem write,
        CancellationToken cancel) =>
        WriteAsync(() => write.RunAsync(id, null, form, version, cancel), Done($"/roadmap/{id}", "Пункт добавлен."), "Item",
            () => reader.ItemAsync(id, null, form, version, cancel));

    [HttpGet("{id:guid}/items/{item:guid}")]
    public async Task<IActionResult> Item(Guid id, Guid item, CancellationToken cancel) =>
        PageIfFound("Item", await reader.ItemAsync(id, item, null, null, cancel));

    [HttpPost("{id:guid}/items/{item:guid}")]
    public Task<IActionResult> Item(Guid id, Guid item, Guid version, [Bind(Prefix = "Form")] RoadMapItemForm form, [FromServices] WriteRoadMapItem write,
        CancellationToken cancel) =>
        WriteAsync(() => write.RunAsync(id, item, form, version, cancel), Done($"/roadmap/{id}", "Пункт сохранён."), "Item",
            () => reader.ItemAsync(id, item, form, version, cancel));

    [HttpPost("{id:guid}/items/{item:guid}/up")]
    public Task<IActionResult> Up(Guid id, Guid item, [FromServices] WriteRoadMapItem write, CancellationToken cancel) =>
        ButtonAsync(() => write.MoveAsync(id, item, true, cancel), $"/roadmap/{id}", "Пункт переставлен.");

    [HttpPost("{id:guid}/items/{item:guid}/down")]
    public Task<IActionResult> Down(Guid id, Guid item, [FromServices] WriteRoadMapItem write, CancellationToken cancel) =>
        ButtonAsync(() => write.MoveAsync(id, item, false, cancel), $"/roadmap/{id}", "Пункт переставлен.");

    [HttpPost("{id:guid}/items/{item:guid}/removal")]
    public Task<IActionResult> Remove(Guid id, Guid item, [FromServices] WriteRoadMapItem write, CancellationToken cancel) =>
        ButtonAsync(() => write.RemoveAsync(id, item, cancel), $"/roadmap/{id}", "Пункт убран.");

    [HttpPost("{id:guid}/order")]
    public Task<IActionResult> Order(Guid id, [FromServices] DraftRoadMapOrder draft, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(id, cancel), made => Done($"/orders/{made.Id}", "Проект приказа готов. Проверьте слова и передайте на подпись."), "RoadMap",
        () => reader.PageAsync(id, cancel));

    [HttpGet("{id:guid}/take-over")]
    public async Task<IActionResult> TakeOver(Guid id, CancellationToken cancel) =>
        PageIfFound("TakeOver", await reader.TakeOverAsync(id, new RoadMapTakeOverForm(), null, cancel));

    [HttpPost("{id:guid}/take-over")]
    public Task<IActionResult> TakeOver(Guid id, Guid version, [Bind(Prefix = "Form")] RoadMapTakeOverForm form, [FromServices] ApproveRoadMapOnPaper approve,
        CancellationToken cancel) =>
        WriteAsync(() => approve.RunAsync(id, form, version, cancel), Done($"/roadmap/{id}", "Дорожная карта утверждена. Ответственные увидят свои пункты."), "TakeOver",
            () => reader.TakeOverAsync(id, form, version, cancel));

    [HttpGet("{id:guid}/municipal")]
    public async Task<IActionResult> Municipal(Guid id, CancellationToken cancel) =>
        PageIfFound("Municipal", await reader.MunicipalAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/municipal")]
    public Task<IActionResult> Municipal(Guid id, Guid version, [Bind(Prefix = "Form")] MunicipalForm form, [FromServices] ApproveRoadMapOnPaper approve,
        CancellationToken cancel) =>
        WriteAsync(() => approve.AgreeAsync(id, form, version, cancel), Done($"/roadmap/{id}", "Согласование отмечено."), "Municipal",
            () => reader.MunicipalAsync(id, form, version, cancel));

    [HttpPost("{id:guid}/removal")]
    public Task<IActionResult> Discard(Guid id, Guid version, [FromServices] ApproveRoadMapOnPaper approve, CancellationToken cancel) =>
        ButtonAsync(() => approve.DiscardAsync(id, version, cancel), "/roadmap", "Проект дорожной карты удалён.");
}
