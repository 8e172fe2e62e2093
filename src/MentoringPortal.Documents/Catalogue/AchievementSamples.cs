using MentoringPortal.Documents.Achievements;

namespace MentoringPortal.Documents;

/// <summary>Samples of the portfolio and of the register of training.</summary>
internal static class AchievementSamples
{
    private static readonly AchievementLine Course =
        new("Наставничество в образовательной организации", new(2026, 10, 23)) { Place = "Институт развития образования", Hours = 36, Proof = "удостоверение № 740000014" };

    public static OfficialDocument Portfolio() => PortfolioPaper.Compose(new PortfolioData
    {
        School = SampleFacts.School,
        Person = SampleFacts.Mentee,
        AsOf = new(2026, 11, 20),
        Sections =
        [
            new("Повышение квалификации, обучение", [Course]),
            new("Конкурс",
            [
                new("Конкурс «Педагогический дебют»", new(2026, 3, 14)) { Level = "Муниципальный", Result = "призёр", Proof = "диплом № 5" },
                new("Конкурс методических разработок", new(2026, 9, 30)) { Level = "Школьный", Result = "участник" },
            ]),
        ],
    });

    public static OfficialDocument PortfolioShortest() =>
        PortfolioPaper.Compose(new PortfolioData { School = SampleFacts.TinySchool, Person = SampleFacts.Person(1), AsOf = new(2026, 11, 20), Sections = [] });

    public static OfficialDocument PortfolioLongest() => PortfolioPaper.Compose(new PortfolioData
    {
        School = SampleFacts.LongSchool,
        Person = SampleFacts.LongMentor,
        AsOf = new(2026, 11, 20),
        Sections = [.. Enumerable.Range(0, 6).Select(s => new PortfolioSection("Выступление на конференции, форуме, фестивале",
            [.. Enumerable.Range(0, 7).Select(i => Course with { Title = SampleFacts.LongText(1 + i % 2), Result = SampleFacts.LongText(1), Level = "Всероссийский" })]))],
    });

    public static OfficialDocument Trainings() => TrainingRegister.Compose(Register(SampleFacts.School,
    [
        new(SampleFacts.Mentor, Course),
        new(SampleFacts.Person(3), new("Школа наставника", new(2026, 11, 6)) { Place = "Школа № 12, стажировочная площадка" }),
    ]));

    public static OfficialDocument TrainingsShortest() => TrainingRegister.Compose(Register(SampleFacts.TinySchool, []));

    public static OfficialDocument TrainingsLongest() => TrainingRegister.Compose(Register(SampleFacts.LongSchool,
        [.. Enumerable.Range(0, 45).Select(i => new TrainingLine(i % 2 == 0 ? SampleFacts.LongMentor : SampleFacts.Person(i), Course with { Title = SampleFacts.LongText(1) }))]));

    private static TrainingRegisterData Register(SchoolCard school, IReadOnlyList<TrainingLine> lines) =>
        new() { School = school, Year = "2026/2027", AsOf = new(2026, 11, 20), Lines = lines, Responsible = SampleFacts.Curator };
}
