using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Diary;

/// <summary>What the mentor notes about the mentee as a person (S0-20).</summary>
/// <param name="Qualities">Business and moral qualities.</param>
/// <param name="Attitude">To lessons, the staff, the pupils and their parents.</param>
/// <param name="Hobbies">Hobbies and inclinations.</param>
/// <param name="Leisure">Whom and what free time is spent with.</param>
public sealed record PortraitCard(string? Qualities, string? Attitude, string? Hobbies, string? Leisure);

/// <summary>
/// «Портрет наставляемого» (S0-20): notes of the mentor of a pair, read by nobody else. They are optional, and stand in no print, export, search, bound volume or change history.
/// A pair has one at most; the next mentor begins an own one.
/// </summary>
[DisplayName("Портрет наставляемого")]
public sealed class MenteePortrait : SchoolEntity
{
    /// <summary>Letters of one text.</summary>
    public const int TextMax = 4000;

    private MenteePortrait() { }

    /// <summary>An empty one of this pair.</summary>
    public MenteePortrait(Guid mentorshipId) => MentorshipId = mentorshipId;

    public Guid MentorshipId { get; private set; }

    [NotAudited]
    [DisplayName("Деловые и нравственные качества")]
    public string? Qualities { get; private set; }

    [NotAudited]
    [DisplayName("Отношение к занятиям, коллективу, ученикам и их родителям")]
    public string? Attitude { get; private set; }

    [NotAudited]
    [DisplayName("Увлечения и наклонности")]
    public string? Hobbies { get; private set; }

    [NotAudited]
    [DisplayName("Круг досугового общения")]
    public string? Leisure { get; private set; }

    /// <summary>Day of the last change.</summary>
    [DisplayName("Записано")]
    public DateOnly WrittenOn { get; private set; }

    /// <summary>Writes the texts: only the mentor of a working pair does.</summary>
    public IReadOnlyList<RuleViolation> Write(Mentorship mentorship, Guid? authorId, PortraitCard card, DateOnly today)
    {
        if (mentorship.MentorId != authorId) return [new RuleViolation("Портрет ведёт наставник этой пары")];
        if (!mentorship.IsActive) return [mentorship.NotWorking("Портрет ведут в действующей паре, утверждённой приказом")];

        var violations = new List<RuleViolation>();
        Texts.Limit(violations, card.Qualities, nameof(Qualities), TextMax);
        Texts.Limit(violations, card.Attitude, nameof(Attitude), TextMax);
        Texts.Limit(violations, card.Hobbies, nameof(Hobbies), TextMax);
        Texts.Limit(violations, card.Leisure, nameof(Leisure), TextMax);
        if (violations.Count > 0) return violations;

        (Qualities, Attitude, Hobbies, Leisure) = (Texts.OrNull(card.Qualities), Texts.OrNull(card.Attitude), Texts.OrNull(card.Hobbies), Texts.OrNull(card.Leisure));
        WrittenOn = today;
        return violations;
    }
}
