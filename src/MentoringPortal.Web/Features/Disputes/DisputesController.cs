using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Disputes;

/// <summary>«Споры»: filed by one of a pair, considered by the council or union of mentors, known to those named only.</summary>
[Route("/disputes"), ActsAs(DisputeAccess.Read)]
public sealed class DisputesController(DisputeReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(DisputeFilter filter, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return Page(await reader.ListAsync(filter, cancel));
    }

    [HttpGet("new"), ActsAs(DisputeAccess.File)]
    public async Task<IActionResult> New(CancellationToken cancel) => Page(await reader.NewAsync(null, cancel));

    [HttpPost(""), ActsAs(DisputeAccess.File)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] DisputeForm form, [FromServices] FileDispute file, CancellationToken cancel) => WriteAsync(
        () => file.RunAsync(form, cancel), made => Done($"/disputes/{made.Id}", "Спор подан. О дне рассмотрения портал скажет обеим сторонам."),
        "New", async () => (NewDisputePage?)await reader.NewAsync(form, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Dispute(Guid id, CancellationToken cancel) => PageIfFound("Dispute", await reader.PageAsync(id, null, cancel));

    [HttpPost("{id:guid}/hearing")]
    public Task<IActionResult> Appoint(Guid id, Guid version, [Bind(Prefix = "Form")] DisputeStepForm form, [FromServices] MoveDispute move, CancellationToken cancel) =>
        WriteAsync(() => move.AppointAsync(id, version, form, cancel), Done($"/disputes/{id}", "День назначен: стороны и участники рассмотрения увидят его на главной."),
            "Dispute", () => reader.PageAsync(id, form, cancel));

    [HttpPost("{id:guid}/decision")]
    public Task<IActionResult> Decide(Guid id, Guid version, [Bind(Prefix = "Form")] DisputeStepForm form, [FromServices] MoveDispute move, CancellationToken cancel) =>
        WriteAsync(() => move.DecideAsync(id, version, form, cancel), Done($"/disputes/{id}", "Решение записано: его видят обе стороны."), "Dispute",
            () => reader.PageAsync(id, form, cancel));

    [HttpPost("{id:guid}/closing")]
    public Task<IActionResult> Close(Guid id, Guid version, [Bind(Prefix = "Form")] DisputeStepForm form, [FromServices] MoveDispute move, CancellationToken cancel) =>
        WriteAsync(() => move.CloseAsync(id, version, form, cancel), Done($"/disputes/{id}", "Спор закрыт."), "Dispute", () => reader.PageAsync(id, form, cancel));

    [HttpPost("{id:guid}/withdrawal"), ActsAs(DisputeAccess.File)]
    public Task<IActionResult> Withdraw(Guid id, Guid version, [FromServices] MoveDispute move, CancellationToken cancel) =>
        ButtonAsync(() => move.WithdrawAsync(id, version, cancel), $"/disputes/{id}", "Спор отозван.");
}
