using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>Reads of meetings: lists of a pair and of one's own, one meeting, the forms.</summary>
public sealed class PairMeetingReader(PortalDbContext db, MeetingAccess access, MentorshipAccess mentorships, PairHeadReader pairs, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Open meetings of a list; a series holds no more.</summary>
    private const int MostOpen = 2 * MeetingSeries.Most;

    // The form names no more steps than somebody goes through at a meeting.
    private const int MostSteps = 5;

    private Expression<Func<Meeting, MeetingRow>> Row()
    {
        var me = actor.PersonId;
        return m => new MeetingRow(m.Id, m.Version, m.UnitId, m.SeriesId, m.Kind, m.On, m.At, m.Minutes, m.Place, m.Agenda, m.State, m.Reason, m.EarlierOn, m.EarlierAt, m.Moves,
            m.EntryId, m.Attendances.Any(a => !a.IsPresent && db.Set<Mentorship>().Any(p => p.Id == a.MentorshipId && p.MenteeId == me)));
    }

    /// <summary>Meetings of a pair; null when the pair is not visible.</summary>
    public async Task<MeetingsPage?> OfPairAsync(Guid mentorshipId, MeetingFilter filter, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair) return null;

        var unit = pair.UnitId;
        var meetings = access.Visible().Where(m => m.UnitId == unit && m.On >= pair.StartsOn && m.On <= pair.LastOn);
        return await PageAsync(pair, meetings, filter, [pair], cancel);
    }

    /// <summary>Own meetings across pairs.</summary>
    public async Task<MeetingsPage> MineAsync(MeetingFilter filter, CancellationToken cancel) =>
        await PageAsync(null, access.Visible(), filter, await HeadsAsync(mentorships.Visible(), cancel), cancel);

    private async Task<MeetingsPage> PageAsync(PairHead? pair, IQueryable<Meeting> meetings, MeetingFilter filter, List<PairHead> heads, CancellationToken cancel)
    {
        var (today, path) = (clock.Today, pair is null ? "/meetings" : $"/mentorships/{pair.MentorshipId}/meetings");
        var open = await meetings.AsNoTracking().Where(m => m.State == MeetingStanding.Appointed || m.State == MeetingStanding.Moved)
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(MostOpen).Select(Row()).ToListAsync(cancel);
        var past = await meetings.AsNoTracking().Where(m => m.State == MeetingStanding.Held || m.State == MeetingStanding.NotHeld)
            .OrderByDescending(m => m.StartsAt).ThenBy(m => m.Id).Select(Row()).PageOfAsync(filter, path, cancel);
        if (pair is { IsGroup: true }) heads = await HeadsAsync(mentorships.Visible().Where(m => m.UnitId == pair.UnitId), cancel);
        foreach (var row in open.Concat(past.Rows)) Name(row, heads, pair?.MentorshipId);
        var isMentee = actor.Is(SchoolRole.Mentee);
        var working = heads.FindAll(access.MayWrite);
        var units = working.Where(h => pair is null || h.MentorshipId == pair.MentorshipId).Select(h => h.UnitId).ToList();
        return new MeetingsPage(pair, open.FindAll(r => r.On < today), open.FindAll(r => r.On >= today), past, [.. Appointable(working, units)],
            isMentee || units.Count == 0 ? [] : await StepsAsync(units, null, cancel), isMentee, today);
    }

    private static IEnumerable<PageLink> Appointable(List<PairHead> working, List<Guid> units) => working.Where(h => units.Contains(h.UnitId)).GroupBy(h => h.UnitId)
        .Select(g => new PageLink($"/mentorships/{g.First().MentorshipId}/meetings/new", string.Join(", ", g.Select(h => h.Mentee.SurnameWithInitials))));

    /// <summary>One meeting; null when it is not visible.</summary>
    public async Task<MeetingPage?> MeetingAsync(Guid id, CancellationToken cancel)
    {
        if (await RowAsync(id, cancel) is not { } found) return null;

        var (row, heads) = found;
        var isHidden = row.State != MeetingStanding.Held || row.WasAbsent;
        var log = await db.Set<Meeting>().AsNoTracking().Where(m => m.Id == id)
            .Select(m => new { Log = new MeetingLog(m.Discussed, m.Decided, m.Difficulties, m.NextStep, m.CheckOn), m.CheckedOn }).FirstAsync(cancel);
        var isMentee = heads.Exists(h => mentorships.IsMenteeHimself(h.MenteeId));
        return new MeetingPage(row, isHidden ? null : log.Log, log.CheckedOn, await AttendanceAsync(row, heads, isMentee, cancel), MayWrite(heads), isMentee, clock.Today);
    }

    // «Были: Власова А.А.; не было: Дронова И.И.»; the mentee reads of nobody else.
    private async Task<string?> AttendanceAsync(MeetingRow row, List<PairHead> heads, bool isMentee, CancellationToken cancel)
    {
        var id = row.Id;
        var marks = await db.Set<MeetingAttendance>().AsNoTracking().Where(a => a.MeetingId == id).Select(a => new { a.MentorshipId, a.IsPresent }).ToListAsync(cancel);
        if (marks.Count == 0) return null;

        if (isMentee) return row.WasAbsent ? "вас на встрече не было" : "вы были на встрече";

        string Names(bool present) => string.Join(", ", heads.Where(h => marks.Exists(m => m.MentorshipId == h.MentorshipId && m.IsPresent == present))
            .Select(h => h.Mentee.SurnameWithInitials));
        var (there, missed) = (Names(true), Names(false));
        return missed.Length == 0 ? $"были: {there}" : there.Length == 0 ? $"не было: {missed}" : $"были: {there}; не было: {missed}";
    }

    /// <summary>The form of a new meeting; null where the actor appoints none.</summary>
    /// <param name="form">What was typed; null: filled in from the meeting before.</param>
    public async Task<MeetingFormPage?> NewAsync(Guid mentorshipId, MeetingForm? form, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair || (form is null && !access.MayWrite(pair))) return null;

        var unit = pair.UnitId;
        var steps = await StepsAsync([unit], null, cancel);
        if (form is null)
        {
            var meetings = db.Set<Meeting>().AsNoTracking().Where(m => m.UnitId == unit && m.State != MeetingStanding.NotHeld);
            var last = await meetings.OrderByDescending(m => m.StartsAt).Select(Row()).FirstOrDefaultAsync(cancel);
            form = MeetingForm.After(last, last is null ? 0 : await meetings.CountAsync(cancel), steps, clock.Today);
            if (form.On > pair.LastOn) form.On = null;
        }

        var members = pair.IsGroup ? await HeadsAsync(mentorships.Visible().Where(m => m.UnitId == unit && m.State == MentorshipState.Active), cancel) : [pair];
        return new MeetingFormPage(null, mentorshipId, Names(members), null, form, steps);
    }

    /// <summary>The form that corrects or moves a meeting; null where the actor may not.</summary>
    public async Task<MeetingFormPage?> EditAsync(Guid id, MeetingForm? form, Guid? version, CancellationToken cancel) =>
        await WritableAsync(id, form is not null, cancel) is var (row, _) && (row.IsOpen || form is not null)
            ? new MeetingFormPage(id, row.MentorshipId, row.With, version ?? row.Version, form ?? MeetingForm.Of(row), []) : null;

    /// <summary>The form of what came of a meeting; null where the actor may not write it.</summary>
    public async Task<MeetingLogPage?> LogAsync(Guid id, MeetingLogForm? form, Guid? version, CancellationToken cancel)
    {
        if (await WritableAsync(id, form is not null, cancel) is not var (row, heads)) return null;

        if (form is null)
        {
            var now = await db.Set<Meeting>().AsNoTracking().Where(m => m.Id == id)
                .Select(m => new
                {
                    m.Discussed,
                    m.Decided,
                    m.Difficulties,
                    m.NextStep,
                    m.CheckOn,
                    Present = m.Attendances.Where(a => a.IsPresent).Select(a => a.MentorshipId).ToList(),
                })
                .FirstAsync(cancel);
            form = new MeetingLogForm
            {
                Discussed = now.Discussed,
                Decided = now.Decided,
                Difficulties = now.Difficulties,
                NextStep = now.NextStep,
                CheckOn = now.CheckOn,
                Present = row.State == MeetingStanding.Held ? now.Present : heads.ConvertAll(h => h.MentorshipId),
            };
        }

        return new MeetingLogPage(row with { Version = version ?? row.Version }, form, heads.Count > 1 ? heads : [], await StepsAsync([row.UnitId], id, cancel));
    }

    /// <summary>The form that calls a meeting off; null where the actor may not.</summary>
    public async Task<CallOffPage?> CallOffAsync(Guid id, CallOffForm form, Guid? version, CancellationToken cancel)
    {
        if (await WritableAsync(id, version is not null, cancel) is not var (row, _)) return null;

        var following = row.SeriesId is { } series ? await db.Set<Meeting>().CountAsync(m => m.SeriesId == series && m.On > row.On
            && (m.State == MeetingStanding.Appointed || m.State == MeetingStanding.Moved), cancel) : 0;
        return new CallOffPage(row with { Version = version ?? row.Version }, form, following, clock.Today);
    }

    /// <summary>The form of the diary filled in from a meeting; null where the actor may not write it, or it is written.</summary>
    public async Task<string?> DiaryAsync(Guid id, CancellationToken cancel) =>
        await WritableAsync(id, false, cancel) is ({ EntryId: null }, var heads) ? $"/mentorships/{heads.Find(access.MayWrite)!.MentorshipId}/diary/new?meeting={id}" : null;

    // What was posted is shown again with the reason, also where the pair stands still meanwhile.
    private async Task<(MeetingRow Row, List<PairHead> Heads)?> WritableAsync(Guid id, bool posted, CancellationToken cancel) =>
        await RowAsync(id, cancel) is var (row, heads) && (posted ? heads.Exists(h => mentorships.IsItsMentor(h.MentorId)) : MayWrite(heads)) ? (row, heads) : null;

    private bool MayWrite(List<PairHead> heads) => heads.Exists(access.MayWrite);

    // A meeting with the visible pairs that were in force on its day.
    private async Task<(MeetingRow Row, List<PairHead> Heads)?> RowAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().Where(m => m.Id == id).Select(Row()).FirstOrDefaultAsync(cancel) is not { } row) return null;

        var (unit, on) = (row.UnitId, row.On);
        var heads = await HeadsAsync(mentorships.Visible().Where(p => p.UnitId == unit && p.ApprovedOn != null && p.StartsOn <= on && on <= p.LastOn), cancel);
        if (heads.Count == 0) return null;

        Name(row, heads, null);
        return (row, heads);
    }

    private Task<List<PairHead>> HeadsAsync(IQueryable<Mentorship> of, CancellationToken cancel) =>
        pairs.Heads(of.OrderBy(m => m.Mentee.SearchName).ThenBy(m => m.StartsOn).Take(200)).ToListAsync(cancel);

    private Task<List<OpenStep>> StepsAsync(List<Guid> units, Guid? besides, CancellationToken cancel) => db.Set<Meeting>().AsNoTracking()
        .Where(m => units.Contains(m.UnitId) && m.State == MeetingStanding.Held && m.NextStep != null && m.CheckedOn == null && m.Id != besides)
        .OrderBy(m => m.CheckOn == null).ThenBy(m => m.CheckOn).ThenBy(m => m.StartsAt).Take(MostSteps)
        .Select(m => new OpenStep(m.Id, m.On, m.NextStep!.TrimEnd('.'), m.CheckOn)).ToListAsync(cancel);

    private void Name(MeetingRow row, List<PairHead> heads, Guid? pair)
    {
        var of = heads.FindAll(h => h.UnitId == row.UnitId && h.StartsOn <= row.On && row.On <= h.LastOn);
        if (of.Count == 0) return;

        row.MentorshipId = pair ?? of[0].MentorshipId;
        row.With = of.Exists(h => mentorships.IsMenteeHimself(h.MenteeId)) ? of[0].Mentor.SurnameWithInitials : Names(of);
    }

    private static string Names(List<PairHead> of) => string.Join(", ", of.Select(h => h.Mentee.SurnameWithInitials));
}
