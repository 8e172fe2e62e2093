using MentoringPortal.Documents.Volumes;
using MentoringPortal.Documents.Statistics;

namespace MentoringPortal.Documents;

internal static class StatisticsSamples
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    public static OfficialDocument Form() => SampleFacts.Coded(StatisticsFormPaper.Compose(FormFacts(SampleFacts.School, 4)));

    public static OfficialDocument FormShortest() => StatisticsFormPaper.Compose(FormFacts(SampleFacts.TinySchool, 0) with
    {
        Authority = null,
        Executor = null,
        Date = null,
        IsDraft = true,
        Lines = [new(false, null, "Пар", null, null, null, null, null, null, null)],
    });

    public static OfficialDocument FormLongest() => SampleFacts.Coded(StatisticsFormPaper.Compose(FormFacts(SampleFacts.LongSchool, 100)));

    public static OfficialDocument Contents() => BoundContents.Compose(ContentsFacts(SampleFacts.School, 6));

    public static OfficialDocument ContentsShortest() => BoundContents.Compose(ContentsFacts(SampleFacts.TinySchool, 0) with { Tables = [], Sheets = 1 });

    public static OfficialDocument ContentsLongest() => BoundContents.Compose(ContentsFacts(SampleFacts.LongSchool, 60) with { Compiler = SampleFacts.LongMentor });

    private static StatisticsFormData FormFacts(SchoolCard school, int rows) => new()
    {
        School = school,
        Date = Day,
        Title = "Мониторинг внедрения целевой модели наставничества",
        Authority = "Управление образования администрации Озёрского городского округа",
        Period = "с 01.09.2026 по 30.11.2026",
        AsOf = Day,
        Executor = "Т.С. Орлов, 8 (35130) 0-00-00",
        Lines =
        [
            new(true, "1", "Документы", null, null, null, null, null, null, null),
            new(false, "1.1", "Приказ о внедрении целевой модели наставничества", null, "есть", "приказ от 01.09.2026 № 29.1", "https://school4.example.org/nastavnichestvo/prikaz",
                null, "данные портала", "есть"),
            new(false, "1.2", "Нормативный документ о материальном поощрении наставников", null, "нет", null, null, "Проект на согласовании", "внесено вручную", "нет"),
            new(true, "2", "Количественные показатели", null, null, null, null, null, null, null),
            .. Enumerable.Range(1, rows).Select(i => new StatisticsLine(false, $"2.{i}",
                i % 3 == 0 ? "Наставников, обученных за последние три года, из тех, кто работал в парах" : "Пар",
                i % 3 == 0 ? "человек" : "пар", $"{i * 7 % 60}", null, null, i % 5 == 0 ? "Число исправлено по приказу от 12.10.2026 № 41" : null,
                i % 5 == 0 ? "внесено вручную" : "данные портала", $"{i}")),
        ],
    };

    private static BoundContentsData ContentsFacts(SchoolCard school, int rows) => new()
    {
        School = school,
        What = "материалов о наставнической паре",
        About = "Сидоров П.А., наставник Петрова А.И.",
        AsOf = Day,
        Facts = [new("Наставник", SampleFacts.Mentor.Full()), new("Наставляемый", SampleFacts.Mentee.Full()), new("Период", "01.09.2026–31.05.2027")],
        Tables =
        [
            new HeadingBlock("Согласия"),
            new TableBlock([new("Согласие", 50), new("Чьё", 30), new("Дата", 20, TextAlign.Center)],
                [TableRow.Of("на осуществление наставничества", "Петрова А.И.", "28.08.2026"), TableRow.Of("на закрепление в паре", "Сидоров П.А.", "28.08.2026")], FontSize: 11),
        ],
        Lines = [.. Enumerable.Range(0, rows).Select(i => new BoundLine(i % 4 == 3 ? "Справка для аттестации (файл другой программы)" : $"Приказ № {i + 1}-ОД", Day.AddDays(-i),
            i % 4 == 3 ? null : (i * 2) + 3, i % 4 == 3 ? null : 2))],
        Sheets = (rows * 2) + 2,
        Compiler = SampleFacts.Curator,
    };
}
