using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Consents that wait for a signature.</summary>
public static class ConsentWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("consent-missing", (db, v) =>
        {
            // The few consents that are not given are found by their state. Whoever has left the bases is not asked any more.
            var records = db.Set<PoolRecord>();
            var missing = db.MissingConsents().Where(c => c.Scope == ConsentScope.Mentorship || records.Any(r => r.PersonId == c.PersonId
                && r.State != PoolState.Withdrawn && r.State != PoolState.Completed && r.State != PoolState.Archived));
            return WorkSources.OfPeople(
                from person in db.Set<Person>()
                where missing.Select(c => c.PersonId).Contains(person.Id)
                let since = missing.Where(c => c.PersonId == person.Id).Min(c => c.State == ConsentState.Revoked ? c.RevokedOn : (DateOnly?)c.RequestedOn)
                select new PersonOfWork { Person = person, OtherId = person.Id, On = since });
        })
        {
            Acts = SchoolRole.Curator, IsOfPeople = true, What = "Получить согласия", Verb = "Получить", Href = r => $"/people/{r.RecordId}", When = WorkWords.Since(14),
            OnPair = (db, v) => r => db.Set<Mentorship>().Any(m => m.Id == v.Id && (m.MentorId == r.RecordId || m.MenteeId == r.RecordId)
                && (m.State != MentorshipState.Completed && m.State != MentorshipState.TerminatedEarly && m.State != MentorshipState.PostSupport)
                && db.MissingConsents().Any(c => c.PersonId == r.RecordId && (c.Scope != ConsentScope.Mentorship || c.ScopeId == m.Id))),
        },
        // The day stays until a new consent is there; the act of destruction is kept on paper.
        new("data-to-destroy", (db, v) => WorkSources.OfPeople(
            from c in db.Set<Consent>()
            where c.DestroyDueOn != null && c.IsNeeded
                && !db.Set<Consent>().Any(o => o.PersonId == c.PersonId && o.Kind == c.Kind && o.Number > c.Number && o.State != ConsentState.Requested)
            join person in db.Set<Person>() on c.PersonId equals person.Id
            select new PersonOfWork { Person = person, OtherId = person.Id, On = c.DestroyDueOn }))
        {
            Acts = SchoolRole.Curator, IsOfPeople = true, Term = "T-15", What = "Уничтожить персональные данные", Verb = "Открыть карточку", Href = r => $"/people/{r.RecordId}",
            When = WorkWords.Until,
        },
        new("own-consent", (db, v) => WorkSources.OfRecords(db.Set<Consent>()
            .Where(c => c.State == ConsentState.Requested && !c.IsSuperseded && (c.IsNeeded || c.Kind == ConsentKind.Distribution)).Select(c => new RecordOfWork
        {
            RecordId = c.Id,
            DoerId = c.PersonId,
            On = c.RequestedOn,
            Text = c.Kind == ConsentKind.PersonalData ? "на обработку персональных данных" : c.Kind == ConsentKind.MentoringWork ? "на осуществление наставничества"
                : c.Kind == ConsentKind.MenteeParticipation ? "на закрепление в паре" : "на распространение персональных данных",
        })))
        {
            Acts = Rights.Participants, IsPersonal = true, What = "Подписать согласие на бумаге", Verb = "Распечатать", Href = r => $"/consents/{r.RecordId}",
            About = WorkWords.Title, When = WorkWords.Since(14),
        },
    ];
}
