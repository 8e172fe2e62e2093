using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Features.Councils.Figures;

/// <summary>Every figure of the reports, each told once. A new one is one entry, and the theory over the catalogue asks for its independent count.</summary>
public static class FigureCatalogue
{
    private const string Participants = "Участники", Work = "Работа пар", Plans = "Планы", Stages = "Итоги этапов", Open = "Что не закончено";

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("pairs-period", Participants, "Пар за период", "Пары, утверждённые приказом, дни которых пересекаются с периодом. Смена наставника – новая пара.",
            (db, p) => OfPairs(InPeriod(db, p))) { Href = Pair },
        new("pairs-now", Participants, "Пар на дату", "Пары, утверждённые приказом, у которых день отчёта лежит между первым и последним днём; приостановленные тоже.",
            (db, p) => OfPairs(OnDay(db, p.To))) { Href = Pair },
        new("pairs-new", Participants, "Утверждено пар за период", "Дата приказа об утверждении пары лежит в периоде.",
            (db, p) => OfPairs(db.Set<Mentorship>().Where(m => m.ApprovedOn >= p.From && m.ApprovedOn <= p.To))) { Href = Pair },
        new("pairs-completed", Participants, "Завершено пар", "Последний день пары лежит в периоде, пара завершена в свой срок.",
            (db, p) => OfPairs(Ended(db, p).Where(m => m.State == MentorshipState.Completed || m.State == MentorshipState.PostSupport))) { Href = Pair },
        new("pairs-early", Participants, "Прекращено досрочно", "Последний день пары лежит в периоде, пара прекращена досрочно.",
            (db, p) => OfPairs(Ended(db, p).Where(m => m.State == MentorshipState.TerminatedEarly && m.ApprovedOn != null))) { Href = Pair },
        new("stayed", Participants, "Завершили и работают", "Наставляемые, чья пара завершена в срок в периоде и чьи карточки сегодня не в архиве; каждый считается один раз.",
            (db, p) => OfPeople(db.Set<Person>().Where(x => !x.IsArchived && Ended(db, p).Any(m => m.MenteeId == x.Id
                && (m.State == MentorshipState.Completed || m.State == MentorshipState.PostSupport))))) { Href = Person, IsOfToday = true },
        new("groups", Participants, "Групп за период", "Наставник, который за период работал вместе с двумя наставляемыми или больше.",
            (db, p) => OfPairs(InPeriod(db, p).Where(m => InPeriod(db, p).Where(x => x.UnitId == m.UnitId).Select(x => x.MenteeId).Distinct().Count() > 1
                && m.Id == InPeriod(db, p).Where(x => x.UnitId == m.UnitId).OrderBy(x => x.Id).Select(x => x.Id).First()))) { Href = Pair },
        new("mentors", Participants, "Наставников за период", "Люди, которые были наставниками пар за период; каждый считается один раз.",
            (db, p) => OfPeople(db.Set<Person>().Where(x => InPeriod(db, p).Any(m => m.MentorId == x.Id)))) { Href = Person },
        new("mentees", Participants, "Наставляемых за период", "Люди, которые были наставляемыми пар за период; каждый считается один раз.",
            (db, p) => OfPeople(db.Set<Person>().Where(x => InPeriod(db, p).Any(m => m.MenteeId == x.Id)))) { Href = Person },
        new("both-sides", Participants, "И наставник, и наставляемый", "Люди, которые за период были наставником в одной паре и наставляемым в другой.",
            (db, p) => OfPeople(db.Set<Person>().Where(x => InPeriod(db, p).Any(m => m.MentorId == x.Id) && InPeriod(db, p).Any(m => m.MenteeId == x.Id)))) { Href = Person },
        new("mentees-without-mentor", Participants, "В базе наставляемых без наставника", "Записи базы наставляемых, которые в базе сейчас и у которых на дату нет пары.",
            (db, p) => OfPeople(db.Set<Person>().Where(x => db.Set<PoolRecord>().Any(r => r.PersonId == x.Id && r.Side == PoolSide.Mentees && r.EnteredOn <= p.To
                && (r.State == PoolState.InPool || r.State == PoolState.Selected)) && !OnDay(db, p.To).Any(m => m.MenteeId == x.Id)))) { Href = Person, IsOfToday = true },

