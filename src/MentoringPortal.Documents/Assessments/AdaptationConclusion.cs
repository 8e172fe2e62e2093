namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of the conclusion on adaptation (D-20).</summary>
public sealed record AdaptationConclusionData : StageConclusionData;

/// <summary>Заключение об адаптации молодого специалиста (D-20).</summary>
public static class AdaptationConclusion
{
    public const string Code = "D-20";

    public static OfficialDocument Compose(AdaptationConclusionData data) =>
        StageConclusion.Compose(data, new(Code, "об адаптации", "индивидуального плана адаптации", "индивидуальный план профессионального развития"));
}
