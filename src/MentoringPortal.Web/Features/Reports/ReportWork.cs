using MentoringPortal.Data;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Final papers and periodic reports that wait for their authors, and for whoever receives them.</summary>
public static class ReportWork
{
    /// <summary>A final paper is told so many days before its day.</summary>
    public const int SoonDays = 30;

    /// <summary>A report that the program has heard is late to be heard after so many days (T-10).</summary>
    public const int HearingDays = ReportHearing.WithinDays;

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("report-to-write", (db, v) => Rows(db, v, db.Set<PackagePart>().Where(p => !p.IsMentees)))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Написать итоговый документ", Title = Paper, Verb = "Написать", Href = Page, When = WorkWords.Until,
        },
        new("own-report-to-write", (db, v) => Rows(db, v, db.Set<PackagePart>().Where(p => p.IsMentees)))
        {
            IsPosted = true, Acts = SchoolRole.Mentee, What = "Написать итоговый документ", Title = Paper, Verb = "Написать", Href = Page, About = WorkWords.WithMentor,
            When = WorkWords.Until,
        },
        new("periodic-report", (db, v) => WorkSources.OfPairs(
            from r in db.Set<PeriodicReport>()
            where r.State == PeriodicState.Asked
            join m in db.Set<Mentorship>() on r.MentorshipId equals m.Id
            where m.State == MentorshipState.Active && m.MentorId == r.AuthorId
            select new PairOfWork { Pair = m, RecordId = r.Id, OtherId = r.Id, On = r.DueOn, At = null, Text = r.Title }))
        {
            Term = "T-08", IsPosted = true, Acts = SchoolRole.Mentor, What = "Сдать периодический отчёт", Verb = "Написать", Href = Periodic, When = WorkWords.Until,
        },
        new("own-periodic-report", (db, v) => WorkSources.OfPairs(
            from r in db.Set<PeriodicReport>()
            where r.State == PeriodicState.Asked
            join m in db.Set<Mentorship>() on r.MentorshipId equals m.Id
            where m.State == MentorshipState.Active && m.MenteeId == r.AuthorId
            select new PairOfWork { Pair = m, RecordId = r.Id, OtherId = r.Id, On = r.DueOn, At = null, Text = r.Title }))
        {
            Term = "T-09", IsPosted = true,
            Acts = SchoolRole.Mentee, What = "Сдать периодический отчёт", Verb = "Написать", Href = Periodic, About = WorkWords.WithMentor, When = WorkWords.Until,
        },
        new("periodic-report-to-hear", (db, v) => WorkSources.OfPairs(
            from r in db.Set<PeriodicReport>()
            where r.State == PeriodicState.Accepted && r.Hearings > db.Set<ReportHearing>().Count(h => h.ReportId == r.Id)
            join m in db.Set<Mentorship>() on r.MentorshipId equals m.Id
            where m.State == MentorshipState.Active
            select new PairOfWork { Pair = m, RecordId = r.Id, OtherId = r.Id, On = r.AcceptedOn, At = null, Text = r.Title }))
        {
            OnPair = null, Term = "T-10", IsPosted = true,
            Acts = SchoolRole.DeputyDirectorAcademic, IsNeverOnes = true, What = "Заслушать периодический отчёт", Verb = "Заслушать", Href = Periodic,
            When = WorkWords.Within(HearingDays), CountsWorkingDays = true, Behind = 1,
        },
        // A kept query takes in constants only, so each receiver has a predicate of its own.
        ToReceive(SchoolRole.MethodUnionHead, "union", db => db.Set<PeriodicReport>().Where(r => r.Receiver == SchoolRole.MethodUnionHead)),
        ToReceive(SchoolRole.DeputyDirectorAcademic, "deputy", db => db.Set<PeriodicReport>().Where(r => r.Receiver == SchoolRole.DeputyDirectorAcademic)),
        ToReceive(SchoolRole.Curator, "curator", db => db.Set<PeriodicReport>().Where(r => r.Receiver == SchoolRole.Curator)),
    ];

    private static string Periodic(WorkRow row) => $"/reports/periodic/{row.RecordId}";

    private static WorkRule ToReceive(SchoolRole receiver, string code, Func<PortalDbContext, IQueryable<PeriodicReport>> of) => new("periodic-report-to-accept-" + code,
        (db, v) => WorkSources.OfPairs(
            from r in of(db)
            where r.State == PeriodicState.HandedIn
            join m in db.Set<Mentorship>() on r.MentorshipId equals m.Id
            select new PairOfWork { Pair = m, RecordId = r.Id, OtherId = r.Id, On = r.HandedInOn, At = null, Text = r.Title }))
    {
        IsPosted = true,
        Acts = receiver,
        IsNeverOnes = true,
        What = "Принять периодический отчёт",
        Verb = "Прочитать",
        Href = Periodic,
        When = WorkWords.Since(7),
        Behind = 1,
    };

    // «Написать: отчёт молодого специалиста о проделанной работе».
    private static string Paper(WorkRow row) => $"Написать: {PhraseStart.Lower(row.Text ?? "итоговый документ")}";

    private static string Page(WorkRow row) => $"/reports/{row.RecordId}";

    // Of a mentor the row of the own pair, of the mentee that of the leading one.
    private static IQueryable<WorkRow> Rows(PortalDbContext db, QueryValues v, IQueryable<PackagePart> parts) => WorkSources.OfPairs(
        from p in parts
        join a in db.Set<StageAssessment>() on p.AssessmentId equals a.Id
        join m in db.Set<Mentorship>() on a.MenteeId equals m.MenteeId
        where (p.Source == SpecialistReport.Code || p.Source == TeachingAssessment.Code || p.Source == MentorReport.Code)
            && (p.State == PartState.Awaited || p.State == PartState.Returned) && p.DueOn <= v.Today.AddDays(SoonDays)
            && m.State == MentorshipState.Active && (p.IsMentees ? m.Id == a.MentorshipId : m.MentorId == p.AuthorId)
        select new PairOfWork { Pair = m, RecordId = p.Id, OtherId = a.Id, On = p.DueOn, At = null, Text = p.Title });
}
