using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>The two people of a pair and its period, for the heads of pages.</summary>
/// <param name="IsGroup">Other pairs work, or worked, in the same unit.</param>
public sealed record PairHead(Guid MentorshipId, Guid MentorId, RussianName Mentor, Guid MenteeId, RussianName Mentee, MentorshipState State, DateOnly StartsOn, DateOnly EndsOn,
    DateOnly LastOn, Guid UnitId, bool IsGroup)
{
    public bool IsActive => State == MentorshipState.Active;
}
