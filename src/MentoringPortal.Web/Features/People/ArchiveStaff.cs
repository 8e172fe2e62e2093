using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>A staff member has left the school: the card goes to the archive, the person leaves the bases and the program, the account is closed. Papers stay.</summary>
public sealed class ArchiveStaff(PortalDbContext db, CurrentActor actor, EndParticipations participations, SchoolClock clock)
{
    /// <summary>What stands in the way, or null.</summary>
    public async Task<RuleViolation?> HindranceAsync(Guid id, CancellationToken cancel)
    {
        if (actor.PersonId == id) return new RuleViolation("Собственную карточку отправить в архив нельзя: попросите об этом другого куратора");
        var paired = await db.OpenPairs().AnyAsync(m => m.MentorId == id || m.MenteeId == id, cancel);
        return paired ? new RuleViolation("Сотрудник состоит в наставнической паре. Сначала завершите или отмените пару") : null;
    }

    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return Outcome.Missing;
        if (await HindranceAsync(id, cancel) is { } hindrance) return hindrance;
        foreach (var record in await db.Set<PoolRecord>().Where(r => r.PersonId == id).ToListAsync(cancel))
        {
            // Whoever has left a base before stays as recorded then.
            _ = record.Withdraw(clock.Today, "Выбыл из школы", clock.Today);
        }

        foreach (var membership in await db.Set<Membership>().Where(m => m.PersonId == id).ToListAsync(cancel)) membership.IsBlocked = true;
        foreach (var invitation in await db.Set<Invitation>().Where(i => i.PersonId == id && i.UsedAt == null).ToListAsync(cancel)) invitation.Withdraw(clock.NowUtc);
        await participations.LeftAsync(id, clock.Today, cancel);
        person.Archive();
        db.ExpectVersion(person, version);
        db.Describe("Сотрудник отправлен в архив");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>A staff member is back. Bases and account are opened again separately, each by its own decision.</summary>
public sealed class RestoreStaff(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return Outcome.Missing;
        person.Restore();
        db.ExpectVersion(person, version);
        db.Describe("Сотрудник возвращён из архива");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
