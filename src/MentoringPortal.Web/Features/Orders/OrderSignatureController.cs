using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;
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
public sealed record OrderSignaturePage(Guid Id, Guid Version, SignOrderForm Form, IReadOnlyList<SummaryRow> Rows, IReadOnlyList<string> Obstacles,
    NumberProposal Proposal, IReadOnlyList<DraftChange> Changes, SignatureMeaning Meaning, string Heading, string Effect, string? Earliest)
{
    /// <summary>What is unusual about its pairs.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>The page where the director sends an order back.</summary>
public sealed record OrderReturnPage(Guid Id, Guid Version, ReturnOrderForm Form);

/// <summary>What the director does with an order: signs it or sends it back.</summary>
public sealed class OrderSignatureController(PortalDbContext db, OrderAccess access, OrderFactsReader facts, OrderObstacles obstacles, SignOrder sign, ReturnOrder back,
    DocumentNumbers numbers, OrderPaper paper, SignatureMeaningReader meaning, SchoolClock clock) : PortalController
{
    private const string SignView = "Signature";
    private const string ReturnView = "Return";

    [HttpGet("/orders/{id:guid}/signature")]
    [Authorize(Policy = Policies.Director)]
    public async Task<IActionResult> Signature(Guid id, CancellationToken cancel)
    {
        var order = await access.FindAsync(id, cancel);
        if (order is null) return NotFoundPage();
        if (order.State != OrderState.OnApproval) return LocalRedirect($"/orders/{id}");
        var proposal = await numbers.ProposeAsync(OrderPaper.CodeOf(order), clock.Today, cancel);
        return Page(SignView, await PageAsync(order, order.Version, new SignOrderForm { Number = proposal.Number, SignedOn = clock.Today }, proposal, cancel));
    }

    [HttpPost("/orders/{id:guid}/signature")]
    [Authorize(Policy = Policies.Director)]
    public Task<IActionResult> Sign(Guid id, [Bind(Prefix = "Form")] SignOrderForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => sign.RunAsync(id, form, version, cancel), _ => Task.FromResult<IActionResult>(LocalRedirect($"/orders/{id}/signed")), $"/orders/{id}/signed",
        SignView, async () => await access.AnewAsync(id, cancel) is { } order
            ? await PageAsync(order, version, form, await numbers.ProposeAsync(OrderPaper.CodeOf(order), form.SignedOn ?? clock.Today, cancel), cancel) : null);

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
                people > 0 ? $"Просьбу ознакомиться получили все, кого касается приказ: {RussianPlural.Of(people, "человек", "человека", "человек")}."
                    : "Приказ действует: знакомить с ним больше некого.",
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
    public Task<IActionResult> SendBack(Guid id, [Bind(Prefix = "Form")] ReturnOrderForm form, Guid version, CancellationToken cancel) => WriteAsync(
        () => back.RunAsync(id, form.ReturnReason, version, cancel), Done("/orders?state=on-approval", "Приказ возвращён куратору на доработку."),
        ReturnView, async () => await access.AnewAsync(id, cancel) is null ? null : new OrderReturnPage(id, version, form));

    private async Task<OrderSignaturePage> PageAsync(Order order, Guid version, SignOrderForm form, NumberProposal proposal, CancellationToken cancel)
    {
        var of = await facts.ReadAsync(order, cancel);
        var check = await obstacles.OfAsync(of, cancel);
        return new OrderSignaturePage(order.Id, version, form, OrderWords.Rows(of),
            [.. check.Obstacles.Select(OrderWords.Obstacle)], proposal,
            DraftSources.Changes(of.Source, await paper.ComposeAsync(of, cancel), ""), of.School.Meaning, OrderWords.Heading(order), OrderWords.Effect(order),
            check.Bases.MaxBy(b => b.On)?.ToString())
        { Warnings = of.Warnings };
    }

    private async Task<IReadOnlyList<string>> DoneAsync(Order order, CancellationToken cancel) => order.Kind switch
    {
        OrderKind.PairsApproval => [order.Points.Count == 1 ? "Пара действует." : $"Действуют пары: {RussianPlural.Number(order.Points.Count)}."],
        OrderKind.Changes => [.. (await facts.ReadAsync(order, cancel)).Changes.Select(c => OrderWords.Done(c, order.SignedOn!.Value))],
        OrderKind.CuratorAppointment => await CuratorRolesAsync(order, cancel),
        _ => [],
    };

    private async Task<IReadOnlyList<string>> CuratorRolesAsync(Order order, CancellationToken cancel)
    {
        var previousId = order.PreviousCuratorId;
        var curators = await db.Set<Membership>()
            .Where(m => !m.IsBlocked && (m.Roles & SchoolRole.Curator) != 0 && (m.PersonId == order.CuratorId || m.PersonId == previousId))
            .Select(m => m.PersonId).ToListAsync(cancel);
        var hasAccount = await db.Set<Membership>().AnyAsync(m => !m.IsBlocked && m.PersonId == order.CuratorId, cancel);
        var appointed = await db.Set<ProgramPost>().AnyAsync(p => p.OrderId == order.Id, cancel);
        return
        [
            curators.Contains(order.CuratorId) ? "Куратор назначен, роль куратора в портале уже есть."
                : !hasAccount ? "Куратор назначен, но входить в портал ещё не может: код для входа выдаёт системный администратор в разделе «Доступ»."
                : appointed ? $"Куратор назначен: роль куратора в портале действует с {RussianDate.Short(order.Curatorship!.FromOn)} по приказу."
                : "Куратор назначен. Действующей программы у школы нет, поэтому роль куратора даёт системный администратор в разделе «Доступ».",
            .. previousId is { } previous && curators.Contains(previous)
                ? ["Роль прежнего куратора остаётся, пока её не снимут в разделе «Доступ»: сделайте это после передачи дел."] : Array.Empty<string>(),
        ];
    }
}
