using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Efficiency;

/// <summary>Score of one indicator.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Group">Criterion it belongs to.</param>
/// <param name="Text">Exact wording.</param>
/// <param name="Points">Points of the scale; null while not scored.</param>
/// <param name="Evidence">Ground of the score.</param>
public sealed record IndicatorScore(int Number, string Group, string Text, int? Points, string? Evidence);

/// <summary>Data of the efficiency sheet (D-32).</summary>
public sealed record EfficiencyPaperData : DocumentData
{
    /// <summary>«2026/2027».</summary>
    public required string AcademicYear { get; init; }

    /// <summary>The pair assessed; null for the program of the school.</summary>
    public string? Pair { get; init; }

    public required IReadOnlyList<IndicatorScore> Scores { get; init; }

    /// <summary>What the scores are given by.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>Sum of the points; null until every line is scored.</summary>
    public int? Total { get; init; }

    /// <summary>«оптимальный уровень» and the like; null until every line is scored.</summary>
    public string? Level { get; init; }

    public required Participant Scorer { get; init; }

    public DateOnly? ScoredOn { get; init; }

    /// <summary>The sheet on which all scorers have agreed.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>All sheets on the subject in the year, where there are several.</summary>
    public IReadOnlyList<ScorerLine> Sheets { get; init; } = [];

    /// <summary>What counts: «14,5 из 18, допустимый уровень (среднее по всем листам)»; null with one sheet.</summary>
    public string? Counted { get; init; }

    /// <summary>Totals by year, the earliest first; drawn from two on.</summary>
    public IReadOnlyList<YearTotal> Years { get; init; } = [];
}

/// <summary>A sheet beside this one.</summary>
/// <param name="Who">«Соколова М.В., куратор».</param>
/// <param name="Total">«14», or a dash for one that is not whole.</param>
public sealed record ScorerLine(string Who, string Total, string Level);

/// <summary>What counts of an academic year.</summary>
public sealed record YearTotal(string Year, double? Points);

/// <summary>Лист оценки эффективности реализации программы наставничества (D-32, rubric S4-14).</summary>
public static class EfficiencyPaper
{
    public const string Code = "D-32";

    public static OfficialDocument Compose(EfficiencyPaperData data)
    {
        var rows = new List<TableRow>();
        string? group = null;
        foreach (var score in data.Scores.OrderBy(s => s.Number))
        {
            if (score.Group != group) rows.Add(TableRow.Group(score.Group, 4));
            group = score.Group;
            rows.Add(TableRow.Of($"{score.Number}", score.Text, score.Points is { } p ? $"{p}" : "–", score.Evidence));
        }
        rows.Add(new([new("Итого", 2), new(data.Total is { } total ? $"{total}" : "–"), new(Level(data))], Strong: true));
        var facts = new List<Fact>
        {
            new("Предмет оценки", data.Pair is null ? "Программа наставничества образовательной организации" : $"Наставническая пара: {data.Pair}"),
            new("Учебный год", data.AcademicYear),
            new(data.IsAgreed ? "Согласованный лист внёс(ла)" : "Оценку проводит", data.Scorer.Full()),
            new("Дата оценки", data.ScoredOn is { } on ? RussianDate.Short(on) : null),
        };
        return Template.Begin(data, Code, $"Лист оценки эффективности реализации программы наставничества, {data.AcademicYear} учебный год", "ЛИСТ ОЦЕНКИ",
            registered: false, fontSize: 12) with
        {
            KindDetail = "эффективности реализации программы наставничества",
            Body =
            [
                new FactsBlock(facts),
                new TableBlock(
                    [new("№\nп/п", 7, TextAlign.Center), new("Показатель эффективности реализации программы наставничества", 45), new("Балл", 8, TextAlign.Center),
                        new("Обоснование", 40)],
                    rows,
                    FontSize: 11),
                new NoteBlock(EfficiencyTexts.Scale.Say(data.School, data)),
                .. data.Scores.All(s => s.Points is null) ? [] : (Block[])[new BarChartBlock("Баллы по показателям",
                    [.. data.Scores.OrderBy(s => s.Number).Select(s => new Bar($"{s.Number}. {s.Text}", [s.Points]))], data.Rubric.MaxPoints)],
                .. data.Sheets.Count < 2 ? [] : (Block[])[new TableBlock([new("Кто оценил", 50), new("Сумма", 14, TextAlign.Center), new("Уровень", 36)],
                    [.. data.Sheets.Select(s => TableRow.Of(s.Who, s.Total, s.Level)), .. data.Counted is { } counted
                        ? [new TableRow([new("Засчитано"), new(counted, 2)], Strong: true)] : Array.Empty<TableRow>()], "Все листы за год", FontSize: 11)],
                .. data.Years.Count < 2 ? [] : (Block[])[new BarChartBlock("Итог по годам, баллов", [.. data.Years.Select(y => new Bar(y.Year, [y.Points]))], data.Rubric.Max)],
            ],
            Signatures = [data.Scorer.Signs()],
        };
    }

    private static string Level(EfficiencyPaperData data) =>
        data.Level ?? $"оценено показателей: {data.Scores.Count(s => s.Points is not null)} из {data.Scores.Count}, уровень не определяется";
}