        new("meetings", Work, "Встреч", "Записи дневников с датой в периоде, кроме посещённых уроков. Встреча группы – одна запись.",
            (db, p) => OfEntries(db, p, Entries(db, p).Where(e => e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson))) { Href = Diary },
        new("visits", Work, "Посещено уроков", "Записи дневников о посещении урока наставляемого с датой в периоде.",
            (db, p) => OfEntries(db, p, Entries(db, p).Where(e => e.Kind == DiaryEntryKind.LessonVisit))) { Href = Diary },
        new("minutes", Work, "Времени вместе", "Продолжительность всех записей дневников с датой в периоде.",
            (db, p) => OfEntries(db, p, Entries(db, p))) { Href = Diary, Unit = FigureUnit.Minutes },
        new("entries-of-a-day", Work, $"Записей по {FormalEntries} и больше за день",
            $"Записи дневников с датой в периоде, если в том же дневнике за тот же день их {FormalEntries} или больше. Похоже на заполнение задним числом.",
            (db, p) => OfEntries(db, p, Entries(db, p).Where(e => Entries(db, p).Count(x => x.UnitId == e.UnitId && x.Date == e.Date) >= FormalEntries))) { Href = Diary },
        new("entries-of-a-text", Work, "Записей с одним текстом",
            $"Записи дневников с датой в периоде, если в том же дневнике за период {FormalEntries} или больше с тем же текстом о том, что сделано.",
            (db, p) => OfEntries(db, p, Entries(db, p).Where(e => e.WhatWasDone != null
                && Entries(db, p).Count(x => x.UnitId == e.UnitId && x.WhatWasDone == e.WhatWasDone) >= FormalEntries))) { Href = Diary },
        new("pairs-silent", Work, "Пар без записей",
            $"Пары на дату старше {DiaryWatch.SilenceDays - 1} дней, не приостановленные, у которых за {DiaryWatch.SilenceDays} день нет записи.",
            (db, p) => OfPairs(Silent(db, p.To))) { Href = Pair },
        new("pairs-paused", Work, "Приостановлено пар", "Пары на дату, день которой лежит внутри приостановки.",
            (db, p) => OfPairs(OnDay(db, p.To).Where(m => db.Set<Pause>().Any(x => x.ScopeId == m.Id && x.FromOn <= p.To && (x.ToOn == null || x.ToOn >= p.To))))) { Href = Pair },

        new("plans-due", Plans, "Мероприятий, срок которых наступил", "Мероприятия утверждённых планов со сроком в периоде, без отменённых и без выполненных сверх плана.",
            (db, p) => OfItems(db, Due(db, p))) { Href = Plan },
        new("plans-done", Plans, "Из них выполнено", "Из тех же мероприятий выполненные не позднее дня отчёта.",
            (db, p) => OfItems(db, Due(db, p).Where(i => i.State == PlanItemState.Done && i.DoneOn <= p.To))) { Href = Plan },
        new("plans-partly", Plans, "Из них выполнено частично", "Из тех же мероприятий отмеченные как выполненные частично.",
            (db, p) => OfItems(db, Due(db, p).Where(i => i.State == PlanItemState.PartlyDone && i.DoneOn <= p.To))) { Href = Plan },
        new("plans-overdue", Plans, "Просрочено мероприятий", "Мероприятия утверждённых планов действующих пар, срок которых прошёл до дня отчёта, а отметки о выполнении нет.",
            (db, p) => OfItems(db, Overdue(db, p.To))) { Href = Plan, IsOfToday = true },
        new("plans-beyond", Plans, "Выполнено сверх плана", "Мероприятия сверх плана, выполненные в периоде; к выполнению плана не прибавляются.",
            (db, p) => OfItems(db, Approved(db).Where(i => i.IsUnplanned && i.State == PlanItemState.Done && i.DoneOn >= p.From && i.DoneOn <= p.To))) { Href = Plan },

