using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Figures;

/// <summary>Reads figures of a period, all in one query, with those of the year before beside them.</summary>
public sealed class FigureReader(PortalDbContext db)
{
    /// <summary>Lines of the list behind a figure.</summary>
    public const int MostRows = 500;

    /// <summary>Values by code; 0 where nothing is counted.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ReadAsync(CountedPeriod period, IReadOnlyList<Figure> figures, CancellationToken cancel)
    {
        var sums = await figures.Select((f, i) => Sum(f, period, i)).Aggregate((one, other) => one.Concat(other)).ToListAsync(cancel);
        return figures.Select((f, i) => (f.Code, Value: sums.Find(s => s.Figure == i)?.Total ?? 0)).ToDictionary(f => f.Code, f => f.Value);
    }

    /// <summary>This period and the same days a year ago; figures of today only have no year before.</summary>
    public async Task<IReadOnlyDictionary<string, FigureValue>> CompareAsync(CountedPeriod period, bool asksYearBefore, CancellationToken cancel)
    {
        var now = await ReadAsync(period, FigureCatalogue.All, cancel);
        var before = asksYearBefore ? await ReadAsync(period.YearBefore, [.. FigureCatalogue.All.Where(f => !f.IsOfToday)], cancel) : new Dictionary<string, int>();
        return now.ToDictionary(f => f.Key, f => new FigureValue(f.Value, before.TryGetValue(f.Key, out var was) ? was : null));
    }

    /// <summary>The records behind a figure, in the order of their days and names.</summary>
    public Task<List<FigureRow>> RowsAsync(Figure figure, CountedPeriod period, CancellationToken cancel) =>
        figure.Rows(db, period).OrderBy(r => r.On).ThenBy(r => r.Surname).ThenBy(r => r.Id).ThenBy(r => r.OtherId).Take(MostRows).ToListAsync(cancel);

    /// <summary>Assessments among the rows that the reader may not open.</summary>
    /// <param name="visible">Those that the reader may.</param>
    public async Task<IReadOnlySet<Guid>> ClosedAsync(IQueryable<StageAssessment> visible, IReadOnlyList<FigureRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).Distinct().ToList();
        var open = await visible.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel);
        return ids.Except(open).ToHashSet();
    }

    /// <summary>The usual periods, with the quarters that the school has set.</summary>
    public async Task<IReadOnlyList<PeriodPreset>> PresetsAsync(DateOnly today, CancellationToken cancel)
    {
        var year = AcademicYear.Of(today).StartYear;
        return CountedPeriod.Presets(today, await db.Set<SchoolQuarter>().AsNoTracking().Where(q => q.AcademicYear == year || q.AcademicYear == year - 1).ToListAsync(cancel));
    }

    private IQueryable<FigureSum> Sum(Figure figure, CountedPeriod period, int number)
    {
        var rows = figure.Rows(db, period).GroupBy(r => 1);
        return figure.Unit == FigureUnit.Records ? rows.Select(g => new FigureSum { Figure = number, Total = g.Count() })
            : rows.Select(g => new FigureSum { Figure = number, Total = g.Sum(r => r.Amount) });
    }

    private sealed class FigureSum
    {
        public int Figure { get; init; }

        public int Total { get; init; }
    }
}
