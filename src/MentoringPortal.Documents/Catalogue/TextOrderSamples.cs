using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Orders;

namespace MentoringPortal.Documents;

/// <summary>Samples of the order of any content.</summary>
internal static class TextOrderSamples
{
    public static OfficialDocument Usual() => SampleFacts.Coded(TextOrder.Compose(new()
    {
        School = SampleFacts.School,
        Number = "52",
        Date = new(2026, 12, 1),
        Heading = "О проведении Дня наставника",
        Preamble = "В целях распространения опыта наставничества",
        Basis = "решения педагогического совета (протокол от 27.11.2026 № 3)",
        Points =
        [
            new(SampleFacts.Deputy, "Подготовить программу Дня наставника", new(2026, 12, 7)),
            new(SampleFacts.Mentor, "провести открытый урок для молодых специалистов", new(2026, 12, 14)),
            new(null, "Провести День наставника 14 декабря 2026 года", null),
        ],
        Controller = SampleFacts.Deputy,
        Acquainted = [new(SampleFacts.Deputy), new(SampleFacts.Mentor)],
        Executor = "Козлова Елена Викторовна, 8 (35130) 0-00-00",
    }));

    public static OfficialDocument Shortest() => TextOrder.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Heading = "О наставничестве",
        Points = [new(null, "Считать год годом наставника", null)],
        IsDraft = true,
    });

    public static OfficialDocument Longest() => TextOrder.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Word = OrderWord.Directive,
        Number = "119-ОД",
        Date = new(2026, 12, 1),
        Heading = "О мероприятиях по итогам первого полугодия, в которых участвуют наставники, наставляемые, руководители методических объединений",
        Preamble = SampleFacts.LongText(2),
        Points = [.. Enumerable.Range(0, 30).Select(i => new TextPoint(i % 3 == 0 ? SampleFacts.LongMentor : i % 3 == 1 ? SampleFacts.Person(i % 9) : null,
            SampleFacts.LongText(1 + i % 2), i % 2 == 0 ? SampleFacts.Start.AddDays(120 + i) : null))],
        Acquainted = [new(SampleFacts.LongMentor), .. Enumerable.Range(0, 9).Select(i => new Acquainted(SampleFacts.Person(i)))],
    });

    public static OfficialDocument Program() => SampleFacts.Coded(TextOrder.Compose(new()
    {
        School = SampleFacts.School,
        Number = "29.2",
        Date = new(2026, 9, 1),
        Heading = "Об утверждении программы наставничества",
        Preamble = "В соответствии с распоряжением Минпросвещения России от 25.12.2019 № Р-145",
        Basis = "решения педагогического совета (протокол от 31.08.2026 № 1)",
        Points =
        [
            new(null, "Утвердить программу наставничества «Персонализированная программа наставничества» на 2026/2027 – 2028/2029 учебные годы (приложение)", null),
            new(SampleFacts.Curator, "организовать реализацию программы", null),
            new(null, "Разместить программу на официальном сайте школы", new(2026, 9, 15)),
        ],
        Acquainted = [new(SampleFacts.Curator)],
    }, TextOrder.ProgramCode));

    public static OfficialDocument ProgramShortest() => TextOrder.Compose(new()
    {
        School = SampleFacts.TinySchool,
        Heading = "Об утверждении программы наставничества",
        Points = [new(null, "Утвердить программу наставничества", null)],
        IsDraft = true,
    }, TextOrder.ProgramCode);

    public static OfficialDocument ProgramLongest() => TextOrder.Compose(new()
    {
        School = SampleFacts.LongSchool,
        Word = OrderWord.Directive,
        Number = "14-а",
        Date = new(2026, 9, 1),
        Heading = "Об утверждении программы наставничества",
        Preamble = SampleFacts.LongText(2),
        Points = [.. Enumerable.Range(0, 12).Select(i => new TextPoint(i % 2 == 1 ? SampleFacts.Person(i % 9) : null, SampleFacts.LongText(1), null))],
        Controller = SampleFacts.LongMentor,
        Acquainted = [.. Enumerable.Range(0, 9).Select(i => new Acquainted(SampleFacts.Person(i)))],
    }, TextOrder.ProgramCode);
}
