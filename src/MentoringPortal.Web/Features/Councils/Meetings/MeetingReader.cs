using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Features.Councils.Packs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>The page of a meeting.</summary>
/// <param name="Names">People by their keys, «Петрова А.И.».</param>
/// <param name="Order">The order on the execution of the decisions, in words.</param>
public sealed record MeetingPage(CouncilMeeting Meeting, IReadOnlyDictionary<Guid, string> Names, string? PackTopic, string? Order, bool MayPrepare)
{
    /// <summary>Reports of mentors and mentees that were heard there.</summary>
    public IReadOnlyList<PageLink> Heard { get; init; } = [];
}

/// <summary>Reads meetings: the record with its decisions, the people it names, and its papers.</summary>
public sealed class MeetingReader(PortalDbContext db, PaperFactsReader facts, PackReader packs, CouncilAccess access)
{
    public Task<CouncilMeeting?> FindAsync(Guid id, CancellationToken cancel) => db.Set<CouncilMeeting>().FirstOrDefaultAsync(m => m.Id == id, cancel);

    public async Task<MeetingPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } meeting) return null;

        var packId = meeting.PackId;
        var orderId = meeting.OrderId;
        var about = await db.Set<Domain.Schools.School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new
        {
            Pack = db.Set<CouncilPack>().Where(p => p.Id == packId).Select(p => p.Topic).FirstOrDefault(),
            Order = db.Set<Domain.Orders.Order>().Where(o => o.Id == orderId).Select(o => o.Number ?? "проект").FirstOrDefault(),
        }).FirstAsync(cancel);
        return new MeetingPage(meeting, await NamesAsync(meeting, cancel), about.Pack, about.Order, access.MayPrepare) { Heard = await HeardAsync(id, cancel) };
    }

    private async Task<IReadOnlyList<PageLink>> HeardAsync(Guid id, CancellationToken cancel) =>
        [.. (await (from h in db.Set<ReportHearing>().AsNoTracking()
                    where h.MeetingId == id
                    join r in db.Set<PeriodicReport>() on h.ReportId equals r.Id
                    join p in db.Set<Person>() on r.AuthorId equals p.Id
                    orderby p.SearchName, r.ToOn, r.Id
                    select new { r.Id, r.Title, r.PeriodWords, p.Name }).Take(300).ToListAsync(cancel))
            .Select(r => new PageLink($"/reports/periodic/{r.Id}", $"{r.Name.SurnameWithInitials}: {r.Title}, {r.PeriodWords}"))];

    /// <summary>Usually the chair; null where nobody is director yet.</summary>
    public async Task<Guid?> DirectorAsync(CancellationToken cancel) =>
        await facts.WithRole(Domain.Schools.SchoolRole.Director).Where(p => !p.IsArchived && p.Staff != null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Everybody who works at the school, to choose from; and whom the record names already.</summary>
    public async Task<IReadOnlyList<Choice>> StaffAsync(string none, IEnumerable<Guid?> named, CancellationToken cancel)
    {
        var ids = named.OfType<Guid>().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => (!p.IsArchived && p.Staff != null) || ids.Contains(p.Id)).OrderBy(p => p.SearchName).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Name, p.IsArchived }).ToListAsync(cancel);
        return [Choice.None(none), .. people.Select(p => Choice.Of(p.Id, p.Name.Full + (p.IsArchived ? " (выбыл)" : "")))];
    }

    /// <summary>The members with their marks; at first everybody of the staff is a member and present.</summary>
    public async Task<AttendancePage?> AttendanceAsync(Guid id, AttendanceForm? form, Guid? version, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } meeting) return null;

        var marked = meeting.Attendance.ToDictionary(a => a.PersonId);
        var ids = marked.Keys.ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => (!p.IsArchived && p.Staff != null) || ids.Contains(p.Id)).OrderBy(p => p.SearchName).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        form ??= new AttendanceForm
        {
            Members = [.. people.Select(p => new MemberPresenceForm
            {
                PersonId = p.Id,
                Presence = marked.TryGetValue(p.Id, out var a) ? a.IsPresent ? Presence.Present : Presence.Absent : marked.Count == 0 ? Presence.Present : Presence.NoMember,
                Reason = marked.GetValueOrDefault(p.Id)?.Reason,
            })],
        };
        return new AttendancePage(meeting, version ?? meeting.Version, form, people.ToDictionary(p => p.Id, p => p.Name.Full));
    }

    /// <summary>What the papers of a meeting print.</summary>
    /// <param name="withPack">The memo and tables are appended as they stand now.</param>
    /// <param name="withExpected">Until somebody is marked, everybody of the staff is named: the sheet is signed at the meeting.</param>
    public async Task<CouncilMinutesData> PaperAsync(CouncilMeeting meeting, bool withPack, bool withExpected, CancellationToken cancel)
    {
        var attendance = meeting.Attendance;
        var ids = attendance.Select(a => a.PersonId).Concat(meeting.Decisions.Select(d =>
            d.PersonId).Append(meeting.ChairId).Append(meeting.SecretaryId).OfType<Guid>()).Distinct().ToList();
        List<Guid> expected = !withExpected || attendance.Count > 0 ? []
            : await db.Set<Person>().Where(p => !p.IsArchived && p.Staff != null).Select(p => p.Id).ToListAsync(cancel);
        ids = [.. ids.Union(expected)];
        var people = await facts.PeopleAsync(ids, cancel);
        var agenda = meeting.Agenda;
        return new CouncilMinutesData
        {
            School = await facts.SchoolAsync(cancel),
            Number = meeting.Number,
            Date = meeting.IsDraft ? null : meeting.HeldOn,
            IsDraft = meeting.IsDraft,
            Body = meeting.Body.Genitive(),
            HeldOn = meeting.HeldOn,
            Hours = HoursOf(meeting),
            Place = meeting.Place,
            Chair = Of(meeting.ChairId),
            Secretary = Of(meeting.SecretaryId),
            Present = [.. attendance.Where(a => a.IsPresent).Select(a => Of(a.PersonId)).OfType<Participant>()],
            Absent = [.. attendance.Where(a => !a.IsPresent && people.ContainsKey(a.PersonId)).Select(a => new AbsentMember(people[a.PersonId], a.Reason))],
            Expected = [.. expected.Select(id => people.GetValueOrDefault(id)).OfType<Participant>()],
            Invited = meeting.Invited,
            Needed = meeting.Needed,
            HasQuorum = meeting.HasQuorum,
            Word = meeting.Word.Label(),
            Items = [.. agenda.Select((item, i) => new MinutedItem(i + 1, item.Topic ?? "", item.Speaker, item.Heard, item.Discussed, item.For ?? 0, item.Against ?? 0,
                item.Abstained ?? 0,
                meeting.IsAdopted(item), [.. meeting.DecisionsOf(i + 1).Select(d => new MinutedDecision(d.Text, Of(d.PersonId), d.DueOn))]) { IsVoted = item.For is not null })],
            Pack = withPack && meeting.PackId is { } pack ? (await packs.ReadAsync(pack, cancel))?.Paper : null,
        };

        Participant? Of(Guid? id) => id is { } known ? people.GetValueOrDefault(known) : null;
    }

    /// <summary>«14:00 – 15:10».</summary>
    public static string? HoursOf(CouncilMeeting meeting) => meeting.BeganAt is not { } from ? null
        : from.ToString("HH:mm", CultureInfo.InvariantCulture) + (meeting.EndedAt is { } to ? " – " + to.ToString("HH:mm", CultureInfo.InvariantCulture) : "");

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CouncilMeeting meeting, CancellationToken cancel)
    {
        var ids = meeting.Decisions.Select(d => d.PersonId).Append(meeting.ChairId).Append(meeting.SecretaryId).OfType<Guid>().Concat(meeting.Attendance.Select(a =>
            a.PersonId)).Distinct().ToList();
        return (await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancel)).ToDictionary(p => p.Id,
            p => p.Name.SurnameWithInitials);
    }
}
