using MentoringPortal.Domain.Events;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Events to come for those who take part, and the mini-report after each (T-09).</summary>
public static class EventWork
{
    /// <summary>An event stands on the home so many days before.</summary>
    public const int DaysAhead = 7;

    /// <summary>Code of the rule that calendars tell by the hour instead.</summary>
    public const string Ahead = "event-ahead";

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("event-to-report", (db, v) => WorkSources.OfRecords(db.Set<SchoolEvent>().Where(e => e.On < v.Today && e.ReportedOn == null && e.CancelledBecause == null)
            .Select(e => new RecordOfWork { RecordId = e.Id, DoerId = e.ResponsibleId, On = e.On, Text = e.Title })))
        {
            Term = "T-09", IsPosted = true, Acts = Rights.Pairs, IsPersonal = true, OnPair = null, What = "Написать отчёт о мероприятии", Verb = "Написать",
            Href = r => $"/events/{r.RecordId}/report", About = WorkWords.Title, When = WorkWords.Since(3),
        },
        new(Ahead, (db, v) => WorkSources.OfRecords(
            from e in db.Set<SchoolEvent>()
            where e.On >= v.Today && e.On <= v.Today.AddDays(DaysAhead) && e.CancelledBecause == null
            from p in db.Set<EventParticipant>()
            where p.EventId == e.Id
            select new RecordOfWork { RecordId = e.Id, DoerId = p.PersonId, On = e.On, Text = e.Title }))
        {
            Acts = Rights.Pairs, IsPersonal = true, OnPair = null, What = "Принять участие в мероприятии", Verb = "Посмотреть", Href = r => $"/events/{r.RecordId}",
            About = WorkWords.Title, When = WorkWords.Until,
        },
    ];
}
