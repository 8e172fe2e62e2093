using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of the conclusion on professional development (D-21).</summary>
public sealed record DevelopmentConclusionData : StageConclusionData;

/// <summary>Заключение о профессиональном развитии молодого специалиста (D-21).</summary>
public static class DevelopmentConclusion
{
    public const string Code = "D-21";

    public static OfficialDocument Compose(DevelopmentConclusionData data) =>
        StageConclusion.Compose(data, new(Code, "о профессиональном развитии молодого специалиста", "индивидуального плана профессионального развития", "индивидуальный план развития потенциала"));
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

    public static OfficialDocument Compose(PotentialConclusionData data) =>
        StageConclusion.Compose(data, new(Code, "о развитии потенциала молодого специалиста", "индивидуального плана развития потенциала", null), Findings(data));

    private static IEnumerable<Block> Findings(PotentialConclusionData data)
    {
        var verdict = (data.TalentPool, data.Mentee.Name.GenderFound) switch
        {
            (null, _) => "решение не принято",
            (true, Gender.Male) => "рекомендован",
            (true, Gender.Female) => "рекомендована",
            (true, _) => "рекомендован(а)",
            (_, Gender.Male) => "не рекомендован",
            (_, Gender.Female) => "не рекомендована",
            _ => "не рекомендован(а)",
        };
        yield return ParagraphBlock.Of(Run.Emphasis("Включение в кадровый резерв: "), new Run(Words.Sentence(verdict)));
        if (string.IsNullOrWhiteSpace(data.Prospects)) yield break;
        var paragraphs = Words.Paragraphs(data.Prospects).ToList();
        yield return new ParagraphBlock([Run.Emphasis("Возможные перспективы развития: "), .. paragraphs[0].Runs]);
        foreach (var paragraph in paragraphs.Skip(1)) yield return paragraph;
    }
}
