using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Councils;

/// <summary>A line of the checklist: what is asked, by which rule, what the portal answers.</summary>
/// <param name="Missing">The first records where it is missing, in words; empty: everything is there.</param>
/// <param name="All">How many records there are.</param>
public sealed record ReadinessLine(string Question, string Ground, string Answer, IReadOnlyList<string> Missing, int All);

/// <summary>Data of the checklist of documents (D-51).</summary>
public sealed record ReadinessData : DocumentData
{
    public required DateOnly AsOf { get; init; }

    /// <summary>«по школе», or the pair: «Соколова Е.А., наставник Петрова А.И.».</summary>
    public required string About { get; init; }

    public required IReadOnlyList<ReadinessLine> Lines { get; init; }

    public required Participant Responsible { get; init; }
}

/// <summary>Опись документов для проверки (D-51): the inspector's three columns.</summary>
public static class ReadinessPaper
{
    public const string Code = "D-51";

    /// <summary>More records than this are told as a number.</summary>
    private const int MostNamed = 12;

    public static OfficialDocument Compose(ReadinessData data) => Template.Begin(data, Code, $"Опись документов для проверки на {RussianDate.Short(data.AsOf)}: {data.About}",
        "ОПИСЬ",
        registered: false, fontSize: 12) with
    {
        KindDetail = $"документов для проверки, {data.About}, на {RussianDate.Short(data.AsOf)}",
        Body =
        [
            new TableBlock([new("Вопрос", 34), new("Норма", 22), new("Ответ и документ", 44)],
                [.. data.Lines.Select(l => TableRow.Of(l.Question, l.Ground, l.Missing.Count == 0 ? l.Answer
                    : l.Answer + ":\n" + string.Join(";\n", l.Missing.Take(MostNamed)) + (l.All > MostNamed ? $";\nещё {l.All - MostNamed}" : "")))],
                FontSize: 10),
            .. ReadinessTexts.Note.Blocks(data.School, data),
        ],
        Signatures = [data.Responsible.Signs()],
    };
}
