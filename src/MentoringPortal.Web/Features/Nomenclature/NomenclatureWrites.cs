using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>Sets a case up; documents already filed keep their mark.</summary>
public sealed class SaveCase(PortalDbContext db)
{
    /// <summary>A new case.</summary>
    public Task<IReadOnlyList<RuleViolation>> RunAsync(CaseForm form, CancellationToken cancel)
    {
        var added = new NomenclatureCase();
        db.Add(added);
        return SaveAsync(added, form, "Дело внесено в номенклатуру", cancel);
    }

    /// <summary>Changes a case that nobody has changed since <paramref name="version"/>.</summary>
    public Task<IReadOnlyList<RuleViolation>> RunAsync(NomenclatureCase found, Guid version, CaseForm form, CancellationToken cancel)
    {
        db.ExpectVersion(found, version);
        return SaveAsync(found, form, "Дело номенклатуры изменено", cancel);
    }

    private async Task<IReadOnlyList<RuleViolation>> SaveAsync(NomenclatureCase found, CaseForm form, string operation, CancellationToken cancel)
    {
        var card = form.ToCard(found);
        var violations = await SetAsync(found, card, cancel);
        if (violations.Count > 0) return violations;
        db.Describe(operation);
        try
        {
            await db.SaveChangesAsync(cancel);
            return [];
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is NomenclatureCase or CaseKind))
        {
            // In the same moment somebody has taken the index or one of the kinds.
            db.ChangeTracker.Clear();
            violations = await SetAsync(found, card, cancel);
            return violations.Count > 0 ? violations : throw new DbUpdateConcurrencyException(e.Message, e);
        }
    }

    private async Task<IReadOnlyList<RuleViolation>> SetAsync(NomenclatureCase found, CaseCard card, CancellationToken cancel)
    {
        var others = await db.Set<NomenclatureCase>().AsNoTracking().Include(c => c.Kinds).Where(c => c.Id != found.Id).ToListAsync(cancel);
        var taken = others.SelectMany(c => c.Kinds.Select(k => (k.Code, c.Index))).ToDictionary(k => k.Code, k => k.Index);
        return found.Set(card, others.Exists(c => string.Equals(c.Index, card.Index?.Trim(), StringComparison.OrdinalIgnoreCase)), taken);
    }
}

/// <summary>Takes the usual nomenclature over into an empty one.</summary>
public sealed class TakeUsualNomenclature(PortalDbContext db)
{
    private static readonly RuleViolation Filled = new("Номенклатура уже заполнена: добавляйте дела по одному");

    public async Task<RuleViolation?> RunAsync(CancellationToken cancel)
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
            return null;
        }
        catch (DbUpdateException e) when (e.Entries.Any(x => x.Entity is NomenclatureCase or CaseKind))
        {
            // Somebody has taken it in the same moment.
            db.ChangeTracker.Clear();
            return Filled;
        }
    }
}

/// <summary>Files every issued document whose kind has a case and that lies in none yet.</summary>
public sealed class FileUnfiled(PortalDbContext db, NomenclatureQueries queries)
{
    private const int AtOnce = 500;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var cases = await db.Set<NomenclatureCase>().Include(c => c.Kinds).ToListAsync(cancel);
        var documents = await queries.Unfiled().OrderBy(d => d.Date).Take(AtOnce).ToListAsync(cancel);
        foreach (var document in documents) document.PutInto(cases.First(c => c.Kinds.Any(k => k.Code == document.Code)));
        db.Describe("Документы разложены по делам");
        await db.SaveChangesAsync(cancel);
        return documents.Count;
    }
}

/// <summary>Hands a closed volume over to the archive; documents that somebody has still to acknowledge stay.</summary>
public sealed class ArchiveVolume(PortalDbContext db, CurrentActor actor, DocumentAccess access, SchoolClock clock)
{
    /// <summary>Gives how many went and how many stayed.</summary>
    public async Task<Result<(int Archived, int Left)>> RunAsync(Guid caseId, string year, CancellationToken cancel)
    {
        var documents = await access.Visible().Where(d => d.CaseId == caseId && d.CaseYear == year && d.ArchivedOn == null)
            .Select(d => new { Document = d, Awaited = db.Set<Acknowledgement>().Count(a => a.DocumentId == d.Id && a.Method == AcknowledgementMethod.Awaited) }).ToListAsync(cancel);
        if (documents.Count == 0) return new RuleViolation("В деле за этот год нет документов, которые ещё не в архиве");
        var refused = documents.Select(d => d.Document.Archive(d.Awaited, actor.PersonId, clock.Today)).OfType<RuleViolation>().ToList();
        if (refused.Count == documents.Count) return refused[0];
        db.Describe("Дело передано в архив");
        await db.SaveChangesAsync(cancel);
        return (documents.Count - refused.Count, refused.Count);
    }
}
