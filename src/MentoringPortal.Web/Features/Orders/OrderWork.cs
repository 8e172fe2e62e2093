using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Orders on their way to the signature and to those they name.</summary>
public static class OrderWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("order-to-sign", (db, v) => Rows(db.Set<Order>().Where(o => o.State == OrderState.OnApproval)))
        {
            IsPosted = true,
            Acts = SchoolRole.Director, Sees = SchoolRole.Curator, IsFirst = true, What = "Подписать приказ", Followed = "Приказ ждёт подписи директора", Verb = "Подписать",
            Href = Page, About = WorkWords.Title, When = WorkWords.Since(3),
            OnPair = NamesIt,
        },
        new("order-returned", (db, v) => Rows(db.Set<Order>().Where(o => o.State == OrderState.Draft && o.ReturnReason != null)))
        {
            IsPosted = true, Acts = SchoolRole.Curator, What = "Исправить приказ по замечанию директора", Verb = "Исправить", Href = Page, About = WorkWords.Title,
            When = WorkWords.Always("вернули с замечаниями", isLate: true), OnPair = NamesIt,
        },
        new("order-draft", (db, v) => Rows(db.Set<Order>().Where(o => o.State == OrderState.Draft && o.ReturnReason == null)))
        {
            IsPosted = true,
            Acts = SchoolRole.Curator, What = "Передать приказ на подпись", Verb = "Передать", Href = Page, About = WorkWords.Title, When = WorkWords.Since(), OnPair = NamesIt,
        },
        // An order that is told of as overdue is not told of once more.
        new("order-acknowledging", (db, v) => Rows(db.Set<Order>()
            .Where(o => o.State == OrderState.Acknowledging && !db.Set<IssuedDocument>().Any(d => d.Id == o.DocumentId && d.IssuedAt < v.IssuedBefore))))
        {
            IsPosted = true,
            Acts = SchoolRole.Curator, What = "Ознакомить с приказом", Verb = "Ознакомить", Href = Page, About = r => r.Text is null ? "участников" : $"№\u00a0{r.Text}",
            When = WorkWords.Since(10),
        },
    ];

    // Not told of an order that is only being acknowledged: the pair does not wait for that.
    private static Expression<Func<WorkRow, bool>> NamesIt(PortalDbContext db, QueryValues v) =>
        r => db.Set<OrderPoint>().Any(p => p.OrderId == r.RecordId && p.MentorshipId == v.Id);

    private static string Page(WorkRow row) => $"/orders/{row.RecordId}";

    private static IQueryable<WorkRow> Rows(IQueryable<Order> orders) => WorkSources.OfRecords(orders.Select(o => new RecordOfWork
    {
        RecordId = o.Id,
        DoerId = null,
        On = o.SignedOn ?? o.DraftedOn,
        Text = o.Number ?? (o.Kind == OrderKind.PairsApproval ? "Об утверждении наставнических пар" : o.Kind == OrderKind.Changes ? "Об изменениях в составе пар"
            : o.Heading ?? "О назначении куратора"),
    }));
}
