using System.Globalization;
using System.Text;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>Size of a strip: in a row of a list, on a card, on the page of the pair.</summary>
public enum StripSize
{
    Row,
    Box,
    Large,
}

/// <summary>
/// Draws the academic year of a pair as an SVG without a view box: across in per cent, down in em, so that it fills any width and its letters never shrink.
/// The symbols it uses stand once on the page (<c>_CardSymbols</c>).
/// </summary>
public static class StripDrawing
{
    private const int MostBars = 6;
    private static readonly CultureInfo Inv = CultureInfo.InvariantCulture;

    /// <summary>Where everything stands, in em from the top.</summary>
    private sealed record Layout(string Css, double Height, double Bar, double Base, bool Numbers, double Diamonds, double Diamond, double Names);

    private static Layout Of(StripSize size) => size switch
    {
        StripSize.Row => new("row", 4.7, 1.75, 2.0, false, 2.9, .95, 3.5),
        StripSize.Box => new("box", 7.1, 2.7, 4.0, true, 5.0, .95, 5.85),
        StripSize.Large => new("large", 13, 5.4, 8.2, true, 9.75, 1.7, 11.4),
    };

    /// <summary>Names of the months as two symbols: every second one, and those between them where there is room.</summary>
    public static HtmlString MonthSymbols(DateOnly today)
    {
        var now = YearAxis.Month(today);
        var html = new StringBuilder();
        foreach (var symbol in new[] { 1, 2 })
        {
            html.Append(Inv, $"<symbol id=\"mo{symbol}\" overflow=\"visible\">");
            for (var i = 0; i < 12; i++)
            {
                // The present month always stands in the symbol that is never hidden.
                if ((i % 2 == now % 2 ? 1 : 2) != symbol) continue;
                html.Append(Inv, $"<text x=\"{Percent((i + .5) / 12)}\" y=\"1em\"{(i == now ? " class=\"m-now\"" : "")}>{YearAxis.Months[i]}</text>");
            }

            html.Append("</symbol>");
        }

