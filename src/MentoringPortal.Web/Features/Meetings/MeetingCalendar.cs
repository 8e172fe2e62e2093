using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>
/// Meetings as events of a calendar, at the hour and in the zone of the school. A moved meeting keeps its key, so that a phone moves it too. Names of people are left out, as
/// in the calendar of deadlines: calendars are read and kept outside the school.
/// </summary>
public sealed class MeetingCalendar(MeetingAccess access, CurrentActor actor, PublicAddress address, SchoolClock clock)
{
    // The past is told by the portal itself.
    private const int DaysBack = 31;

    private const int Most = 500;

    /// <summary>Adds the meetings of the role shown now, if it is of a pair.</summary>
    public async Task AddToAsync(Calendar calendar, CancellationToken cancel)
    {
        if (!actor.Is(Rights.Participants)) return;

        var since = clock.Today.AddDays(-DaysBack);
        var meetings = await access.Visible().AsNoTracking().Where(m => m.On >= since && m.State != MeetingStanding.NotHeld).OrderBy(m => m.StartsAt).Take(Most)
            .ToListAsync(cancel);
        foreach (var meeting in meetings) Add(calendar, meeting);
    }

    /// <summary>A file of one meeting; null when it is not visible.</summary>
    public async Task<byte[]?> FileAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting) return null;

        var calendar = new Calendar { ProductId = "-//MentoringPortal//RU" };
        Add(calendar, meeting);
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <summary>Names the school's zone in the calendar, once.</summary>
    internal static void AddZone(Calendar calendar, string zone)
    {
        if (!calendar.TimeZones.Any(z => z.TzId == zone)) calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, new DateTime(2020, 1, 1), false));
    }

    private void Add(Calendar calendar, Meeting meeting)
    {
        var zone = actor.TimeZoneId is { Length: > 0 } id ? id : "Europe/Moscow";
        AddZone(calendar, zone);
        var start = meeting.On.ToDateTime(meeting.At);
        var made = new CalendarEvent
        {
            Uid = $"{meeting.Id:N}@mentoring-portal",
            Sequence = meeting.Moves,
            Summary = actor.Is(SchoolRole.Mentor) ? "Встреча с наставляемым" : actor.Is(SchoolRole.Mentee) ? "Встреча с наставником" : "Встреча наставника и наставляемого",
            Location = meeting.Place,
            Status = meeting.State == MeetingStanding.NotHeld ? EventStatus.Cancelled : EventStatus.Confirmed,
            Start = new CalDateTime(start, zone),
            End = new CalDateTime(start.AddMinutes(meeting.Minutes), zone),
            DtStamp = new CalDateTime(clock.NowUtc, "UTC"),
        };
        if (address.Of($"/meetings/{meeting.Id}") is { } url) made.Url = new Uri(url);

        calendar.Events.Add(made);
    }
}
