using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Plans;

/// <summary>
/// A comment on the draft of a plan (S1-3): by the head of the method union, the curator, a decider, or the pair itself. It is not corrected afterwards and stays with the
/// edition that it was written on.
/// </summary>
[DisplayName("Комментарий к проекту плана")]
public sealed class PlanComment : SchoolEntity
{
    public const int TextMax = 2000;

    private PlanComment() { }

    public Guid PlanId { get; private set; }

    /// <summary>Edition that was being composed.</summary>
    [DisplayName("Редакция")]
    public int Edition { get; private set; }

    public Guid AuthorId { get; private set; }

    [DisplayName("Комментарий")]
    public string Text { get; private set; } = "";

    /// <summary>UTC.</summary>
    [DisplayName("Когда написан")]
    public DateTime WrittenAt { get; private set; }

    /// <summary>A comment on a plan that is not approved yet.</summary>
    public static Result<PlanComment> Write(Plan plan, Guid authorId, string? text, DateTime now)
    {
        if (plan.State is not (PlanState.Draft or PlanState.OnReview))
        {
            return new RuleViolation("План уже утверждён: комментируют проект. Чтобы изменить план, откройте новую редакцию", nameof(Text));
        }

        var violations = new List<RuleViolation>();
        Texts.Require(violations, text, nameof(Text), "Напишите комментарий", TextMax);
        return violations.Count > 0 ? violations
            : new PlanComment { PlanId = plan.Id, Edition = plan.Edition, AuthorId = authorId, Text = text!.Trim(), WrittenAt = now };
    }
}