        new("conclusions", Stages, "Заключений выдано", "Заключения с датой в периоде; пока собеседование не прошло, заключение не считается.",
            (db, p) => OfAssessments(db, Concluded(db, p))) { Href = Assessment },
        new("interviews-awaited", Stages, "Ожидают собеседования", "Оценки этапов, по которым заключение подготовлено, а собеседование ещё не прошло.",
            (db, p) => OfAssessments(db, db.Set<StageAssessment>()
                .Where(a => a.HasInterview && a.InterviewHeldOn == null && (a.State == AssessmentState.ConclusionDrafted || a.State == AssessmentState.InterviewScheduled))))
            { Href = Assessment, IsOfToday = true, IsOfAssessments = true },
        new("packages-late", Stages, "Документов комплекта не сдано в срок", "Документы комплектов оценки, которых ждут или которые вернули, со сроком раньше дня отчёта.",
            (db, p) => (from a in db.Set<StageAssessment>()
                        from x in a.Parts
                        join m in db.Set<Person>() on a.MenteeId equals m.Id
                        where x.IsRequired && (x.State == PartState.Awaited || x.State == PartState.Returned) && x.DueOn < p.To
                        select new FigureRow
                        {
                            Id = a.Id, OtherId = x.Id, Surname = m.Name.Surname, GivenName = m.Name.GivenName, Patronymic = m.Name.Patronymic, On = x.DueOn, Amount = 1,
                                Text = x.Title,
                        })) { Href = Assessment, IsOfToday = true, IsOfAssessments = true },

