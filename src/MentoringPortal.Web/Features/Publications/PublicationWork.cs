using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Publications;

/// <summary>Publications that wait for a consent, the director, the site, or are to be taken off it.</summary>
public static class PublicationWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("publication-to-approve", (db, v) => Rows(db, db.Set<Publication>().Where(p => p.State == PublicationState.OnApproval)))
        {
            Acts = PublicationAccess.Approve, IsNeverOnes = true, OnPair = null, What = "Согласовать публикацию для сайта", Verb = "Согласовать", Href = Page,
            About = WorkWords.Title, When = WorkWords.Since(5),
        },
        new("publication-consent", (db, v) => OfPeople(db, db.Set<Publication>().Where(p => p.State == PublicationState.OnApproval)))
        {
            Acts = SchoolRole.Curator, OnPair = null, What = "Получить согласие на публикацию", Verb = "Получить", Href = r => $"/people/{r.OtherId}", When = WorkWords.Since(5),
        },
        new("publication-returned", (db, v) => Rows(db, db.Set<Publication>().Where(p => p.State == PublicationState.Draft && p.ReturnReason != null)))
        {
            Acts = PublicationAccess.Write, IsPersonal = true, OnPair = null, What = "Исправить публикацию", Verb = "Исправить", Href = Page, About = WorkWords.Title,
            When = WorkWords.Always("возвращена"),
        },
        new("publication-to-publish", (db, v) => Rows(db, db.Set<Publication>().Where(p => p.State == PublicationState.Approved)))
        {
            Acts = PublicationAccess.Publish, OnPair = null, What = "Разместить публикацию на сайте", Verb = "Разместить", Href = Page, About = WorkWords.Title,
            When = WorkWords.Since(7),
        },
        // 152-ФЗ art. 10.1, part 14: distribution stops in three working days.
        new("publication-to-withdraw", (db, v) => OfPeople(db, db.Set<Publication>().Where(p => p.State == PublicationState.Published)))
        {
            Acts = PublicationAccess.Publish, IsFirst = true, OnPair = null, What = "Снять публикацию с сайта: согласия больше нет", Verb = "Снять", Href = Page,
            When = WorkWords.Since(Publication.StopDays),
        },
    ];

    private static string Page(WorkRow row) => $"/publications/{row.RecordId}";

    // The author stands for a mentor: nobody approves the own.
    private static IQueryable<WorkRow> Rows(PortalDbContext db, IQueryable<Publication> publications) => publications.Select(p => new WorkRow
    {
        RecordId = p.Id,
        OtherId = p.Id,
        MentorshipId = null,
        MentorId = p.AuthorId,
        MenteeId = null,
        DoerId = p.AuthorId,
        On = p.ChangedOn,
        At = null,
        Surname = "",
        GivenName = "",
        Patronymic = null,
        MentorSurname = "",
        MentorGivenName = "",
        MentorPatronymic = null,
        Text = p.Title,
    });

    // Whoever is shown and has no consent in force: since it was taken back or ran out, else since the publication was sent.
    private static IQueryable<WorkRow> OfPeople(PortalDbContext db, IQueryable<Publication> publications)
    {
        var given = PublicationConsents.InForce(db);
        return from p in publications
               from x in p.People
               where !given.Any(c => c.PersonId == x.PersonId)
               join who in db.Set<Person>() on x.PersonId equals who.Id
               select new WorkRow
               {
                   RecordId = p.Id,
                   OtherId = who.Id,
                   MentorshipId = null,
                   MentorId = null,
                   MenteeId = null,
                   DoerId = null,
                   On = db.Set<Consent>().Where(c => c.PersonId == who.Id && c.Kind == ConsentKind.Distribution).Max(c => c.RevokedOn ?? c.ValidUntil) ?? p.ChangedOn,
                   At = null,
                   Surname = who.Name.Surname,
                   GivenName = who.Name.GivenName,
                   Patronymic = who.Name.Patronymic,
                   MentorSurname = "",
                   MentorGivenName = "",
                   MentorPatronymic = null,
                   Text = p.Title,
               };
    }
}
