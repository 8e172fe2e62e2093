using System.Globalization;
using System.Text;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Mentorships.Cards;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The line of the academic year on the board: quarters, today, the next dates.</summary>
public sealed class YearLine(PairBoard board)
{
    private static readonly CultureInfo Inv = CultureInfo.InvariantCulture;
    private static readonly string[] Numbers = ["I", "II", "III", "IV", "V", "VI"];

    /// <summary>«Четверг, 25 февраля 2027 года».</summary>
    public string Day
    {
        get
        {
            var day = RussianDate.Weekday(board.Today);
            return $"{char.ToUpperInvariant(day[0])}{day[1..]}, {RussianDate.DayAndMonth(board.Today)} {board.Today.Year} года";
        }
    }

    /// <summary>«2026/27».</summary>
    public string YearWords => string.Create(Inv, $"{board.Year.StartYear}/{(board.Year.StartYear + 1) % 100:00}");

    /// <summary>The line with its text for those who do not see it.</summary>
    public HtmlString Draw()
    {
        var svg = new StringBuilder("<svg class=\"year\" role=\"img\" aria-label=\"").Append(WholeNumbers.Encoder.Encode(Tell())).Append("\">");
        var now = X(board.Today);
        var spans = board.Quarters.Count > 0 ? board.Quarters.Select(q => (Name: Numbers[Math.Clamp(q.Number, 1, 6) - 1], q.From, q.To)).ToList()
            : [("", board.Year.Start, board.Year.End)];
        foreach (var (name, from, to) in spans)
        {
            var (left, right) = (X(from), X(to));
            if (left < now) svg.Append(Inv, $"<line class=\"q\" x1=\"{Percent(left)}\" x2=\"{Percent(Math.Min(right, now))}\" y1=\"2.9em\" y2=\"2.9em\"/>");
            if (right > now) svg.Append(Inv, $"<line class=\"q-to\" x1=\"{Percent(Math.Max(left, now))}\" x2=\"{Percent(right)}\" y1=\"2.9em\" y2=\"2.9em\"/>");
            var middle = (left + right) / 2;
            if (name.Length > 0 && Math.Abs(middle - now) > .05) svg.Append(Inv, $"<text class=\"q-name\" x=\"{Percent(middle)}\" y=\"2.05em\">{name}</text>");
        }

        svg.Append(Inv, $"<line class=\"today\" x1=\"{Percent(now)}\" x2=\"{Percent(now)}\" y1=\"1.3em\" y2=\"4.3em\"/>")
            .Append(Inv, $"<svg x=\"{Percent(now)}\" y=\"1.2em\" width=\"1em\" height=\"1em\" viewBox=\"0 0 12 12\" overflow=\"visible\">")
            .Append("<path class=\"today-cap\" d=\"M-5 0H5L0 6z\"/></svg>")
            .Append(Inv, $"<text class=\"today-word\" x=\"{Percent(Math.Clamp(now, .04, .96))}\" y=\".85em\">сегодня</text>");
        // A phone names the first two dates only, and has room for no more.
        Diamonds("wide-only", board.Dates.Count, .036);
        Diamonds("narrow-only", Math.Min(board.Dates.Count, 2), .1);

        for (var i = 0; i < 12; i++)
        {
            var month = YearAxis.Month(board.Today);
            var css = i == month ? "m-now" : i % 2 == month % 2 ? "" : "wide-only";
            svg.Append(Inv, $"<text class=\"{css}\" x=\"{Percent((i + .5) / 12)}\" y=\"5.95em\">{YearAxis.Months[i]}</text>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());

        // Those that would cover each other are moved apart, at the end of the year to the left; the true day stands below.
        void Diamonds(string css, int count, double gap)
        {
            svg.Append(Inv, $"<g class=\"{css}\">");
            var last = -1.0;
            for (var i = 0; i < count; i++)
            {
                last = Math.Min(Math.Max(X(board.Dates[i].By!.Value), last + gap), 1 - ((count - 1 - i) * gap));
                svg.Append(Inv, $"<svg x=\"{Percent(last)}\" y=\"3.25em\" width=\"1.5em\" height=\"1.5em\" viewBox=\"0 0 20 20\" overflow=\"visible\">")
                    .Append(Inv, $"<path class=\"y-ahead\" d=\"M0-1 11 10 0 21-11 10z\"/><text class=\"y-no\" font-size=\"11.5\" x=\"0\" y=\"14\">{i + 1}</text></svg>");
            }

            svg.Append("</g>");
        }
    }

    private string Tell()
    {
        var text = new StringBuilder($"Учебный год {YearWords}.");
        if (board.Quarters.FirstOrDefault(q => q.From <= board.Today && board.Today <= q.To) is { } quarter)
        {
            text.Append(Inv, $" Идёт {quarter.Number}-я четверть, она закончится {RussianDate.DayAndMonth(quarter.To)}.");
        }

        return text.Append(board.Dates.Count == 0 ? " Впереди сроков нет."
            : $" Ближайшие сроки названы ниже: {RussianPlural.Of(board.Dates.Count, "срок", "срока", "сроков")}.").ToString();
    }

    private double X(DateOnly day) => YearAxis.X(board.Year, day);

    private static string Percent(double part) => YearAxis.Percent(part);
}
