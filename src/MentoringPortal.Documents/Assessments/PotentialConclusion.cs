namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of the conclusion on professional development (D-21).</summary>
public sealed record DevelopmentConclusionData : StageConclusionData;

/// <summary>Заключение о профессиональном развитии молодого специалиста (D-21).</summary>
public static class DevelopmentConclusion
{
    public const string Code = "D-21";

    public static OfficialDocument Compose(StageConclusionData data) =>
        StageConclusion.Compose(data,
            new(Code, "о профессиональном развитии", "индивидуального плана профессионального развития", "индивидуальный план развития потенциала"));
}

/// <summary>Data of the conclusion on the development of potential (D-22).</summary>
public sealed record PotentialConclusionData : StageConclusionData
{
    /// <summary>Recommended for the talent pool (S0-47); null while not decided.</summary>
    public bool? TalentPool { get; init; }

    /// <summary>Possible prospects, career plan.</summary>
    public string? Prospects { get; init; }
}

/// <summary>Заключение о развитии потенциала молодого специалиста (D-22).</summary>
public static class PotentialConclusion
{
    public const string Code = "D-22";

    public static OfficialDocument Compose(PotentialConclusionData data) => Compose(data, data.TalentPool, data.Prospects);

    /// <param name="talentPool">Recommended for the talent pool (S0-47); null while not decided.</param>
    /// <param name="prospects">Possible prospects, career plan.</param>
    public static OfficialDocument Compose(StageConclusionData data, bool? talentPool, string? prospects) =>
        StageConclusion.Compose(data, new(Code, "о развитии потенциала", "индивидуального плана развития потенциала", null),
            Findings(data, talentPool, prospects));

    private static IEnumerable<Block> Findings(StageConclusionData data, bool? talentPool, string? prospects)
    {
        // «Молодой специалист рекомендован», also of a woman: the verb agrees with the word.
        const string recommended = "рекомендован";
        var whom = Words.Upper(data.Status.Nominative);
        yield return ParagraphBlock.Plain(talentPool switch
        {
            null => "Решение о включении в кадровый резерв не принято.",
            true => $"{whom} {recommended} для включения в кадровый резерв.",
            false => $"{whom} не {recommended} для включения в кадровый резерв.",
        });
        if (string.IsNullOrWhiteSpace(prospects)) yield break;
        foreach (var paragraph in Words.RunIn("Возможные перспективы развития", prospects, data.Mentee.Name)) yield return paragraph;
    }
}
