using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Orders: the list, the record, drafting and sending to the director. Signing stands in <see cref="OrderSignatureController"/>.</summary>
public sealed class OrdersController(
    OrderAccess access, CurrentActor actor, OrderListReader list, OrderPageReader reader, OrderPaper paper,
    OrderFactsReader facts, OrderObstacles obstacles, DraftOrder draft, SubmitOrder submit, DiscardOrder discard) : PortalController
{
    [HttpGet("/orders")]
    [ActsAs(OrderAccess.OpenList)]
    public async Task<IActionResult> Index(OrderFilter filter, CancellationToken cancel) => Page(await list.PageAsync(filter, actor.Is(OrderAccess.Draft), cancel));

    [HttpGet("/orders/new")]
    [ActsAs(OrderAccess.Draft)]
    public async Task<IActionResult> New(Guid? pair, CancellationToken cancel) => Page("Draft", await reader.NewAsync(pair, cancel));

    [HttpPost("/orders")]
    [ActsAs(OrderAccess.Draft)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] OrderDraftForm form, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(form, cancel), order => Done($"/orders/{order.Id}", "Проект приказа создан. Проверьте текст и передайте его на подпись."),
        "Draft", async () => (OrderDraftPage?)await reader.DraftPageAsync(null, null, "Новый приказ", form, cancel));

    [HttpGet("/orders/{id:guid}")]
    [ActsAs(OrderAccess.OpenList)]
    public async Task<IActionResult> Order(Guid id, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } order ? Page(await reader.PageAsync(order, cancel)) : NotFoundPage();

    [HttpGet("/orders/{id:guid}/draft")]
    [ActsAs(OrderAccess.Draft)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        if (order.Kind != OrderKind.PairsApproval)
        {
            return LocalRedirect($"/orders/{id}/" + order.Kind switch
            {
                OrderKind.Changes => "basis",
                OrderKind.CuratorAppointment => "appointment",
                _ => "text",
            });
        }

        var form = new OrderDraftForm
        {
            MentorshipIds = [.. order.ApprovedIds],
            Basis = order.Basis,
            PlansDueOn = order.PlansDueOn,
            ControllerId = order.ControllerId,
            CuratorId = order.CuratorId,
        };
        return Page("Draft", await reader.DraftPageAsync(id, order.Version, "Проект приказа", form, cancel));
    }

    [HttpPost("/orders/{id:guid}/draft")]
    [ActsAs(OrderAccess.Draft)]
    public Task<IActionResult> Change(Guid id, [Bind(Prefix = "Form")] OrderDraftForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(id, form, version, cancel), Done($"/orders/{id}", "Проект приказа изменён."),
        "Draft", async () => await access.AnewAsync(id, cancel) is { Kind: OrderKind.PairsApproval }
            ? await reader.DraftPageAsync(id, version, "Проект приказа", form, cancel) : null);

    [HttpGet("/orders/{id:guid}/draft.pdf")]
    [ActsAs(OrderAccess.SeeAll)]
    public async Task<IActionResult> DraftPdf(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        return order.DocumentId is { } document ? LocalRedirect($"/documents/{document}.pdf") : this.Paper(await paper.ComposeAsync(order, cancel), "pdf");
    }

    [HttpGet("/orders/{id:guid}/submission")]
    [ActsAs(OrderAccess.Draft)]
    public async Task<IActionResult> Submission(Guid id, CancellationToken cancel) =>
        PageIfFound("CheckPage", await SubmissionPageAsync(id, null, cancel));

    [HttpPost("/orders/{id:guid}/submission")]
    [ActsAs(OrderAccess.Draft)]
    public Task<IActionResult> Submit(Guid id, Guid version, CancellationToken cancel) => WriteAsync(
        () => submit.RunAsync(id, version, cancel), Done($"/orders/{id}", "Приказ передан директору на подпись."), "CheckPage", () => SubmissionPageAsync(id, version, cancel));

    [HttpPost("/orders/{id:guid}/anew")]
    [ActsAs(OrderAccess.Draft)]
    public Task<IActionResult> Anew(Guid id, Guid version, CancellationToken cancel) =>
        ButtonAsync(() => draft.AnewAsync(id, version, cancel), $"/orders/{id}", "Проект составлен заново по нынешним сведениям.");

    [HttpPost("/orders/{id:guid}/removal")]
    [ActsAs(OrderAccess.Draft)]
    public Task<IActionResult> Discard(Guid id, Guid version, CancellationToken cancel) => WriteAsync(
        () => discard.RunAsync(id, version, cancel), Done("/orders", "Проект приказа удалён."),
        "Order", async () => await access.AnewAsync(id, cancel) is { } order ? await reader.PageAsync(order, cancel) : null);

    private async Task<CheckPage?> SubmissionPageAsync(Guid id, Guid? version, CancellationToken cancel)
    {
        if (await access.AnewAsync(id, cancel) is not { } order) return null;
        var of = await facts.ReadAsync(order, cancel);
        var check = await obstacles.OfAsync(of, cancel);
        return new CheckPage("Передать приказ на подпись?", OrderWords.Rows(of), $"/orders/{order.Id}/submission", "Передать на подпись")
        {
            Meaning = "Директор увидит приказ на своей главной странице в разделе «На подпись». Пока приказ на подписи, изменить его нельзя; директор может вернуть "
                + "его с замечанием.",
            Warnings = [.. check.Obstacles.Select(OrderWords.Obstacle), .. check.Younger(order.DraftedOn) is { } younger ? [younger] : Array.Empty<string>()],
            Back = $"/orders/{order.Id}",
            Version = version ?? order.Version,
        };
    }
}
