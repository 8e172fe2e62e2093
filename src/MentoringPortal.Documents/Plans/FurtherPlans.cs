using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Plans;

/// <summary>План работы наставника по адаптации (D-11, S0-24a): ready before the first meeting.</summary>
public static class MentorWorkPlan
{
    public const string Code = "D-11";

    /// <param name="data">The plan; the measures are the mentor's own steps.</param>
    public static OfficialDocument Compose(PlanData data) => PlanPaper.Compose(data, Code, "ПЛАН РАБОТЫ", "наставника по адаптации молодого специалиста", table: Table(data.Measures)) with
    {
        Signatures = [new("Наставник", data.Mentor.Name.InitialsWithSurname)],
    };

    private static TableBlock Table(IReadOnlyList<PlanMeasure> measures)
    {
        var rows = new List<TableRow>();
        string? part = null;
        for (var i = 0; i < measures.Count; i++)
        {
            var measure = measures[i];
            if (measure.Part is { } title && title != part) rows.Add(TableRow.Group(title, 5));
            part = measure.Part;
            rows.Add(TableRow.Of($"{i + 1}", measure.Measure, measure.Form, RussianDate.Short(measure.DueOn), measure.Mark));
        }
        return new(
            [new("№\nп/п", 6, TextAlign.Center), new("Содержание работы", 46), new("Форма", 18), new("Срок", 12, TextAlign.Center), new("Отметка о выполнении", 18)],
            rows,
            EmptyText: "Мероприятия не внесены",
            FontSize: 11);
    }
}

/// <summary>Индивидуальный план профессионального развития (D-13).</summary>
public static class DevelopmentPlan
{
    public const string Code = "D-13";

    public static OfficialDocument Compose(PlanData data) => PlanPaper.Compose(data, Code, "ИНДИВИДУАЛЬНЫЙ ПЛАН", "профессионального развития молодого специалиста");
}

/// <summary>Why a plan was changed (S0-42).</summary>
/// <param name="Date">Day of the change.</param>
/// <param name="Initiator">«наставник» or «молодой специалист».</param>
/// <param name="Reason">What was changed and why.</param>
public sealed record PlanChange(DateOnly Date, string Initiator, string Reason);

/// <summary>Индивидуальный план развития потенциала (D-14): may be corrected on the mentor's or the specialist's initiative.</summary>
public static class PotentialPlan
{
    public const string Code = "D-14";

    public static OfficialDocument Compose(PlanData data, IReadOnlyList<PlanChange> changes) => PlanPaper.Compose(
        data, Code, "ИНДИВИДУАЛЬНЫЙ ПЛАН", "развития потенциала молодого специалиста",
        after: changes.Count == 0 ? [] :
        [
            new HeadingBlock("Изменения, внесённые в план"),
            new TableBlock(
                [new("Дата", 14, TextAlign.Center), new("По инициативе", 24), new("Содержание и причина изменения", 62)],
                [.. changes.OrderBy(c => c.Date).Select(c => TableRow.Of(RussianDate.Short(c.Date), c.Initiator, c.Reason))],
                FontSize: 11),
        ]);
}

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
        data, Code, "ПЛАН", "профессионального становления молодого специалиста",
        after:
        [
            .. Part("Оценка проделанной работы наставником", review?.Evaluation),
            .. Part("Отзыв наставника", review?.Review),
            .. Part("Предложения по дальнейшей работе молодого специалиста", review?.Proposals),
        ]);

    private static IEnumerable<Block> Part(string title, string? text)
    {
        yield return new HeadingBlock(title);
        if (string.IsNullOrWhiteSpace(text)) yield return new FillLinesBlock(null, 2);
        else foreach (var paragraph in Words.Paragraphs(text)) yield return paragraph;
    }
}
