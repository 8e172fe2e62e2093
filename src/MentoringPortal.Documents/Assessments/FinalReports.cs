using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

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
            body.AddRange(data.Plan.NotDone.Select(n => ItemBlock.Dash(n)));
        }
        body.Add(new ParagraphBlock([new(MentorReportTexts.Work.Say(data.School, data))], SpaceBefore: true));
        ReportParts.Section(body, "Проделанная работа", data.Done);
        ReportParts.Section(body, "Результаты", data.Results);
        ReportParts.Section(body, "Затруднения", data.Difficulties);
        ReportParts.Section(body, "Заключение об адаптации и становлении молодого специалиста", data.Conclusion);
        ReportParts.Section(body, "Предложения", data.Proposals);
        body.AddRange(MentorReportTexts.Note.Blocks(data.School, data));
        return ReportParts.Report(data, Code, "ОТЧЁТ НАСТАВНИКА", "по итогам наставничества", data.Receiver, data.Mentor, body);
    }
}

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
            body.AddRange(data.Done.Select(n => ItemBlock.Dash(n)));
        }
        ReportParts.Section(body, "Участие в мероприятиях и конкурсах", data.Events);
        ReportParts.Section(body, SpecialistReportTexts.Learned.Say(data.School, data), data.Learned);
        ReportParts.Section(body, "Затруднения", data.Difficulties);
        ReportParts.Section(body, "Помощь наставника", data.AboutMentoring);
        ReportParts.Section(body, "Планы на следующий период", data.Intentions);
        body.AddRange(SpecialistReportTexts.Note.Blocks(data.School, data));
        return ReportParts.Report(data, Code, "ОТЧЁТ", "молодого специалиста о проделанной работе", data.Receiver, data.Mentee, body);
    }
}

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
                [.. criteria.Select((c, i) => TableRow.Of($"{i + 1}", c.Text, Said(c.Met), c.Comment))],
                FontSize: 11),
        };
        ReportParts.Section(body, "Сильные стороны", data.Strengths);
        ReportParts.Section(body, "Над чем работать дальше", data.ToImprove);
        ReportParts.Section(body, "Вывод", data.Conclusion);
        body.AddRange(TeachingAssessmentTexts.Note.Blocks(data.School, data));
        return ReportParts.Report(data, Code, "ОЦЕНКА", "педагогической деятельности молодого специалиста наставником", data.Receiver, data.Mentor, body);
    }

    private static string? Said(CriterionMark? mark) => mark switch
    {
        CriterionMark.Yes => "да",
        CriterionMark.Partly => "частично",
        CriterionMark.No => "нет",
        _ => null,
    };
}

/// <summary>What final reports have in common.</summary>
internal static class ReportParts
{
    public static FactsBlock Pair(AssessmentPaperData data) => new(
    [
        new("Молодой специалист", data.Mentee.Full()),
        new("Наставник", data.Mentor.Full()),
        new("Основание", Words.OrDash(data.Basis)),
        new("Период", Words.Period(data.From, data.To)),
    ]);

    public static void Section(List<Block> body, string title, string? text)
    {
        body.Add(new HeadingBlock(title));
        body.AddRange(Words.Paragraphs(text));
    }

    /// <summary>A report goes to an official by name and is signed by its author with the date below.</summary>
    public static OfficialDocument Report(AssessmentPaperData data, string code, string kind, string detail, Participant receiver, Participant author, IReadOnlyList<Block> body) =>
        Template.Begin(data, code, $"{kind[..1]}{kind[1..].ToLowerInvariant()} {detail}: {author.Name.SurnameWithInitials}", kind, registered: false, fontSize: 13) with
        {
            KindDetail = detail,
            Addressee = [Words.Upper(Words.Post(receiver.Post, GrammaticalCase.Dative)), receiver.Name.In(GrammaticalCase.Dative).SurnameWithInitials],
            Body = body,
            Signatures = [author.Signs()],
            Closing = [ParagraphBlock.Plain(data.Date is { } date ? RussianDate.Long(date) : "«___» ___________ 20___ г.") with { Indent = false }],
        };
}
