using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>Takes the usual nomenclature over into an empty one.</summary>
public sealed class TakeUsualNomenclature(PortalDbContext db)
{
    private static readonly RuleViolation Filled = new("Номенклатура уже заполнена: добавляйте дела по одному");

    public async Task<Outcome<Saved>> RunAsync(CancellationToken cancel)
    {
        if (await db.Set<NomenclatureCase>().AnyAsync(cancel)) return Filled;
        foreach (var card in NomenclatureCase.Usual)
        {
            var added = new NomenclatureCase();
            added.Set(card, sameIndex: false, new Dictionary<string, string>());
            db.Add(added);
        }

        db.Describe("Взята типовая номенклатура дел");
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException e) when (e.Entries.Any(x => x.Entity is NomenclatureCase or CaseKind))
        {
            // Somebody has taken it in the same moment.
            db.ChangeTracker.Clear();
            return Filled;
        }
    }
}
