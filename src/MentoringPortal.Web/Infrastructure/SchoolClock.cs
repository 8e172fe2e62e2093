using MentoringPortal.Data.Common;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>The clock on the school's wall: days and hours in the school's own time zone.</summary>
public sealed class SchoolClock(TimeProvider time, CurrentActor actor)
{
    private TimeZoneInfo? _zone;
    private DateTime? _pretended;

    /// <summary>UTC.</summary>
    public DateTime NowUtc => _pretended ?? time.GetUtcNow().UtcDateTime;

    /// <summary>Sets the hands of this scope's clock to an hour of a past day: the demonstration lives through its past weeks by the portal's own use cases.</summary>
    public void TravelTo(DateOnly day, TimeOnly hour) => _pretended = ToUtc(day, hour);

    /// <summary>The school's date now.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ToLocal(NowUtc));

    /// <summary>A stored instant as the school's wall time.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>A day and an hour at the school as an instant to store.</summary>
    public DateTime ToUtc(DateOnly day, TimeOnly hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(hour, DateTimeKind.Unspecified), Zone);

    private TimeZoneInfo Zone => _zone ??= TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId is { Length: > 0 } id ? id : "Europe/Moscow");
}
