using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>Changes name, card and contacts of a staff member.</summary>
public sealed class ChangeStaff(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, StaffForm form, CancellationToken cancel)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return Outcome.Missing;
        List<RuleViolation> violations =
        [
            .. person.Rename(form.Surname, form.GivenName, form.Patronymic, form.Gender),
            .. person.SetStaff(form.Entry, clock.Today),
            .. person.SetContacts(form.Phone, form.Email),
        ];
        if (violations.Count > 0)
        {
            db.Entry(person).State = EntityState.Detached;
            return violations;
        }

        db.ExpectVersion(person, version);
        db.Describe("Карточка сотрудника изменена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
