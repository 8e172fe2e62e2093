using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The number to propose for a document.</summary>
/// <param name="Number">Next free number of the journal.</param>
/// <param name="Last">The one registered last in that year; null: none yet.</param>
/// <param name="Journal">Title of the journal.</param>
public sealed record NumberProposal(string Number, string? Last, string Journal)
{
    /// <summary>What stands under the number field.</summary>
    public string Hint => Last is null
        ? $"Журнал «{Journal}». Номер предложен, его можно исправить: №\u00a029.2, №\u00a041-ОД, №\u00a014-а"
        : $"Журнал «{Journal}». Последний номер в этом году: №\u00a0{Last}. Предложен следующий, его можно исправить.";
}

/// <summary>Numbers of issued documents: in which journal, which is next, who has one already (S0-1).</summary>
public sealed class DocumentNumbers(PortalDbContext db, DocumentAccess access)
{
    private List<RegistrationJournal>? _journals;

    /// <summary>The school's journals: its own ones, and the usual ones it has not changed.</summary>
    public async Task<IReadOnlyList<RegistrationJournal>> JournalsAsync(CancellationToken cancel)
    {
        if (_journals is null)
        {
            _journals = await db.Set<RegistrationJournal>().Include(j => j.Kinds).OrderBy(j => j.Title).ToListAsync(cancel);
            var taken = _journals.SelectMany(j => j.Kinds).Select(k => k.Code).ToHashSet();
            _journals.AddRange(RegistrationJournal.Defaults([.. MentoringPortal.Documents.DocumentCatalogue.All.Where(e => e.Issued?.Journal is not null && !taken.Contains(e.Code))
                .Select(e => (e.Issued!.Journal!, e.Code))]).Where(d => d.Kinds.Count > 0 && _journals.TrueForAll(j => j.Key != d.Key)));
        }

        return _journals;
    }

    /// <summary>The journal in which a kind is registered.</summary>
    public async Task<RegistrationJournal> JournalOfAsync(string code, CancellationToken cancel) =>
        (await JournalsAsync(cancel)).FirstOrDefault(j => j.Kinds.Any(k => k.Code == code)) ?? RegistrationJournal.OfKind(code);

    /// <summary>The school keeps a journal for the kind: its documents are numbered.</summary>
    public async Task<bool> IsNumberedAsync(string code, CancellationToken cancel) => (await JournalsAsync(cancel)).Any(j => j.Kinds.Any(k => k.Code == code));

    /// <summary>The next free number for a document of this day.</summary>
    public async Task<NumberProposal> ProposeAsync(string code, DateOnly date, CancellationToken cancel)
    {
        var journal = await JournalOfAsync(code, cancel);
        var used = await UsedAsync(journal, date, cancel);
        var last = used.Count == 0 ? null : used[^1].Number;
        return new NumberProposal(journal.Next([.. used.Select(u => u.Number)], used.Count == 0 ? await EarlierAsync(journal, date, cancel) : [], date), last, journal.Title == code
            ? MentoringPortal.Documents.DocumentCatalogue.Find(code)?.Title ?? code : journal.Title);
    }

    /// <summary>Says which document has the number and which number is free; null when the number itself is free.</summary>
    public async Task<RuleViolation?> HolderAsync(string code, string? number, DateOnly? date, CancellationToken cancel)
    {
        if (DocumentNumber.Clean(number) is not { } asked || date is not { } day) return null;
        var journal = await JournalOfAsync(code, cancel);
        var used = await UsedAsync(journal, day, cancel);
        if (used.FirstOrDefault(u => string.Equals(u.Number, asked, StringComparison.OrdinalIgnoreCase)) is not { } holder) return null;
        var next = journal.Next([.. used.Select(u => u.Number)], [], day);
        var title = await access.Visible().Where(d => d.Id == holder.Id).Select(d => d.Title).FirstOrDefaultAsync(cancel);
        return new RuleViolation(
            PhraseEnd.Stop($"Документ с номером {holder.Number} в этом году уже есть: {title ?? $"другой документ от {holder.Date:dd.MM.yyyy}"}")
            + $" Свободен следующий номер: {next}");
    }

    /// <summary>Numbers of the journal's year in the order of registration.</summary>
    private async Task<List<UsedNumber>> UsedAsync(RegistrationJournal journal, DateOnly date, CancellationToken cancel)
    {
        var (key, year) = (journal.Key, journal.YearOf(date));
        return await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.JournalKey == key && d.NumberYear == year && d.Number != null)
            .OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).Select(d => new UsedNumber(d.Id, d.Number!, d.Date)).ToListAsync(cancel);
    }

    /// <summary>Numbers of the latest earlier year of the journal, in the order of registration: what the first number of a new year follows.</summary>
    public async Task<IReadOnlyList<string>> EarlierAsync(RegistrationJournal journal, DateOnly date, CancellationToken cancel)
    {
        var (key, year) = (journal.Key, journal.YearOf(date));
        var earlier = db.Set<IssuedDocument>().AsNoTracking().Where(d => d.JournalKey == key && d.NumberYear < year && d.Number != null);
        return await earlier.Where(d => d.NumberYear == earlier.Max(x => x.NumberYear)).OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).Select(d => d.Number!).ToListAsync(cancel);
    }

    private sealed record UsedNumber(Guid Id, string Number, DateOnly Date);
}
