using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>A line of the list.</summary>
public sealed record SheetRow(Guid Id, Guid? PairId, string Subject, bool IsAgreed, string Scorer, DateOnly ScoredOn, int Scored, int? Total, SheetLevel? Level, Rubric Rubric);

/// <summary>A level with its colour: the best is good, the worst alarms.</summary>
public sealed record SheetLevel(string Words, string Kind)
{
    public static SheetLevel Of(Rubric rubric, RubricBand band) => new(band.Words,
        band.From == rubric.Bands.Max(b => b.From) ? "ok" : band.From == rubric.Bands.Min(b => b.From) ? "late" : "info");
}

/// <summary>Sheets of an academic year.</summary>
public sealed record SheetsPage(string Year, int StartYear, PageOf<SheetRow> List, IReadOnlyList<Choice> Years, bool MayWrite)
{
    /// <summary>What the program of the school has been given in the year; null without sheets.</summary>
    public ResultYear? Program { get; init; }
}

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class SheetFilter : ListFilter
{
    /// <summary>First calendar year of the academic one; null shows the latest that has sheets.</summary>
    public int? Year { get; set; }
}

/// <summary>The page of a new sheet.</summary>
public sealed record NewSheetPage(IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Pairs, NewSheetForm Form);

/// <summary>One indicator with its score and what the portal knows about it.</summary>
public sealed record IndicatorView(RubricLine Indicator, int? Points, string? Evidence, string? Known);

/// <summary>A sheet.</summary>
public sealed record SheetPage(
    Guid Id,
    Guid Version,
    string Subject,
    string Year,
    string Scorer,
    DateOnly ScoredOn,
    IReadOnlyList<IndicatorView> Indicators,
    int? Total,
    SheetLevel? Level,
    Rubric Rubric,
    SheetForm Form,
    bool MayWrite)
{
    /// <summary>The pair assessed; null: the program of the school.</summary>
    public Guid? MentorshipId { get; init; }

    public bool IsAgreed { get; init; }

    /// <summary>All sheets on the subject in the year.</summary>
    public ResultYear? Others { get; init; }

    public int Scored => Indicators.Count(i => i.Points is not null);

    /// <summary>«0:низкий уровень;16:…», for the total that runs along while the points are set.</summary>
    public string BandsOfTotal => string.Join(';', Rubric.Bands.OrderBy(b => b.From).Select(b => $"{b.From}:{b.Words}"));

    /// <summary>The figure: points of the lines.</summary>
    public BarsModel Bars =>
        new($"Баллы по показателям (из {Rubric.MaxPoints})", [.. Indicators.Where(i => i.Points is not null)
            .Select(i => new Bar($"{i.Indicator.Number}. {i.Indicator.Text}", i.Points!.Value))], Rubric.MaxPoints);
}
