using MentoringPortal.Data;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The assessment of a stage, step by step, and the papers it waits for: the same rules for every stage of a program.</summary>
public static class StageWork
{
    /// <summary>Parts due within so many days are told to their authors.</summary>
    public const int SoonDays = StageAssessment.PackageSoonDays;

    /// <summary>Codes that the page of an assessment knows.</summary>
    public const string OfDirector = "assessment-of-director", PackageIncomplete = "package-incomplete";

    /// <summary>A step of those who assess, and of nobody else.</summary>
    public static bool IsDeputies(string code) => Rules.Any(r => r.Code == code && r.Acts == Rights.Deputies);

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        // A pair that is over brings no papers any more.
        new(PackageIncomplete, (db, v) => Rows(db, MentorshipState.Active, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.CollectingPackage
            && a.Parts.Any(p => p.IsRequired && (p.State == PartState.Awaited || p.State == PartState.Returned) && p.DueOn <= v.Today))))
        {
            Term = "T-04", Acts = Rights.Office, IsHiddenFromMentee = true, What = "Комплект документов неполный", Verb = "Что мешает", Href = Page, About = Stage,
                When = ToAssess("ждут документов"),
        },
        // The pair ended before its package was there: nothing more will come until another mentor is there.
        new("assessment-left", (db, v) => Rows(db, MentorshipState.TerminatedEarly, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.CollectingPackage)))
        {
            Acts = Rights.Deputies, IsNeverOnes = true, What = "Назначить наставника или отменить оценку этапа", Verb = "Решить",
            Href = Page, Here = r => Page(r) + "/cancellation", About = Stage, When = WorkWords.Always("пара прекращена"),
        },
        new("package-complete", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.PackageComplete && a.HasReview)))
        {
            Term = "T-04", Acts = Rights.Deputies, IsHiddenFromMentee = true, What = "Рассмотреть комплект с наставником", Verb = "Рассмотреть",
            Href = Page, Here = r => Page(r) + "/joint-review", About = Stage,
            When = ToAssess("комплект собран"),
        },
        new("package-to-conclude", (db, v) => Rows(db, null, db.Set<StageAssessment>()
            .Where(a => a.State == AssessmentState.PackageComplete && !a.HasReview && a.HasConclusion)))
        {
            Term = "T-04", Acts = Rights.Deputies, IsHiddenFromMentee = true, What = "Составить проект заключения", Verb = "Составить",
            Href = Page, Here = r => Page(r) + "/conclusion", About = Stage,
            When = ToAssess("комплект собран"),
        },
        new("package-to-accept", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.PackageComplete && !a.HasConclusion)))
        {
            Term = "T-04",
            Acts = Rights.Deputies, IsHiddenFromMentee = true, What = "Принять комплект документов", Verb = "Принять", Href = Page, Here = r => Page(r) + "/filing", About = Stage,
                When = ToAssess("комплект собран"),
        },
        new("review-held", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.UnderReview)))
        {
            Term = "T-04", Acts = Rights.Deputies, IsHiddenFromMentee = true, What = "Составить проект заключения", Verb = "Составить",
            Href = Page, Here = r => Page(r) + "/conclusion", About = Stage,
            When = ToAssess("рассмотрение проведено"),
        },
        new("conclusion-drafted", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.ConclusionDrafted && a.HasInterview)))
        {
            Term = "T-04",
            Acts = Rights.Deputies, IsHiddenFromMentee = true, What = "Назначить собеседование", Verb = "Назначить", Href = Page, Here = r => Page(r) + "/interview", About = Stage,
            When = ToAssess("проект заключения готов"),
        },
        new("interview-to-hold", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.InterviewScheduled)))
        {
            Acts = Rights.Deputies, IsHiddenFromMentee = true, What = "Провести собеседование", Verb = "Записать итоги",
            Href = Page, Here = r => Page(r) + "/minutes", About = Stage,
            When = (r, day) => WorkWords.Hour(r, day) is { By: { } on } hour ? hour with { Words = RussianDate.Short(on) } : new("назначено"),
        },
        new("correction-to-issue", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.CorrectedDocumentId != null && a.ConclusionDocumentId == null)))
        {
            Acts = Rights.Deputies, IsHiddenFromMentee = true, Term = "T-03", What = "Проверить исправленный проект и выдать новое заключение", Verb = "Выдать исправленное",
            Href = Page, Here = r => Page(r) + "/issue", About = Stage, When = WorkWords.Until,
        },
        new("conclusion-to-issue", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.ConclusionDocumentId == null && a.CorrectedDocumentId == null
            && (a.State == AssessmentState.InterviewHeld || (a.State == AssessmentState.ConclusionDrafted && !a.HasInterview)))))
        {
            Acts = Rights.Deputies, IsHiddenFromMentee = true, Term = "T-03", What = "Выдать заключение", Verb = "Выдать",
            Href = Page, Here = r => Page(r) + "/issue", About = Stage, When = WorkWords.Until,
        },
        new("conclusion-to-acknowledge", (db, v) => Rows(db, null, db.Set<StageAssessment>()
            .Where(a => a.State == AssessmentState.InterviewHeld && a.ConclusionDocumentId != null)))
        {
            Acts = Rights.Deputies, IsHiddenFromMentee = true, Term = "T-03", What = "Ознакомить с заключением", Verb = "Ознакомить", Href = Page, About = Stage,
                When = WorkWords.Until,
        },
        new("filing", (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(a => a.State == AssessmentState.Acknowledged)))
        {
            Acts = Rights.Deputies, Sees = SchoolRole.Curator, IsHiddenFromMentee = true, Term = "T-03", What = "Поместить документы в дело", Verb = "Поместить",
            Href = Page, Here = r => Page(r) + "/filing",
            About = Stage, When = WorkWords.Until,
        },
        // Where no deputy may assess, the director does (M15).
        new(OfDirector, (db, v) => Rows(db, null, db.Set<StageAssessment>().Where(AssessmentAccess.FallsToDirector(db))
            .Where(a => a.State != AssessmentState.CollectingPackage && a.State != AssessmentState.Filed)))
        {
            Acts = SchoolRole.Director, IsNeverOnes = true, What = "Провести оценку этапа: заместители – наставники", Verb = "Провести", Href = Page, About = Stage,
            When = ToAssess("ждёт директора"),
        },
        // The interview agreed on another mentor or other terms (M13): an order says so.
        new("curating-to-change", (db, v) => Rows(db, MentorshipState.Active, db.Set<StageAssessment>().Where(a => a.AsksChangeOfMentor && a.InterviewHeldOn != null
            && !db.Set<OrderPoint>().Any(c => c.MentorshipId == a.MentorshipId && c.Effect != OrderEffect.ApprovePair))))
        {
            Acts = Rights.Office, IsHiddenFromMentee = true, What = "Подготовить приказ об изменении кураторства", Verb = "Подготовить",
            Href = r => $"/orders/changes/new?pair={r.MentorshipId}", When = WorkWords.Always("решено на собеседовании"),
        },
        // Of the assessment itself nothing is told before the interview (§2.13).
        new("interview-to-come", (db, v) => WorkSources.OfPairs(
            from a in db.Set<StageAssessment>()
            join m in db.Set<Mentorship>() on a.MentorshipId equals m.Id
            where a.State == AssessmentState.InterviewScheduled && m.State == MentorshipState.Active
            select new PairOfWork { Pair = m, RecordId = m.Id, OtherId = a.Id, On = null, At = a.InterviewAt, Text = a.InterviewPlace }))
        {
            Acts = SchoolRole.Mentee, Behind = -1, What = "Прийти на собеседование по итогам этапа", Verb = "Посмотреть", Href = r => $"/mentorships/{r.RecordId}",
                About = WorkWords.Title,
            When = (r, day) => WorkWords.Hour(r, day) with { IsLate = false },
        },
        new("review-to-write", (db, v) => Parts(db, v, db.Set<PackagePart>().Where(p => p.Source == MentorReviewPaper.Code)))
        {
            IsPosted = true,
            Acts = SchoolRole.Mentor, What = "Написать отзыв наставника", Verb = "Написать", Href = r => $"/mentorships/{r.OtherId}/review?of={r.RecordId}", About = Stage,
            When = WorkWords.Until,
        },
        new("plan-to-hand-in", (db, v) => Parts(db, v, db.Set<PackagePart>().Where(p => p.Kind == PartKind.Plan)))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Передать план в комплект документов", Verb = "Передать", Href = Page, About = Stage, When = WorkWords.Until,
        },
    ];

    private static string Page(WorkRow row) => $"/assessments/{row.RecordId}";

    // «Соколова Е.А., адаптация молодого специалиста».
    private static string Stage(WorkRow row) => row.Text is null ? WorkWords.Person(row) : $"{WorkWords.Person(row)}, {PhraseStart.Lower(row.Text)}";

    // The last day of the assessment, where the program names one; before it the step itself is told.
    private static Func<WorkRow, WorkDay, WorkTerm> ToAssess(string words) => (row, day) => row.On is { } due && due <= day.Today.AddDays(SoonDays)
        ? new($"{words}, {(due < day.Today ? "оценить следовало до" : "оценить до")} {RussianDate.Short(due)}", due < day.Today, due) : new(words);

    /// <summary>Parts that mentors of running pairs are asked for and that are due soon, were given back, or are the last that is missing of a package that others have
    /// handed in to.</summary>
    private static IQueryable<WorkRow> Parts(PortalDbContext db, QueryValues v, IQueryable<PackagePart> parts) => WorkSources.OfPairs(
        from p in parts
        join a in db.Set<StageAssessment>() on p.AssessmentId equals a.Id
        join m in db.Set<Mentorship>() on new { a.MenteeId, MentorId = p.AuthorId } equals new { m.MenteeId, m.MentorId }
        where m.State == MentorshipState.Active && a.State == AssessmentState.CollectingPackage && a.PeriodFrom <= v.Today
            && (p.State == PartState.Returned || (p.State == PartState.Awaited && (p.DueOn <= v.Today.AddDays(SoonDays)
                || (a.Parts.Any(o => o.Id != p.Id && o.State == PartState.HandedIn)
                    && !a.Parts.Any(o => o.Id != p.Id && (o.State == PartState.Awaited || o.State == PartState.Returned))))))
        select new PairOfWork { Pair = m, RecordId = a.Id, OtherId = m.Id, On = p.DueOn, At = null, Text = a.StageTitle });

    /// <summary>Rows of assessments whose pair is in a state; null: in any.</summary>
    private static IQueryable<WorkRow> Rows(PortalDbContext db, MentorshipState? state, IQueryable<StageAssessment> assessments)
    {
        var pairs = state switch
        {
            null => db.Set<Mentorship>(),
            MentorshipState.Active => db.Set<Mentorship>().Where(m => m.State == MentorshipState.Active),
            _ => db.Set<Mentorship>().Where(m => m.State == MentorshipState.TerminatedEarly),
        };
        return WorkSources.OfPairs(
            from a in assessments
            join m in pairs on a.MentorshipId equals m.Id
            select new PairOfWork { Pair = m, RecordId = a.Id, OtherId = a.Id, On = a.FilingDueOn ?? a.DueOn, At = a.InterviewAt, Text = a.StageTitle });
    }
}
