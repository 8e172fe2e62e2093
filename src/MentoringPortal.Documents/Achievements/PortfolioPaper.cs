using System.Globalization;
using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Achievements;

/// <summary>An achievement as printed.</summary>
public sealed record AchievementLine(string Title, DateOnly On)
{
    public string? Place { get; init; }

    public string? Level { get; init; }

    public int? Hours { get; init; }

    public string? Result { get; init; }

    public string? Proof { get; init; }

    /// <summary>Title with what belongs to it.</summary>
    internal string What => string.Join(", ", new[]
    {
        Words.Unended(Title), Place is null ? null : Words.Unended(Place), Level is null ? null : $"{Level.ToLower(CultureInfo.GetCultureInfo("ru-RU"))} уровень",
        Hours is { } hours ? RussianPlural.Of(hours, "час", "часа", "часов") : null,
    }.OfType<string>());
}

/// <summary>Achievements of one kind.</summary>
public sealed record PortfolioSection(string Title, IReadOnlyList<AchievementLine> Lines);

/// <summary>Data of a portfolio (S3-19).</summary>
public sealed record PortfolioData : DocumentData
{
    public required Participant Person { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<PortfolioSection> Sections { get; init; }
}

/// <summary>Портфолио: перечень подтверждённых достижений участника наставничества.</summary>
public static class PortfolioPaper
{
    public const string Code = "D-61";

    public static OfficialDocument Compose(PortfolioData data)
    {
        var body = new List<Block>
        {
            new FactsBlock([new("Фамилия, имя, отчество", data.Person.Name.Full), new("Должность", Words.Upper(data.Person.Post))]),
        };
        if (data.Sections.Count == 0) body.Add(ParagraphBlock.Plain("Подтверждённых достижений пока нет."));
        foreach (var section in data.Sections)
        {
            body.Add(new HeadingBlock(section.Title));
            body.Add(Table(section));
        }

        body.AddRange(AchievementTexts.OfPortfolio.Blocks(data.School, data));
        return Template.Begin(data, Code, $"Портфолио: {data.Person.Name.SurnameWithInitials} на {RussianDate.Short(data.AsOf)}", "ПОРТФОЛИО", registered: false, fontSize: 13) with
        {
            KindDetail = $"перечень достижений на {RussianDate.Short(data.AsOf)}",
            Body = body,
            Signatures = [data.Person.Signs()],
        };
    }

    // A result that nobody wrote is no dash: where none is written there is no column for it.
    private static TableBlock Table(PortfolioSection section) => section.Lines.Any(l => l.Result is not null)
        ? new TableBlock(
            [new("№\nп/п", 6, TextAlign.Center), new("Название", 36), new("Дата", 12, TextAlign.Center), new("Результат", 26), new("Чем подтверждается", 20)],
            [.. section.Lines.Select((l, i) => TableRow.Of($"{i + 1}", l.What, RussianDate.Short(l.On), l.Result ?? "", Words.OrDash(l.Proof)))], FontSize: 11)
        : new TableBlock(
            [new("№\nп/п", 6, TextAlign.Center), new("Название", 50), new("Дата", 14, TextAlign.Center), new("Чем подтверждается", 30)],
            [.. section.Lines.Select((l, i) => TableRow.Of($"{i + 1}", l.What, RussianDate.Short(l.On), Words.OrDash(l.Proof)))], FontSize: 11);
}

/// <summary>A line of the register of training.</summary>
public sealed record TrainingLine(Participant Person, AchievementLine Training);

/// <summary>Data of the register of training (D-39).</summary>
public sealed record TrainingRegisterData : DocumentData
{
    /// <summary>«2026/2027».</summary>
    public required string Year { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<TrainingLine> Lines { get; init; }

    public required Participant Responsible { get; init; }
}

/// <summary>Журнал обучения наставников (D-39).</summary>
public static class TrainingRegister
{
    public const string Code = "D-39";

    public static OfficialDocument Compose(TrainingRegisterData data) =>
        Template.Begin(data, Code, $"Журнал обучения наставников за {data.Year} учебный год", "ЖУРНАЛ", registered: false, fontSize: 12, landscape: true) with
        {
            KindDetail = $"обучения наставников, {data.Year} учебный год, по состоянию на {RussianDate.Short(data.AsOf)}",
            Body =
            [
                new TableBlock(
                    [
                        new("№\nп/п", 5, TextAlign.Center), new("Фамилия, имя, отчество, должность", 23), new("Обучение, стажировка", 24), new("Место проведения", 16),
                        new("Часов", 6, TextAlign.Center), new("Дата", 10, TextAlign.Center), new("Документ", 16),
                    ],
                    [.. data.Lines.Select((l, i) => TableRow.Of($"{i + 1}", l.Person.Full(), l.Training.Title, Words.OrDash(l.Training.Place),
                        l.Training.Hours?.ToString(CultureInfo.InvariantCulture) ?? "–", RussianDate.Short(l.Training.On), Words.OrDash(l.Training.Proof)))],
                    EmptyText: "За учебный год обучение не внесено", FontSize: 10),
                .. AchievementTexts.OfTrainings.Blocks(data.School, data),
            ],
            Signatures = [data.Responsible.Signs()],
        };
}

/// <summary>Editable texts of both papers.</summary>
internal static class AchievementTexts
{
    public static readonly KindTexts Portfolio = new(PortfolioPaper.Code);

    public static readonly TextSlot<PortfolioData> OfPortfolio = Portfolio.Note(Variables.OfDocument<PortfolioData>()
        .Person("участник", "чьё портфолио", d => d.Person)
        .Day("на_день", "на какой день составлено", d => d.AsOf)
        .Number("достижений", "сколько достижений", d => d.Sections.Sum(s => s.Lines.Count)));

    public static readonly KindTexts Trainings = new(TrainingRegister.Code);

    public static readonly TextSlot<TrainingRegisterData> OfTrainings = Trainings.Note(Variables.OfDocument<TrainingRegisterData>()
        .Text("учебный_год", "«2026/2027»", d => d.Year)
        .Day("на_день", "на какой день составлен", d => d.AsOf)
        .Number("записей", "сколько записей", d => d.Lines.Count)
        .Person("ответственный", "кто отвечает за журнал", d => d.Responsible));
}
