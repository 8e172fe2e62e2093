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
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] OrderDraftForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var result = await draft.RunAsync(form, cancel);
            if (result.Ok) return Done($"/orders/{result.Value.Id}", "Проект приказа создан. Проверьте текст и передайте его на подпись.");
            ModelState.Add(result.Violations);
        }

        return Page("Draft", await reader.DraftPageAsync(null, null, "Новый приказ", form, cancel));
    }

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
        if (order.Kind != OrderKind.PairsApproval) return LocalRedirect($"/orders/{id}/{(order.Kind == OrderKind.Changes ? "basis" : "appointment")}");
        var form = new OrderDraftForm
        {
            MentorshipIds = [.. order.Mentorships.Select(m => m.MentorshipId)], Basis = order.Basis, PlansDueOn = order.PlansDueOn, ControllerId = order.ControllerId, CuratorId = order.CuratorId,
        };
        return Page("Draft", await reader.DraftPageAsync(id, order.Version, "Проект приказа", form, cancel));
    }

    [HttpPost("/orders/{id:guid}/draft")]
    [ActsAs(OrderAccess.Draft)]
    public async Task<IActionResult> Change(Guid id, [Bind(Prefix = "Form")] OrderDraftForm form, Guid version, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is not { Kind: OrderKind.PairsApproval }) return NotFoundPage();
        if (ModelState.IsValid)
        {
            var violations = await draft.RunAsync(order, form, version, cancel);
            if (violations.Count == 0) return Done($"/orders/{id}", "Проект приказа изменён.");
            ModelState.Add(violations);
        }

        return Page("Draft", await reader.DraftPageAsync(id, version, "Проект приказа", form, cancel));
    }

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
        await access.FindAsync(id, cancel) is { } order ? await SubmissionPageAsync(order, order.Version, cancel) : NotFoundPage();

    [HttpPost("/orders/{id:guid}/submission")]
    [ActsAs(OrderAccess.Draft)]
    public async Task<IActionResult> Submit(Guid id, Guid version, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (await submit.RunAsync(order, version, cancel) is not { } violation) return Done($"/orders/{id}", "Приказ передан директору на подпись.");
        ModelState.Add(violation);
        return await SubmissionPageAsync(order, version, cancel);
    }

    [HttpPost("/orders/{id:guid}/anew")]
    [ActsAs(OrderAccess.Draft)]
    public async Task<IActionResult> Anew(Guid id, Guid version, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (await draft.AnewAsync(order, version, cancel) is not { } violation) return Done($"/orders/{id}", "Проект составлен заново по нынешним сведениям.");
        ModelState.Add(violation);
        return Page("Order", await reader.PageAsync(order, cancel));
    }

    [HttpPost("/orders/{id:guid}/removal")]
    [ActsAs(OrderAccess.Draft)]
    public async Task<IActionResult> Discard(Guid id, Guid version, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (await discard.RunAsync(order, version, cancel) is not { } violation) return Done("/orders", "Проект приказа удалён.");
        ModelState.Add(violation);
        return Page("Order", await reader.PageAsync(order, cancel));
    }

    private async Task<IActionResult> SubmissionPageAsync(Order order, Guid version, CancellationToken cancel)
    {
        var of = await facts.ReadAsync(order, cancel);
        return Page("CheckPage", new CheckPage("Передать приказ на подпись?", OrderWords.Rows(of), $"/orders/{order.Id}/submission", "Передать на подпись")
        {
            Meaning = "Директор увидит приказ на своей главной странице в разделе «На подпись». Пока приказ на подписи, изменить его нельзя; директор может вернуть его с замечанием.",
            Warnings = [.. (await obstacles.OfAsync(of, cancel)).Select(o => OrderWords.Obstacle(order.Kind, o))],
            Back = $"/orders/{order.Id}",
            Version = version,
        });
    }
}
