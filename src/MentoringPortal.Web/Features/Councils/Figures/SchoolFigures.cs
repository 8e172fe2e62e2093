using MentoringPortal.Data;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Surveys;

namespace MentoringPortal.Web.Features.Councils.Figures;

/// <summary>Figures of the rooms around the pairs: road map, staff, control, training, events. They stand in the one catalogue.</summary>
internal static class SchoolFigures
{
    private const string Staff = "Кадры", Year = "Дорожная карта и мероприятия", Control = "Контроль, анкеты, риски";

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("young", Staff, "Молодых специалистов", "Сотрудники, которые сейчас в списке школы, приняты не позднее дня отчёта и имеют к этому дню меньше трёх лет стажа.",
            (db, p) => FigureCatalogue.OfPeople(Young(db, p.To))) { Href = Person, IsOfToday = true },
        new("young-alone", Staff, "Молодых специалистов без наставника", "Из них те, у кого на дату нет пары, утверждённой приказом.",
            (db, p) => FigureCatalogue.OfPeople(Young(db, p.To).Where(x => !FigureCatalogue.OnDay(db, p.To).Any(m => m.MenteeId == x.Id)))) { Href = Person, IsOfToday = true },
        new("mentors-trained", Staff, "Наставников, обученных за три года",
            "Наставники пар за период с подтверждённым обучением или стажировкой, которые закончились за три года до дня отчёта.",
            (db, p) => FigureCatalogue.OfPeople(Trained(db, p))) { Href = Person },
        new("mentors-staff", Staff, "Наставников из числа работников", "Из наставников за период те, у кого есть карточка сотрудника; каждый считается один раз.",
            (db, p) => FigureCatalogue.OfPeople(db.Set<Person>().Where(x => x.Staff != null && FigureCatalogue.InPeriod(db, p).Any(m => m.MentorId == x.Id)))) { Href = Person },
        new("became-mentors", Staff, "Стали наставниками из наставляемых",
            "Сотрудники, чья первая пара в роли наставника утверждена приказом в периоде, а пара в роли наставляемого к этому дню закончилась.",
            (db, p) => FigureCatalogue.OfPeople(db.Set<Person>().Where(x => x.Staff != null
                && db.Set<Mentorship>().Where(m => m.MentorId == x.Id).Min(m => m.ApprovedOn) >= p.From
                && db.Set<Mentorship>().Where(m => m.MentorId == x.Id).Min(m => m.ApprovedOn) <= p.To
                && db.Set<Mentorship>().Any(m => m.MenteeId == x.Id && m.ApprovedOn != null
                    && m.EndedOn <= db.Set<Mentorship>().Where(o => o.MentorId == x.Id).Min(o => o.ApprovedOn))))) { Href = Person },
        new("achievements", Staff, "Достижений", "Подтверждённые достижения с датой в периоде, кроме обучения и стажировок.",
            (db, p) => from a in Achieved(db, p)
                       join x in db.Set<Person>() on a.PersonId equals x.Id
                       select new FigureRow
                       {
                           Id = a.Id, OtherId = a.PersonId, Surname = x.Name.Surname, GivenName = x.Name.GivenName, Patronymic = x.Name.Patronymic, On = a.On, Amount = 1,
                           Text = a.Title,
                       }) { Href = r => $"/achievements/{r.Id}" },

