using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Events;
using MentoringPortal.Web.Features.Meetings;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Sessions;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Calendars;

/// <summary>
/// The deadlines and meetings of one person as a calendar that a phone reads by its address. The address is the key: it is shown once, only its digest is kept, and another one
/// makes it lead nowhere. Names of people are left out, since calendars are read and kept outside the school.
/// </summary>
public sealed class CalendarFeed(PortalDbContext db, CurrentActor actor, WorkReader work, MeetingCalendar meetings, EventCalendar events, PublicAddress address,
    SchoolClock clock)
{
    // An interview names its beginning only.
    private const int HourMinutes = 60;

    /// <summary>The person has an address now.</summary>
    public Task<bool> ExistsAsync(CancellationToken cancel) => db.Set<Membership>().AnyAsync(m => m.Id == actor.MembershipId && m.FeedDigest != null, cancel);

    /// <summary>Gives the calendar a new address; the earlier one leads nowhere from now on.</summary>
    public async Task<string> RenewAsync(CancellationToken cancel)
    {
        var key = Secrets.NewKey();
        await SetAsync(Digest(key), "Адрес календаря создан заново", cancel);
        return key;
    }

    /// <summary>Takes the address away.</summary>
    public Task RemoveAsync(CancellationToken cancel) => SetAsync(null, "Адрес календаря удалён", cancel);

    /// <summary>The calendar behind an address; null where it leads nowhere. The request acts as that person from here on.</summary>
    public async Task<string?> ReadAsync(string key, CancellationToken cancel)
    {
        if (key.Length is < 32 or > 100) return null;

        var digest = Digest(key);
        var behind = db.Set<Membership>().IgnoreQueryFilters().AsNoTracking().Where(m => m.FeedDigest == digest && !m.IsBlocked);
        var found = await (from held in PairRoles.Held(db, behind, clock.NowUtc)
                           join s in db.Set<School>().IgnoreQueryFilters() on held.SchoolId equals s.Id
                           select new { Held = held, s.TimeZoneId, s.ShortName }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var roles = found.Held.Roles;
        var calendar = new Calendar { ProductId = "-//MentoringPortal//RU" };
        calendar.AddProperty("X-WR-CALNAME", $"Наставничество, {found.ShortName}");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in roles.Each())
        {
            actor.SignIn(ActorFacts.Nobody with
            {
                SchoolId = found.Held.SchoolId,
                UserId = found.Held.UserId,
                MembershipId = found.Held.MembershipId,
                PersonId = found.Held.PersonId,
                TimeZoneId = found.TimeZoneId,
                Roles = roles,
                ActiveRole = role,
            });
            foreach (var item in await work.ReadAsync(cancel, whole: true))
            {
                if (item.By is { } by && !MeetingWork.IsAppointment(item.Code) && item.Code != EventWork.Ahead && known.Add(item.Code + item.Href))
                {
                    calendar.Events.Add(Event(calendar, item, by, found.TimeZoneId));
                }
            }

            await meetings.AddToAsync(calendar, cancel);
        }

        await events.AddToAsync(calendar, cancel);

        return new CalendarSerializer().SerializeToString(calendar);
    }

    // What has an hour stands at it in the school's zone, anything else on its whole day.
    private CalendarEvent Event(Calendar calendar, WorkItem item, DateOnly by, string zone)
    {
        if (item.At is not null) MeetingCalendar.AddZone(calendar, zone);
        var made = new CalendarEvent
        {
            Uid = Convert.ToHexStringLower(Digest(item.Code + item.Href)[..16]) + "@mentoring-portal",
            Summary = item.What,
            Start = item.At is { } at ? new CalDateTime(at, zone) : new CalDateTime(by),
            End = item.At is { } begins ? new CalDateTime(begins.AddMinutes(HourMinutes), zone) : new CalDateTime(by.AddDays(1)),
            DtStamp = new CalDateTime(clock.NowUtc, "UTC"),
        };
        if (address.Of(item.Href) is { } url) made.Url = new Uri(url);

        return made;
    }

    private async Task SetAsync(byte[]? digest, string operation, CancellationToken cancel)
    {
        var membership = await db.Set<Membership>().FirstAsync(m => m.Id == actor.MembershipId, cancel);
        membership.RenewFeed(digest);
        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
