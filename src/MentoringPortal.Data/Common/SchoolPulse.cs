namespace MentoringPortal.Data.Common;

/// <summary>
/// Whether anything of a school has changed since it was last looked at, and which of its days has begun. One row a school, without a version: the last one wins.
/// </summary>
public sealed class SchoolPulse
{
    public Guid SchoolId { get; init; }

    /// <summary>Another one after every save that touches the school's records.</summary>
    public Guid Stamp { get; set; }

    /// <summary>The day of the school for which what comes by itself has been done; null before the first.</summary>
    public DateOnly? DayBegun { get; set; }
}
