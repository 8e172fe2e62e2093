using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>Decisions of councils: a task of whoever carries them out, and of the office when their day has come; the hearing that a quarter asks for.</summary>
public static class CouncilWork
{
    /// <summary>The hearing of a quarter is told so many days before its last day.</summary>
    public const int HearingSoonDays = 7;

    /// <summary>Days after the last day of a quarter within which it is heard.</summary>
    public const int HearingDays = ReportHearing.WithinDays;

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
            Acts = Rights.Office, Sees = SchoolRole.Director, What = "Проверить исполнение решения совета", Verb = "Проверить", Href = Page,
                About = WorkWords.Title, When = WorkWords.Until,
        },
        // Only where the program has the reports of the quarter heard (S2-6, S3): they were asked for then.
        new("hearing-due", (db, v) => WorkSources.OfRecords(db.Set<SchoolQuarter>()
            .Where(q => q.EndsOn <= v.Today.AddDays(HearingSoonDays) && q.EndsOn >= v.BegunBy
                && db.Set<PeriodicReport>().Any(r => (r.Hearings > 0 || r.Receiver == SchoolRole.DeputyDirectorAcademic) && r.ToOn >= q.StartsOn && r.ToOn <= q.EndsOn)
                && !db.Set<CouncilPack>().Any(p => p.Kind == PackKind.Hearing && p.From <= q.EndsOn && p.To >= q.StartsOn))
            .Select(q => new RecordOfWork { RecordId = q.Id, DoerId = null, On = q.EndsOn, Text = q.AcademicYear.ToString() + "-q" + q.Number.ToString() })))
        {
            Term = "T-10", OnPair = null, IsPosted = true, Acts = CouncilAccess.Prepare, Sees = SchoolRole.Director, What = Prepare, Verb = "Составить",
            Href = Hearing, About = Quarter, When = WorkWords.Within(HearingDays), CountsWorkingDays = true,
        },
        // A school that has not set its quarters: those that its reports follow.
        new("hearing-due-usual", (db, v) => WorkSources.OfRecords(db.Set<PeriodicReport>()
            .Where(r => r.ToOn <= v.Today.AddDays(HearingSoonDays) && r.ToOn >= v.BegunBy && r.PeriodWords.Contains("четверть")
                && (r.Hearings > 0 || r.Receiver == SchoolRole.DeputyDirectorAcademic)
                && !db.Set<SchoolQuarter>().Any(q => q.StartsOn <= r.ToOn && q.EndsOn >= r.ToOn)
                && !db.Set<CouncilPack>().Any(p => p.Kind == PackKind.Hearing && p.From <= r.ToOn && p.To >= r.FromOn))
            .Select(r => new { r.SchoolId, r.ToOn }).Distinct().Select(q => new RecordOfWork { RecordId = q.SchoolId, DoerId = null, On = q.ToOn, Text = null })))
        {
            Term = "T-10", OnPair = null, IsPosted = true, Acts = CouncilAccess.Prepare, Sees = SchoolRole.Director, What = Prepare, Verb = "Составить",
            Href = Hearing, About = Quarter, When = WorkWords.Within(HearingDays), CountsWorkingDays = true,
        },
        new("minutes-to-register", (db, v) => WorkSources.OfRecords(db.Set<CouncilMeeting>().Where(m => m.State == MeetingState.Draft && m.HeldOn < v.Today)
            .Select(m => new RecordOfWork { RecordId = m.Id, DoerId = null, On = m.HeldOn, Text = null })))
        {
            IsPosted = true,
            Acts = Rights.Office, What = "Закончить протокол заседания", Verb = "Закончить", Href = r => $"/council/meetings/{r.RecordId}", About = _ => "педсовет",
                When = WorkWords.Since(3),
        },
    ];

    private const string Prepare = "Подготовить заслушивание за четверть";

    private static string Hearing(WorkRow row) => $"/council/packs/new?kind=hearing&period={CodeOf(row)}";

    private static string Quarter(WorkRow row) => CountedPeriod.QuarterTitle(CodeOf(row)) ?? "";

    private static string? CodeOf(WorkRow row) => row.Text ?? (row.On is { } ends ? CountedPeriod.UsualQuarter(ends) : null);

    private static string Page(WorkRow row) => $"/council/decisions/{row.RecordId}";

    private static IQueryable<WorkRow> Rows(IQueryable<CouncilDecision> decisions) => WorkSources.OfRecords(decisions.Select(d => new RecordOfWork
    {
        RecordId = d.Id,
        DoerId = d.PersonId,
        On = d.DueOn,
        Text = d.Text,
    }));
}
