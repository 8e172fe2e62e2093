using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>A line of the list.</summary>
public sealed record SheetRow(Guid Id, string Subject, string Scorer, DateOnly ScoredOn, int Scored, int? Total, EfficiencyLevel? Level);

/// <summary>Sheets of an academic year.</summary>
public sealed record SheetsPage(string Year, int StartYear, IReadOnlyList<SheetRow> Rows, IReadOnlyList<(int StartYear, string Text)> Years, bool MayWrite, string? NextHref);

/// <summary>The page of a new sheet.</summary>
public sealed record NewSheetPage(IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Pairs, NewSheetForm Form);

/// <summary>One indicator with its score and what the portal knows about it.</summary>
public sealed record IndicatorView(EfficiencyIndicator Indicator, int? Points, string? Evidence, string? Known);

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
    EfficiencyLevel? Level,
    SheetForm Form,
    bool MayWrite)
{
    public int Scored => Indicators.Count(i => i.Points is not null);

    /// <summary>The figure: points of the nine indicators.</summary>
    public BarsModel Bars => new("Баллы по показателям (из 2)", [.. Indicators.Where(i => i.Points is not null).Select(i => new Bar($"{i.Indicator.Number}. {i.Indicator.Text}", i.Points!.Value))], 2);
}
