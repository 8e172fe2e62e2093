using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>What was appointed, and the days of the series on which the school does not work.</summary>
/// <param name="Off">A single meeting is appointed for a day like that: it stands, but it is told.</param>
public sealed record AppointedMeetings(IReadOnlyList<Meeting> Made, IReadOnlyList<CountedDay> Skipped, CountedDay? Off);

/// <summary>The mentor appoints a meeting or a series of them (S0-60).</summary>
public sealed class AppointMeetings(PortalDbContext db, MentorshipAccess mentorships, MeetingAccess access, MeetingClash clash, CurrentActor actor, SchoolCalendarReader calendar,
    SchoolClock clock)
{
    public async Task<Outcome<AppointedMeetings>> RunAsync(Guid mentorshipId, MeetingForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await mentorships.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { ApprovedOn: not null } pair)
        {
            return Outcome.Missing;
        }

        var unit = await access.UnitAsync(pair.UnitId, cancel);
        var first = Meeting.Appoint(pair, me, unit.Days, form.Card, clock.Today, clock.ToUtc);
        if (!first.Ok) return Outcome.Refused(first.Violations);

        var days = await calendar.ReadAsync(cancel);
        var laid = new SeriesDays([first.Value.On], []);
        if (form.Repeat is { } rhythm)
        {
            var series = MeetingSeries.Lay(first.Value.On, form.Until, rhythm, days, unit.Days.To);
            if (!series.Ok) return Outcome.Refused(series.Violations);

            laid = series.Value;
        }
        else if (form.Until is not null)
        {
            return new RuleViolation("Выберите, как часто повторять встречу", nameof(form.Repeat));
        }

        Guid? seriesId = laid.Days.Count > 1 ? Guid.CreateVersion7() : null;
        var made = laid.Days.Select(day => Meeting.Appoint(pair, me, unit.Days, form.Card with { On = day }, clock.Today, clock.ToUtc, seriesId).Value).ToList();
        if (await clash.RefuseAsync(made, unit, cancel) is { } busy) return busy;

        db.AddRange(made);
        db.Describe(made.Count == 1 ? "Встреча назначена" : "Назначена серия встреч");
        await db.SaveChangesAsync(cancel);
        return new AppointedMeetings(made, laid.Skipped, form.Repeat is null ? MeetingSeries.Off(made[0].On, days) : null);
    }
}
