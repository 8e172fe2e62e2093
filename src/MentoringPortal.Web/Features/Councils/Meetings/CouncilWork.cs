using MentoringPortal.Domain.Councils;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>Decisions of councils: a task of whoever carries them out, and of the office when their day has come.</summary>
public static class CouncilWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("decision-to-do", (db, v) => Rows(db.Set<CouncilDecision>().Where(d => d.IsAdopted && d.DoneOn == null && d.PersonId != null)))
        {
            IsPosted = true,
            Acts = Rights.Everybody, IsPersonal = true, What = "Исполнить решение совета", Title = WorkWords.Title, Verb = "Отметить", Href = Page, When = WorkWords.Until,
            About = _ => "решение совета",
        },
        new("decision-due", (db, v) => Rows(db.Set<CouncilDecision>().Where(d => d.IsAdopted && d.DoneOn == null && d.DueOn <= v.Today)))
        {
            Acts = Rights.Office, Sees = Domain.Schools.SchoolRole.Director, What = "Проверить исполнение решения совета", Verb = "Проверить", Href = Page,
                About = WorkWords.Title, When = WorkWords.Until,
        },
        new("minutes-to-register", (db, v) => WorkSources.OfRecords(db.Set<CouncilMeeting>().Where(m => m.State == MeetingState.Draft && m.HeldOn < v.Today)
            .Select(m => new RecordOfWork { RecordId = m.Id, DoerId = null, On = m.HeldOn, Text = null })))
        {
            IsPosted = true,
            Acts = Rights.Office, What = "Закончить протокол заседания", Verb = "Закончить", Href = r => $"/council/meetings/{r.RecordId}", About = _ => "педсовет",
                When = WorkWords.Since(3),
        },
    ];

    private static string Page(WorkRow row) => $"/council/decisions/{row.RecordId}";

    private static IQueryable<WorkRow> Rows(IQueryable<CouncilDecision> decisions) => WorkSources.OfRecords(decisions.Select(d => new RecordOfWork
    {
        RecordId = d.Id,
        DoerId = d.PersonId,
        On = d.DueOn,
        Text = d.Text,
    }));
}
