using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Drafting of an order of any content: numbered points who – what – until when. Sending and signing are those of every order.</summary>
[ActsAs(OrderAccess.Draft)]
public sealed class OrderTextsController(OrderAccess access, OrderPeople people, DraftTextOrder draft) : PortalController
{
    private const string DraftView = "/Features/Orders/Text.cshtml";

    [HttpGet("/orders/texts/new")]
    public async Task<IActionResult> New(CancellationToken cancel) => Page(DraftView, await PageAsync(null, null, new TextOrderForm(), cancel));

    [HttpPost("/orders/texts")]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] TextOrderForm form, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(form, cancel), order => Done($"/orders/{order.Id}", "Проект приказа создан. Проверьте текст и передайте его на подпись."),
        DraftView, async () => (TextOrderPage?)await PageAsync(null, null, form, cancel));

    [HttpGet("/orders/{id:guid}/text")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.Text } order) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        return Page(DraftView, await PageAsync(id, order.Version, TextOrderForm.Of(order), cancel));
    }

    [HttpPost("/orders/{id:guid}/text")]
    public Task<IActionResult> Change(Guid id, [Bind(Prefix = "Form")] TextOrderForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => draft.RunAsync(id, form, version, cancel), Done($"/orders/{id}", "Проект приказа изменён."),
        DraftView, async () => await access.AnewAsync(id, cancel) is { Kind: OrderKind.Text } ? await PageAsync(id, version, form, cancel) : null);

    private async Task<TextOrderPage> PageAsync(Guid? id, Guid? version, TextOrderForm form, CancellationToken cancel) => new(id, version, form.Spacious(),
        [Choice.None("Никому лично"), .. await people.AllAsync(cancel)],
        [Choice.None("Директор оставляет за собой"), .. await people.WithRoleAsync(OrderAccess.SeeAll, [form.ControllerId], cancel)]);
}
