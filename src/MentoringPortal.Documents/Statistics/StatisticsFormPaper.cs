using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Statistics;

/// <summary>A row of the form as printed.</summary>
/// <param name="IsHeading">A line across the form.</param>
/// <param name="Value">«есть», «нет», «12»; null: a blank to fill by hand.</param>
/// <param name="Source">«данные портала», «внесено вручную».</param>
/// <param name="Earlier">What the form before said.</param>
public sealed record StatisticsLine(bool IsHeading, string? Number, string Title, string? Unit, string? Value, string? Reference, string? Link, string? Note, string? Source,
    string? Earlier);

/// <summary>Data of the form for municipal monitoring (D-48).</summary>
public sealed record StatisticsFormData : DocumentData
{
    public required string Title { get; init; }

    public string? Authority { get; init; }

    /// <summary>«с 01.09.2026 по 30.11.2026».</summary>
    public required string Period { get; init; }

    public required DateOnly AsOf { get; init; }

    public required IReadOnlyList<StatisticsLine> Lines { get; init; }

    /// <summary>Name and telephone.</summary>
    public string? Executor { get; init; }
}

/// <summary>Сведения для муниципального мониторинга (D-48): the school's own rows; counts only, nobody's name.</summary>
public static class StatisticsFormPaper
{
    public const string Code = "D-48";

    public static OfficialDocument Compose(StatisticsFormData data)
    {
        var (units, earlier) = (data.Lines.Any(l => l.Unit is not null), data.Lines.Any(l => l.Earlier is not null));
        List<TableColumn> columns =
        [
            new("№", 6, TextAlign.Center), new("Показатель", 36), .. units ? [new("Ед.", 9, TextAlign.Center)] : Array.Empty<TableColumn>(), new("Значение", 12, TextAlign.Center),
            new("№, дата, ссылка, пояснение", 27), new("Источник", 12), .. earlier ? [new("Прошлый отчёт", 10, TextAlign.Center)] : Array.Empty<TableColumn>(),
        ];
        return Template.Begin(data, Code, $"Сведения для мониторинга: {data.Title}, {data.Period}", "СВЕДЕНИЯ", registered: false, fontSize: 12, landscape: true) with
        {
            KindDetail = $"по форме «{Words.Upper(data.Title)}» за период {data.Period}",
            Addressee = data.Authority is { } authority ? [authority] : [],
            Body =
            [
                new TableBlock(columns, [.. data.Lines.Select(l => Row(l, columns.Count, units, earlier))], EmptyText: "Строк нет", FontSize: 10),
                .. StatisticsFormTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.School.Director.Signs()],
            Executor = data.Executor,
        };
    }

    private static TableRow Row(StatisticsLine line, int columns, bool units, bool earlier) => line.IsHeading
        ? TableRow.Group(line.Number is null ? line.Title : $"{line.Number}. {line.Title}", columns)
        : TableRow.Of(
        [
            line.Number, line.Title, .. units ? [line.Unit] : Array.Empty<string?>(), line.Value ?? TableCell.Blank(1),
            string.Join('\n', new[] { line.Reference, line.Link, line.Note }.OfType<string>()), line.Source,
            .. earlier ? [Words.OrDash(line.Earlier)] : Array.Empty<string?>(),
        ]);
}

/// <summary>Editable texts of the form (D-48).</summary>
internal static class StatisticsFormTexts
{
    public static readonly KindTexts Texts = new(StatisticsFormPaper.Code);

    public static readonly TextSlot<StatisticsFormData> Note = Texts.Note(Variables.OfDocument<StatisticsFormData>()
        .Text("название", "название формы", d => d.Title)
        .Text("кому", "кто запросил сведения; нет, если не указано", d => d.Authority)
        .Day("на_день", "день отчёта", d => d.AsOf)
        .Number("строк", "сколько строк", d => d.Lines.Count));
}
