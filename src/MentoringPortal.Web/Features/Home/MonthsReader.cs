using MentoringPortal.Data;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>A number of a home month by month: the one that runs is the last.</summary>
/// <param name="Now">This month and the five before it.</param>
/// <param name="YearAgo">The same months of a year ago.</param>
/// <param name="Names">Their names.</param>
public sealed record FigureMonths(IReadOnlyList<int> Now, IReadOnlyList<int> YearAgo, IReadOnlyList<string> Names)
{
    /// <summary>Nothing to draw.</summary>
    public static FigureMonths None { get; } = new([], [], []);

    /// <summary>Months in the picture.</summary>
    public const int Count = 6;

    /// <summary>There is something to look at.</summary>
    public bool IsDrawn => Now.Take(Count - 1).Any(n => n > 0);
}

/// <summary>Meetings and time of the school's diaries by month, half a year and the same half a year ago, in one query.</summary>
public sealed class MonthsReader(PortalDbContext db)
{
    public async Task<(FigureMonths Meetings, FigureMonths Minutes)> ReadAsync(FigureDays days, CancellationToken cancel)
    {
        var (from, to) = (days.Month.AddMonths(1 - FigureMonths.Count), days.Today);
        var (fromBefore, toBefore) = (from.AddYears(-1), days.Month.AddYears(-1).AddMonths(1).AddDays(-1));
        var found = await db.Set<DiaryEntry>().AsNoTracking().Where(e => (e.Date >= from && e.Date <= to) || (e.Date >= fromBefore && e.Date <= toBefore))
            .GroupBy(e => new { e.Date.Year, e.Date.Month }).Select(g => new Month(
                g.Key.Year, g.Key.Month,
                g.Sum(e => e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson ? 1 : 0),
                g.Sum(e => e.Minutes))).ToListAsync(cancel);
        var months = Enumerable.Range(0, FigureMonths.Count).Select(from.AddMonths).ToList();
        return (Of(m => m.Meetings), Of(m => m.Minutes));

        FigureMonths Of(Func<Month, int> value)
        {
            int At(DateOnly month) => found.Find(f => f.Year == month.Year && f.Number == month.Month) is { } one ? value(one) : 0;

            return new([.. months.Select(At)], [.. months.Select(m => At(m.AddYears(-1)))], [.. months.Select(m => RussianDate.Month(m.Month))]);
        }
    }

    private sealed record Month(int Year, int Number, int Meetings, int Minutes);
}
