using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Takes a staff member into a base and asks for the consents that are missing (S1-14, S4-19).</summary>
public sealed class EnterPool(PortalDbContext db, AskConsents asks, ProgramReader programs, SchoolClock clock)
{
    public async Task<Outcome<PoolRecord>> RunAsync(PoolSide side, EnterPoolForm form, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == form.PersonId, cancel);
        if (person is null) return new RuleViolation("Выберите сотрудника", nameof(form.PersonId));
        if (person.IsArchived) return new RuleViolation("Сотрудник в архиве: сначала верните его из архива", nameof(form.PersonId));
        if (await db.Set<PoolRecord>().AnyAsync(r => r.PersonId == person.Id && r.Side == side, cancel))
        {
            return new RuleViolation($"Этот сотрудник уже внесён в {side.Accusative()}", nameof(form.PersonId));
        }

        var today = clock.Today;
        var record = new PoolRecord(person.Id, side, today);
        var violations = record.Describe(form.Card, (await programs.InForceAsync(cancel)).Definition.ProfileTypes(side));
        if (violations.Count > 0) return Outcome.Refused(violations);

        record.FollowConsents(await asks.EnteringAsync(person.Id, cancel));
        db.Add(record);
        db.Describe(side == PoolSide.Mentors ? "Приём в базу наставников" : "Приём в базу наставляемых");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException race) when (race is not DbUpdateConcurrencyException && race.Entries.Any(e => e.Entity is Consent or PoolRecord))
        {
            return new RuleViolation("Этого сотрудника только что внёс в базу другой куратор: откройте список ещё раз", nameof(form.PersonId));
        }

        return record;
    }
}
