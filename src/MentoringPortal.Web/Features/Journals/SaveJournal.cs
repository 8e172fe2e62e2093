using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Journals;

/// <summary>Sets a journal up, or begins a further one; documents already registered keep journal and number.</summary>
public sealed class SaveJournal(PortalDbContext db, DocumentNumbers numbers)
{
    /// <summary>Begins a further journal.</summary>
    public Task<IReadOnlyList<RuleViolation>> RunAsync(JournalForm form, CancellationToken cancel) => SaveAsync(new RegistrationJournal(Guid.NewGuid().ToString("N")), Guid.Empty, form, cancel);

    /// <summary>Changes a journal; null when there is none with this key.</summary>
    public async Task<IReadOnlyList<RuleViolation>?> RunAsync(string key, Guid version, JournalForm form, CancellationToken cancel)
    {
        var journal = await db.Set<RegistrationJournal>().Include(j => j.Kinds).FirstOrDefaultAsync(j => j.Key == key, cancel)
            ?? RegistrationJournal.Defaults().FirstOrDefault(j => j.Key == key);
        return journal is null ? null : await SaveAsync(journal, version, form, cancel);
    }

    private async Task<IReadOnlyList<RuleViolation>> SaveAsync(RegistrationJournal journal, Guid version, JournalForm form, CancellationToken cancel)
    {
        var isStored = db.Entry(journal).State != EntityState.Detached;
        var taken = new Dictionary<string, string>();
        foreach (var other in (await numbers.JournalsAsync(cancel)).Where(j => j.Key != journal.Key && db.Entry(j).State != EntityState.Detached))
        {
            foreach (var kind in other.Kinds) taken[kind.Code] = other.Title;
        }

        var violations = journal.Set(Card(form, journal), taken, await db.Set<IssuedDocument>().AnyAsync(d => d.JournalKey == journal.Key, cancel));
        if (violations.Count > 0) return violations;
        if (isStored) db.ExpectVersion(journal, version);
        else db.Add(journal);
        db.Describe(isStored ? "Журнал регистрации изменён" : "Журнал регистрации заведён");
        await db.SaveChangesAsync(cancel);
        return [];
    }

    // Kinds that the page does not offer yet stay where they are.
    private static JournalCard Card(JournalForm form, RegistrationJournal journal)
    {
        var card = form.ToCard();
        return card with { Kinds = card.Kinds.Count == 0 ? [] : [.. card.Kinds, .. journal.Kinds.Select(k => k.Code).Where(c => !JournalKinds.Offers(c))] };
    }
}
