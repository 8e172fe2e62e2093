using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Drafting of orders on changes (D-05): another mentor, an early end, another term. Sending and signing are those of every order.</summary>
[ActsAs(OrderAccess.Draft)]
public sealed class OrderChangesController(OrderAccess access, OrderChangeReader reader) : PortalController
{
    [HttpGet("/orders/changes/new")]
    public async Task<IActionResult> New([FromQuery] PairChangeForm form, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood is asked for.
        var asked = Request.Query.ContainsKey("next");
        ModelState.Clear();
        if (form.Order is { } id && await access.FindAsync(id, cancel) is not { Kind: OrderKind.Changes, IsEditable: true }) return NotFoundPage();
        if (!PointEffect.IsChange(form.Kind)) form.Kind = null;
        if (form.Pair is null || form.Kind is null)
        {
            if (asked && form.Pair is null) ModelState.AddModelError("Form.Pair", "Выберите пару");
            if (asked && form.Kind is null) ModelState.AddModelError("Form.Kind", "Выберите, что меняется");
            return Page("ChooseChange", await reader.ChooseAsync(form, cancel));
        }

        if (await reader.BegunAsync(form.Pair, cancel) is not var (pair, begun)) return NotFoundPage();
        if (begun is { } draft) return Done($"/orders/{draft}", "Изменение этой пары уже есть в этом приказе, он ещё не подписан: исправьте изменение или уберите его.");
        return Page("Change", await reader.PageAsync(form.Order, null, null, pair, await reader.BeginAsync(pair, form, cancel), cancel));
    }

    [HttpPost("/orders/changes")]
    public Task<IActionResult> Add([Bind(Prefix = "Form")] PairChangeForm form, [FromServices] AddPairChange add, CancellationToken cancel) => WriteAsync(
        () => add.RunAsync(form, cancel),
        order => Done($"/orders/{order.Id}", form.Order is null ? "Проект приказа создан. Проверьте текст и передайте его на подпись." : "Изменение добавлено в проект приказа."),
        "Change", async () => PointEffect.IsChange(form.Kind) && await reader.PairAsync(form.Pair, cancel) is { } pair
            && (form.Order is not { } id || await access.AnewAsync(id, cancel) is { Kind: OrderKind.Changes })
                ? await reader.PageAsync(form.Order, null, null, pair, form, cancel) : null);

    [HttpGet("/orders/{id:guid}/changes/{changeId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid changeId, CancellationToken cancel)
    {
        if (await access.FindChangeAsync(id, changeId, cancel) is not var (order, point)) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        if (await reader.PairAsync(point.MentorshipId, cancel) is not { } pair) return NotFoundPage();
        var change = point.Change!;
        var form = new PairChangeForm
        {
            Pair = point.MentorshipId,
            Kind = change.Kind,
            Order = id,
            EndGround = change.Ground,
            EndReason = change.Reason ?? "",
            NoticeOn = change.NoticeOn,
            EndsEarlyOn = change.LastDay,
            NewMentorId = change.NewMentorId,
            NewEndsOn = change.NewEndsOn,
            SupplementaryAgreement = change.SupplementaryAgreement,
        };
        return Page("Change", await reader.PageAsync(id, changeId, order.Version, pair, form, cancel));
    }

    [HttpPost("/orders/{id:guid}/changes/{changeId:guid}")]
    public Task<IActionResult> Change(Guid id, Guid changeId, [Bind(Prefix = "Form")] PairChangeForm form, Guid version, [FromServices] RewritePairChange rewrite,
        CancellationToken cancel) => WriteAsync(
            () => rewrite.RunAsync(id, changeId, form, version, cancel), Done($"/orders/{id}", "Проект приказа изменён."), "Change", async () =>
        {
            if (await access.FindChangeAsync(id, changeId, cancel) is not var (_, point) || await reader.PairAsync(point.MentorshipId, cancel) is not { } pair) return null;
            (form.Pair, form.Kind, form.Order) = (pair.Id, point.Effect, id);
            return await reader.PageAsync(id, changeId, version, pair, form, cancel);
        });

    [HttpPost("/orders/{id:guid}/changes/{changeId:guid}/removal")]
    public Task<IActionResult> Remove(Guid id, Guid changeId, Guid version, [FromServices] RemovePairChange remove, CancellationToken cancel) =>
        ButtonAsync(() => remove.RunAsync(id, changeId, version, cancel), $"/orders/{id}", "Изменение убрано из проекта приказа.");

    [HttpGet("/orders/{id:guid}/basis")]
    public async Task<IActionResult> Basis(Guid id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.Changes } order) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        return Page("Basis", await reader.BasisAsync(order, order.Version, new ChangesBasisForm { Basis = order.Basis, CuratorId = order.CuratorId }, cancel));
    }

    [HttpPost("/orders/{id:guid}/basis")]
    public Task<IActionResult> Basis(Guid id, [Bind(Prefix = "Form")] ChangesBasisForm form, Guid version, [FromServices] SetChangesBasis set,
        CancellationToken cancel) => WriteAsync(
            () => set.RunAsync(id, form, version, cancel), Done($"/orders/{id}", "Проект приказа изменён."),
        "Basis", async () => await access.AnewAsync(id, cancel) is { Kind: OrderKind.Changes } order ? await reader.BasisAsync(order, version, form, cancel) : null);
}
