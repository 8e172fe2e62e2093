using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>Enters a new staff member. A namesake must be confirmed: mostly it is the same person entered twice.</summary>
public sealed class EnterStaff(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Person>> RunAsync(StaffForm form, CancellationToken cancel)
    {
        var result = Person.EnterStaff(form.Surname, form.GivenName, form.Patronymic, form.Gender, form.Entry, clock.Today);
        if (!result.Ok) return result;
        var person = result.Value;
        var contacts = person.SetContacts(form.Phone, form.Email);
        if (contacts.Count > 0) return Outcome.Refused(contacts);
        if (!form.Namesake && await db.Set<Person>().AnyAsync(p => p.SearchName == person.SearchName, cancel))
        {
            return new RuleViolation("Человек с таким именем уже есть. Если это другой человек, подтвердите это ниже", nameof(StaffForm.Namesake));
        }

        db.Add(person);
        db.Describe("Сотрудник внесён");
        await db.SaveChangesAsync(cancel);
        return person;
    }
}