        new("orders-open", Open, "Проектов приказов", "Приказы, которые ещё не подписаны.",
            (db, p) => db.Set<Order>().Where(o => o.State == OrderState.Draft || o.State == OrderState.OnApproval).Select(o => new FigureRow
            {
                Id = o.Id, OtherId = o.Id, Surname = "", GivenName = "", Patronymic = null, On = o.DraftedOn, Amount = 1,
                Text = o.Heading ?? (o.Kind == OrderKind.PairsApproval ? "Об утверждении наставнических пар" : o.Kind == OrderKind.Changes ? "Об изменениях в составе пар"
                    : "О назначении куратора"),
            })) { Href = r => $"/orders/{r.Id}", IsOfToday = true },
        new("pairs-forming", Open, "Пар без приказа", "Предложенные пары, которых ещё не утвердил приказ.",
            (db, p) => OfPairs(db.Set<Mentorship>().Where(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents
                || m.State == MentorshipState.InOrder)))
            { Href = Pair, IsOfToday = true },
        new("assessments-open", Open, "Оценок этапов не закончено",
            "Оценки этапов, по которым уже передан документ комплекта или подходит его срок, не сданные в дело; где этап просто идёт, оценка не считается.",
            (db, p) => OfAssessments(db, db.Set<StageAssessment>().Where(a => a.State != AssessmentState.Filed && (a.State != AssessmentState.CollectingPackage
                || a.Parts.Any(x => x.State != PartState.Awaited || (x.IsRequired && x.DueOn <= p.To.AddDays(StageAssessment.PackageSoonDays)))))))
            { Href = Assessment, IsOfToday = true, IsOfAssessments = true },
        new("decisions-open", Open, "Решений совета не исполнено", "Поручения педагогических советов, срок которых наступил или прошёл к дню отчёта, без отметки об исполнении.",
            (db, p) => db.Set<CouncilDecision>().Where(d => d.DoneOn == null && d.DueOn <= p.To && d.IsAdopted).Select(d => new FigureRow
            {
                Id = d.MeetingId, OtherId = d.Id, Surname = "", GivenName = "", Patronymic = null, On = d.DueOn, Amount = 1, Text = d.Text,
            })) { Href = r => $"/council/meetings/{r.Id}", IsOfToday = true },
        .. SchoolFigures.All,
    ];

    /// <summary>Entries of one diary on one day, or of one text, that look formal (S3-17).</summary>
    public const int FormalEntries = 4;

    private static readonly IReadOnlyDictionary<string, Figure> ByCode = All.ToDictionary(f => f.Code);

    /// <summary>The figure of a code; null for a code that names none.</summary>
    public static Figure? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Pairs under an order whose days meet the period.</summary>
    public static IQueryable<Mentorship> InPeriod(PortalDbContext db, CountedPeriod p) =>
        db.Set<Mentorship>().Where(m => m.ApprovedOn <= p.To && m.StartsOn <= p.To && m.LastOn >= p.From);

    /// <summary>Measures of approved plans that fall due in the period.</summary>
    public static IQueryable<PlanItem> Due(PortalDbContext db, CountedPeriod p) =>
        Approved(db).Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled && i.DueOn >= p.From && i.DueOn <= p.To);

    /// <summary>What a table of plans tells of: measures due in the period, and those done beyond the plan in it.</summary>
    public static IQueryable<PlanItem> Measures(PortalDbContext db, CountedPeriod p) => Approved(db).Where(i => i.IsUnplanned
        ? i.State == PlanItemState.Done && i.DoneOn >= p.From && i.DoneOn <= p.To : i.State != PlanItemState.Cancelled && i.DueOn >= p.From && i.DueOn <= p.To);

    /// <summary>Measures past their day in plans that go on.</summary>
    public static IQueryable<PlanItem> Overdue(PortalDbContext db, DateOnly day) => db.Set<PlanItem>().Where(i => !i.IsUnplanned && i.DueOn < day
        && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed)
        && db.Set<Plan>().Any(x => x.Id == i.PlanId && x.ApprovedOn != null && (x.State == PlanState.Approved || x.State == PlanState.InProgress || x.State == PlanState.Fulfilled)
            && db.Set<Mentorship>().Any(m => m.Id == x.MentorshipId && m.State == MentorshipState.Active)));

    /// <summary>Assessments whose conclusion bears a day of the period and is known to the mentee.</summary>
    public static IQueryable<StageAssessment> Concluded(PortalDbContext db, CountedPeriod p) => db.Set<StageAssessment>().Where(a => a.ConclusionDocumentId != null
        && a.ConclusionDate >= p.From && a.ConclusionDate <= p.To && (!a.HasInterview || a.InterviewHeldOn != null));

    /// <summary>Pairs in force on a day that say nothing: neither new nor paused, and no entry for as long as the diary watch allows.</summary>
    public static IQueryable<Mentorship> Silent(PortalDbContext db, DateOnly day)
    {
        var since = day.AddDays(-DiaryWatch.SilenceDays);
        return OnDay(db, day).Where(m => m.StartsOn <= since && m.ApprovedOn <= since
            && !db.Set<Pause>().Any(x => x.ScopeId == m.Id && x.FromOn <= day && (x.ToOn == null || x.ToOn >= day))
            && !db.Set<DiaryEntry>().Any(e => e.UnitId == m.UnitId && e.Date > since && e.Date <= day));
    }

    /// <summary>Diary entries of the period, of pairs under an order.</summary>
    public static IQueryable<DiaryEntry> Entries(PortalDbContext db, CountedPeriod p) =>
        db.Set<DiaryEntry>().Where(e => e.Date >= p.From && e.Date <= p.To && db.Set<Mentorship>().Any(m => m.UnitId == e.UnitId && m.ApprovedOn != null));

    internal static IQueryable<Mentorship> OnDay(PortalDbContext db, DateOnly day) =>
        db.Set<Mentorship>().Where(m => m.ApprovedOn <= day && m.StartsOn <= day && m.LastOn >= day);

    private static IQueryable<Mentorship> Ended(PortalDbContext db, CountedPeriod p) => db.Set<Mentorship>().Where(m => m.EndedOn >= p.From && m.EndedOn <= p.To);

    private static IQueryable<PlanItem> Approved(PortalDbContext db) => db.Set<PlanItem>().Where(i => db.Set<Plan>().Any(x => x.Id == i.PlanId && x.ApprovedOn != null));

    private static string Pair(FigureRow row) => $"/mentorships/{row.Id}";

    private static string Person(FigureRow row) => $"/people/{row.Id}";

    private static string Diary(FigureRow row) => $"/mentorships/{row.OtherId}/diary";

    private static string Plan(FigureRow row) => $"/plans/{row.OtherId}";

    private static string Assessment(FigureRow row) => $"/assessments/{row.Id}";

    internal static IQueryable<FigureRow> OfPairs(IQueryable<Mentorship> pairs) => pairs.Select(m => new FigureRow
    {
        Id = m.Id,
        OtherId = m.Id,
        Surname = m.Mentee.Name.Surname,
        GivenName = m.Mentee.Name.GivenName,
        Patronymic = m.Mentee.Name.Patronymic,
        On = m.StartsOn,
        Amount = 1,
#pragma warning disable CA1845 // The database knows no spans.
        Text = "наставник " + m.Mentor.Name.Surname + (m.Mentor.Name.GivenName == "" ? "" : "\u00a0" + m.Mentor.Name.GivenName.Substring(0, 1) + ".")
            + (m.Mentor.Name.Patronymic == null ? "" : m.Mentor.Name.Patronymic.Substring(0, 1) + "."),
#pragma warning restore CA1845
    });

    internal static IQueryable<FigureRow> OfPeople(IQueryable<Person> people) => people.Select(x => new FigureRow
    {
        Id = x.Id,
        OtherId = x.Id,
        Surname = x.Name.Surname,
        GivenName = x.Name.GivenName,
        Patronymic = x.Name.Patronymic,
        On = null,
        Amount = 1,
        Text = null,
    });

    // What was talked about stays in the diary: the list tells whose entry it is, of which day and how long.
    private static IQueryable<FigureRow> OfEntries(PortalDbContext db, CountedPeriod p, IQueryable<DiaryEntry> entries) =>
        from e in entries
        join a in db.Set<Person>() on e.AuthorId equals a.Id
        select new FigureRow
        {
            Id = e.Id,
            OtherId = db.Set<Mentorship>().Where(m => m.UnitId == e.UnitId && m.ApprovedOn != null).OrderBy(m => m.Id).Select(m => m.Id).First(),
            Surname = a.Name.Surname,
            GivenName = a.Name.GivenName,
            Patronymic = a.Name.Patronymic,
            On = e.Date,
            Amount = e.Minutes,
            Text = null,
        };

    private static IQueryable<FigureRow> OfItems(PortalDbContext db, IQueryable<PlanItem> items) =>
        from i in items
        join x in db.Set<Plan>() on i.PlanId equals x.Id
        join m in db.Set<Mentorship>() on x.MentorshipId equals m.Id
        select new FigureRow
        {
            Id = i.Id,
            OtherId = x.Id,
            Surname = m.Mentee.Name.Surname,
            GivenName = m.Mentee.Name.GivenName,
            Patronymic = m.Mentee.Name.Patronymic,
            On = i.DueOn,
            Amount = 1,
            Text = i.Measure,
        };

    private static IQueryable<FigureRow> OfAssessments(PortalDbContext db, IQueryable<StageAssessment> assessments) =>
        from a in assessments
        join m in db.Set<Person>() on a.MenteeId equals m.Id
        select new FigureRow
        {
            Id = a.Id,
            OtherId = a.Id,
            Surname = m.Name.Surname,
            GivenName = m.Name.GivenName,
            Patronymic = m.Name.Patronymic,
            On = a.DueOn,
            At = a.InterviewAt,
            Amount = 1,
            Text = a.StageTitle,
        };
}