        return new HtmlString(html.ToString());
    }

    /// <summary>The strip with its text for those who do not see it.</summary>
    public static HtmlString Draw(PairStrip strip, StripSize size)
    {
        var at = Of(size);
        var svg = new StringBuilder(2048);
        svg.Append("<svg class=\"strip ").Append(at.Css).Append("\" role=\"img\" aria-label=\"").Append(WholeNumbers.Encoder.Encode(Tell(strip))).Append("\">");
        var alive = (From: strip.From < strip.Year.Start ? strip.Year.Start : strip.From, To: strip.To > strip.Year.End ? strip.Year.End : strip.To);
        for (var i = 0; i < 12; i++)
        {
            if (strip.Entries[i] > 0) Bar(i, strip.Entries[i]);
            else if (IsEmpty(strip, i)) Zero(i);
        }

        var (baseLine, x0, x1, now) = (Em(at.Base), X(strip, alive.From), X(strip, alive.To, end: true), X(strip, strip.Today));
        if (alive.To >= alive.From)
        {
            if (strip.Today >= alive.From) svg.Append(Inv, $"<line class=\"run\" x1=\"{Percent(x0)}\" x2=\"{Percent(Math.Min(now, x1))}\" y1=\"{baseLine}\" y2=\"{baseLine}\"/>");
            if (strip.Today < alive.To) svg.Append(Inv, $"<line class=\"ahead\" x1=\"{Percent(Math.Max(now, x0))}\" x2=\"{Percent(x1)}\" y1=\"{baseLine}\" y2=\"{baseLine}\"/>");
        }

        foreach (var (from, to) in strip.Pauses)
        {
            var (left, right) = (X(strip, from < alive.From ? alive.From : from), X(strip, to is { } last && last < alive.To ? last : alive.To, end: true));
            if (right > left) svg.Append(Inv, $"<rect class=\"pause\" x=\"{Percent(left)}\" width=\"{Percent(right - left)}\" y=\"{Em(at.Base - .55)}\" height=\".5em\"/>");
        }

        svg.Append(Inv, $"<line class=\"today\" x1=\"{Percent(now)}\" x2=\"{Percent(now)}\" y1=\"0\" y2=\"{Em(at.Names)}\"/>")
            .Append(Inv, $"<use href=\"#tc\" class=\"today-cap\" x=\"{Percent(now)}\" y=\"0\" width=\"1em\" height=\"1em\"/>");
        if (size == StripSize.Large) svg.Append(Inv, $"<text class=\"today-word\" x=\"{Percent(Math.Clamp(now, .05, .95))}\" y=\"-.4em\">сегодня</text>");

        if (size != StripSize.Large)
        {
            Diamonds(.046, at.Diamond, numbered: false);
        }
        else if (strip.Milestones.Count > 0)
        {
            // Of two drawings the width of the card chooses: small letters on a phone leave no room for numbers.
            svg.Append("<g class=\"dm-wide\">");
            Diamonds(.045, at.Diamond, numbered: true);
            svg.Append("</g><g class=\"dm-tight\">");
            Diamonds(.06, .95, numbered: false);
            svg.Append("</g>");
        }

        svg.Append(Inv, $"<use href=\"#mo1\" class=\"mt\" y=\"{Em(at.Names)}\" width=\"100%\" height=\"1em\"/>")
            .Append(Inv, $"<use href=\"#mo2\" class=\"mt even\" y=\"{Em(at.Names)}\" width=\"100%\" height=\"1em\"/></svg>");
        return new HtmlString(svg.ToString());

        void Bar(int month, int entries)
        {
            var height = at.Bar * Math.Min(entries, MostBars) / MostBars;
            svg.Append(Inv, $"<rect class=\"bar-m\" x=\"{Percent((month + .2) / 12)}\" width=\"5%\" y=\"{Em(at.Base - height)}\" height=\"{Em(height)}\"/>");
            if (at.Numbers) svg.Append(Inv, $"<text class=\"n\" x=\"{Percent((month + .5) / 12)}\" y=\"{Em(at.Base - height - .3)}\">{entries}</text>");
        }

        void Zero(int month)
        {
            svg.Append(Inv, $"<rect class=\"bar-0\" x=\"{Percent((month + .2) / 12)}\" width=\"5%\" y=\"{Em(at.Base - .43)}\" height=\".43em\"/>");
            if (at.Numbers) svg.Append(Inv, $"<text class=\"n n0\" x=\"{Percent((month + .5) / 12)}\" y=\"{Em(at.Base - .78)}\">0</text>");
        }

        // Diamonds that would cover each other are moved apart to the right, at the end of the year or at today to the left; the true day is in the text.
        void Diamonds(double apart, double diamond, bool numbered)
        {
            var (gap, number) = (Math.Min(apart, 1.0 / Math.Max(1, strip.Milestones.Count)), 0);
            // What is past stays on its side of today: many early ones stand closer, and in the first days of the year one upon another.
            var past = strip.Milestones.Count(m => m.On <= strip.Today);
            var (today, tight) = (Math.Max(0, now - (gap / 3)), Math.Min(gap, now / Math.Max(1, past)));
            double Gap(int right) => right < past ? tight : gap;

            var places = strip.Milestones.Select(m => X(strip, m.On)).ToArray();
            for (var i = 1; i < places.Length; i++) places[i] = Math.Min(i < past ? today : 1, Math.Max(places[i], places[i - 1] + Gap(i)));
            for (var i = places.Length - 1; i >= 0; i--)
            {
                var right = Math.Min(i == places.Length - 1 ? 1 : places[i + 1] - Gap(i + 1), i < past ? today : 1);
                places[i] = Math.Clamp(places[i], 0, Math.Max(0, right));
            }

            foreach (var milestone in strip.Milestones)
            {
                var x = places[number++];
                var kind = milestone.State switch { MilestoneState.Done => "done", MilestoneState.Late => "late", MilestoneState.Ahead => "ahead" };
                var late = milestone.State == MilestoneState.Late;
                var width = numbered || !late ? diamond : diamond + .25;
                svg.Append(Inv, $"<use href=\"#{(late && !numbered ? "dl" : "dm")}\" class=\"d-{kind}\" x=\"{Percent(x)}\" y=\"{Em(at.Diamonds - (width / 2))}\" ")
                    .Append(Inv, $"width=\"{Em(width)}\" height=\"{Em(width)}\"/>");
                if (numbered) svg.Append(Inv, $"<text class=\"d-no-{kind}\" x=\"{Percent(x)}\" y=\"{Em(at.Diamonds + .32)}\">{number}</text>");
            }
        }
    }

    /// <summary>A month without entries is told when it is over, or mostly gone, and the pair worked in it.</summary>
    public static bool IsEmpty(PairStrip strip, int month)
    {
        if (!strip.TellsEmptyMonths) return false;
        var first = strip.Year.Start.AddMonths(month);
        var last = first.AddMonths(1).AddDays(-1);
        if (first < strip.From && last < strip.From) return false;
        var begun = strip.From > first ? strip.From : first;
        if (begun > strip.To || last > strip.To) return false;
        if (strip.Today < last && strip.Today.DayNumber - begun.DayNumber < 14) return false;
        return strip.Today > begun && last.DayNumber - begun.DayNumber >= 13 && !strip.Pauses.Any(p => p.From <= last && !(p.To < begun));
    }

    /// <summary>The strip in words.</summary>
    public static string Tell(PairStrip strip)
    {
        var text = new StringBuilder();
        var months = Enumerable.Range(0, 12).Where(i => strip.Entries[i] > 0 || IsEmpty(strip, i))
            .Select(i => $"{RussianDate.Month(strip.Year.Start.AddMonths(i).Month)} {strip.Entries[i]}").ToList();
        text.Append(months.Count == 0 ? "Записей в дневнике пока нет." : $"Записи в дневнике по месяцам: {string.Join(", ", months)}.");
        foreach (var (from, to) in strip.Pauses)
        {
            text.Append(to is { } last ? $" Пауза с {RussianDate.DayAndMonth(from)} по {RussianDate.DayAndMonth(last)}." : $" Пауза с {RussianDate.DayAndMonth(from)}.");
        }

        if (strip.Milestones.Count > 0)
        {
            text.Append(" Вехи: ").AppendJoin("; ", strip.Milestones.Select(m => $"{m.Text}, {RussianDate.DayAndMonth(m.On)} – {StateWord(m.State)}")).Append('.');
        }

        return text.Append(Inv, $" Сегодня {RussianDate.DayAndMonth(strip.Today)}.").ToString();
    }

    /// <summary>«есть», «срок прошёл», «впереди».</summary>
    public static string StateWord(MilestoneState state) => state switch
    {
        MilestoneState.Done => "есть",
        MilestoneState.Late => "срок прошёл",
        MilestoneState.Ahead => "впереди",
    };

    /// <summary>The measures of the plans as pieces; as one bar where they are many.</summary>
    public static HtmlString Plan(PlanPieces plan)
    {
        const int most = 14;
        var svg = new StringBuilder("<svg class=\"plan-bar\" aria-hidden=\"true\">");
        if (plan.All <= most)
        {
            var width = (1 - (.012 * (plan.All - 1))) / plan.All;
            for (var i = 0; i < plan.All; i++)
            {
                var kind = i < plan.Done ? "p1" : i < plan.Done + plan.Late ? "px" : "p0";
                svg.Append(Inv, $"<rect class=\"{kind}\" x=\"{Percent(i * (width + .012))}\" y=\"1\" width=\"{Percent(width)}\" height=\"8\" rx=\"1.5\"/>");
            }
        }
        else
        {
            var (done, late) = ((double)plan.Done / plan.All, (double)plan.Late / plan.All);
            svg.Append("<rect class=\"p0\" x=\"0\" y=\"1\" width=\"100%\" height=\"8\" rx=\"1.5\"/>")
                .Append(Inv, $"<rect class=\"p1\" x=\"0\" y=\"1\" width=\"{Percent(done)}\" height=\"8\"/>");
            if (late > 0) svg.Append(Inv, $"<rect class=\"px\" x=\"{Percent(done)}\" y=\"1\" width=\"{Percent(late)}\" height=\"8\"/>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static double X(PairStrip strip, DateOnly day, bool end = false) => YearAxis.X(strip.Year, day, end);

    private static string Percent(double part) => YearAxis.Percent(part);

    private static string Em(double em) => em.ToString("0.##", CultureInfo.InvariantCulture) + "em";
}
