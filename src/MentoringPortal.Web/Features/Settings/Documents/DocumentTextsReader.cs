using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>The texts of a kind as they are in force.</summary>
/// <param name="Version">Version token of the record; empty while there is none.</param>
/// <param name="Number">Number in force; 0 while all texts are the usual ones.</param>
/// <param name="Own">Own texts by slot.</param>
/// <param name="By">Who changed last and when.</param>
public sealed record TextsInForce(Guid Version, int Number, IReadOnlyDictionary<string, string> Own, string? By)
{
    public static readonly TextsInForce None = new(Guid.Empty, 0, new Dictionary<string, string>(), null);

    /// <summary>A form with the texts in force.</summary>
    public TextsForm Form(CatalogueEntry kind) => new() { Texts = kind.Texts.Slots.ToDictionary(s => s.Key, s => Own.GetValueOrDefault(s.Key, s.Usual)) };
}

/// <summary>Reads the texts of document kinds with their versions.</summary>
public sealed class DocumentTextsReader(PortalDbContext db, SchoolClock clock)
{
    /// <summary>A kind whose texts a school may edit: one that a page of the portal makes.</summary>
    public static CatalogueEntry? Offered(string code) => DocumentCatalogue.Find(code) is { HasPage: true } kind ? kind : null;

    public async Task<KindsPage> KindsAsync(CancellationToken cancel)
    {
        var own = await db.Set<DocumentTextsVersion>().AsNoTracking().Where(v => v.Number == v.Kind.Number)
            .Select(v => new { v.Kind.Code, v.TextsJson, v.At, v.AuthorName }).ToDictionaryAsync(v => v.Code, cancel);
        return new([.. DocumentCatalogue.All.Where(e => e.HasPage).Select(e =>
        {
            var texts = own.GetValueOrDefault(e.Code) is { } row ? DocumentTextsVersion.Read(row.TextsJson) : TextsInForce.None.Own;
            return new KindRow(
                e.Code, e.Title, e.Texts.Slots.Count,
                [.. e.Texts.Slots.Where(s => texts.ContainsKey(s.Key)).Select(s => s.Title)],
                own.GetValueOrDefault(e.Code) is { } last ? $"{Moment(last.At)}, {last.AuthorName}" : null,
                Faults(e, texts));
        })]);
    }

    /// <summary>Own texts in force of one kind.</summary>
    public async Task<TextsInForce> InForceAsync(string code, CancellationToken cancel)
    {
        var row = await Versions(code).Where(v => v.Number == v.Kind.Number)
            .Select(v => new { v.Kind.Version, v.Number, v.TextsJson, v.At, v.AuthorName }).FirstOrDefaultAsync(cancel);
        return row is null ? TextsInForce.None : new(row.Version, row.Number, DocumentTextsVersion.Read(row.TextsJson), $"{row.AuthorName}, {Moment(row.At)}");
    }

    public async Task<VersionsPage> VersionsAsync(CatalogueEntry kind, VersionFilter filter, CancellationToken cancel)
    {
        var page = await Versions(kind.Code).OrderByDescending(v => v.Number).Select(v => new { v.Number, v.At, v.AuthorName, v.Changed, v.Note })
            .PageOfAsync(filter, $"/settings/documents/{kind.Code}/versions", cancel);
        return new(kind, page.Select(v => new VersionRow(v.Number, Moment(v.At), v.AuthorName, v.Changed, v.Note)));
    }

    /// <summary>A version against the one before; null when there is no such version.</summary>
    public async Task<VersionPage?> VersionAsync(CatalogueEntry kind, int number, CancellationToken cancel)
    {
        var rows = await Versions(kind.Code).Where(v => v.Number == number || v.Number == number - 1)
            .Select(v => new { v.Number, v.At, v.AuthorName, v.Changed, v.Note, v.TextsJson, InForce = v.Kind.Number }).ToListAsync(cancel);
        if (rows.Find(r => r.Number == number) is not { } row) return null;
        var before = rows.Find(r => r.Number == number - 1) is { } earlier ? DocumentTextsVersion.Read(earlier.TextsJson) : TextsInForce.None.Own;
        return new(kind, new(row.Number, Moment(row.At), row.AuthorName, row.Changed, row.Note), row.InForce == number,
            Changes(kind, before, DocumentTextsVersion.Read(row.TextsJson)));
    }

    /// <summary>Own texts of an earlier version; null when there is no such version.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> OwnOfAsync(string code, int number, CancellationToken cancel) =>
        await Versions(code).Where(v => v.Number == number).Select(v => v.TextsJson).FirstOrDefaultAsync(cancel) is { } json ? DocumentTextsVersion.Read(json) : null;

    /// <summary>Texts that differ, in the order of the document.</summary>
    public static IReadOnlyList<TextChange> Changes(CatalogueEntry kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
    [
        .. kind.Texts.Slots.Where(s => before.GetValueOrDefault(s.Key) != after.GetValueOrDefault(s.Key)).Select(s => new TextChange(
            s.Title,
            TextDiff.Of(before.GetValueOrDefault(s.Key, s.Usual), after.GetValueOrDefault(s.Key, s.Usual)),
            after.ContainsKey(s.Key) ? before.ContainsKey(s.Key) ? "свой текст изменён" : "свой текст вместо типового" : "снова типовой текст")),
    ];

    /// <summary>What keeps own texts out of force, for example a variable that is no longer there.</summary>
    public static IReadOnlyList<string> Faults(CatalogueEntry kind, IReadOnlyDictionary<string, string> own) =>
        [.. kind.Texts.Slots.Where(s => own.ContainsKey(s.Key)).SelectMany(s => s.Check(own[s.Key]).Take(1).Select(m => $"{s.Title}. {m}"))];

    private IQueryable<DocumentTextsVersion> Versions(string code) => db.Set<DocumentTextsVersion>().AsNoTracking().Where(v => v.Kind.Code == code);

    private string Moment(DateTime utc) => clock.ToLocal(utc).ToString("dd.MM.yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
