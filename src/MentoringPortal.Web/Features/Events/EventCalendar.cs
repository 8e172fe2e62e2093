using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Events;
using MentoringPortal.Web.Features.Meetings;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Events of the school as events of a person's calendar: at their hour in the school's zone, on their whole day where they have none.</summary>
public sealed class EventCalendar(PortalDbContext db, CurrentActor actor, PublicAddress address, SchoolClock clock)
{
    // The past is told by the portal itself.
    private const int DaysBack = 31;

    private const int Most = 200;

    // An event names its beginning only.
    private const int Minutes = 60;

    /// <summary>Adds the events in which the person takes part or for which the person answers.</summary>
    public async Task AddToAsync(Calendar calendar, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return;

        var since = clock.Today.AddDays(-DaysBack);
        var events = await db.Set<SchoolEvent>().AsNoTracking()
            .Where(e => e.On >= since && e.CancelledBecause == null && (e.ResponsibleId == me || db.Set<EventParticipant>().Any(p => p.EventId == e.Id && p.PersonId == me)))
            .OrderBy(e => e.On).Take(Most).Select(e => new { e.Id, e.Title, e.On, e.At, e.Place }).ToListAsync(cancel);
        var zone = actor.TimeZoneId is { Length: > 0 } id ? id : "Europe/Moscow";
        foreach (var found in events)
        {
            var made = new CalendarEvent
            {
                Uid = $"{found.Id:N}@mentoring-portal",
                Summary = found.Title,
                Location = found.Place,
                Start = new CalDateTime(found.On),
                End = new CalDateTime(found.On.AddDays(1)),
                DtStamp = new CalDateTime(clock.NowUtc, "UTC"),
            };
            if (found.At is { } at)
            {
                MeetingCalendar.AddZone(calendar, zone);
                var start = found.On.ToDateTime(at);
                (made.Start, made.End) = (new CalDateTime(start, zone), new CalDateTime(start.AddMinutes(Minutes), zone));
            }

            if (address.Of($"/events/{found.Id}") is { } url) made.Url = new Uri(url);
            calendar.Events.Add(made);
        }
    }
}
