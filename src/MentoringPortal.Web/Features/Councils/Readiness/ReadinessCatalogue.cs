using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Councils.Readiness;

/// <summary>«Чего не хватит при проверке»: every question once. Pairs of this academic year are asked, those that are over too.</summary>
public static class ReadinessCatalogue
{
    /// <summary>Days for which a pair may wait for the approved plan of its stage before it is told.</summary>
    public const int PlanDays = 30;

    public static IReadOnlyList<ReadinessCheck> All { get; } =
    [
        new("mentor-consent", "Согласие наставника получено не позднее приказа", "ТК РФ, ст. 351.8",
            "Без письменного согласия поручение недействительно. Найдите бумагу и внесите её дату; если согласия не было, получите его и издайте новый приказ.",
            (db, day) => OfPairs(db, Asked(db, day).Where(m => m.Mentor.Staff != null
                && !db.Set<Consent>().Any(c => c.ScopeId == m.Id && c.PersonId == m.MentorId && c.Kind == ConsentKind.MentoringWork
                && c.GivenOn <= m.ApprovedOn)))) { Href = Consents },
        new("mentee-consent", "Согласие наставляемого получено не позднее приказа", "Положение о наставничестве",
            "Пара утверждается, когда обе стороны согласны. Внесите дату согласия или получите его.",
            (db, day) => OfPairs(db, Asked(db, day).Where(m => !db.Set<Consent>().Any(c =>
                c.ScopeId == m.Id && c.PersonId == m.MenteeId && c.Kind == ConsentKind.MenteeParticipation
                && c.GivenOn <= m.ApprovedOn)))) { Href = Consents },
        new("personal-data", "Согласие на обработку персональных данных действует у обеих сторон", "152-ФЗ, ст. 9",
            "Без него данные в базах и паре обрабатывать нельзя. Получите согласие или закройте запись.",
            (db, day) => OfPairs(db, Asked(db, day).Where(m => m.LastOn >= day
                && (!db.Set<Consent>().Any(c => c.PersonId == m.MentorId && c.Kind == ConsentKind.PersonalData && c.State == ConsentState.Given)
                    || !db.Set<Consent>().Any(c => c.PersonId == m.MenteeId && c.Kind == ConsentKind.PersonalData && c.State == ConsentState.Given))))) { Href = Consents },
        new("hired-later", "Приказ издан не раньше приёма на работу", "ТК РФ, ст. 68",
            "Дата приёма в карточке позже приказа о паре: проверьте карточку сотрудника или приказ.",
            (db, day) => OfPairs(db, Asked(db, day).Where(m => (m.Mentor.Staff != null && m.Mentor.Staff.HiredOn > m.ApprovedOn)
                || (m.Mentee.Staff != null && m.Mentee.Staff.HiredOn > m.ApprovedOn))))
            { Href = Pair },
        new("agreement", "Дополнительное соглашение к трудовому договору наставника указано", "ТК РФ, ст. 351.8",
            "Содержание, срок, форма и выплата устанавливаются соглашением. Внесите его номер и дату.",
            (db, day) => OfPairs(db, Asked(db, day).Where(m => m.Mentor.Staff != null && m.SupplementaryAgreement == null))) { Href = Pair },
        new("plan-missing", $"План этапа утверждён у каждой пары, где его ждут больше {PlanDays} дней", "Положение о наставничестве",
            $"Плана этапа ждут больше {PlanDays} дней, а утверждённого нет. Составьте план и передайте его на утверждение.",
            (db, day) => WithoutPlan(db, day, MissingPlan.Of(db, new QueryValues { Today = day.AddDays(-PlanDays - 1) }, db.Set<Plan>().Where(p => p.ApprovedOn != null))))
            { Href = Pair },
        new("plan-late", "План утверждён не позднее срока, который назвал приказ", "Приказ об утверждении пар",
            "План утверждён позже срока сдачи. Объясните причину: изменить дату нельзя.",
            (db, day) => from p in db.Set<Plan>()
                         join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
                         join o in db.Set<Order>() on m.OrderId equals o.Id
                         where p.ApprovedOn > o.PlansDueOn && p.Edition == 1 && p.StartsOn <= o.PlansDueOn && m.LastOn >= YearStart(day)
                         select new FigureRow
                         {
                             Id = p.Id, OtherId = m.Id, Surname = m.Mentee.Name.Surname, GivenName = m.Mentee.Name.GivenName, Patronymic = m.Mentee.Name.Patronymic,
                                 On = p.ApprovedOn, Amount = 1,
                             Text = "план утверждён после срока",
                         }) { Href = r => $"/plans/{r.Id}" },
        new("package-not-filed", "Комплект оценки передан в дело в срок", "Положение о наставничестве",
            "Срок передачи прошёл. Передайте комплект в дело.",
            (db, day) => OfAssessments(db, db.Set<StageAssessment>().Where(a => a.FiledOn == null && a.FilingDueOn < day))) { Href = r => $"/assessments/{r.Id}" },
        new("pair-not-ended", "Пары, срок которых вышел, завершены", "Приказ об утверждении пар",
            "Последний день по приказу прошёл, а пара ещё действует. Завершите её или продлите приказом.",
            (db, day) => OfPairs(db, db.Set<Mentorship>().Where(m => (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)
                && m.LastOn < day))) { Href = Pair },
        new("acknowledgement", "Со всеми документами ознакомлены те, кого они касаются", "ТК РФ, ст. 22",
            "Ознакомления ещё ждут. Напомните или внесите подпись с бумаги.",
            (db, day) => from a in db.Set<Acknowledgement>()
                         join d in db.Set<IssuedDocument>() on a.DocumentId equals d.Id
                         where a.Method == AcknowledgementMethod.Awaited && d.CancelledOn == null && d.ReplacedById == null && d.ArchivedOn == null
                         select new FigureRow
                         {
                             Id = d.Id, OtherId = d.SubjectId, Surname = a.Person.Name.Surname, GivenName = a.Person.Name.GivenName, Patronymic = a.Person.Name.Patronymic,
                                 On = d.Date, Amount = 1, Text = d.Title,
                         }) { Href = r => $"/documents/{r.Id}", IsOfPairs = false },
        new("consent-scan", "Подлинники согласий сохранены", "152-ФЗ, ст. 9; ТК РФ, ст. 22.1",
            "Согласие получено на бумаге, а копии в портале нет. Приложите скан, чтобы предъявить его сразу.",
            (db, day) => from c in db.Set<Consent>()
                         where c.State == ConsentState.Given && c.ScanFileId == null && !c.IsSuperseded
                             && !db.Set<School>().Any(s => s.Id == c.SchoolId && s.ElectronicFlowAct != null)
                         select new FigureRow
                         {
                             Id = c.Id, OtherId = c.ScopeId, Surname = c.Person.Name.Surname, GivenName = c.Person.Name.GivenName, Patronymic = c.Person.Name.Patronymic,
                                 On = c.GivenOn, Amount = 1,
                             Text = c.Kind == ConsentKind.PersonalData ? "согласие на обработку персональных данных"
                                 : c.Kind == ConsentKind.MentoringWork ? "согласие на осуществление наставничества"
                                 : c.Kind == ConsentKind.MenteeParticipation ? "согласие на закрепление в паре" : "согласие",
                         }) { Href = r => $"/consents/{r.Id}", IsOfPairs = false },
        new("order-scan", "Подписанные приказы сохранены копией", "Инструкция по делопроизводству",
            "Приказ подписан на бумаге, а скана в портале нет. Приложите его к документу.",
            (db, day) => from d in db.Set<IssuedDocument>()
                         where d.JournalKey == RegistrationJournal.Orders && d.CancelledOn == null && d.ReplacedById == null
                             && !db.Set<DocumentScan>().Any(x => x.DocumentId == d.Id) && !db.Set<School>().Any(s => s.Id == d.SchoolId && s.ElectronicFlowAct != null)
                         select new FigureRow
                         {
                             Id = d.Id, OtherId = d.SubjectId, Surname = "", GivenName = "", Patronymic = null, On = d.Date, Amount = 1, Text = d.Title,
                         }) { Href = r => $"/documents/{r.Id}", IsOfPairs = false },
    ];

