using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>A month of a line.</summary>
/// <param name="Minutes">Time together; null outside the days of the pair.</param>
/// <param name="IsPaused">Nothing was expected: the pair rested.</param>
public readonly record struct SummedMonth(int? Minutes, bool IsPaused);

/// <summary>A mentor with whom works together, over a school year.</summary>
/// <param name="MentorId">Lines of one mentor are added up.</param>
/// <param name="Plan">Per cent of the plans; null where there are none.</param>
/// <param name="Silence">Days without an entry in words.</param>
public sealed record SummedLine(Guid MentorId, RussianName Mentor, IReadOnlyList<RussianName> Mentees, IReadOnlyList<SummedMonth> Months, int Entries, int? Plan, string Silence,
    string? Stage)
{
    public int Minutes => Months.Sum(m => m.Minutes ?? 0);
}

/// <summary>Data of the summary of time (D-64).</summary>
public sealed record TimeSummaryData : DocumentData
{
    public required AcademicYear Year { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Months that have begun, September first.</summary>
    public required int Months { get; init; }

    public required IReadOnlyList<SummedLine> Lines { get; init; }

    /// <summary>The lines of a mentor stand together, so they are added up below the last of them.</summary>
    public required bool IsByMentor { get; init; }

    /// <summary>What the last row adds up: «Вся школа».</summary>
    public required string TotalWords { get; init; }

    public required Participant Responsible { get; init; }
}

/// <summary>Сводка времени совместной работы (D-64): mentor × month as the page shows it, shaded by hours.</summary>
public static class TimeSummary
{
    public const string Code = "D-64";

    // The months and the figures after them have their widths; names and stage share what is left.
    private const float Month = 4.2f;

    public static OfficialDocument Compose(TimeSummaryData data)
    {
        var rest = 100 - 4 - (Month * data.Months) - 5.5f - 5.5f - 5 - 7;
        var stages = Math.Max(11, rest * 0.36f);
        return Template.Begin(data, Code, $"Сводка времени совместной работы за {data.Year} учебный год", "СВОДКА", registered: false, fontSize: 12, landscape: true) with
        {
            KindDetail = $"времени совместной работы наставников и наставляемых за {data.Year} учебный год, на {RussianDate.Short(data.AsOf)}",
            Body =
            [
                new TableBlock(
                    [
                        new("№\nп/п", 4, TextAlign.Center), new("Наставник и наставляемый", rest - stages),
                        .. Enumerable.Range(0, data.Months).Select(i => new TableColumn(RussianDate.Month(data.Year.Start.AddMonths(i).Month)[..3], Month, TextAlign.Center)),
                        new("Всего", 5.5f, TextAlign.Center), new("Записей", 5.5f, TextAlign.Center), new("План", 5, TextAlign.Center),
                        new("Без записей", 7, TextAlign.Center), new("Этап", stages),
                    ],
                    [.. data.Lines.SelectMany((l, i) => Rows(data, l, i)), .. Total(data)],
                    EmptyText: "В этом году пар не было",
                    FontSize: 9),
                ParagraphBlock.Plain("Часы и минуты встреч по записям дневников. Встреча группы считается один раз. Чем больше часов, тем темнее клетка."),
                .. TimeSummaryTexts.Note.Blocks(data.School, data),
            ],
            Signatures = [data.Responsible.Signs()],
        };
    }

    /// <summary>«3:05»; no time at all is a dash.</summary>
    public static string Time(int minutes) => minutes == 0 ? "–" : $"{minutes / 60}:{minutes % 60:00}";

    // Of hundreds of hours nobody asks the minutes, and their column is narrow.
    private static string Sum(int minutes) => minutes < 6000 ? Time(minutes) : $"{Math.Round(minutes / 60m, MidpointRounding.AwayFromZero)}\u00A0ч";

    private static IEnumerable<TableRow> Rows(TimeSummaryData data, SummedLine line, int index)
    {
        yield return new([new($"{index + 1}"), new($"{line.Mentor.SurnameWithInitials}:\n{string.Join(", ", line.Mentees.Select(m => m.SurnameWithInitials))}"),
            .. line.Months.Select(CellOf), new(Time(line.Minutes)), new($"{line.Entries}"), new(line.Plan is { } plan ? $"{plan}\u00A0%" : "–"), new(line.Silence),
            new(line.Stage ?? "–")]);
        var own = data.Lines.Where(l => l.MentorId == line.MentorId).ToList();
        if (!data.IsByMentor || own.Count < 2 || !ReferenceEquals(own[^1], line)) yield break;
        yield return Added($"Итого {line.Mentor.SurnameWithInitials}", data, own);
    }

    private static TableCell CellOf(SummedMonth month) => month switch
    {
        { Minutes: > 0 and var minutes } => new(Time(minutes)) { Shade = Math.Min(TableCell.MostShade, 1 + ((minutes - 1) / 60)) },
        { IsPaused: true } => new("пауза"),
        { Minutes: 0 } => new("0"),
        _ => new("–"),
    };

    // Like the cells above it: no time in a month of work is a nought, a month without work a dash.
    private static string OfMonth(IReadOnlyList<SummedLine> lines, int month) =>
        lines.Sum(l => l.Months[month].Minutes ?? 0) is > 0 and var minutes ? Sum(minutes) : lines.Any(l => l.Months[month] is { Minutes: 0, IsPaused: false }) ? "0" : "–";

    private static TableRow[] Total(TimeSummaryData data) => data.Lines.Count < 2 ? [] : [Added(data.TotalWords, data, data.Lines)];

    private static TableRow Added(string words, TimeSummaryData data, IReadOnlyList<SummedLine> lines) => new(
        [new(words, 2), .. Enumerable.Range(0, data.Months).Select(i => new TableCell(OfMonth(lines, i))), new(Sum(lines.Sum(l => l.Minutes))),
            new($"{lines.Sum(l => l.Entries)}"), new("", 3)], Strong: true);
}
