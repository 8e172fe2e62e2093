using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of the mentor's final report (D-25).</summary>
public sealed record MentorReportData : AssessmentPaperData
{
    public required PlanFulfilment Plan { get; init; }

    public required MentorWork Work { get; init; }

    /// <summary>What was done with the mentee.</summary>
    public string? Done { get; init; }

    public string? Results { get; init; }

    public string? Difficulties { get; init; }

    /// <summary>Conclusion on how the adaptation went (S0-49).</summary>
    public string? Conclusion { get; init; }

    public string? Proposals { get; init; }

    /// <summary>Who receives the report.</summary>
    public required Participant Receiver { get; init; }
}

/// <summary>Отчёт наставника по итогам наставничества (D-25).</summary>
public static class MentorReport
{
    public const string Code = "D-25";

    public static OfficialDocument Compose(MentorReportData data)
    {
        var body = new List<Block> { ReportParts.Pair(data), new HeadingBlock("Выполнение индивидуального плана"), data.Plan.Table() with { FontSize = 11 } };
        if (data.Plan.NotDone.Count > 0)
        {
            body.Add(new ParagraphBlock([new(MentorReportTexts.NotDone.Say(data.School, data))], KeepWithNext: true, SpaceBefore: true));
            body.AddRange(ReportParts.List(data, data.Plan.NotDone));
        }
        body.Add(new ParagraphBlock([new(MentorReportTexts.Work.Say(data.School, data))], SpaceBefore: true));
        ReportParts.Section(body, "Проделанная работа", data.Done);
        ReportParts.Section(body, "Результаты", data.Results);
        ReportParts.Section(body, "Затруднения", data.Difficulties);
        ReportParts.Verdict(body, $"Заключение об адаптации и становлении {data.Status.Genitive}", data.Conclusion);
        ReportParts.Section(body, "Предложения", data.Proposals);
        body.AddRange(MentorReportTexts.Note.Blocks(data.School, data));
        return ReportParts.Report(data, Code, "ОТЧЁТ НАСТАВНИКА", "по итогам наставничества", data.Receiver, data.Mentor, body);
    }
}
