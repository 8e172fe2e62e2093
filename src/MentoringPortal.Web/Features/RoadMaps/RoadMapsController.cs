using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>«Дорожная карта»: of a year, as a table, by months, as the own points.</summary>
[Route("/roadmap"), ActsAs(RoadMapAccess.Read)]
public sealed class RoadMapsController(RoadMapReader reader, SchoolClock clock) : PortalController
{
    [HttpGet(""), ActsAs(RoadMapAccess.Follow)]
    public async Task<IActionResult> Index(RoadMapFilter filter, CancellationToken cancel) => Page(await reader.ListAsync(filter, cancel));

    [HttpGet("mine")]
    public async Task<IActionResult> Mine(string? show, CancellationToken cancel) => Page(await reader.MineAsync(show == "late", cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> RoadMap(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, cancel));

    [HttpGet("{id:guid}/months")]
    public async Task<IActionResult> Months(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, cancel));

    [HttpGet("{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel) =>
        await reader.PaperAsync(id, cancel) is { } paper ? this.Paper(paper, format) : NotFoundPage();

    [HttpGet("{id:guid}/road-map.xlsx")]
    public async Task<IActionResult> Xlsx(Guid id, CancellationToken cancel) => await reader.PageAsync(id, cancel) is { } page
        ? Workbook("Дорожная карта", clock.Today, RoadMapReader.Columns, page.Items, $"{page.Map.Title}, {page.Caption}") : NotFoundPage();

    [HttpGet("{id:guid}/terms/{term:guid}")]
    public async Task<IActionResult> Mark(Guid id, Guid term, bool mine, CancellationToken cancel) =>
        PageIfFound("Mark", await reader.OccurrenceAsync(id, term, null, mine, cancel));

    [HttpPost("{id:guid}/terms/{term:guid}")]
    public Task<IActionResult> Mark(Guid id, Guid term, Guid version, bool mine, [Bind(Prefix = "Form")] OccurrenceForm form, [FromServices] MarkOccurrence mark,
        CancellationToken cancel) =>
        WriteAsync(() => mark.RunAsync(id, term, form, version, cancel), Done(mine ? "/roadmap/mine" : $"/roadmap/{id}", "Отметка сохранена."), "Mark",
            () => reader.OccurrenceAsync(id, term, form, mine, cancel));
}
