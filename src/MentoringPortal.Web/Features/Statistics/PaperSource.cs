using MentoringPortal.Data;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Councils.Figures;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Statistics;

/// <summary>A paper that answers «есть».</summary>
/// <param name="Reference">«приказ от 01.09.2026 № 29.2».</param>
/// <param name="Href">Where it opens.</param>
public sealed record FoundPaper(string Reference, string Href);

/// <summary>A question «есть / нет» that the portal answers by its own papers.</summary>
/// <param name="Code">Kept in the rows of forms.</param>
/// <param name="Rule">Which papers are looked for, for the reader.</param>
/// <param name="Read">The papers, of the school of the context.</param>
public sealed record PaperSource(string Code, string Title, string Rule, Func<PortalDbContext, CountedPeriod, CancellationToken, Task<List<FoundPaper>>> Read)
{
    /// <summary>More references than this do not fit a cell.</summary>
    public const int MostNamed = 6;

    public static IReadOnlyList<PaperSource> All { get; } =
    [
        new("paper-regulation", "Приказ об утверждении положения", "Выданный приказ с датой не позднее дня отчёта, не отменённый и не заменённый.",
            Issued(TextOrder.RegulationCode)),
        new("paper-curator", "Приказ о назначении куратора", "Выданный приказ с датой не позднее дня отчёта, не отменённый и не заменённый.", Issued(CuratorOrder.Code)),
        new("paper-pairs", "Приказы об утверждении пар, групп", "Выданные приказы, пары которых действовали в периоде.", PairsAsync),
        new("paper-road-map", "Дорожная карта", "Утверждённая дорожная карта учебного года, к которому относится день отчёта.", RoadMapAsync),
        new("paper-program", "Программа наставничества", "Редакция программы, которая действует сейчас.", ProgramAsync),
        new("paper-pools", "Базы наставников и наставляемых", "В базе есть хотя бы один человек.", PoolsAsync),
    ];

    /// <summary>The source of a code; null for a code that names none.</summary>
    public static PaperSource? Find(string? code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>References in one cell.</summary>
    public static IReadOnlyList<string> Named(IReadOnlyList<FoundPaper> papers) =>
        [.. papers.Take(MostNamed).Select(p => p.Reference), .. papers.Count > MostNamed ? [$"ещё {papers.Count - MostNamed}"] : Array.Empty<string>()];

    private static Func<PortalDbContext, CountedPeriod, CancellationToken, Task<List<FoundPaper>>> Issued(string code) => async (db, p, cancel) =>
        [.. (await InForce(db, p).Where(d => d.Code == code).OrderBy(d => d.Date).ThenBy(d => d.Id).Select(d => new { d.Id, d.Number, d.Date }).ToListAsync(cancel))
            .Select(d => Order(d.Id, d.Number, d.Date))];

    private static async Task<List<FoundPaper>> PairsAsync(PortalDbContext db, CountedPeriod p, CancellationToken cancel) =>
        [.. (await InForce(db, p).Where(d => d.Code == PairsOrder.Code && FigureCatalogue.InPeriod(db, p).Any(m => m.OrderId == d.SubjectId)).OrderBy(d => d.Date).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.Number, d.Date }).ToListAsync(cancel)).Select(d => Order(d.Id, d.Number, d.Date))];

    private static async Task<List<FoundPaper>> RoadMapAsync(PortalDbContext db, CountedPeriod p, CancellationToken cancel)
    {
        var year = AcademicYear.Of(p.To).StartYear;
        return [.. (await db.Set<RoadMap>().Where(m => m.Year == year && m.State == RoadMapState.InForce).OrderBy(m => m.Id).Select(m => new { m.Id, m.ApprovedBy })
            .ToListAsync(cancel)).Select(m => new FoundPaper(m.ApprovedBy is { } by ? "утверждена приказом " + by : "утверждена", $"/roadmap/{m.Id}"))];
    }

    private static async Task<List<FoundPaper>> ProgramAsync(PortalDbContext db, CountedPeriod p, CancellationToken cancel) =>
        [.. (await db.Set<ProgramEdition>().Where(e => e.State == EditionState.InForce && (e.InForceOn == null || e.InForceOn <= p.To)).OrderBy(e => e.ProgramId)
            .Select(e => new { e.ProgramId, e.Number, e.ApprovedBy }).ToListAsync(cancel))
            .Select(e => new FoundPaper(e.ApprovedBy is { } by ? "утверждена приказом " + by : $"редакция {e.Number}", $"/programs/{e.ProgramId}"))];

    private static async Task<List<FoundPaper>> PoolsAsync(PortalDbContext db, CountedPeriod p, CancellationToken cancel) =>
        [.. (await db.Set<PoolRecord>().Where(r => r.EnteredOn <= p.To).Select(r => r.Side).Distinct().ToListAsync(cancel)).Order()
            .Select(s => s == PoolSide.Mentors ? new FoundPaper("база наставников", "/mentors") : new FoundPaper("база наставляемых", "/mentees"))];

    private static IQueryable<IssuedDocument> InForce(PortalDbContext db, CountedPeriod p) =>
        db.Set<IssuedDocument>().Where(d => d.Date <= p.To && d.CancelledOn == null && d.ReplacedById == null);

    private static FoundPaper Order(Guid id, string? number, DateOnly on) => new("приказ " + DocumentNumber.Reference(number, on), $"/documents/{id}");
}