        new("pairs-with-plan", Year, "Пар с утверждённым планом", "Пары на дату, у которых есть план, утверждённый не позднее дня отчёта; план группы – у каждой её пары.",
            (db, p) => FigureCatalogue.OfPairs(FigureCatalogue.OnDay(db, p.To).Where(m => db.Set<Plan>().Any(x => x.ApprovedOn <= p.To
                && (x.MentorshipId == m.Id || (x.MenteeId == null && x.UnitId == m.UnitId)))))) { Href = r => $"/mentorships/{r.Id}" },
        new("road-map-due", Year, "Пунктов дорожной карты, срок которых наступил", "Сроки пунктов утверждённых дорожных карт с последним днём в периоде, без отменённых.",
            (db, p) => OfTerms(db, Due(db, p))) { Href = Map },
        new("road-map-done", Year, "Выполнено пунктов дорожной карты", "Из тех же сроков выполненные не позднее дня отчёта.",
            (db, p) => OfTerms(db, Due(db, p).Where(o => o.State == OccurrenceState.Done && o.DoneOn <= p.To))) { Href = Map },
        new("road-map-overdue", Year, "Просрочено пунктов дорожной карты", "Сроки пунктов утверждённых дорожных карт, которые прошли до дня отчёта, без отметки о выполнении.",
            (db, p) => OfTerms(db, Terms(db).Where(o => o.DueOn < p.To && o.State != OccurrenceState.Done && o.State != OccurrenceState.Cancelled)))
            { Href = Map, IsOfToday = true },
        new("events-held", Year, "Мероприятий", "Мероприятия с датой в периоде, кроме отменённых.",
            (db, p) => db.Set<SchoolEvent>().Where(e => e.On >= p.From && e.On <= p.To && e.CancelledBecause == null).Select(e => new FigureRow
            {
                Id = e.Id, OtherId = e.Id, Surname = "", GivenName = "", Patronymic = null, On = e.On, Amount = 1, Text = e.Title,
            })) { Href = r => $"/events/{r.Id}" },

