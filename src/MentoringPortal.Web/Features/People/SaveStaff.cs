using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>Enters a new staff member. A namesake must be confirmed: mostly it is the same person entered twice.</summary>
public sealed class EnterStaff(PortalDbContext db, SchoolClock clock)
{
    public async Task<Result<StaffMember>> RunAsync(StaffForm form, CancellationToken cancel)
    {
        var result = StaffMember.Create(form.Surname, form.GivenName, form.Patronymic, form.Gender, form.Card, clock.Today);
        if (!result.Ok) return result;
        var person = result.Value;
        var contacts = person.SetContacts(form.Phone, form.Email);
        if (contacts.Count > 0) return contacts.ToList();
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

/// <summary>Changes name, card and contacts of a staff member.</summary>
public sealed class ChangeStaff(PortalDbContext db, SchoolClock clock)
{
    /// <summary>Violations, or null when the person is not found.</summary>
    public async Task<IReadOnlyList<RuleViolation>?> RunAsync(Guid id, Guid version, StaffForm form, CancellationToken cancel)
    {
        var person = await db.Set<StaffMember>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return null;
        List<RuleViolation> violations =
        [
            .. person.Rename(form.Surname, form.GivenName, form.Patronymic, form.Gender),
            .. person.SetCard(form.Card, clock.Today),
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
        return violations;
    }
}

/// <summary>Keeps the person's own name forms, where the rules of grammar err.</summary>
public sealed class CorrectNameForms(PortalDbContext db)
{
    /// <summary>Violations, or null when the person is not found.</summary>
    public async Task<IReadOnlyList<RuleViolation>?> RunAsync(Guid id, Guid version, NameFormsForm form, CancellationToken cancel)
    {
        var person = await db.Set<StaffMember>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return null;

        // What equals the rule is no correction: it must follow when the rules get better.
        var ruled = new RussianName(person.Surname, person.GivenName, person.Patronymic, person.Gender);
        string? Own(string? typed, GrammaticalCase grammaticalCase) => typed == ruled.In(grammaticalCase).Full ? null : typed;
        var violations = person.SetOwnForms(new NameForms(
            null,
            Own(form.Genitive, GrammaticalCase.Genitive),
            Own(form.Dative, GrammaticalCase.Dative),
            Own(form.Accusative, GrammaticalCase.Accusative),
            Own(form.Instrumental, GrammaticalCase.Instrumental),
            Own(form.Prepositional, GrammaticalCase.Prepositional)));
        if (violations.Count > 0) return violations;
        db.ExpectVersion(person, version);
        db.Describe("Падежные формы имени исправлены");
        await db.SaveChangesAsync(cancel);
        return violations;
    }
}
