using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Drafting of orders on changes (D-05): another mentor, an early end, another term. Sending and signing are those of every order.</summary>
[ActsAs(OrderAccess.Draft)]
public sealed class OrderChangesController(OrderAccess access, OrderChangeReader reader) : PortalController
{
    private const string Room = "/Features/Orders/";

    [HttpGet("/orders/changes/new")]
    public async Task<IActionResult> New([FromQuery] PairChangeForm form, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood is asked for.
        var asked = Request.Query.ContainsKey("next");
        ModelState.Clear();
        if (form.Order is { } id && await access.FindAsync(id, cancel) is not { Kind: OrderKind.Changes, IsEditable: true }) return NotFoundPage();
        if (form.Pair is null || form.Kind is null)
        {
            if (asked && form.Pair is null) ModelState.AddModelError("Form.Pair", "Выберите пару");
            if (asked && form.Kind is null) ModelState.AddModelError("Form.Kind", "Выберите, что меняется");
            return Page(Room + "ChooseChange.cshtml", await reader.ChooseAsync(form, cancel));
        }

        if (await reader.BegunAsync(form.Pair, cancel) is not var (pair, begun)) return NotFoundPage();
        if (begun is { } draft) return Done($"/orders/{draft}", "Изменение этой пары уже есть в этом приказе, он ещё не подписан: исправьте изменение или уберите его.");
        return Page(Room + "Change.cshtml", await reader.PageAsync(form.Order, null, null, pair, await reader.BeginAsync(pair, form, cancel), cancel));
    }

    [HttpPost("/orders/changes")]
    public async Task<IActionResult> Add([Bind(Prefix = "Form")] PairChangeForm form, [FromServices] AddPairChange add, CancellationToken cancel)
    {
        if (form.Kind is null || await reader.PairAsync(form.Pair, cancel) is not { } pair) return NotFoundPage();
        var order = form.Order is { } id ? await access.FindAsync(id, cancel) : null;
        if (form.Order is not null && order is not { Kind: OrderKind.Changes }) return NotFoundPage();
        if (ModelState.IsValid)
        {
            var result = await add.RunAsync(order, pair, form, cancel);
            if (result.Ok) return Done($"/orders/{result.Value.Id}", order is null ? "Проект приказа создан. Проверьте текст и передайте его на подпись." : "Изменение добавлено в проект приказа.");
            ModelState.Add(result.Violations);
        }

        return Page(Room + "Change.cshtml", await reader.PageAsync(form.Order, null, null, pair, form, cancel));
    }

    [HttpGet("/orders/{id:guid}/changes/{changeId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid changeId, CancellationToken cancel)
    {
        if (await FindAsync(id, changeId, cancel) is not var (order, change)) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        if (await reader.PairAsync(change.MentorshipId, cancel) is not { } pair) return NotFoundPage();
        var form = new PairChangeForm
        {
            Pair = change.MentorshipId, Kind = change.Kind, Order = id, EndGround = change.Ground, EndReason = change.Reason ?? "", NoticeOn = change.NoticeOn, EndsEarlyOn = change.LastDay,
            NewMentorId = change.NewMentorId, NewEndsOn = change.NewEndsOn, SupplementaryAgreement = change.SupplementaryAgreement,
        };
        return Page(Room + "Change.cshtml", await reader.PageAsync(id, changeId, order.Version, pair, form, cancel));
    }

    [HttpPost("/orders/{id:guid}/changes/{changeId:guid}")]
    public async Task<IActionResult> Change(Guid id, Guid changeId, [Bind(Prefix = "Form")] PairChangeForm form, Guid version, [FromServices] RewritePairChange rewrite, CancellationToken cancel)
    {
        if (await FindAsync(id, changeId, cancel) is not var (order, change) || await reader.PairAsync(change.MentorshipId, cancel) is not { } pair) return NotFoundPage();
        (form.Pair, form.Kind, form.Order) = (pair.Id, change.Kind, id);
        if (ModelState.IsValid)
        {
            var violations = await rewrite.RunAsync(order, change, pair, form, version, cancel);
            if (violations.Count == 0) return Done($"/orders/{id}", "Проект приказа изменён.");
            ModelState.Add(violations);
        }

        return Page(Room + "Change.cshtml", await reader.PageAsync(id, changeId, version, pair, form, cancel));
    }

    [HttpPost("/orders/{id:guid}/changes/{changeId:guid}/removal")]
    public async Task<IActionResult> Remove(Guid id, Guid changeId, Guid version, [FromServices] RemovePairChange remove, CancellationToken cancel)
    {
        if (await FindAsync(id, changeId, cancel) is not var (order, _)) return NotFoundPage();
        return Done($"/orders/{id}", await remove.RunAsync(order, changeId, version, cancel) is { } violation ? violation.Message + "." : "Изменение убрано из проекта приказа.");
    }

    [HttpGet("/orders/{id:guid}/basis")]
    public async Task<IActionResult> Basis(Guid id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.Changes } order) return NotFoundPage();
        if (!order.IsEditable) return Done($"/orders/{id}", "Приказ уже передан на подпись: изменить его нельзя.");
        return Page(Room + "Basis.cshtml", await reader.BasisAsync(order, order.Version, new ChangesBasisForm { Basis = order.Basis, CuratorId = order.CuratorId }, cancel));
    }

    [HttpPost("/orders/{id:guid}/basis")]
    public async Task<IActionResult> Basis(Guid id, [Bind(Prefix = "Form")] ChangesBasisForm form, Guid version, [FromServices] SetChangesBasis set, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.Changes } order) return NotFoundPage();
        if (ModelState.IsValid)
        {
            var violations = await set.RunAsync(order, form, version, cancel);
            if (violations.Count == 0) return Done($"/orders/{id}", "Проект приказа изменён.");
            ModelState.Add(violations);
        }

        return Page(Room + "Basis.cshtml", await reader.BasisAsync(order, version, form, cancel));
    }

    private async Task<(Order Order, OrderChange Change)?> FindAsync(Guid id, Guid changeId, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { Kind: OrderKind.Changes } order && order.Changes.FirstOrDefault(c => c.Id == changeId) is { } change ? (order, change) : null;
}
