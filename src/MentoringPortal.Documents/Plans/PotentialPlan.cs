using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Plans;

/// <summary>Индивидуальный план профессионального развития (D-13).</summary>
public static class DevelopmentPlan
{
    public const string Code = "D-13";

    public static OfficialDocument Compose(PlanData data) => PlanPaper.Compose(data, Code, "ИНДИВИДУАЛЬНЫЙ ПЛАН", $"профессионального развития {data.Status.Genitive}");
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
        data, Code, "ИНДИВИДУАЛЬНЫЙ ПЛАН", $"развития потенциала {data.Status.Genitive}",
        after: changes.Count == 0 ? [] :
        [
            new HeadingBlock("Изменения, внесённые в план"),
            new TableBlock(
                [new("Дата", 14, TextAlign.Center), new("По инициативе", 24), new("Содержание и причина изменения", 62)],
                [.. changes.OrderBy(c => c.Date).Select(c => TableRow.Of(RussianDate.Short(c.Date), c.Initiator, c.Reason))],
                FontSize: 11),
        ]);
}
