using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Features.Home;

/// <summary>A number of a home; it opens the list behind it, the filter stands in the address.</summary>
/// <param name="Value">«12», «3 ч 20 мин».</param>
/// <param name="Words">What is counted.</param>
/// <param name="Trend">How it has changed, in words; null where it is not compared.</param>
/// <param name="IsAlarm">A number that ought to be zero and is not.</param>
public sealed record HomeFigure(string Value, string Words, string Href, string? Trend = null, bool IsAlarm = false)
{
    /// <summary>How it went month by month, as a small picture; null: none.</summary>
    public FigureMonths? Months { get; init; }

    /// <summary>How a value of <see cref="Months"/> is said.</summary>
    public Func<int, string> Say { get; init; } = RussianPlural.Number;

    /// <summary>A plain count with its noun.</summary>
    public static HomeFigure Of(int count, string one, string few, string many, string href, string? trend = null) =>
        new(RussianPlural.Number(count), RussianPlural.Word(count, one, few, many), href, trend);

    /// <summary>A count that ought to be zero.</summary>
    public static HomeFigure Alarm(int count, string one, string few, string many, string href) => Of(count, one, few, many, href) with { IsAlarm = count > 0 };
}

/// <summary>Numbers of a home under one heading.</summary>
/// <param name="Note">With which days the numbers are compared; null where none is.</param>
/// <param name="Key">Names the heading on the page.</param>
public sealed record FigureGroup(string Key, string Title, IReadOnlyList<HomeFigure> Figures, string? Note = null)
{
    /// <summary>Some number is told with its past.</summary>
    public bool IsCompared => Figures.Any(f => f.Trend is not (null or FigureTrend.Early));
}

/// <summary>The days of a home's numbers: the month so far, the same days a month and a year ago.</summary>
public readonly record struct FigureDays(DateOnly Today)
{
    public DateOnly Month => new(Today.Year, Today.Month, 1);

    public CountedPeriod Now => new(Month, Today);

    public CountedPeriod MonthAgo => new(Month.AddMonths(-1), Today.AddMonths(-1));

    public CountedPeriod YearAgo => new(Month.AddYears(-1), Today.AddYears(-1));

    /// <summary>«за ноябрь».</summary>
    public string InMonth => $"за {RussianDate.Month(Today.Month)}";

    /// <summary>Told once below the heading.</summary>
    public static string Note => "Сравнение – с тем же числом прошлого месяца и прошлого года.";
}

/// <summary>A program of a school that works by several.</summary>
/// <param name="Mentees">Mentees who take part in it now.</param>
/// <param name="Active">Running pairs of its mentees.</param>
/// <param name="Silent">Of them without entries for too long.</param>
public sealed record ProgramFigures(Guid Id, string Title, int Mentees, int Active, int Silent);
