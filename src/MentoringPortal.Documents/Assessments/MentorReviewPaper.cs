using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of the mentor's review (D-23).</summary>
public sealed record MentorReviewData : AssessmentPaperData
{
    /// <summary>«о результатах адаптации»; whose follows.</summary>
    public string About { get; init; } = "о результатах адаптации";

    /// <summary>Plan of the stage: «Индивидуальный план адаптации».</summary>
    public string PlanTitle { get; init; } = "Индивидуальный план адаптации";

    public required PlanFulfilment Plan { get; init; }

    public required MentorWork Work { get; init; }

    public string? Strengths { get; init; }

    public string? Difficulties { get; init; }

    public string? Dynamics { get; init; }

    public string? Proposals { get; init; }

    /// <summary>«Считаю этап завершённым» and the like.</summary>
    public string? Recommendation { get; init; }
}

/// <summary>Отзыв наставника о результатах адаптации молодого специалиста (D-23).</summary>
public static class MentorReviewPaper
{
    public const string Code = "D-23";

    public static OfficialDocument Compose(MentorReviewData data)
    {
        var body = new List<Block>
        {
            new FactsBlock(
            [
                new(Words.Upper(data.Status.Nominative), data.Mentee.Full()),
                new("Наставник", data.Mentor.Full()),
                Template.Obligatory("Основание", data.Basis),
                new("Период", Words.Period(data.From, data.To)),
            ]),
            new HeadingBlock($"{data.PlanTitle}: выполнение"),
            data.Plan.Table() with { FontSize = 11 },
        };
        if (data.Plan.NotDone.Count > 0)
        {
            body.Add(new ParagraphBlock([new(MentorReviewTexts.NotDone.Say(data.School, data))], KeepWithNext: true, SpaceBefore: true));
            body.AddRange(ReportParts.List(data, data.Plan.NotDone));
        }
        body.Add(new ParagraphBlock([new(MentorReviewTexts.Work.Say(data.School, data))], SpaceBefore: true));
        ReportParts.Section(body, $"Что удаётся {data.Status.Dative}", data.Strengths);
        ReportParts.Section(body, "Затруднения", data.Difficulties);
        ReportParts.Section(body, "Динамика за период", data.Dynamics);
        ReportParts.Section(body, "Предложения", data.Proposals);
        body.Add(new HeadingBlock("Вывод наставника"));
        body.Add(ParagraphBlock.Of(Run.Strong(Words.Sentence(data.Recommendation ?? "Вывод не сделан"))));
        return Template.Begin(data, Code, $"Отзыв наставника {data.About} {data.Status.Genitive}: {data.Mentee.Name.SurnameWithInitials}", "ОТЗЫВ НАСТАВНИКА",
            registered: false, fontSize: 13) with
        {
            KindDetail = $"{data.About} {data.Status.Genitive}",
            Body = body,
            Signatures = [data.Mentor.Signs()],
            Closing = [ParagraphBlock.Plain(data.Date is { } date ? RussianDate.Long(date) : "«___» ___________ 20___ г.") with { Indent = false }],
        };
    }
}
