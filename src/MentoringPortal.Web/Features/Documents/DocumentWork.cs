using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Documents that somebody has to read, and those that are read too late.</summary>
public static class DocumentWork
{
    /// <summary>Code of the rule of documents that are acknowledged too late: the page of an order asks it too.</summary>
    public const string Overdue = "acknowledgement-overdue";

    /// <summary>Code of the rule of documents that somebody has to read.</summary>
    public const string ToAcknowledge = "to-acknowledge";

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new(Overdue, (db, v) => WorkSources.OfRecords(db.Set<IssuedDocument>()
            .Where(d => d.IssuedAt < v.IssuedBefore && d.CancelledOn == null && d.ReplacedById == null
            && db.Set<Acknowledgement>().Any(a => a.DocumentId == d.Id && a.Method == AcknowledgementMethod.Awaited))
            .Select(d => new RecordOfWork { RecordId = d.Id, DoerId = null, On = d.Date, Text = d.Title })))
        {
            Acts = SchoolRole.Curator, What = "Ознакомление просрочено", Verb = "Напомнить", Href = Page, About = WorkWords.Title, When = WorkWords.Since(0),
        },
        new(ToAcknowledge, (db, v) => WorkSources.OfRecords(
            from a in db.Set<Acknowledgement>()
            join d in db.Set<IssuedDocument>() on a.DocumentId equals d.Id
            where a.Method == AcknowledgementMethod.Awaited && a.RemindedOn == null
            select new RecordOfWork { RecordId = d.Id, DoerId = a.PersonId, On = d.Date, Text = d.Title }))
        {
            Acts = Rights.Everybody, IsPersonal = true, What = "Ознакомиться с документом", Verb = "Прочитать", Href = Page, About = WorkWords.Title, When = WorkWords.Since(),
        },
        new("to-acknowledge-reminded", (db, v) => WorkSources.OfRecords(
            from a in db.Set<Acknowledgement>()
            join d in db.Set<IssuedDocument>() on a.DocumentId equals d.Id
            where a.Method == AcknowledgementMethod.Awaited && a.RemindedOn != null
            select new RecordOfWork { RecordId = d.Id, DoerId = a.PersonId, On = a.RemindedOn, Text = d.Title }))
        {
            Acts = Rights.Everybody, IsPersonal = true, What = "Ознакомиться с документом", Verb = "Прочитать", Href = Page, About = WorkWords.Title,
            When = (r, _) => new(r.On is { } reminded ? $"напоминание {RussianDate.Short(reminded)}" : "", true),
        },
        // Whoever knew an order is told that it does not hold any more, until he says that he knows.
        new("cancellation-untold", (db, v) => WorkSources.OfRecords(
            from a in db.Set<Acknowledgement>()
            join d in db.Set<IssuedDocument>() on a.DocumentId equals d.Id
            where a.UntoldCancellationOn != null
            select new RecordOfWork { RecordId = d.Id, DoerId = a.PersonId, On = a.UntoldCancellationOn, Text = d.Title }))
        {
            Acts = Rights.Everybody, IsPersonal = true, What = "Приказ отменён", Verb = "Прочитать", Href = _ => "/inbox", About = WorkWords.Title, When = WorkWords.Since(0),
        },
    ];

    private static string Page(WorkRow row) => $"/documents/{row.RecordId}";
}
