using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Divisions;

/// <summary>Enters somebody into a division from a day on.</summary>
public sealed class AdmitMember(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, MemberForm form, CancellationToken cancel)
    {
        if (await db.Set<Division>().FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } division) return Outcome.Missing;
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == form.PersonId, cancel) is not { } person)
        {
            return new RuleViolation("Выберите человека из списка", nameof(form.PersonId));
        }

        var earlier = await db.Set<DivisionMember>().AsNoTracking().Where(m => m.DivisionId == id && m.PersonId == person.Id).ToListAsync(cancel);
        var admitted = DivisionMember.Admit(division, person, form.FromOn, earlier, clock.Today);
        if (!admitted.Ok) return Outcome.Refused(admitted.Violations);
        db.Add(admitted.Value);
        db.Describe("В подразделение вошёл участник");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Ends somebody's time in a division with its last day.</summary>
public sealed class EndMembership(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid member, Guid version, LeaveForm form, CancellationToken cancel)
    {
        if (await db.Set<DivisionMember>().FirstOrDefaultAsync(m => m.Id == member && m.DivisionId == id, cancel) is not { } found) return Outcome.Missing;
        if (found.Leave(form.ToOn) is { } refused) return refused;
        db.ExpectVersion(found, version);
        db.Describe("Участник вышел из подразделения");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
