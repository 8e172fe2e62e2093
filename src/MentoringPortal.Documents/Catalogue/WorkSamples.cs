using MentoringPortal.Documents.Diary;
using MentoringPortal.Documents.Efficiency;
using MentoringPortal.Documents.Plans;
using MentoringPortal.Domain.Efficiency;

namespace MentoringPortal.Documents;

internal static class WorkSamples
{
    public static OfficialDocument Plan() => AdaptationPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 9));

    public static OfficialDocument PlanShortest() =>
        AdaptationPlan.Compose(Empty(AdaptationMeasures));

    public static OfficialDocument PlanLongest() =>
        AdaptationPlan.Compose(Long(80) with { Edition = 3, Goal = SampleFacts.LongText(6) });

    public static OfficialDocument MentorPlan() => MentorWorkPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 6, MentorWorkMeasures));

    public static OfficialDocument MentorPlanShortest() =>
        MentorWorkPlan.Compose(Empty(MentorWorkMeasures));

    public static OfficialDocument MentorPlanLongest() => MentorWorkPlan.Compose(Long(70, MentorWorkMeasures));

    public static OfficialDocument Development() => DevelopmentPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 10, DevelopmentMeasures));

    public static OfficialDocument DevelopmentShortest() =>
        DevelopmentPlan.Compose(Empty(DevelopmentMeasures));

    public static OfficialDocument DevelopmentLongest() =>
        DevelopmentPlan.Compose(Long(80, DevelopmentMeasures) with { Edition = 2, Goal = SampleFacts.LongText(5) });

    public static OfficialDocument Potential() =>
        PotentialPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 8, PotentialMeasures) with { Edition = 2 },
        [new(new(2026, 10, 12), "молодой специалист", "добавлено участие в конкурсе «Педагогический дебют»")]);

    public static OfficialDocument PotentialShortest() =>
        PotentialPlan.Compose(Empty(PotentialMeasures), []);

    public static OfficialDocument PotentialLongest() =>
        PotentialPlan.Compose(Long(80, PotentialMeasures),
        [.. Enumerable.Range(0, 20).Select(i => new PlanChange(SampleFacts.Start.AddDays(7 * i), i % 2 == 0 ? "наставник" : "молодой специалист", SampleFacts.LongText(2)))]);

    public static OfficialDocument Formation() =>
        FormationPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 7, FormationMeasures),
        new() { Evaluation = "План выполнен полностью.", Review = SampleFacts.LongText(3), Proposals = "Подготовить выступление на методическом объединении." });

    public static OfficialDocument FormationShortest() =>
        FormationPlan.Compose(Empty(FormationMeasures), null);

    public static OfficialDocument FormationLongest() =>
        FormationPlan.Compose(Long(80, FormationMeasures),
        new() { Evaluation = SampleFacts.LongText(12), Review = SampleFacts.LongText(20), Proposals = SampleFacts.LongText(9) });

    public static OfficialDocument Personalized() => PersonalizedPlan.Compose(Own(SampleFacts.School, 8, "План индивидуального развития") with
    {
        Form = "учитель – учитель",
        MentoringKind = "традиционное наставничество",
        InteractionModel = "опытный педагог – молодой специалист",
        FormGrounds = "Цель: вести урок с экспериментом самостоятельно\nЗапрос: показать лабораторные работы в 8 классе",
        Topic = "Урок с экспериментом в 7–8 классах",
        Sections = new(SampleFacts.LongText(2), "методика обучения и преподавания", "1. Освоить оборудование кабинета.\n2. Провести открытый урок.",
            "Опыты поставлены без подсказки.", "Посещение уроков раз в месяц, отчёт за полугодие.",
            "Раз в четверть урок посещает директор: форма «руководитель образовательной организации – педагог»."),
    });

    public static OfficialDocument PersonalizedShortest() => PersonalizedPlan.Compose(Empty(DevelopmentMeasures));

    public static OfficialDocument PersonalizedLongest() => PersonalizedPlan.Compose(Long(80, DevelopmentMeasures) with
    {
        Goal = SampleFacts.LongText(5),
        Sections = new(SampleFacts.LongText(15), SampleFacts.LongText(4), SampleFacts.LongText(8), SampleFacts.LongText(8), SampleFacts.LongText(4),
            SampleFacts.LongText(4)),
    });

    public static OfficialDocument Route() => RoutePlan.Compose(Own(SampleFacts.School, 5, "Индивидуальный образовательный маршрут"));

    public static OfficialDocument RouteShortest() => RoutePlan.Compose(Empty(DevelopmentMeasures) with { Title = "Индивидуальный образовательный маршрут" });

    public static OfficialDocument RouteLongest() => RoutePlan.Compose(Long(80, DevelopmentMeasures) with { Title = "Индивидуальный образовательный маршрут" });

    public static OfficialDocument Diary() => MentorDiary.Compose(DiaryFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 14, 1));

    public static OfficialDocument DiaryShortest() =>
        MentorDiary.Compose(DiaryFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0, 1) with { Basis = null, MethodUnionHead = null });

    public static OfficialDocument DiaryLongest() => MentorDiary.Compose(DiaryFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, 120, 3));

    public static OfficialDocument Efficiency() =>
        EfficiencyPaper.Compose(Sheet(SampleFacts.School, i => (i * 2) % 3, "подтверждается записями дневника и анкетами") with { Total = 6, Level = "допустимый уровень" });

    public static OfficialDocument EfficiencyShortest() => EfficiencyPaper.Compose(Sheet(SampleFacts.TinySchool, _ => null, null) with { ScoredOn = null, Pair = null });

    public static OfficialDocument EfficiencyLongest() =>
        EfficiencyPaper.Compose(Sheet(SampleFacts.LongSchool, _ => 2, SampleFacts.LongText(4)) with { Total = 12, Level = "оптимальный уровень" });

    /// <summary>What plans of one kind are about.</summary>
    private sealed record PlanSample(string Goal, DateOnly From, DateOnly To, string First, string Rest, params (string Measure, string Form, string Result)[] Measures);

    private static readonly PlanSample AdaptationMeasures = new("помочь молодому специалисту освоиться в должности и в коллективе",
        SampleFacts.Start, new(2026, 11, 30), "Подготовительная часть", "Общая часть",
        ("Посещение уроков наставника с последующим обсуждением", "взаимопосещение", "выбраны приёмы для собственных уроков"),
        ("Практикум по составлению технологической карты урока", "практикум", "составлена и проверена технологическая карта урока"),
        ("Консультация по ведению электронного журнала", "консультация", "журнал заполняется без замечаний"));

    private static readonly PlanSample MentorWorkMeasures = new("сопровождать молодого специалиста в первые месяцы работы",
        SampleFacts.Start, new(2026, 11, 30), "Знакомство", "Сопровождение",
        ("Познакомить молодого специалиста со школой, традициями и локальными актами", "беседа", "молодой специалист знает, к кому и с чем обращаться"),
        ("Посетить уроки молодого специалиста и разобрать их", "посещение урока", "намечены две задачи на следующий месяц"),
        ("Проверить рабочие программы и поурочные планы", "проверка", "программы соответствуют требованиям"));

    private static readonly PlanSample DevelopmentMeasures = new("развить предметные и методические умения молодого специалиста",
        new(2027, 9, 1), new(2028, 8, 31), "Предметная подготовка", "Методическая подготовка",
        ("Курсы повышения квалификации по функциональной грамотности", "курсы", "получено удостоверение, 36 часов"),
        ("Открытый урок для методического объединения", "открытый урок", "урок проведён и разобран, материалы размещены в методической копилке"),
        ("Разработка оценочных материалов по своему предмету", "самостоятельная работа", "готовы три проверочные работы с критериями"));

    private static readonly PlanSample PotentialMeasures = new("подготовить молодого специалиста к аттестации и к распространению опыта",
        new(2028, 9, 1), new(2029, 8, 31), "Аттестация", "Распространение опыта",
        ("Подготовка портфолио к аттестации на первую категорию", "консультация", "портфолио собрано, заявление подано"),
        ("Участие в конкурсе «Педагогический дебют»", "конкурс", "подготовлены визитная карточка и открытый урок"),
        ("Мастер-класс для начинающих учителей округа", "мастер-класс", "проведён мастер-класс, получены отзывы участников"));

    private static readonly PlanSample FormationMeasures = new("сформировать у молодого специалиста индивидуальный стиль работы",
        SampleFacts.Start, new(2027, 5, 31), "Теоретические вопросы", "Практические вопросы",
        ("Изучение нормативных документов об образовании", "самообразование", "составлен перечень документов учителя"),
        ("Проектирование урока с учётом разного уровня подготовки обучающихся", "практикум", "готовы задания трёх уровней"),
        ("Родительское собрание по итогам четверти", "мероприятие", "собрание проведено вместе с наставником"));

    private static PlanData Empty(PlanSample kind) =>
        PlanFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0, kind) with { Goal = null, ApprovedOn = null, IsDraft = true };

    private static readonly Domain.Programs.Phrase Mentee =
        new(["наставляемый", "наставляемого", "наставляемому", "наставляемого", "наставляемым", "наставляемом"], []);

    private static PlanData Own(SchoolCard school, int measures, string title) =>
        PlanFacts(school, SampleFacts.Mentor, SampleFacts.Mentee, measures, DevelopmentMeasures) with { Title = title, Status = Mentee };

    private static PlanData Long(int measures, PlanSample? kind = null) => PlanFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, measures, kind);

    private static PlanData PlanFacts(SchoolCard school, Participant mentor, Participant mentee, int measures, PlanSample? kind = null)
    {
        var sample = kind ?? AdaptationMeasures;
        var days = sample.To.DayNumber - sample.From.DayNumber;
        return new()
        {
            School = school,
            Date = sample.From,
            Mentor = mentor,
            Mentee = mentee,
            Approver = SampleFacts.Deputy,
            ApprovedOn = sample.From.AddDays(9),
            From = sample.From,
            To = sample.To,
            Goal = sample.Goal,
            Measures = [.. Enumerable.Range(0, measures).Select(i => (Of: sample.Measures[i % 3], Due: sample.From.AddDays(days * (i + 1) / (measures + 1)), Index: i)).Select(m =>
                new PlanMeasure(m.Of.Measure, m.Due, m.Index % 2 == 0 ? "Наставник" : "Наставник и наставляемый")
                {
                    Form = m.Of.Form,
                    ExpectedResult = m.Of.Result,
                    Mark = m.Index < measures / 2 ? $"выполнено {m.Due:dd.MM.yyyy}" : null,
                    Part = m.Index < 3 ? sample.First : sample.Rest,
                    IsUnplanned = m.Index == 4,
                })],
        };
    }

    private static MentorDiaryData DiaryFacts(SchoolCard school, Participant mentor, Participant mentee, int entries, int length) => new()
    {
        School = school,
        Date = new(2026, 11, 23),
        Mentor = mentor,
        Mentee = mentee,
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
        Basis = "приказ от 01.09.2026 № 29.2",
        MethodUnionHead = SampleFacts.Person(7),
        Entries = [.. Enumerable.Range(0, entries).Select(i => new DiaryLine(
            SampleFacts.Start.AddDays(i * 6 % 85), i % 2 == 0 ? "Посещение урока" : "Консультация", 45 + 15 * (i % 4), "Начало урока и мотивация обучающихся")
        {
            Content = SampleFacts.LongText(length),
            Result = "выбраны два приёма для следующих уроков",
            Difficulty = i % 3 == 0 ? "не хватает времени на рефлексию" : null,
            NextStep = "подготовить карту урока по теме «Алгоритмы»",
        })],
    };

    private static Rubric Rubric { get; } = new("sample", 1, "Показатели эффективности реализации Программы наставничества",
        [new(0, "Не проявляется"), new(1, "Частично проявляется"), new(2, "Проявляется в полной мере")],
        [
            new("Оценка программы наставничества в организации",
            [
                "Соответствие наставнической деятельности цели и задачам, по которым она осуществляется",
                "Наличие комфортного психологического климата в организации",
                "Логичность деятельности наставника, понимание им ситуации наставляемого и правильность выбора основного направления взаимодействия",
            ]),
            new("Определение эффективности участников наставнической деятельности в организации", ["Степень удовлетворённости всех участников наставнической деятельности"]),
            new("Изменения в личности наставляемого",
            [
                "Активность и заинтересованность в участии в мероприятиях, связанных с наставнической деятельностью",
                "Степень применения наставляемыми полученных от наставника знаний, умений и опыта",
            ]),
        ],
        [new("optimal", 10, 12, "оптимальный уровень"), new("acceptable", 6, 9, "допустимый уровень"), new("unacceptable", 0, 5, "недопустимый уровень")]);

    private static EfficiencyPaperData Sheet(SchoolCard school, Func<int, int?> points, string? evidence) => new()
    {
        School = school,
        Date = new(2027, 5, 20),
        AcademicYear = "2026/2027",
        Pair = "Петрова А.И. – Сидоров П.А.",
        Rubric = Rubric,
        Scores = [.. Rubric.Lines.Select(i => new IndicatorScore(i.Number, i.Group, i.Text, points(i.Number), evidence))],
        Scorer = SampleFacts.Curator,
        ScoredOn = new(2027, 5, 20),
        Sheets = points(1) is null ? [] : [new("Соколова М.В., куратор", "14", "допустимый уровень"),
            new("Петров Н.С., заместитель директора по УВР", "15", "оптимальный уровень")],
        Counted = points(1) is null ? null : "14,5 из 18: оптимальный уровень (среднее по всем листам)",
        Years = points(1) is null ? [] : [new("2025/2026", 11), new("2026/2027", 14.5)],
    };
}
