using System.Globalization;
using System.Text;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Features.Home;

/// <summary>Six months of a number as small bars, a tick where it was a year ago; the text says the same.</summary>
public static class Spark
{
    private const int Step = 12, Bar = 9, Height = 28;

    public static HtmlString Draw(FigureMonths months, Func<int, string> say)
    {
        var most = Math.Max(1, months.Now.Concat(months.YearAgo).Max());
        var svg = new StringBuilder("<svg class=\"spark\" viewBox=\"0 0 72 30\" role=\"img\" aria-label=\"").Append(WholeNumbers.Encoder.Encode(Tell(months, say))).Append("\">");
        for (var i = 0; i < FigureMonths.Count; i++)
        {
            var (height, was) = (Of(months.Now[i]), Of(months.YearAgo[i]));
            var now = i == FigureMonths.Count - 1 ? " class=\"now\"" : "";
            if (height > 0) svg.Append(CultureInfo.InvariantCulture, $"<rect{now} x=\"{i * Step + 1}\" y=\"{Height + 1 - height}\" width=\"{Bar}\" height=\"{height}\"/>");
            if (was > 0) svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{i * Step} {Height + 1 - was}h{Step - 1}\"/>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());

        int Of(int value) => value == 0 ? 0 : Math.Max(1, Height * value / most);
    }

    /// <summary>«По месяцам: июль 0, …, декабрь 3. Год назад: …».</summary>
    public static string Tell(FigureMonths months, Func<int, string> say)
    {
        var now = $"По месяцам: {string.Join(", ", months.Names.Zip(months.Now, (name, n) => $"{name} {say(n)}"))}.";
        return months.YearAgo.All(n => n == 0) ? now : $"{now} Год назад: {string.Join(", ", months.Names.Zip(months.YearAgo, (name, n) => $"{name} {say(n)}"))}.";
    }
}
