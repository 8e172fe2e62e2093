using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Councils.Packs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>Calls a meeting, with a pack brought before it or without.</summary>
public sealed class CallMeeting(PortalDbContext db, PackReader packs, SchoolClock clock)
{
    public async Task<Outcome<CouncilMeeting>> RunAsync(MeetingForm form, Guid? packId, CancellationToken cancel)
    {
        var pack = packId is { } id ? await packs.ReadAsync(id, cancel) : null;
        if (packId is not null && pack is null) return Outcome.Missing;

        var made = CouncilMeeting.Call(form.Card, clock.Today);
        if (!made.Ok) return made;

        if (await Chosen.RefuseAsync(db, [form.ChairId, form.SecretaryId], cancel) is { } refused) return refused;

        if (pack is not null) made.Value.Hear(pack.Pack, pack.Paper.Speaker.Brief(), pack.Decision);
        db.Add(made.Value);
        db.Describe("Заседание назначено");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }
}

/// <summary>Changes a meeting whose minutes are not registered; whoever saves second is told.</summary>
public sealed class KeepMinutes(PortalDbContext db, MeetingReader meetings, SchoolClock clock)
{
    public Task<Outcome<Saved>> ArrangeAsync(Guid id, Guid version, MeetingForm form, CancellationToken cancel) =>
        ChangeAsync(id, version, [form.ChairId, form.SecretaryId], m => m.Arrange(form.Card, clock.Today), "Заседание изменено", cancel);

    public Task<Outcome<Saved>> AttendAsync(Guid id, Guid version, AttendanceForm form, CancellationToken cancel) =>
        ChangeAsync(id, version, form.Attendance.Select(a => (Guid?)a.PersonId), m => [.. m.Attend(form.Attendance).Select(form.InForm)], "Отмечено, кто присутствовал", cancel);

    public Task<Outcome<Saved>> WriteAsync(Guid id, int number, Guid version, ItemForm form, CancellationToken cancel) =>
        ChangeAsync(id, version, form.Cards.Select(c => c.PersonId), m => number > m.Agenda.Count + 1 ? [new RuleViolation("Такого вопроса в повестке нет")]
            : [.. m.WriteItem(number, form.Item, form.Cards).Select(form.InForm)], "Вопрос повестки записан", cancel);

    public Task<Outcome<Saved>> DropAsync(Guid id, int number, Guid version, CancellationToken cancel) =>
        ChangeAsync(id, version, [], m => number < 1 || number > m.Agenda.Count ? [new RuleViolation("Такого вопроса в повестке нет")]
            : m.DropItem(number) is { } refused ? [refused] : [], "Вопрос снят с повестки", cancel);

    private async Task<Outcome<Saved>> ChangeAsync(Guid id, Guid version, IEnumerable<Guid?> named, Func<CouncilMeeting, IReadOnlyList<RuleViolation>> change, string said,
        CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } meeting) return Outcome.Missing;

        var known = meeting.Decisions.Select(d => d.PersonId).Append(meeting.ChairId).Append(meeting.SecretaryId).Concat(meeting.Attendance.Select(a =>
            (Guid?)a.PersonId)).ToHashSet();
        if (await Chosen.RefuseAsync(db, named.Where(n => !known.Contains(n)), cancel) is { } refused) return refused;

        var violations = change(meeting);
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.ExpectVersion(meeting, version);
        db.Describe(said);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>People chosen from the list of the staff.</summary>
internal static class Chosen
{
    /// <summary>Somebody who has left, or who is nobody of this school, is not chosen anew.</summary>
    public static async Task<RuleViolation?> RefuseAsync(PortalDbContext db, IEnumerable<Guid?> named, CancellationToken cancel)
    {
        var ids = named.OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0) return null;

        return await db.Set<Person>().CountAsync(p => ids.Contains(p.Id) && !p.IsArchived && p.Staff != null, cancel) == ids.Count ? null
            : new RuleViolation("Кто-то из выбранных больше не работает в школе: выберите людей из списка");
    }
}
