using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Takes a staff member into a base and asks for the consents that are missing (S1-14, S4-19).</summary>
public sealed class EnterPool(PortalDbContext db, SchoolClock clock)
{
    public async Task<Result<PoolRecord>> RunAsync(PoolSide side, EnterPoolForm form, CancellationToken cancel)
    {
        var person = await db.Set<StaffMember>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == form.PersonId, cancel);
        if (person is null) return new RuleViolation("Выберите сотрудника", nameof(form.PersonId));
        if (person.IsArchived) return new RuleViolation("Сотрудник в архиве: сначала верните его из архива", nameof(form.PersonId));
        if (await db.Set<PoolRecord>().AnyAsync(r => r.PersonId == person.Id && r.Side == side, cancel)) return new RuleViolation($"Этот сотрудник уже внесён в {side.Accusative()}", nameof(form.PersonId));

        var today = clock.Today;
        var record = new PoolRecord(person.Id, side, today);
        var violations = record.Describe(form.Card);
        if (violations.Count > 0) return violations.ToList();

        record.FollowConsents(await ConsentRequests.MakeAsync(db, person.Id, side, today, cancel));
        db.Add(record);
        db.Describe(side == PoolSide.Mentors ? "Принят(а) в базу наставников" : "Принят(а) в базу наставляемых");
        await db.SaveChangesAsync(cancel);
        return record;
    }
}

/// <summary>Changes the card of a base record.</summary>
public sealed class ChangePoolCard(PortalDbContext db)
{
    /// <summary>Violations, or null when the record is not found.</summary>
    public async Task<IReadOnlyList<RuleViolation>?> RunAsync(PoolSide side, Guid id, Guid version, PoolForm form, CancellationToken cancel)
    {
        var record = await db.Set<PoolRecord>().FirstOrDefaultAsync(r => r.Id == id && r.Side == side, cancel);
        if (record is null) return null;
        var violations = record.Describe(form.Card);
        if (violations.Count > 0) return violations;
        db.ExpectVersion(record, version);
        db.Describe("Запись базы изменена");
        await db.SaveChangesAsync(cancel);
        return violations;
    }
}

/// <summary>A person leaves a base.</summary>
public sealed class WithdrawFromPool(PortalDbContext db, SchoolClock clock)
{
    /// <summary>False when the record is not found.</summary>
    public async Task<Result<bool>> RunAsync(PoolSide side, Guid id, Guid version, WithdrawForm form, CancellationToken cancel)
    {
        var record = await db.Set<PoolRecord>().FirstOrDefaultAsync(r => r.Id == id && r.Side == side, cancel);
        if (record is null) return false;
        var inPair = await db.OpenPairs().AnyAsync(m => side == PoolSide.Mentors ? m.MentorId == record.PersonId : m.MenteeId == record.PersonId, cancel);
        if (inPair) return new RuleViolation("Участник состоит в наставнической паре. Сначала завершите или отмените пару");
        if (record.Withdraw(form.LeftOn, form.LeftBecause, clock.Today) is { } violation) return violation;
        db.ExpectVersion(record, version);
        db.Describe("Выбыл(а) из базы");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>Small steps of a base record: chosen, choice taken back, returned, put away.</summary>
public sealed class MovePoolRecord(PortalDbContext db, SchoolClock clock)
{
    /// <summary>False when the record is not found or the step has no such name.</summary>
    public async Task<Result<bool>> RunAsync(PoolSide side, Guid id, Guid version, string step, CancellationToken cancel)
    {
        var record = await db.Set<PoolRecord>().FirstOrDefaultAsync(r => r.Id == id && r.Side == side, cancel);
        if (record is null) return false;
        RuleViolation? violation;
        switch (step)
        {
            case "select":
                violation = record.Select();
                db.Describe("Отобран(а) для пары");
                break;
            case "unselect":
                violation = record.Unselect();
                db.Describe("Отбор отменён");
                break;
            case "archive":
                violation = record.Archive();
                db.Describe("Запись базы отправлена в архив");
                break;
            case "return":
                if (await db.Set<StaffMember>().AnyAsync(p => p.Id == record.PersonId && p.IsArchived, cancel)) return new RuleViolation("Сотрудник в архиве: сначала верните его карточку из архива");
                violation = record.Return(await ConsentRequests.MakeAsync(db, record.PersonId, side, clock.Today, cancel));
                db.Describe("Возвращён(а) в базу");
                break;
            default:
                return false;
        }

        if (violation is not null) return violation;
        db.ExpectVersion(record, version);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>The consents that a base needs.</summary>
public static class ConsentRequests
{
    /// <summary>All consents of the person; the missing ones are asked for, the revoked ones asked for anew. The caller saves.</summary>
    public static async Task<IReadOnlyList<Consent>> MakeAsync(PortalDbContext db, Guid personId, PoolSide side, DateOnly today, CancellationToken cancel)
    {
        var consents = await db.Set<Consent>().Where(c => c.PersonId == personId).ToListAsync(cancel);
        foreach (var kind in Consent.RequiredFor(side))
        {
            if (consents.Find(c => c.Kind == kind) is { } known)
            {
                known.RequestAgain(today);
                continue;
            }

            var consent = new Consent(personId, kind, today);
            db.Add(consent);
            consents.Add(consent);
        }

        return consents;
    }
}
