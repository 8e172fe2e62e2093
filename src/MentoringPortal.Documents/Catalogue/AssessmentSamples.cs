using MentoringPortal.Documents.Assessments;

namespace MentoringPortal.Documents;

internal static class AssessmentSamples
{
    private static readonly DateOnly InterviewDay = new(2026, 12, 3);

    public static OfficialDocument Conclusion() => SampleFacts.Coded(AdaptationConclusion.Compose(ConclusionFacts()));

    public static OfficialDocument ConclusionShortest() => AdaptationConclusion.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
        Package = Package(false),
        Plan = new(0, 0, 0, []),
        Assessor = SampleFacts.Person(3),
        IsDraft = true,
    });

    public static OfficialDocument ConclusionLongest() => AdaptationConclusion.Compose(ConclusionFacts() with
    {
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        ApprovedBy = SampleFacts.Director,
        Plan = new(42, 20, 7, [.. Enumerable.Range(1, 22).Select(i => $"мероприятие {i} – перенесено на следующий этап по болезни молодого специалиста;")]),
        Controls = [.. Enumerable.Range(0, 30)
            .Select(i => new ControlLine(SampleFacts.Start.AddDays(3 * i), "Посещение урока", $"Информатика, {5 + i % 7} класс", SampleFacts.LongText(1 + i % 3)))],
        Results = SampleFacts.LongText(30),
        Conclusions = SampleFacts.LongText(20) + "\n" + SampleFacts.LongText(20),
        Proposals = SampleFacts.LongText(10),
        NextPlanCorrections = SampleFacts.LongText(8),
        MentoringChanges = SampleFacts.LongText(3),
        Agreements = SampleFacts.LongText(9),
        AcquaintedOn = null,
        AcquaintedMark = "от подписи отказался, акт от 04.12.2026",
    });

    public static OfficialDocument Development() => DevelopmentConclusion.Compose(DevelopmentFacts());

    public static OfficialDocument DevelopmentShortest() => DevelopmentConclusion.Compose(new DevelopmentConclusionData()
    {
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        From = SampleFacts.Start,
        To = SampleFacts.End,
        Package = [],
        Plan = new(0, 0, 0, []),
        Assessor = SampleFacts.Person(3),
        IsDraft = true,
    });

    public static OfficialDocument DevelopmentLongest() => DevelopmentConclusion.Compose(DevelopmentFacts() with
    {
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        ApprovedBy = SampleFacts.Director,
        Results = SampleFacts.LongText(30),
        Conclusions = SampleFacts.LongText(20),
        Proposals = SampleFacts.LongText(10),
    });

    public static OfficialDocument Potential() => PotentialConclusion.Compose(PotentialFacts());

    public static OfficialDocument PotentialShortest() => PotentialConclusion.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        From = SampleFacts.Start,
        To = SampleFacts.End,
        Package = [],
        Plan = new(0, 0, 0, []),
        Assessor = SampleFacts.Person(3),
        IsDraft = true,
    });

    public static OfficialDocument PotentialLongest() => PotentialConclusion.Compose(PotentialFacts() with
    {
        Plan = new(12, 11, 1, ["публикация статьи – перенесена на осень."]),
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        TalentPool = false,
        Prospects = SampleFacts.LongText(20) + "\n" + SampleFacts.LongText(10),
        Conclusions = SampleFacts.LongText(20),
    });

    public static OfficialDocument Review() => MentorReviewPaper.Compose(ReviewFacts());

    public static OfficialDocument ReviewShortest() => MentorReviewPaper.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
        Plan = new(0, 0, 0, []),
        Work = new(0, 0, 0),
    });

    public static OfficialDocument ReviewLongest() => MentorReviewPaper.Compose(ReviewFacts() with
    {
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        Strengths = SampleFacts.LongText(60),
        Dynamics = SampleFacts.LongText(40),
        Proposals = SampleFacts.LongText(20),
    });

    public static OfficialDocument Minutes() => InterviewMinutes.Compose(MinutesFacts());

    public static OfficialDocument MinutesShortest() => InterviewMinutes.Compose(new()
    {
        Agenda = [.. MinutesFacts().Agenda.Select(p => p with { Done = null })],
        ConclusionCode = AdaptationConclusion.Code,
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        Interviewer = SampleFacts.Person(3),
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
    });

    public static OfficialDocument MinutesLongest() => InterviewMinutes.Compose(MinutesFacts() with
    {
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        Organizer = SampleFacts.Person(4),
        AlsoPresent = [SampleFacts.Curator, SampleFacts.LongMentor, SampleFacts.Person(9)],
        Agreements = SampleFacts.LongText(40),
        PlanChanges = SampleFacts.LongText(15),
        MentoringChanges = SampleFacts.LongText(10),
    });

    private static SubmittedPaper[] Package(bool complete) =>
    [
        new("Анкета, заполненная молодым специалистом", complete ? new(2026, 11, 20) : null),
        new("Отзыв наставника о результатах адаптации молодого специалиста", complete ? new(2026, 11, 24) : null),
        new("Индивидуальный план адаптации молодого специалиста", complete ? new(2026, 11, 25) : null),
    ];

    private static DevelopmentConclusionData DevelopmentFacts() => new()
    {
        School = SampleFacts.School,
        Number = "22",
        Date = new(2027, 5, 20),
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Basis = "приказ от 01.09.2026 № 29.2",
        From = new(2026, 12, 1),
        To = SampleFacts.End,
        Subject = "информатика",
        HiredOn = new(2026, 8, 25),
        Education = "высшее педагогическое, 2026 г.",
        Experience = "менее 1 года",
        Package =
        [
            new("Отзыв учителя-наставника о результатах профессионального развития", new(2027, 5, 12)),
            new("Индивидуальный план профессионального развития (с отметками о выполнении)", new(2027, 5, 14)),
            new("Проект индивидуального плана развития потенциала", new(2027, 5, 14)),
        ],
        Plan = new(14, 13, 2, ["курсы повышения квалификации – перенесены на осень."]),
        Work = new(22, 7, 1500),
        ReviewSummary = "профессиональные умения выросли, урок строится самостоятельно.",
        Outcome = "Этап профессионального развития завершён успешно",
        Conclusions = "Молодой специалист готов к этапу развития потенциала.",
        InterviewOn = new(2027, 5, 20),
        Assessor = SampleFacts.Curator,
    };

    private static PotentialConclusionData PotentialFacts() => new()
    {
        School = SampleFacts.School,
        Number = "31",
        Date = new(2028, 5, 18),
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Basis = "приказ от 01.09.2026 № 29.2",
        From = new(2027, 6, 1),
        To = new(2028, 5, 31),
        Subject = "информатика",
        HiredOn = new(2026, 8, 25),
        Education = "высшее педагогическое, 2026 г.",
        Experience = "1 год",
        Package = [new("Индивидуальный план развития потенциала (с отметкой о выполнении)", new(2028, 5, 10))],
        Plan = new(10, 10, 1, []),
        Work = new(17, 4, 930),
        Outcome = "Этап развития потенциала завершён успешно",
        TalentPool = true,
        Prospects = "руководство методическим объединением учителей информатики.",
        InterviewOn = new(2028, 5, 18),
        Assessor = SampleFacts.Curator,
    };

    private static AdaptationConclusionData ConclusionFacts() => new()
    {
        School = SampleFacts.School,
        Number = "14-а",
        Date = InterviewDay,
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Basis = "приказ от 01.09.2026 № 29.2",
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
        Subject = "информатика",
        HiredOn = new(2026, 8, 25),
        Education = "высшее педагогическое, 2026 г.",
        Experience = "менее 1 года",
        Package = Package(true),
        Plan = new(12, 10, 2, ["разработка внеклассного мероприятия – перенесена на декабрь;", "открытый урок – совмещён с неделей информатики."]),
        Work = new(14, 5, 1140),
        Controls = [new(new(2026, 9, 24), "Посещение урока", "Информатика, 7 «Б» класс", "удлинить этап закрепления"),
            new(new(2026, 11, 12), "Предупредительный контроль", "Ведение электронного журнала", "замечаний нет")],
        ReviewSummary = "молодой специалист освоил планирование урока, держит дисциплину, нуждается в помощи при организации групповой работы.",
        QuestionnaireSummary = "поддержкой наставника удовлетворён; затруднения – работа с родителями и оформление документации.",
        Outcome = "Адаптация завершена успешно",
        Conclusions = "Молодой специалист освоил должностные обязанности, уверенно ведёт уроки и готов перейти к этапу профессионального развития.",
        Proposals = "посетить два урока коллег с групповой работой; провести беседу с родителями совместно с классным руководителем.",
        InterviewOn = InterviewDay,
        Agreements = "включить в индивидуальный план профессионального развития мастер-класс по групповым формам работы.",
        Assessor = SampleFacts.Deputy,
        AcquaintedOn = InterviewDay,
        AcquaintedMark = "в портале, 03.12.2026 15:40",
        FilingDueOn = new(2026, 12, 7),
    };

    private static MentorReviewData ReviewFacts() => new()
    {
        School = SampleFacts.School,
        Date = new(2026, 11, 24),
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Basis = "приказ от 01.09.2026 № 29.2",
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
        Plan = new(12, 10, 2, ["открытый урок – перенесён на декабрь."]),
        Work = new(14, 5, 1140),
        Strengths = "Планирует урок самостоятельно, умело использует интерактивную доску, уважительно общается с обучающимися.",
        Difficulties = "Не всегда хватает времени на подведение итогов урока.",
        Dynamics = "В сентябре нуждался в подсказках на каждом этапе урока, в ноябре провёл урок полностью самостоятельно.",
        Proposals = "Продолжить взаимопосещение уроков, подготовить открытый урок.",
        Recommendation = "Считаю этап завершённым",
    };

    private static InterviewMinutesData MinutesFacts() => new()
    {
        School = SampleFacts.School,
        Number = "3",
        Date = InterviewDay,
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Interviewer = SampleFacts.Deputy,
        Organizer = SampleFacts.Deputy,
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
        HeldOn = InterviewDay,
        Place = "кабинет 12",
        Agenda =
        [
            new("results", "сообщает молодому специалисту результаты оценки", true),
            new("improve", "обсуждает и согласовывает способы улучшения работы молодого специалиста", true),
            new("plan", "согласовывает и вносит изменения в индивидуальный план профессионального развития молодого специалиста", true),
            new("curating", "при необходимости вносит изменения в процесс кураторства", false),
            new("conclusion", "знакомит с заключением об адаптации", true),
        ],
        ConclusionCode = AdaptationConclusion.Code,
        Agreements = "Посещать уроки коллег дважды в месяц; подготовить открытый урок к 20.02.2027.",
        PlanChanges = "Добавить мастер-класс по групповым формам работы.",
        AcquaintedOn = InterviewDay,
    };
}
