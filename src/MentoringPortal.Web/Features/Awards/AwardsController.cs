using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Awards;

/// <summary>«Поощрения»: proposed, considered, put into an order, handed over.</summary>
[Route("/awards"), ActsAs(AwardAccess.Read)]
public sealed class AwardsController(AwardReader reader, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AwardFilter filter, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return Page(await reader.ListAsync(filter, cancel));
    }

    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Export(AwardFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        return Workbook("Поощрения", clock.Today, AwardReader.Columns, await reader.AllAsync(filter, cancel), numbered: true);
    }

    [HttpGet("new"), ActsAs(AwardAccess.Propose)]
    public async Task<IActionResult> New(Guid? person, CancellationToken cancel)
    {
        ModelState.Clear();
        return Page(await reader.NewAsync(new AwardForm { PersonId = person }, cancel));
    }

    [HttpPost(""), ActsAs(AwardAccess.Propose)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] AwardForm form, [FromServices] ProposeAward propose, CancellationToken cancel) => WriteAsync(
        () => propose.RunAsync(form, cancel), made => Done($"/awards/{made.Id}", "Поощрение предложено. Его рассмотрят совет или администрация."),
        "New", async () => (NewAwardPage?)await reader.NewAsync(form, cancel));

    [HttpPost("order"), ActsAs(AwardAccess.Order)]
    public Task<IActionResult> Draft([FromServices] OrderAwards order, CancellationToken cancel) => WriteAsync(
        () => order.RunAsync(cancel), made => Done($"/orders/{made.Id}", "Проект приказа о поощрении составлен: проверьте его и отправьте на подпись."),
        "Index", async () => (AwardsPage?)await reader.ListAsync(new AwardFilter(), cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Award(Guid id, CancellationToken cancel) => PageIfFound("Award", await reader.PageAsync(id, null, cancel));

    [HttpPost("{id:guid}/decision"), ActsAs(AwardAccess.Decide)]
    public Task<IActionResult> Decide(Guid id, Guid version, [Bind(Prefix = "Form")] AwardStepForm form, [FromServices] MoveAward move, CancellationToken cancel) =>
        WriteAsync(() => move.DecideAsync(id, version, form, cancel), Done($"/awards/{id}", form.Agrees == true ? "Поощрение поддержано и ждёт приказа." : "Поощрение отклонено."),
            "Award", () => reader.PageAsync(id, form, cancel));

    [HttpPost("{id:guid}/giving"), ActsAs(AwardAccess.Order)]
    public Task<IActionResult> Give(Guid id, Guid version, [Bind(Prefix = "Form")] AwardStepForm form, [FromServices] MoveAward move, CancellationToken cancel) =>
        WriteAsync(() => move.GiveAsync(id, version, form, cancel), Done($"/awards/{id}", "Вручено: награда внесена в достижения."), "Award",
            () => reader.PageAsync(id, form, cancel));
}
