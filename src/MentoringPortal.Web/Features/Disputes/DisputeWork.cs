using MentoringPortal.Data;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Disputes;

/// <summary>Disputes that wait for whoever considers them or carries the decision out. Told to those named only, without names, and on no page of the pair.</summary>
public static class DisputeWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        Rule("dispute-to-appoint", "Назначить рассмотрение спора", "Назначить", db => WorkSources.OfRecords(db.Set<Dispute>().Where(d => d.State == DisputeState.Filed)
            .Select(d => new RecordOfWork { RecordId = d.Id, DoerId = d.LeadId, On = d.ConsiderBy, Text = "" }))),
        Rule("dispute-to-decide", "Записать решение по спору", "Записать", db => WorkSources.OfRecords(db.Set<Dispute>().Where(d => d.State == DisputeState.Considered)
            .Select(d => new RecordOfWork { RecordId = d.Id, DoerId = d.LeadId, On = d.HearingOn, Text = "" }))),
        new("dispute-hearing", (db, v) => WorkSources.OfRecords(
            from d in db.Set<Dispute>()
            where d.State == DisputeState.Considered && d.HearingOn >= v.Today
            from p in db.Set<Person>()
            where p.Id == d.MentorId || p.Id == d.MenteeId || d.Members.Any(m => m.PersonId == p.Id)
            select new RecordOfWork { RecordId = d.Id, DoerId = p.Id, On = d.HearingOn, Text = "" }))
        {
            Acts = DisputeAccess.Read, IsPersonal = true, OnPair = null, What = "Прийти на рассмотрение спора", Verb = "Прочитать", Href = Page, About = WorkWords.Title,
            When = WorkWords.Until,
        },
        Rule("dispute-to-carry-out", "Исполнить решение по спору", "Исполнить", db => WorkSources.OfRecords(db.Set<Dispute>().Where(d => d.State == DisputeState.Decided)
            .Select(d => new RecordOfWork { RecordId = d.Id, DoerId = d.ResponsibleId, On = d.DueOn, Text = "" }))),
    ];

    private static WorkRule Rule(string code, string what, string verb, Func<PortalDbContext, IQueryable<WorkRow>> rows) => new(code, (db, v) => rows(db))
    {
        Acts = DisputeAccess.Read,
        IsPersonal = true,
        OnPair = null,
        What = what,
        Verb = verb,
        Href = Page,
        About = WorkWords.Title,
        When = WorkWords.Until,
    };

    private static string Page(WorkRow row) => $"/disputes/{row.RecordId}";
}
