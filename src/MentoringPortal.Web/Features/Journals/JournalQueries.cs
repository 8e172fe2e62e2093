using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Journals;

/// <summary>Reads the pages of the journals.</summary>
public sealed class JournalQueries(PortalDbContext db, DocumentNumbers numbers, SchoolClock clock)
{
    /// <summary>Every journal with its next number and the numbers left out this year.</summary>
    public async Task<JournalsPage> ListAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var journals = await numbers.JournalsAsync(cancel);
        var used = await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.JournalKey != null && d.Number != null && d.NumberYear >= today.Year - 1)
            .OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).Select(d => new { d.JournalKey, d.NumberYear, d.Number }).ToListAsync(cancel);
        var rows = new List<JournalRow>();
        foreach (var j in journals)
        {
            var year = j.YearOf(today);
            var own = used.Where(u => u.JournalKey == j.Key && u.NumberYear == year).Select(u => u.Number!).ToList();
            rows.Add(new JournalRow(j.Key, j.Title, [.. j.Kinds.Select(k => DocumentCatalogue.Find(k.Code)?.Title).OfType<string>()], j.Pattern, j.YearText(year), own.Count,
                j.Next(own, own.Count == 0 ? await numbers.EarlierAsync(j, today, cancel) : [], today), j.Gaps(own)));
        }

        return new JournalsPage(rows);
    }

    /// <summary>The form of a journal; null when there is none with this key.</summary>
    public async Task<JournalPage?> FormAsync(string key, CancellationToken cancel) =>
        (await numbers.JournalsAsync(cancel)).FirstOrDefault(j => j.Key == key) is { } journal ? new JournalPage(key, journal.Version, JournalForm.Of(journal)) : null;
}
