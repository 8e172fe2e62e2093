using System.Globalization;
using MentoringPortal.Documents;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>The charts of a pack as the page draws them: the same bars as on the paper.</summary>
public static class PackPictures
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>The bars; of two series the second is the one before.</summary>
    public static BarsModel Of(BarChartBlock chart)
    {
        // Bars are drawn in whole numbers: parts of an hour keep their digit.
        var scale = chart.Series is null ? 10 : 1;
        return new BarsModel(chart.Title, [.. chart.Bars.Select(b => new Infrastructure.Components.Bar(b.Label, Whole(b.Values[0]), b.Values.Count > 1 ? Whole(b.Values[1]) : null,
            Text: b.Values[0] is { } value ? value.ToString("0.#", Russian) : "–"))], (int)Math.Ceiling(chart.Maximum * scale))
        {
            Pair = chart.Series is [var now, var before] ? (before, now) : ("было", "стало"),
        };

        int Whole(double? value) => (int)Math.Round((value ?? 0) * scale);
    }
}