    private static IQueryable<FigureRow> WithoutPlan(PortalDbContext db, DateOnly day, IQueryable<WorkRow> missing) => OfPairs(db, Asked(db, day)
        .Where(m => m.ApprovedOn < day.AddDays(-PlanDays) && missing.Any(r => r.MentorshipId == m.Id)));

    // Pairs of this academic year under an order.
    private static IQueryable<Mentorship> Asked(PortalDbContext db, DateOnly day)
    {
        var start = YearStart(day);
        return db.Set<Mentorship>().Where(m => m.ApprovedOn <= day && m.LastOn >= start);
    }

    private static DateOnly YearStart(DateOnly day) => AcademicYear.Of(day).Start;

    private static string Pair(FigureRow row) => $"/mentorships/{row.Id}";

    private static string Consents(FigureRow row) => $"/mentorships/{row.Id}#consents";

    private static IQueryable<FigureRow> OfPairs(PortalDbContext db, IQueryable<Mentorship> pairs) => pairs.Select(m => new FigureRow
    {
        Id = m.Id,
        OtherId = m.Id,
        Surname = m.Mentee.Name.Surname,
        GivenName = m.Mentee.Name.GivenName,
        Patronymic = m.Mentee.Name.Patronymic,
        On = m.ApprovedOn,
        Amount = 1,
#pragma warning disable CA1845 // The database knows no spans.
        Text = "наставник " + m.Mentor.Name.Surname + (m.Mentor.Name.GivenName == "" ? "" : "\u00a0" + m.Mentor.Name.GivenName.Substring(0, 1) + ".")
            + (m.Mentor.Name.Patronymic == null ? "" : m.Mentor.Name.Patronymic.Substring(0, 1) + ".")
            + ", приказ " + (m.OrderReference ?? ""),
#pragma warning restore CA1845
    });

    private static IQueryable<FigureRow> OfAssessments(PortalDbContext db, IQueryable<StageAssessment> assessments) =>
        from a in assessments
        join p in db.Set<Person>() on a.MenteeId equals p.Id
        select new FigureRow
        {
            Id = a.Id,
            OtherId = a.MentorshipId,
            Surname = p.Name.Surname,
            GivenName = p.Name.GivenName,
            Patronymic = p.Name.Patronymic,
            On = a.FilingDueOn,
            Amount = 1,
            Text = a.StageTitle,
        };
}
