using MentoringPortal.Documents.Assessments;
using MentoringPortal.Documents.Mentorships;

namespace MentoringPortal.Documents;

/// <summary>Samples of the papers that end mentoring.</summary>
internal static class FinalSamples
{
    public static OfficialDocument MentorReport() => Assessments.MentorReport.Compose(MentorFacts());

    public static OfficialDocument MentorReportShortest() => Assessments.MentorReport.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        Receiver = SampleFacts.Person(3),
        From = SampleFacts.Start,
        To =
            SampleFacts.End,
        Plan = new(0, 0, 0, []),
        Work = new(0, 0, 0),
    });

    public static OfficialDocument MentorReportLongest() => Assessments.MentorReport.Compose(MentorFacts() with
    {
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        Done = SampleFacts.LongText(40),
        Results =
            SampleFacts.LongText(30),
        Proposals = SampleFacts.LongText(15),
    });

    public static OfficialDocument SpecialistReport() => Assessments.SpecialistReport.Compose(SpecialistFacts());

    public static OfficialDocument SpecialistReportShortest() => Assessments.SpecialistReport.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        Receiver = SampleFacts.Person(3),
        From = SampleFacts.Start,
        To =
            SampleFacts.End,
        Plan = new(0, 0, 0, []),
    });

    public static OfficialDocument SpecialistReportLongest() => Assessments.SpecialistReport.Compose(SpecialistFacts() with
    {
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        Learned = SampleFacts.LongText(40),
        Done =
            [.. Enumerable.Range(1, 60).Select(i => $"{SampleFacts.Start.AddDays(i):dd.MM.yyyy} – посещение урока наставника с обсуждением;")],
    });

    public static OfficialDocument Teaching() => TeachingAssessment.Compose(TeachingFacts());

    public static OfficialDocument TeachingShortest() => TeachingAssessment.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Mentee = SampleFacts.Person(2),
        Mentor = SampleFacts.Person(1),
        Receiver = SampleFacts.Person(3),
        From = SampleFacts.Start,
        To =
            SampleFacts.End,
    });

    public static OfficialDocument TeachingLongest() => TeachingAssessment.Compose(TeachingFacts() with
    {
        School = SampleFacts.LongSchool,
        Mentee = SampleFacts.LongMentee,
        Mentor = SampleFacts.LongMentor,
        Strengths = SampleFacts.LongText(40),
        ToImprove =
            SampleFacts.LongText(20),
        Criteria = [.. TeachingAssessment.UsualCriteria.Select(c => new CriterionLine(c, CriterionMark.Partly, SampleFacts.LongText(6)))],
    });

    public static OfficialDocument Reference() => MentorReference.Compose(new()
    {
        School = SampleFacts.School,
        Number = "01-17/38",
        Date = new(2027, 3, 2),
        Mentor = SampleFacts.Mentor,
        Category = "высшая квалификационная категория",
        Pairs =
        [
            new(SampleFacts.Mentee, "учитель – учитель", SampleFacts.Start, SampleFacts.End) { Order = "от 01.09.2026 № 29.2", Result = "действует" },
            new(SampleFacts.Person(2), "учитель – учитель", new(2024, 9, 2), new(2025, 5, 30)) { Order = "от 02.09.2024 № 31", Result = "завершено" },
        ],
        Work = new(31, 9, 2400),
        Contests = "Победитель муниципального конкурса «Наставник года», 2026 г.",
        Executor = "Орлов Тимур Сергеевич, 8 (35130) 0-00-00",
    });

    public static OfficialDocument ReferenceShortest() => MentorReference.Compose(new() { School = SampleFacts.TinySchool, Mentor = SampleFacts.Person(1), IsDraft = true });

    public static OfficialDocument ReferenceLongest() => MentorReference.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Number = "01-17/39",
        Date = new(2027, 3, 2),
        Mentor = SampleFacts.LongMentor,
        Pairs = [.. Enumerable.Range(0, 60)
            .Select(i => new MentoredLine(i == 0 ? SampleFacts.LongMentee : SampleFacts.Person(i), "учитель – учитель", SampleFacts.Start.AddDays(-i),
            SampleFacts.End) { Order = $"от 01.09.2026 № {i + 1}-ОД", Result = "завершено" })],
        Work = new(412, 120, 30000),
        Trainings = SampleFacts.LongText(5),
        Contests = SampleFacts.LongText(5),
        Awards = SampleFacts.LongText(4),
    });

    private static MentorReportData MentorFacts() => new()
    {
        School = SampleFacts.School,
        Date = new(2027, 5, 28),
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Receiver = SampleFacts.Deputy,
        Basis =
            "приказ от 01.09.2026 № 29.2",
        From = SampleFacts.Start,
        To = SampleFacts.End,
        Plan = new(24, 22, 3, ["открытый урок – перенесён на сентябрь."]),
        Work = new(38, 12, 2850),
        Done = "Совместно составлены технологические карты, проведены взаимопосещения уроков, подготовлено выступление на методическом объединении.",
        Results = "Молодой специалист самостоятельно планирует и проводит уроки, ведёт документацию без замечаний.",
        Conclusion = "Адаптация завершена, молодой специалист готов к самостоятельной работе.",
        Proposals =
            "Включить молодого специалиста в рабочую группу по проектной деятельности.",
    };

    private static SpecialistReportData SpecialistFacts() => new()
    {
        School = SampleFacts.School,
        Date = new(2027, 5, 27),
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Receiver = SampleFacts.Deputy,
        Basis =
            "приказ от 01.09.2026 № 29.2",
        From = SampleFacts.Start,
        To = SampleFacts.End,
        Plan = new(24, 22, 3, []),
        Done = ["посещение уроков наставника;", "открытый урок в 7 «Б» классе."],
        Events = "Муниципальный конкурс «Педагогический дебют».",
        Learned = "Планировать урок по этапам, давать обратную связь, работать с электронным журналом.",
        AboutMentoring = "Наставник помогал планировать уроки и разбирал каждый посещённый урок.",
        Intentions = "Пройти курсы по групповой работе.",
    };

    private static TeachingAssessmentData TeachingFacts() => new()
    {
        School = SampleFacts.School,
        Date = new(2027, 5, 28),
        Mentee = SampleFacts.Mentee,
        Mentor = SampleFacts.Mentor,
        Receiver = SampleFacts.Deputy,
        Basis =
            "приказ от 01.09.2026 № 29.2",
        From = SampleFacts.Start,
        To = SampleFacts.End,
        Criteria = [new(TeachingAssessment.UsualCriteria[0], CriterionMark.Yes, "план урока составляет самостоятельно"),
            new(TeachingAssessment.UsualCriteria[1], CriterionMark.Partly, "волнуется на открытых уроках"), new(TeachingAssessment.UsualCriteria[2], CriterionMark.Yes)],
        Strengths = "Знание предмета, доброжелательность.",
        ToImprove = "Групповая работа, рефлексия.",
        Conclusion = "Молодой специалист освоил профессиональную роль.",
    };
}
