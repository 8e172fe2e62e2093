using MentoringPortal.Data.Common;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>The clock on the school's wall: days and hours in the school's own time zone.</summary>
public sealed class SchoolClock(TimeProvider time, CurrentActor actor)
{
    private TimeZoneInfo? _zone;

    /// <summary>UTC.</summary>
    public DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    /// <summary>The school's date now.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ToLocal(NowUtc));

    /// <summary>A stored instant as the school's wall time.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>A day and an hour at the school as an instant to store.</summary>
    public DateTime ToUtc(DateOnly day, TimeOnly hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(hour, DateTimeKind.Unspecified), Zone);

    private TimeZoneInfo Zone => _zone ??= TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId is { Length: > 0 } id ? id : "Europe/Moscow");
}
