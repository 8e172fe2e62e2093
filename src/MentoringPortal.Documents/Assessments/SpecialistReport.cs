using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of the specialist's report (D-27).</summary>
public sealed record SpecialistReportData : AssessmentPaperData
{
    public required PlanFulfilment Plan { get; init; }

    /// <summary>Measures done, one line each with the date.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Events and contests taken part in.</summary>
    public string? Events { get; init; }

    /// <summary>What was learned.</summary>
    public string? Learned { get; init; }

    public string? Difficulties { get; init; }

    /// <summary>How the mentoring helped.</summary>
    public string? AboutMentoring { get; init; }

    public string? Intentions { get; init; }

    public required Participant Receiver { get; init; }
}

/// <summary>Отчёт молодого специалиста о проделанной работе (D-27).</summary>
public static class SpecialistReport
{
    public const string Code = "D-27";

    public static OfficialDocument Compose(SpecialistReportData data)
    {
        var body = new List<Block> { ReportParts.Pair(data), new HeadingBlock("Выполнение индивидуального плана"), data.Plan.Table() with { FontSize = 11 } };
        if (data.Done.Count > 0)
        {
            body.Add(new ParagraphBlock([new(SpecialistReportTexts.Done.Say(data.School, data))], KeepWithNext: true, SpaceBefore: true));
            body.AddRange(ReportParts.List(data, data.Done));
        }
        ReportParts.Section(body, "Участие в мероприятиях и конкурсах", data.Events);
        ReportParts.Section(body, SpecialistReportTexts.Learned.Say(data.School, data), data.Learned);
        ReportParts.Section(body, "Затруднения", data.Difficulties);
        ReportParts.Section(body, "Помощь наставника", data.AboutMentoring);
        ReportParts.Section(body, "Планы на следующий период", data.Intentions);
        body.AddRange(SpecialistReportTexts.Note.Blocks(data.School, data));
        return ReportParts.Report(data, Code, "ОТЧЁТ", $"{data.Status.Genitive} о проделанной работе", data.Receiver, data.Mentee, body);
    }
}
