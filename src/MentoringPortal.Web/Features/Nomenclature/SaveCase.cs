using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>Sets a case up; documents already filed keep their mark.</summary>
public sealed class SaveCase(PortalDbContext db)
{
    /// <summary>A new case.</summary>
    public Task<Outcome<Saved>> RunAsync(CaseForm form, CancellationToken cancel)
    {
        var added = new NomenclatureCase();
        db.Add(added);
        return SaveAsync(added, form, "Дело внесено в номенклатуру", cancel);
    }

    /// <summary>Changes a case that nobody has changed since <paramref name="version"/>.</summary>
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CaseForm form, CancellationToken cancel)
    {
        if (await db.Set<NomenclatureCase>().Include(c => c.Kinds).FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } found) return Outcome.Missing;
        db.ExpectVersion(found, version);
        return await SaveAsync(found, form, "Дело номенклатуры изменено", cancel);
    }

    private async Task<Outcome<Saved>> SaveAsync(NomenclatureCase found, CaseForm form, string operation, CancellationToken cancel)
    {
        var card = form.ToCard(found);
        var violations = await SetAsync(found, card, cancel);
        if (violations.Count > 0) return Outcome.Refused(violations);
        db.Describe(operation);
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is NomenclatureCase or CaseKind))
        {
            // In the same moment somebody has taken the index or one of the kinds.
            db.ChangeTracker.Clear();
            violations = await SetAsync(found, card, cancel);
            return violations.Count > 0 ? Outcome.Refused(violations) : throw new DbUpdateConcurrencyException(e.Message, e);
        }
    }

    private async Task<IReadOnlyList<RuleViolation>> SetAsync(NomenclatureCase found, CaseCard card, CancellationToken cancel)
    {
        var others = await db.Set<NomenclatureCase>().AsNoTracking().Include(c => c.Kinds).Where(c => c.Id != found.Id).ToListAsync(cancel);
        var taken = others.SelectMany(c => c.Kinds.Select(k => (k.Code, c.Index))).ToDictionary(k => k.Code, k => k.Index);
        return found.Set(card, others.Exists(c => string.Equals(c.Index, card.Index?.Trim(), StringComparison.OrdinalIgnoreCase)), taken);
    }
}
