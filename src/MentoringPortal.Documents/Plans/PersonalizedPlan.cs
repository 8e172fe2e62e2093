namespace MentoringPortal.Documents.Plans;

/// <summary>Персонализированная программа пары и планы развития, которые школа называет сама (D-10).</summary>
public static class PersonalizedPlan
{
    public const string Code = "D-10";

    public static OfficialDocument Compose(PlanData data) => PlanPaper.Compose(data, Code, data.Title.ToUpperInvariant(), null);
}

/// <summary>Индивидуальный образовательный маршрут (D-16): план с маршрутным листом.</summary>
public static class RoutePlan
{
    public const string Code = "D-16";

    public static OfficialDocument Compose(PlanData data) => PlanPaper.Compose(data, Code, data.Title.ToUpperInvariant(), null);
}
