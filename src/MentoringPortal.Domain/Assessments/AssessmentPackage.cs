namespace MentoringPortal.Domain.Assessments;

/// <summary>Stages of becoming a teacher (S0-8).</summary>
public enum Stage
{
    Adaptation,
    ProfessionalDevelopment,
    PotentialDevelopment,
}

/// <summary>Whose move it is.</summary>
public enum PackageOwner
{
    Mentee,
    Mentor,
    Deputy,
}

/// <summary>Papers of the stage-1 package (S0-26).</summary>
public enum PackagePaper
{
    /// <summary>«Анкета, заполненная молодым специалистом».</summary>
    Questionnaire,

    /// <summary>«Отзыв наставника о результатах адаптации молодого специалиста».</summary>
    MentorReview,

    /// <summary>«Индивидуальный план адаптации молодого специалиста».</summary>
    AdaptationPlan,
}

/// <summary>A paper of the package.</summary>
/// <param name="Paper">Which paper.</param>
/// <param name="Owner">Who brings it.</param>
/// <param name="ReadyOn">Day it became ready; null while missing.</param>
/// <param name="SourceId">The record it comes from, if begun.</param>
public sealed record PackageItem(PackagePaper Paper, PackageOwner Owner, DateOnly? ReadyOn, Guid? SourceId)
{
    /// <summary>Exact title of the source (S0-26).</summary>
    public string Title => Paper switch
    {
        PackagePaper.Questionnaire => "Анкета, заполненная молодым специалистом",
        PackagePaper.MentorReview => "Отзыв наставника о результатах адаптации молодого специалиста",
        _ => "Индивидуальный план адаптации молодого специалиста",
    };
}

/// <summary>«Комплект документов на процедуру оценки» (S0-26): three papers of stage 1.</summary>
public sealed record AssessmentPackage(IReadOnlyList<PackageItem> Items)
{
    public bool IsComplete => Items.All(i => i.ReadyOn is not null);

    public IEnumerable<PackageItem> Missing => Items.Where(i => i.ReadyOn is null);

    /// <summary>Package of stage 1 from what is there.</summary>
    public static AssessmentPackage ForAdaptation(
        (Guid? Id, DateOnly? ReadyOn) questionnaire,
        (Guid? Id, DateOnly? ReadyOn) review,
        (Guid? Id, DateOnly? ReadyOn) plan) => new(
        [
            new(PackagePaper.Questionnaire, PackageOwner.Mentee, questionnaire.ReadyOn, questionnaire.Id),
            new(PackagePaper.MentorReview, PackageOwner.Mentor, review.ReadyOn, review.Id),
            new(PackagePaper.AdaptationPlan, PackageOwner.Mentor, plan.ReadyOn, plan.Id),
        ]);
}
