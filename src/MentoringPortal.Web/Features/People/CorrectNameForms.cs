using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>Keeps the person's own name forms, where the rules of grammar err.</summary>
public sealed class CorrectNameForms(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, NameFormsForm form, CancellationToken cancel)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return Outcome.Missing;

        // What equals the rule is no correction: it must follow when the rules get better.
        var ruled = person.Name with { OwnForms = new NameForms() };
        string? Own(string? typed, GrammaticalCase grammaticalCase) => typed == ruled.In(grammaticalCase).Full ? null : typed;
        var violations = person.SetOwnForms(new NameForms(
            null,
            Own(form.Genitive, GrammaticalCase.Genitive),
            Own(form.Dative, GrammaticalCase.Dative),
            Own(form.Accusative, GrammaticalCase.Accusative),
            Own(form.Instrumental, GrammaticalCase.Instrumental),
            Own(form.Prepositional, GrammaticalCase.Prepositional)));
        if (violations.Count > 0) return Outcome.Refused(violations);
        db.ExpectVersion(person, version);
        db.Describe("Падежные формы имени исправлены");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
