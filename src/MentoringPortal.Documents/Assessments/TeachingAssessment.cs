using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Mark by one criterion.</summary>
/// <param name="Text">Criterion.</param>
/// <param name="Met">How far it is met; null while not marked.</param>
/// <param name="Comment">Ground of the mark.</param>
public sealed record CriterionLine(string Text, CriterionMark? Met, string? Comment = null);

/// <summary>How far a criterion is met.</summary>
public enum CriterionMark
{
    Yes,
    Partly,
    No,
}

/// <summary>Data of the mentor's assessment of the specialist's teaching (D-28).</summary>
public sealed record TeachingAssessmentData : AssessmentPaperData
{
    /// <summary>Criteria; empty takes the three of S0-50 unmarked.</summary>
    public IReadOnlyList<CriterionLine> Criteria { get; init; } = [];

    public string? Strengths { get; init; }

    public string? ToImprove { get; init; }

    public string? Conclusion { get; init; }

    public required Participant Receiver { get; init; }
}

/// <summary>Оценка педагогической деятельности молодого специалиста наставником (D-28).</summary>
public static class TeachingAssessment
{
    public const string Code = "D-28";

    /// <summary>The three criteria of S0-50.</summary>
    public static IReadOnlyList<string> UsualCriteria { get; } =
    [
        "Овладел(а) необходимыми теоретическими знаниями и практическими навыками организации учебной деятельности",
        "Проведение занятий стало привычным, работа не вызывает чувства страха и неуверенности",
        "Показатели качества обученности учащихся находятся на базовом уровне",
    ];

    public static OfficialDocument Compose(TeachingAssessmentData data)
    {
        var criteria = data.Criteria.Count > 0 ? data.Criteria : [.. TeachingAssessmentTexts.Criteria.Lines(data.School, data).Select(c => new CriterionLine(c, null))];
        var body = new List<Block>
        {
            ReportParts.Pair(data),
            new TableBlock(
                [new("№\nп/п", 7, TextAlign.Center), new("Критерий", 48), new("Оценка", 15, TextAlign.Center), new("Обоснование", 30)],
                [.. criteria.Select((c, i) => TableRow.Of($"{i + 1}", Words.Gendered(Words.Upper(Words.Unnumbered(c.Text)), data.Mentee.Name), Said(c.Met), c.Comment))],
                FontSize: 11),
        };
        ReportParts.Section(body, "Сильные стороны", data.Strengths);
        ReportParts.Section(body, "Над чем работать дальше", data.ToImprove);
        ReportParts.Verdict(body, "Вывод", data.Conclusion);
        body.AddRange(TeachingAssessmentTexts.Note.Blocks(data.School, data));
        return ReportParts.Report(data, Code, "ОЦЕНКА", $"педагогической деятельности {data.Status.Genitive} наставником", data.Receiver, data.Mentor, body);
    }

    private static string? Said(CriterionMark? mark) => mark switch
    {
        CriterionMark.Yes => "да",
        CriterionMark.Partly => "частично",
        CriterionMark.No => "нет",
        _ => null,
    };
}
