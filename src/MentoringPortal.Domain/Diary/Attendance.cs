using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Diary;

/// <summary>Whether the mentee of a pair was there when a group met; rows only in units of two pairs or more.</summary>
[DisplayName("Присутствие")]
public sealed class Attendance : SchoolEntity
{
    private Attendance() { }

    internal Attendance(Guid mentorshipId, bool isPresent)
    {
        MentorshipId = mentorshipId;
        IsPresent = isPresent;
    }

    public Guid EntryId { get; private set; }

    public Guid MentorshipId { get; private set; }

    [DisplayName("Был(а)")]
    public bool IsPresent { get; internal set; }
}
