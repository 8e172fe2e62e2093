namespace MentoringPortal.Documents.Plans;

/// <summary>What the mentor adds to the plan of formation at its end (S0-48).</summary>
public sealed record FormationPlanReview
{
    /// <summary>Evaluation of the work done.</summary>
    public string? Evaluation { get; init; }

    /// <summary>Review in the mentor's words.</summary>
    public string? Review { get; init; }

    /// <summary>Proposals for the further work of the specialist.</summary>
    public string? Proposals { get; init; }
}

/// <summary>План профессионального становления (D-15): ends with the mentor's evaluation, review and proposals.</summary>
public static class FormationPlan
{
    public const string Code = "D-15";

    public static OfficialDocument Compose(PlanData data, FormationPlanReview? review) => PlanPaper.Compose(
        data, Code, "ПЛАН", $"профессионального становления {data.Status.Genitive}",
        after:
        [
            .. Part("Оценка проделанной работы наставником", review?.Evaluation, review is not null),
            .. Part("Отзыв наставника", review?.Review, review is not null),
            .. Part($"Предложения по дальнейшей работе {data.Status.Genitive}", review?.Proposals, review is not null),
        ]);

    // Before the evaluation the sheet is also filled by hand; afterwards what was not written is left out.
    private static IEnumerable<Block> Part(string title, string? text, bool isEvaluated)
    {
        if (isEvaluated && string.IsNullOrWhiteSpace(text)) yield break;

        yield return new HeadingBlock(title);
        if (string.IsNullOrWhiteSpace(text)) yield return new FillLinesBlock(null, 2);
        else foreach (var paragraph in Words.Paragraphs(text)) yield return paragraph;
    }
}
