using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Meetings;

/// <summary>Whether the mentee of a pair was at a meeting of the group; rows only in units of two pairs or more.</summary>
[DisplayName("Присутствие на встрече")]
public sealed class MeetingAttendance : SchoolEntity
{
    private MeetingAttendance() { }

    internal MeetingAttendance(Guid mentorshipId, bool isPresent) => (MentorshipId, IsPresent) = (mentorshipId, isPresent);

    public Guid MeetingId { get; private set; }

    public Guid MentorshipId { get; private set; }

    [DisplayName("Был(а)")]
    public bool IsPresent { get; internal set; }
}
