using MentoringPortal.Data;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Awards;

/// <summary>Awards that wait for a decision, the order of spring (T-17), the day on which they are handed over.</summary>
public static class AwardWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("award-to-consider", (db, v) => Rows(db, db.Set<Award>().Where(a => a.State == AwardState.Proposed)))
        {
            Acts = Rights.Deputies, Sees = SchoolRole.Curator, IsNeverOnes = true, OnPair = null, What = "Рассмотреть поощрение", Verb = "Рассмотреть", Href = Page,
            When = WorkWords.Until, Behind = 1,
        },
        new("award-to-order", (db, v) => Rows(db, AwardReader.ToOrder(db)))
        {
            Acts = SchoolRole.Curator, Term = "T-17", OnPair = null, What = "Подготовить приказ о поощрении", Verb = "Подготовить", Href = _ => "/awards?state=Considered",
            When = WorkWords.Until, Behind = 1,
        },
        new("award-to-give", (db, v) => Rows(db, db.Set<Award>().Where(a => a.State == AwardState.InOrder && db.Set<Order>().Any(o => o.Id == a.OrderId
            && (o.State == OrderState.Signed || o.State == OrderState.Registered || o.State == OrderState.Acknowledging || o.State == OrderState.InForce)))))
        {
            Acts = SchoolRole.Curator, IsNeverOnes = true, OnPair = null, What = "Вручить награду и отметить это", Verb = "Отметить", Href = Page,
            When = WorkWords.Until, Behind = 1,
        },
    ];

    private static string Page(WorkRow row) => $"/awards/{row.RecordId}";

    // Whom it honours stands for a mentor: nobody decides on the own.
    private static IQueryable<WorkRow> Rows(PortalDbContext db, IQueryable<Award> awards) =>
        from a in awards
        join p in db.Set<Person>() on a.PersonId equals p.Id
        select new WorkRow
        {
            RecordId = a.Id,
            OtherId = a.Id,
            MentorshipId = null,
            MentorId = a.PersonId,
            MenteeId = null,
            DoerId = a.ProposedById,
            On = a.OrderDueOn,
            At = null,
            Surname = p.Name.Surname,
            GivenName = p.Name.GivenName,
            Patronymic = p.Name.Patronymic,
            MentorSurname = "",
            MentorGivenName = "",
            MentorPatronymic = null,
            Text = null,
        };
}