        new("controls-held", Control, "Контрольных мероприятий", "Контроль наставляемых, проведённый в периоде.",
            (db, p) => from c in Held(db, p)
                       join x in db.Set<Person>() on c.MenteeId equals x.Id
                       select new FigureRow
                       {
                           Id = c.Id, OtherId = c.Id, Surname = x.Name.Surname, GivenName = x.Name.GivenName, Patronymic = x.Name.Patronymic, On = c.HeldOn, Amount = 1,
                           Text = c.Title,
                       }) { Href = r => $"/control/{r.Id}" },
        new("findings", Control, "Замечаний по итогам контроля", "Замечания контроля, проведённого в периоде.",
            (db, p) => OfFindings(db, db.Set<Finding>().Where(f => Held(db, p).Any(c => c.Id == f.ControlId)))) { Href = Finding },
        new("findings-open", Control, "Замечаний не снято", "Замечания, которые ещё не сняты.",
            (db, p) => OfFindings(db, db.Set<Finding>().Where(f => f.State != FindingState.Closed))) { Href = Finding, IsOfToday = true },
        new("findings-overdue", Control, "Замечаний не устранено в срок", "Замечания, об устранении которых ещё не сообщили, со сроком раньше дня отчёта.",
            (db, p) => OfFindings(db, db.Set<Finding>().Where(f => f.State == FindingState.Open && f.DueOn < p.To))) { Href = Finding, IsOfToday = true },
        new("surveys-answered", Control, "Анкет заполнено", "Анкеты, переданные в периоде; у внесённых с бумаги – по дате на бумаге.",
            (db, p) => from r in Answered(db, p)
                       join x in db.Set<Person>() on r.PersonId equals x.Id
                       select new FigureRow
                       {
                           Id = r.Id, OtherId = r.PersonId, Surname = x.Name.Surname, GivenName = x.Name.GivenName, Patronymic = x.Name.Patronymic, On = r.FilledOn, Amount = 1,
                           Text = null,
                       }) { Href = r => $"/people/{r.OtherId}" },
        new("risks-occurred", Control, "Рисков наступило", "Риски программ, отмеченные как наступившие.",
            (db, p) => db.Set<Risk>().Where(r => r.State == RiskState.Occurred).Select(r => new FigureRow
            {
                Id = r.Id, OtherId = r.ProgramId, Surname = "", GivenName = "", Patronymic = null, On = r.NotedOn, Amount = 1, Text = r.Title,
            })) { Href = _ => "/risks", IsOfToday = true },
    ];

    /// <summary>Questionnaires handed in within the period.</summary>
    public static IQueryable<SurveyResponse> Answered(PortalDbContext db, CountedPeriod p)
    {
        var (from, to) = (p.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), p.To.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        return db.Set<SurveyResponse>().Where(r => r.SubmittedAt != null
            && (r.FilledOn == null ? r.SubmittedAt >= from && r.SubmittedAt < to : r.FilledOn >= p.From && r.FilledOn <= p.To));
    }

    /// <summary>Controls held within the period.</summary>
    public static IQueryable<ControlEvent> Held(PortalDbContext db, CountedPeriod p) =>
        db.Set<ControlEvent>().Where(c => c.State == ControlState.Held && c.HeldOn >= p.From && c.HeldOn <= p.To);

    /// <summary>Confirmed achievements of the period; what was learned stands apart.</summary>
    public static IQueryable<Achievement> Achieved(PortalDbContext db, CountedPeriod p) => db.Set<Achievement>().Where(a => a.State == AchievementState.Confirmed
        && a.On >= p.From && a.On <= p.To && a.Kind != AchievementKind.Training && a.Kind != AchievementKind.Internship);

    /// <summary>Terms of approved road maps that end within the period.</summary>
    public static IQueryable<RoadMapOccurrence> Due(PortalDbContext db, CountedPeriod p) =>
        Terms(db).Where(o => o.DueOn >= p.From && o.DueOn <= p.To && o.State != OccurrenceState.Cancelled);

    private static IQueryable<RoadMapOccurrence> Terms(PortalDbContext db) => db.Set<RoadMapOccurrence>().Where(o => db.Set<RoadMapItem>().Any(i => i.Id == o.ItemId
        && db.Set<RoadMap>().Any(m => m.Id == i.RoadMapId && m.State == RoadMapState.InForce)));

    // Three full years end on the day that «молодой специалист» ends (T-18).
    private static IQueryable<Person> Young(PortalDbContext db, DateOnly day)
    {
        var since = day.AddYears(-Domain.People.Person.YoungSpecialistYears);
        return db.Set<Person>().Where(x => !x.IsArchived && x.Staff != null && x.Staff.HiredOn <= day && x.ExperienceSince > since);
    }

    private static IQueryable<Person> Trained(PortalDbContext db, CountedPeriod p)
    {
        var since = p.To.AddYears(-3);
        return db.Set<Person>().Where(x => FigureCatalogue.InPeriod(db, p).Any(m => m.MentorId == x.Id) && db.Set<Achievement>().Any(a => a.PersonId == x.Id
            && a.State == AchievementState.Confirmed && (a.Kind == AchievementKind.Training || a.Kind == AchievementKind.Internship) && a.On > since && a.On <= p.To));
    }

    private static string Person(FigureRow row) => $"/people/{row.Id}";

    private static string Map(FigureRow row) => $"/roadmap/{row.OtherId}";

    private static string Finding(FigureRow row) => $"/control/findings/{row.Id}";

    private static IQueryable<FigureRow> OfTerms(PortalDbContext db, IQueryable<RoadMapOccurrence> terms) =>
        from o in terms
        join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
        select new FigureRow
        {
            Id = o.Id,
            OtherId = i.RoadMapId,
            Surname = "",
            GivenName = "",
            Patronymic = null,
            On = o.DueOn,
            Amount = 1,
            Text = i.Title,
        };

    // What a finding says of somebody stays on its own page.
    private static IQueryable<FigureRow> OfFindings(PortalDbContext db, IQueryable<Finding> findings) =>
        from f in findings
        join c in db.Set<ControlEvent>() on f.ControlId equals c.Id
        join x in db.Set<Person>() on f.MenteeId equals x.Id
        select new FigureRow
        {
            Id = f.Id,
            OtherId = f.ControlId,
            Surname = x.Name.Surname,
            GivenName = x.Name.GivenName,
            Patronymic = x.Name.Patronymic,
            On = f.DueOn,
            Amount = 1,
            Text = c.Title,
        };
}
