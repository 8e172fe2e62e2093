using MentoringPortal.Data;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>Controls that are due (T-01, T-07) and findings that wait for an answer or a check.</summary>
public static class ControlWork
{
    /// <summary>A control is told so many days before its last day.</summary>
    public const int SoonDays = 14;

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        // A kept query takes in constants only, so each role has a predicate of its own.
        ToHold("deputy", Rights.Deputies, SchoolRole.Mentor, db => db.Set<ControlEvent>().Where(c => c.By == SchoolRole.DeputyDirectorAcademic
            || c.By == SchoolRole.DeputyDirectorMethodical)),
        ToHold("curator", SchoolRole.Curator, SchoolRole.None, db => db.Set<ControlEvent>().Where(c => c.By == SchoolRole.Curator)),
        ToHold("union", SchoolRole.MethodUnionHead, SchoolRole.None, db => db.Set<ControlEvent>().Where(c => c.By == SchoolRole.MethodUnionHead)),
        new("control-of-named", (db, v) => WorkSources.OfRecords(
            from c in db.Set<ControlEvent>()
            where c.State == ControlState.Planned && !c.IsPaused && c.ControllerId != null && c.FromOn <= v.Today && c.DueOn <= v.Today.AddDays(SoonDays)
            join m in db.Set<Mentorship>() on c.MenteeId equals m.MenteeId
            where m.State == MentorshipState.Active && m.IsLead
            select new RecordOfWork { RecordId = c.Id, DoerId = c.ControllerId, On = c.DueOn, Text = c.Title + ": " + m.Mentee.Name.Surname + " " + m.Mentee.Name.GivenName }))
        {
            Term = "T-07", Acts = ControlAccess.Hold, IsPersonal = true, What = "Провести контроль", Verb = "Записать итоги", Href = Page, About = WorkWords.Title,
                When = WorkWords.Until,
            OnPair = null,
        },
        new("finding-to-remove", (db, v) => Findings(db, db.Set<Finding>().Where(f => f.State == FindingState.Open), ofMentor: true))
        {
            Term = "T-07", Acts = SchoolRole.Mentor, What = "Устранить замечание контроля", Verb = "Ответить", Href = Finding, When = WorkWords.Until,
        },
        new("own-finding-to-remove", (db, v) => Findings(db, db.Set<Finding>().Where(f => f.State == FindingState.Open), ofMentor: false))
        {
            Term = "T-07", Acts = SchoolRole.Mentee, What = "Устранить замечание контроля", Verb = "Ответить", Href = Finding, About = Short, When = WorkWords.Until,
        },
        // The repeated control looks at all findings: while it is told itself, they are not told one by one.
        new("finding-overdue", (db, v) => Findings(db, db.Set<Finding>().Where(f => f.State == FindingState.Open && f.DueOn < v.Today
            && !db.Set<ControlEvent>().Any(c => c.MenteeId == f.MenteeId && c.RepeatsId != null && c.State == ControlState.Planned && c.DueOn < v.Today)), ofMentor: null))
        {
            Acts = ControlAccess.Hold, IsNeverOnes = true, What = "Проверить замечание: срок прошёл", Verb = "Проверить", Href = Finding, When = WorkWords.Until, Behind = 1,
        },
        new("finding-to-check", (db, v) => Findings(db, db.Set<Finding>().Where(f => f.State == FindingState.Answered
            && !db.Set<ControlEvent>().Any(c => c.MenteeId == f.MenteeId && c.RepeatsId != null && c.State == ControlState.Planned && c.DueOn <= v.Today.AddDays(SoonDays))),
                ofMentor: null))
        {
            Acts = ControlAccess.Hold, IsNeverOnes = true, What = "Проверить, устранено ли замечание", Verb = "Проверить", Href = Finding, When = WorkWords.Until, Behind = 1,
        },
    ];

    private static string Page(WorkRow row) => $"/control/{row.RecordId}";

    private static string Finding(WorkRow row) => $"/control/findings/{row.RecordId}";

    private static string Short(WorkRow row) => row.Text is { Length: > 90 } text ? text[..90].TrimEnd() + "…" : row.Text ?? "";

    // Whoever is only told of a control is not late with it.
    private static WorkTerm Expected(WorkRow row, WorkDay day) => row.On < day.Today ? new("ещё не проведён") : WorkWords.Until(row, day);

    private static WorkRule ToHold(string code, SchoolRole acts, SchoolRole sees, Func<PortalDbContext, IQueryable<ControlEvent>> of) =>
        new("control-of-" + code, (db, v) => WorkSources.OfPairs(
            from c in of(db)
            where c.State == ControlState.Planned && !c.IsPaused && c.ControllerId == null && c.FromOn <= v.Today && c.DueOn <= v.Today.AddDays(SoonDays)
            join m in db.Set<Mentorship>() on c.MenteeId equals m.MenteeId
            where m.State == MentorshipState.Active && m.IsLead
            select new PairOfWork { Pair = m, RecordId = c.Id, OtherId = c.Id, On = c.DueOn, At = null, Text = c.Title }))
        {
            Term = "T-01",
            Acts = acts,
            Sees = sees,
            IsNeverOnes = true,
            What = "Провести контроль",
            Title = WorkWords.Title,
            Verb = "Записать итоги",
            Href = Page,
            When = WorkWords.Until,
            WhenFollowed = Expected,
            Behind = 1,
        };

    // Of the mentor's findings the row of the own pair, of the others that of the leading one.
    private static IQueryable<WorkRow> Findings(PortalDbContext db, IQueryable<Finding> findings, bool? ofMentor)
    {
        var rows = from f in findings
                   join m in db.Set<Mentorship>() on f.MenteeId equals m.MenteeId
                   where m.State == MentorshipState.Active
                   select new { Finding = f, Pair = m };
        rows = ofMentor switch
        {
            true => rows.Where(r => r.Finding.ResponsibleId == r.Pair.MentorId),
            false => rows.Where(r => r.Finding.ResponsibleId == r.Pair.MenteeId && r.Pair.IsLead),
            null => rows.Where(r => r.Pair.IsLead),
        };
        return WorkSources.OfPairs(rows.Select(r => new PairOfWork
        {
            Pair = r.Pair,
            RecordId = r.Finding.Id,
            OtherId = r.Finding.Id,
            On = r.Finding.DueOn,
            At = null,
            Text = r.Finding.Text
        }));
    }
}
