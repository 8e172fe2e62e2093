using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Assessments;

/// <summary>What the mentor proposes at the end of a stage.</summary>
public enum ReviewRecommendation
{
    StageCompleted,
    CompletedWithCorrections,
    ExtendStage,
}

/// <summary>Texts of a review.</summary>
public sealed record MentorReviewCard(string? Strengths, string? Difficulties, string? Dynamics, string? Proposals, ReviewRecommendation? Recommendation);

/// <summary>«Отзыв наставника» on a stage (D-23). The figures are computed when shown and frozen when submitted.</summary>
[DisplayName("Отзыв наставника")]
public sealed class MentorReview : SchoolEntity
{
    private MentorReview() { }

    public MentorReview(Guid assessmentId, Mentorship pair)
    {
        AssessmentId = assessmentId;
        MentorshipId = pair.Id;
        AuthorId = pair.MentorId;
    }

    /// <summary>The assessment whose package it belongs to.</summary>
    public Guid AssessmentId { get; private set; }

    public Guid MentorshipId { get; private set; }

    public Guid AuthorId { get; private set; }

    [NotAudited]
    [DisplayName("Что удаётся")]
    public string? Strengths { get; private set; }

    [NotAudited]
    [DisplayName("Трудности")]
    public string? Difficulties { get; private set; }

    [NotAudited]
    [DisplayName("Что изменилось")]
    public string? Dynamics { get; private set; }

    [NotAudited]
    [DisplayName("Предложения")]
    public string? Proposals { get; private set; }

    [NotAudited]
    [DisplayName("Вывод наставника")]
    public ReviewRecommendation? Recommendation { get; private set; }

    /// <summary>Figures at the time of handing in: plan done/planned, hours, visits.</summary>
    public ReviewFigures? Figures { get; private set; }

    /// <summary>UTC; null while it is a draft.</summary>
    [DisplayName("Передано")]
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The issued D-23.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Keeps the texts of a draft.</summary>
    public IReadOnlyList<RuleViolation> Write(MentorReviewCard card)
    {
        var violations = new List<RuleViolation>();
        if (SubmittedAt is not null) violations.Add(new RuleViolation("Отзыв уже передан заместителю директора: изменить его нельзя"));

        Texts.Limit(violations, card.Strengths, nameof(Strengths), 10_000);
        Texts.Limit(violations, card.Difficulties, nameof(Difficulties), 10_000);
        Texts.Limit(violations, card.Dynamics, nameof(Dynamics), 10_000);
        Texts.Limit(violations, card.Proposals, nameof(Proposals), 10_000);
        if (violations.Count == 0)
        {
            Strengths = Texts.OrNull(card.Strengths);
            Difficulties = Texts.OrNull(card.Difficulties);
            Dynamics = Texts.OrNull(card.Dynamics);
            Proposals = Texts.OrNull(card.Proposals);
            Recommendation = card.Recommendation;
        }

        return violations;
    }

    /// <summary>Hands the review in with the figures of the day.</summary>
    public IReadOnlyList<RuleViolation> Submit(ReviewFigures figures, DateTime nowUtc)
    {
        var violations = Missing().ToList();
        if (SubmittedAt is not null) violations.Insert(0, new RuleViolation("Отзыв уже передан"));

        if (violations.Count == 0)
        {
            Figures = figures;
            SubmittedAt = nowUtc;
        }

        return violations;
    }

    /// <summary>What a review must say before it is handed in.</summary>
    public IReadOnlyList<RuleViolation> Missing()
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, Strengths, nameof(Strengths), "Напишите, что удаётся наставляемому", 10_000);
        Texts.Require(violations, Dynamics, nameof(Dynamics), "Опишите, что изменилось за время этапа", 10_000);
        if (Recommendation is null) violations.Add(new RuleViolation("Выберите вывод наставника", nameof(Recommendation)));

        return violations;
    }

    public void Issued(Guid documentId) => DocumentId = documentId;

    /// <summary>The deputy has given it back: it is a draft again, with the figures of the next handing in.</summary>
    public void Reopen() => (SubmittedAt, Figures) = (null, null);
}

/// <summary>What the portal knows already and the mentor need not count.</summary>
/// <param name="PlanPlanned">Planned measures.</param>
/// <param name="PlanDone">Done of them.</param>
/// <param name="PlanUnplanned">Done beyond the plan.</param>
/// <param name="Meetings">Diary entries of the period.</param>
/// <param name="Visits">Lesson visits among them.</param>
/// <param name="Minutes">Their minutes.</param>
public sealed record ReviewFigures(int PlanPlanned, int PlanDone, int PlanUnplanned, int Meetings, int Visits, int Minutes);
