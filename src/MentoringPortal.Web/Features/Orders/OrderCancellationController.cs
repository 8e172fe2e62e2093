using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>The page where the director takes a signed order back.</summary>
public sealed record OrderCancellationPage(Guid Id, Guid Version, string Title, CancelOrderForm Form, IReadOnlyList<SummaryRow> Rows, IReadOnlyList<string> WithRecords,
    string Effect);

/// <summary>Cancelling of a signed order.</summary>
[Route("/orders/{id:guid}"), Authorize(Policy = Policies.Director)]
public sealed class OrderCancellationController(OrderAccess access, OrderFactsReader facts, CancelOrder cancelOrder, SchoolClock clock) : PortalController
{
    private const string CancelView = "Cancellation";

    [HttpGet("cancellation")]
    public async Task<IActionResult> Cancellation(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        return order.State is OrderState.Acknowledging or OrderState.InForce
            ? Page(CancelView, await PageAsync(order, order.Version, new CancelOrderForm { On = clock.Today }, cancel))
            : LocalRedirect($"/orders/{id}");
    }

    [HttpPost("cancellation")]
    public Task<IActionResult> Cancel(Guid id, [Bind(Prefix = "Form")] CancelOrderForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => cancelOrder.RunAsync(id, form, version, cancel), _ => Task.FromResult<IActionResult>(LocalRedirect($"/orders/{id}/cancelled")), $"/orders/{id}/cancelled",
        CancelView, async () => await access.AnewAsync(id, cancel) is { } order ? await PageAsync(order, version, form, cancel) : null);

    [HttpGet("cancelled")]
    public async Task<IActionResult> Cancelled(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        return order.State != OrderState.Cancelled || order.DocumentId is null ? LocalRedirect($"/orders/{id}") : View("DonePage", new DonePage(
            $"Приказ {order.Reference} отменён",
            [.. OrderWords.Undone(await facts.ReadAsync(order, cancel)),
                "Номер, текст и файл приказа сохранены; в журнале и на странице документа стоит отметка об отмене.",
                "Если приказ уже подписан на бумаге, подготовьте и бумажный приказ об отмене."],
            [new($"/orders/{id}", "К приказу"), order.PairIds.Count == 0 ? new("/orders", "К приказам") : new("/mentorships", "К парам")]));
    }

    private async Task<OrderCancellationPage> PageAsync(Order order, Guid version, CancelOrderForm form, CancellationToken cancel) => new(
        order.Id, version, OrderWords.Title(order), form,
        OrderWords.Rows(await facts.ReadAsync(order, cancel)),
        await cancelOrder.WithRecordsAsync(order, cancel), OrderWords.Undone(order.Kind));
}
