using MentoringPortal.Documents.Diary;
using MentoringPortal.Documents.Efficiency;
using MentoringPortal.Documents.Plans;
using MentoringPortal.Domain.Efficiency;

namespace MentoringPortal.Documents;

internal static class WorkSamples
{
    public static OfficialDocument Plan() => AdaptationPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 9));

    public static OfficialDocument PlanShortest() => AdaptationPlan.Compose(PlanFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0) with { Goal = null, ApprovedOn = null, IsDraft = true });

    public static OfficialDocument PlanLongest() => AdaptationPlan.Compose(PlanFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, 80) with { Edition = 3, Goal = SampleFacts.LongText(6) });

    public static OfficialDocument MentorPlan() => MentorWorkPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 6));

    public static OfficialDocument MentorPlanShortest() => MentorWorkPlan.Compose(PlanFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0) with { Goal = null, ApprovedOn = null, IsDraft = true });

    public static OfficialDocument MentorPlanLongest() => MentorWorkPlan.Compose(PlanFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, 70));

    public static OfficialDocument Development() => DevelopmentPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 10));

    public static OfficialDocument DevelopmentShortest() => DevelopmentPlan.Compose(PlanFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0) with { Goal = null, ApprovedOn = null, IsDraft = true });

    public static OfficialDocument DevelopmentLongest() => DevelopmentPlan.Compose(PlanFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, 80) with { Edition = 2, Goal = SampleFacts.LongText(5) });

    public static OfficialDocument Potential() => PotentialPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 8) with { Edition = 2 }, [new(new(2026, 10, 12), "молодой специалист", "добавлено участие в конкурсе «Педагогический дебют»")]);

    public static OfficialDocument PotentialShortest() => PotentialPlan.Compose(PlanFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0) with { Goal = null, ApprovedOn = null, IsDraft = true }, []);

    public static OfficialDocument PotentialLongest() => PotentialPlan.Compose(PlanFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, 80), [.. Enumerable.Range(0, 20).Select(i => new PlanChange(SampleFacts.Start.AddDays(7 * i), i % 2 == 0 ? "наставник" : "молодой специалист", SampleFacts.LongText(2)))]);

    public static OfficialDocument Formation() => FormationPlan.Compose(PlanFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 7), new() { Evaluation = "План выполнен полностью.", Review = SampleFacts.LongText(3), Proposals = "Подготовить выступление на методическом объединении." });

    public static OfficialDocument FormationShortest() => FormationPlan.Compose(PlanFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0) with { Goal = null, ApprovedOn = null, IsDraft = true }, null);

    public static OfficialDocument FormationLongest() => FormationPlan.Compose(PlanFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, 80), new() { Evaluation = SampleFacts.LongText(12), Review = SampleFacts.LongText(20), Proposals = SampleFacts.LongText(9) });

    public static OfficialDocument Diary() => MentorDiary.Compose(DiaryFacts(SampleFacts.School, SampleFacts.Mentor, SampleFacts.Mentee, 14, 1));

    public static OfficialDocument DiaryShortest() => MentorDiary.Compose(DiaryFacts(SampleFacts.TinySchool, SampleFacts.Person(1), SampleFacts.Person(2), 0, 1) with { Basis = null, MethodUnionHead = null });

    public static OfficialDocument DiaryLongest() => MentorDiary.Compose(DiaryFacts(SampleFacts.LongSchool, SampleFacts.LongMentor, SampleFacts.LongMentee, 120, 3));

    public static OfficialDocument Efficiency() => EfficiencyPaper.Compose(Sheet(SampleFacts.School, i => (i * 2) % 3, "подтверждается записями дневника и анкетами") with { Total = 9, Level = "допустимый уровень" });

    public static OfficialDocument EfficiencyShortest() => EfficiencyPaper.Compose(Sheet(SampleFacts.TinySchool, _ => null, null) with { ScoredOn = null, Pair = null });

    public static OfficialDocument EfficiencyLongest() => EfficiencyPaper.Compose(Sheet(SampleFacts.LongSchool, _ => 2, SampleFacts.LongText(4)) with { Total = 18, Level = "оптимальный уровень" });

    private static PlanData PlanFacts(SchoolCard school, Participant mentor, Participant mentee, int measures) => new()
    {
        School = school,
        Date = SampleFacts.Start,
        Mentor = mentor,
        Mentee = mentee,
        Approver = SampleFacts.Deputy,
        ApprovedOn = new(2026, 9, 10),
        From = SampleFacts.Start,
        To = new(2026, 11, 30),
        Goal = "помочь молодому специалисту освоиться в должности и в коллективе",
        Measures = [.. Enumerable.Range(0, measures).Select(i => new PlanMeasure(
            i % 3 == 0 ? "Посещение уроков наставника с последующим обсуждением" : i % 3 == 1 ? "Практикум по составлению технологической карты урока" : "Консультация по ведению электронного журнала",
            SampleFacts.Start.AddDays(5 * i % 90),
            i % 2 == 0 ? "Наставник" : "Наставник и наставляемый")
        {
            Form = i % 3 == 0 ? "взаимопосещение" : "практикум",
            ExpectedResult = "составлена и проверена технологическая карта урока",
            Mark = i < measures / 2 ? $"выполнено {SampleFacts.Start.AddDays(5 * i % 90):dd.MM.yyyy}" : null,
            Part = i < 3 ? "Подготовительная часть" : "Общая часть",
            IsUnplanned = i == 4,
        })],
    };

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

    private static EfficiencyPaperData Sheet(SchoolCard school, Func<int, int?> points, string? evidence) => new()
    {
        School = school,
        Date = new(2027, 5, 20),
        AcademicYear = "2026/2027",
        Pair = "Петрова А.И. – Сидоров П.А.",
        Scores = [.. EfficiencyIndicator.All.Select(i => new IndicatorScore(i.Number, i.Group, i.Text, points(i.Number), evidence))],
        Scorer = SampleFacts.Curator,
        ScoredOn = new(2027, 5, 20),
    };
}
