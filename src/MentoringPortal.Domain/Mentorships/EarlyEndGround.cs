using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>Why a pair ends before its time (D-05).</summary>
public enum EarlyEndGround
{
    /// <summary>The mentor refuses (D-08c).</summary>
    MentorRefusal,

    /// <summary>The employer cancels the assignment (D-08c).</summary>
    EmployerCancellation,

    /// <summary>The mentee petitions for another mentor.</summary>
    MenteePetition,

    /// <summary>The mentor leaves the school or the post.</summary>
    Dismissal,

    /// <summary>The mentee leaves the school or the post: with the pair the participation in the program ends.</summary>
    MenteeLeaves,

    Other,
}

/// <summary>An early end as decided.</summary>
/// <param name="NoticeOn">Day of the notice, the application or the petition.</param>
/// <param name="LastDay">Last day of the mentoring, included.</param>
public sealed record EarlyEndCard(EarlyEndGround? Ground, string? Reason, DateOnly? NoticeOn, DateOnly? LastDay)
{
    /// <summary>Working days of notice (ТК 351.8, T-14).</summary>
    public const int NoticeDays = 3;

    /// <summary>One of the two leaves: nobody is held by a notice.</summary>
    public bool SomebodyLeaves => Ground is EarlyEndGround.Dismissal or EarlyEndGround.MenteeLeaves;

    /// <summary>The earliest last day: three working days after the notice; whoever leaves the school is not held. Null without a date of notice.</summary>
    public DateOnly? EarliestLastDay(SchoolCalendar calendar) =>
        NoticeOn is not { } notice ? null : SomebodyLeaves ? notice : calendar.AddWorkingDays(notice, NoticeDays);
}
