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
    public Task<Outcome<Saved>> RunAsync(JournalForm form, CancellationToken cancel) =>
        SaveAsync(new RegistrationJournal(Guid.NewGuid().ToString("N")), Guid.Empty, form, cancel);

    /// <summary>Changes a journal.</summary>
    public async Task<Outcome<Saved>> RunAsync(string key, Guid version, JournalForm form, CancellationToken cancel) =>
        (await numbers.JournalsAsync(cancel)).FirstOrDefault(j => j.Key == key) is { } journal ? await SaveAsync(journal, version, form, cancel) : Outcome.Missing;

    private async Task<Outcome<Saved>> SaveAsync(RegistrationJournal journal, Guid version, JournalForm form, CancellationToken cancel)
    {
        var card = Card(form, journal);
        var hasNumbers = await db.Set<IssuedDocument>().AnyAsync(d => d.JournalKey == journal.Key, cancel);
        var violations = journal.Set(card, await TakenElsewhereAsync(journal, cancel), hasNumbers);
        if (violations.Count > 0) return Outcome.Refused(violations);
        var isStored = db.Entry(journal).State != EntityState.Detached;
        if (isStored) db.ExpectVersion(journal, version);
        else db.Add(journal);
        db.Describe(isStored ? "Журнал регистрации изменён" : "Журнал регистрации заведён");
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is RegistrationJournal or JournalKind))
        {
            // In the same moment somebody has taken one of the kinds, or begun this very journal.
            db.ChangeTracker.Clear();
            violations = journal.Set(card, await TakenElsewhereAsync(journal, cancel), hasNumbers);
            return violations.Count > 0 ? Outcome.Refused(violations) : throw new DbUpdateConcurrencyException(e.Message, e);
        }
    }

    private Task<Dictionary<string, string>> TakenElsewhereAsync(RegistrationJournal journal, CancellationToken cancel) =>
        db.Set<RegistrationJournal>().AsNoTracking().Where(j => j.Key != journal.Key).SelectMany(j => j.Kinds, (j, k) => new { k.Code, j.Title })
            .ToDictionaryAsync(k => k.Code, k => k.Title, cancel);

    // Kinds that the page does not offer yet stay where they are.
    private static JournalCard Card(JournalForm form, RegistrationJournal journal)
    {
        var card = form.ToCard();
        return card with { Kinds = card.Kinds.Count == 0 ? [] : [.. card.Kinds, .. journal.Kinds.Select(k => k.Code).Where(c => !JournalKinds.Offers(c))] };
    }
}
