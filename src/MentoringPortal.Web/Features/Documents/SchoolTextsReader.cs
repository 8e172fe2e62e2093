using MentoringPortal.Data;
using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The school's own texts of its documents, with the earlier versions that stand in when the one in force cannot be used.</summary>
public sealed partial class SchoolTextsReader(PortalDbContext db, ILogger<SchoolTextsReader> log)
{
    /// <summary>How many versions are at hand for a paper.</summary>
    private const int Versions = 5;

    public async Task<SchoolTexts> InForceAsync(CancellationToken cancel)
    {
        var versions = await db.Set<DocumentTextsVersion>().AsNoTracking().Where(v => v.Number > v.Kind.Number - Versions)
            .OrderByDescending(v => v.Number).Select(v => new { v.Kind.Code, v.TextsJson }).ToListAsync(cancel);
        if (versions.Count == 0) return SchoolTexts.None;

        var own = new Dictionary<(string, string), IReadOnlyList<string>>();
        foreach (var kind in versions.GroupBy(v => v.Code, v => DocumentTextsVersion.Read(v.TextsJson)))
        {
            // A slot without a text of its own in the version in force has the usual one, whatever it had before.
            foreach (var slot in kind.First().Keys)
            {
                own[(kind.Key, slot)] = [.. kind.Select(v => v.GetValueOrDefault(slot)).TakeWhile(t => t is not null).OfType<string>().Distinct()];
            }
        }
        return new SchoolTexts(own) { Failed = f => TextStoodIn(log, f.Slot.Code, f.Slot.Key) };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A text of the school could not be used, an earlier or the usual one stood in: {Code} {Slot}")]
    private static partial void TextStoodIn(ILogger log, string code, string slot);
}
