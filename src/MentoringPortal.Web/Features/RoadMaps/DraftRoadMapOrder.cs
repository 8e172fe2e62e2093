using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Prepares the order that approves a road map (D-02): the approving point stands fixed, the rest is prefilled and may be worded anew.</summary>
public sealed class DraftRoadMapOrder(
    PortalDbContext db, RoadMapAccess access, RoadMapReader reader, ProgramReader programs, PaperFactsReader papers, OrderPaper paper, DraftSources sources, SchoolClock clock)
{
    public async Task<Outcome<Order>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } map) return Outcome.Missing;

        if (map.State != RoadMapState.Draft) return new RuleViolation("Дорожная карта уже утверждена");

        if (await reader.OrderInHand(id).Include(o => o.Points).FirstOrDefaultAsync(cancel) is { } prepared) return prepared;

        if (map.Gaps is { Count: > 0 } gaps) return new RuleViolation("Приказ не подготовлен: " + string.Join("; ", gaps));

        var definition = await programs.OfProgramAsync(map.ProgramId, cancel);
        var curator = await papers.WithRole(SchoolRole.Curator).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        var acts = await db.Set<LegalAct>().AsNoTracking().Where(a => !a.IsArchived && a.Citation != null).ToListAsync(cancel);
        var named = map.Items.SelectMany(i => i.PeopleIds).Append(curator ?? Guid.Empty).Where(p => p != Guid.Empty).Distinct().ToList();
        var order = new Order(OrderKind.Text, clock.Today);
        db.Add(order);
        order.ApproveRoadMap(id, map.OrderPoint);
        var violations = order.ComposeText(new TextOrderCard(
            definition?.OrderWord == "РАСПОРЯЖЕНИЕ" ? OrderWord.Directive : OrderWord.Order,
            "Об утверждении дорожной карты",
            LegalAct.Preamble(acts),
            map.MunicipalMark is { } mark ? $"согласования ({mark})" : null,
            [
                .. curator is { } person ? [new TextPointCard(person, "обеспечить выполнение дорожной карты и вести отметки о выполнении", null)] : Array.Empty<TextPointCard>(),
                new TextPointCard(null, "Ответственным исполнителям отмечать выполнение пунктов в портале с указанием подтверждения", null),
            ],
            null,
            named));
        if (violations.Count > 0) return violations.ToList();

        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Проект приказа об утверждении дорожной карты создан");
        await sources.SaveAsync(cancel);
        return order;
    }
}
