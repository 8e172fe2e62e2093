namespace MentoringPortal.Domain.Mentorships;

/// <summary>What the latest diary entry says about a pair.</summary>
public enum DiarySign
{
    /// <summary>The pair is not active or its first day lies ahead: nothing is expected.</summary>
    NotExpected,

    /// <summary>The pair is new: «рано судить», never red.</summary>
    TooEarly,

    /// <summary>There are recent entries.</summary>
    Alive,

    /// <summary>No entry for <see cref="DiaryWatch.SilenceDays"/> days.</summary>
    Silent,
}

/// <summary>The 21-day watch over the diary: a reason to ask, not to punish.</summary>
public static class DiaryWatch
{
    /// <summary>Calendar days without an entry after which the curator is told.</summary>
    public const int SilenceDays = 21;

    /// <summary>The sign on <paramref name="today"/>. A pair approved after its first day is new from the day of the order.</summary>
    public static DiarySign Of(MentorshipState state, DateOnly startsOn, DateOnly? approvedOn, DateOnly? lastEntryOn, DateOnly today) =>
        state != MentorshipState.Active || startsOn > today ? DiarySign.NotExpected
            : Silence(startsOn, approvedOn, lastEntryOn, today) >= SilenceDays ? DiarySign.Silent
            : lastEntryOn is null ? DiarySign.TooEarly
            : DiarySign.Alive;

    /// <summary>Calendar days since the latest entry, or since the pair could begin.</summary>
    public static int Silence(DateOnly startsOn, DateOnly? approvedOn, DateOnly? lastEntryOn, DateOnly today)
    {
        var begun = approvedOn > startsOn ? approvedOn.Value : startsOn;
        var since = lastEntryOn > begun ? lastEntryOn.Value : begun;
        return Math.Max(0, today.DayNumber - since.DayNumber);
    }
}
