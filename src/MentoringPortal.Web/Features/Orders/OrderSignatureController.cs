using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>The page where the director checks and signs.</summary>
public sealed record OrderSignaturePage(Guid Id, Guid Version, SignOrderForm Form, IReadOnlyList<SummaryRow> Rows, IReadOnlyList<string> Obstacles, NumberProposal Proposal, IReadOnlyList<DraftChange> Changes, SignatureMeaning Meaning, string Heading, string Effect);

/// <summary>The page where the director sends an order back.</summary>
public sealed record OrderReturnPage(Guid Id, Guid Version, ReturnOrderForm Form);

/// <summary>What the director does with an order: signs it or sends it back.</summary>
public sealed class OrderSignatureController(PortalDbContext db, OrderAccess access, OrderFactsReader facts, OrderObstacles obstacles, SignOrder sign, ReturnOrder back, DocumentNumbers numbers, OrderPaper paper, SignatureMeaningReader meaning, SchoolClock clock) : PortalController
{
    private const string SignView = "/Features/Orders/Signature.cshtml";
    private const string ReturnView = "/Features/Orders/Return.cshtml";

    [HttpGet("/orders/{id:guid}/signature")]
    [Authorize(Policy = Policies.Director)]
    public async Task<IActionResult> Signature(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (order.State != OrderState.OnApproval) return LocalRedirect($"/orders/{id}");
        var proposal = await numbers.ProposeAsync(OrderPaper.CodeOf(order.Kind), clock.Today, cancel);
        return Page(SignView, await PageAsync(order, order.Version, new SignOrderForm { Number = proposal.Number, SignedOn = clock.Today }, proposal, cancel));
    }

    [HttpPost("/orders/{id:guid}/signature")]
    [Authorize(Policy = Policies.Director)]
    public async Task<IActionResult> Sign(Guid id, [Bind(Prefix = "Form")] SignOrderForm form, Guid version, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (ModelState.IsValid)
        {
            var violations = await sign.RunAsync(order, form, version, cancel);
            if (violations.Count == 0) return LocalRedirect($"/orders/{id}/signed");
            ModelState.Add(violations);
        }

        return Page(SignView, await PageAsync(order, version, form, await numbers.ProposeAsync(OrderPaper.CodeOf(order.Kind), form.SignedOn ?? clock.Today, cancel), cancel));
    }

    [HttpGet("/orders/{id:guid}/signed")]
    [Authorize(Policy = Policies.Director)]
    public async Task<IActionResult> Signed(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (order.DocumentId is not { } document) return LocalRedirect($"/orders/{id}");
        var people = await db.Set<Acknowledgement>().CountAsync(a => a.DocumentId == document, cancel);
        return View("DonePage", new DonePage($"Приказ {order.Reference} подписан",
            [
                .. await DoneAsync(order, cancel),
                people > 0 ? $"Просьбу ознакомиться получили все, кого касается приказ: {RussianPlural.Of(people, "человек", "человека", "человек")}." : "Приказ действует: знакомить с ним больше некого.",
                (await meaning.ReadAsync(cancel)).AfterSigning,
            ],
            [new($"/documents/{document}.pdf", "Открыть приказ (PDF)"), new($"/orders/{id}", "Кто ознакомился"), new("/orders?state=on-approval", "Другие приказы на подписи")]));
    }

    [HttpGet("/orders/{id:guid}/return")]
    [Authorize(Policy = Policies.Director)]
    public async Task<IActionResult> Return(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        return order.State == OrderState.OnApproval ? Page(ReturnView, new OrderReturnPage(id, order.Version, new ReturnOrderForm())) : LocalRedirect($"/orders/{id}");
    }

    [HttpPost("/orders/{id:guid}/return")]
    [Authorize(Policy = Policies.Director)]
    public async Task<IActionResult> SendBack(Guid id, [Bind(Prefix = "Form")] ReturnOrderForm form, Guid version, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (ModelState.IsValid)
        {
            if (await back.RunAsync(order, form.ReturnReason, version, cancel) is not { } violation) return Done("/orders?state=on-approval", "Приказ возвращён куратору на доработку.");
            ModelState.Add(violation);
        }

        return Page(ReturnView, new OrderReturnPage(id, version, form));
    }

    private async Task<OrderSignaturePage> PageAsync(Order order, Guid version, SignOrderForm form, NumberProposal proposal, CancellationToken cancel)
    {
        var of = await facts.ReadAsync(order, cancel);
        return new OrderSignaturePage(order.Id, version, form, OrderWords.Rows(of), [.. (await obstacles.OfAsync(of, cancel)).Select(o => OrderWords.Obstacle(order.Kind, o))], proposal,
            DraftSources.Changes(of.Source, await paper.ComposeAsync(of, cancel), ""), of.School.Meaning, OrderWords.Heading(order), OrderWords.Effect(order));
    }

    // A curator without the role cannot work in the portal yet; giving it is not the director's work.
    private async Task<IReadOnlyList<string>> DoneAsync(Order order, CancellationToken cancel) => order.Kind switch
    {
        OrderKind.PairsApproval => [order.Mentorships.Count == 1 ? "Пара действует." : $"Действуют пары: {RussianPlural.Number(order.Mentorships.Count)}."],
        OrderKind.Changes => [.. (await facts.ReadAsync(order, cancel)).Changes.Select(c => OrderWords.Done(c, order.SignedOn!.Value))],
        _ => await CuratorRolesAsync(order, cancel),
    };

    private async Task<IReadOnlyList<string>> CuratorRolesAsync(Order order, CancellationToken cancel)
    {
        var curators = await db.Set<Membership>().Where(m => !m.IsBlocked && (m.Roles & SchoolRole.Curator) != 0 && (m.PersonId == order.CuratorId || m.PersonId == order.PreviousCuratorId)).Select(m => m.PersonId).ToListAsync(cancel);
        return
        [
            curators.Contains(order.CuratorId) ? "Куратор назначен, роль куратора в портале уже есть." : "Куратор назначен. Роли куратора в портале ещё нет: её даёт системный администратор в разделе «Доступ».",
            .. order.PreviousCuratorId is { } previous && curators.Contains(previous) ? ["Роль прежнего куратора остаётся, пока её не снимут там же: сделайте это после передачи дел."] : Array.Empty<string>(),
        ];
    }
}
