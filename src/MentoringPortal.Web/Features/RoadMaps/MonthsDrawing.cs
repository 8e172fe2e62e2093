using System.Globalization;
using System.Text;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Draws the terms of a point on the thirteen months of a road map: an SVG in per cent and em, so that it fills any width and its letters never shrink.</summary>
public static class MonthsDrawing
{
    private const int Months = 13;
    private static readonly CultureInfo Inv = CultureInfo.InvariantCulture;
    private static readonly string[] Names = ["авг", "сен", "окт", "ноя", "дек", "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг"];

    /// <summary>The names of the months above the strips.</summary>
    public static HtmlString Head()
    {
        var svg = new StringBuilder("<svg class=\"months-head\" aria-hidden=\"true\">");
        for (var i = 0; i < Months; i++) svg.Append(Inv, $"<text x=\"{Percent((i + .5) / Months)}\" y=\"1em\" class=\"{(i % 2 == 0 ? "odd" : "even")}\">{Names[i]}</text>");

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>A strip of a point with its text for those who do not see it.</summary>
    public static HtmlString Draw(ItemView item, int year, DateOnly today, bool isDraft)
    {
        var said = string.Join("; ", item.Terms.Select(t => isDraft ? t.Term : $"{t.Term} – {t.Status.ToLowerInvariant()}"));
        var svg = new StringBuilder("<svg class=\"months\" role=\"img\" aria-label=\"")
            .Append(WholeNumbers.Encoder.Encode(said.Length == 0 ? "срок не указан" : said)).Append("\">");
        for (var i = 1; i < Months; i++) svg.Append(Inv, $"<line class=\"rule\" x1=\"{Percent((double)i / Months)}\" x2=\"{Percent((double)i / Months)}\" y1=\"0\" y2=\"1.6em\"/>");

        foreach (var term in item.Terms)
        {
            var (left, right) = (At(term.Span.FromOn, year, false), At(term.Span.DueOn, year, true));
            var kind = isDraft ? "draft" : term.Kind;
            svg.Append(Inv, $"<rect class=\"term-{kind}\" x=\"{Percent(left)}\" width=\"{Percent(Math.Max(right - left, .008))}\" y=\".3em\" height=\"1em\"/>");
        }

        var now = At(today, year, false);
        if (now is > 0 and < 1) svg.Append(Inv, $"<line class=\"today\" x1=\"{Percent(now)}\" x2=\"{Percent(now)}\" y1=\"0\" y2=\"1.6em\"/>");

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    // Every month is as wide as the others; a day stands in its month.
    private static double At(DateOnly day, int year, bool isEnd)
    {
        var first = RoadMapTerm.Earliest(year);
        var month = (day.Year - first.Year) * 12 + day.Month - first.Month;
        var inside = (day.Day - (isEnd ? 0 : 1)) / (double)DateTime.DaysInMonth(day.Year, day.Month);
        return Math.Clamp((month + inside) / Months, 0, 1);
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", Inv) + "%";
}
