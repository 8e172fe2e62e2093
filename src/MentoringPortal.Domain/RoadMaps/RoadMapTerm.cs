using System.Globalization;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.RoadMaps;

/// <summary>From a day to a day, both included.</summary>
public readonly record struct RoadMapSpan(DateOnly FromOn, DateOnly DueOn);

/// <summary>Terms of a road map: months of a school year, or days.</summary>
public static partial class RoadMapTerm
{
    /// <summary>Ranges that one point may have.</summary>
    public const int MostSpans = 20;

    /// <summary>First day a point may lie on: 1 August before the year (S3-3).</summary>
    public static DateOnly Earliest(int year) => new(year, 8, 1);

    /// <summary>Last day a point may lie on.</summary>
    public static DateOnly Latest(int year) => new AcademicYear(year).End;

    /// <summary>First day of a month counted from the beginning of the year.</summary>
    /// <param name="month">1 is September, 12 the August at the end, 0 the August before.</param>
    public static DateOnly Month(int year, int month) => new AcademicYear(year).Start.AddMonths(month - 1);

    /// <summary>Whole months of a year.</summary>
    public static RoadMapSpan Span(int year, int from, int to) => new(Month(year, from), Month(year, to + 1).AddDays(-1));

    /// <summary>«октябрь 2026», «октябрь–ноябрь 2026», «05.10.2026–20.10.2026», «05.10.2026».</summary>
    public static string Words(RoadMapSpan span) =>
        !IsMonths(span) ? span.FromOn == span.DueOn ? RussianDate.Short(span.DueOn) : RussianDate.Span(span.FromOn, span.DueOn)
            : SameMonth(span) ? $"{RussianDate.Month(span.DueOn.Month)} {span.DueOn.Year}"
            : span.FromOn.Year == span.DueOn.Year ? $"{RussianDate.Month(span.FromOn.Month)}–{RussianDate.Month(span.DueOn.Month)} {span.DueOn.Year}"
            : $"{RussianDate.Month(span.FromOn.Month)} {span.FromOn.Year} – {RussianDate.Month(span.DueOn.Month)} {span.DueOn.Year}";

    /// <summary>Ranges of a program file, which know no year: «август перед началом года, октябрь–декабрь».</summary>
    public static string Words(IEnumerable<IReadOnlyList<int>> months) => string.Join(", ", months.Select(m => m[0] == m[1] ? Name(m[0]) : Between(Name(m[0]), Name(m[1]))));

    /// <summary>How a range is typed: «октябрь–ноябрь» of the year itself.</summary>
    public static string Typed(RoadMapSpan span) => !IsMonths(span) ? Words(span)
        : SameMonth(span) ? TypedMonth(span.FromOn) : Between(TypedMonth(span.FromOn), TypedMonth(span.DueOn));

    /// <summary>Reads ranges, one a line: months («октябрь», «октябрь–ноябрь», «август 2026») or days («05.10.2026», «05.10.2026–20.10.2026»).</summary>
    /// <param name="year">A month without a year lies in it; «август» is the one at its end.</param>
    public static Result<IReadOnlyList<RoadMapSpan>> Read(string? text, int year, string field)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > MostSpans) return new RuleViolation($"Сроков у одного пункта не больше {MostSpans}", field);

        var spans = new List<RoadMapSpan>();
        foreach (var line in lines)
        {
            var ends = Dashes().Split(line);
            if (ends.Length > 2 || Ends(ends[0], year) is not { } first || Ends(ends[^1], year) is not { } last)
            {
                return new RuleViolation($"«{Short(line)}» – не срок. Пишите месяц («октябрь», «октябрь–ноябрь») или день («05.10.{year}»), каждый срок с новой строки", field);
            }

            var span = new RoadMapSpan(first.FromOn, last.DueOn);
            if (span.DueOn < span.FromOn) return new RuleViolation($"«{Short(line)}»: конец срока раньше начала", field);

            if (span.FromOn < Earliest(year) || span.DueOn > Latest(year))
            {
                return new RuleViolation(
                    $"«{Short(line)}» – вне учебного года: можно с {RussianDate.Short(Earliest(year))} по {RussianDate.Short(Latest(year))}", field);
            }

            spans.Add(span);
        }

        return spans;
    }

    /// <summary>The same range of another year; the last day of a month stays one.</summary>
    public static RoadMapSpan Shift(RoadMapSpan span, int years) => new(Shift(span.FromOn, years, false), Shift(span.DueOn, years, IsMonthEnd(span.DueOn)));

    /// <summary>A date of an earlier year inside a text, which a copied road map must not keep: «Сентябрь 2023».</summary>
    /// <param name="year">The road map's own year. Dates older than three years are those of laws, not of the plan.</param>
    public static string? StaleDate(string? text, int year)
    {
        if (text is null) return null;

        foreach (Match match in Dated().Matches(text))
        {
            var on = match.Groups["day"].Success
                ? RussianDate.TryParse(match.Value, Earliest(year), out var day) ? day : (DateOnly?)null
                : new DateOnly(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), MonthNumber(match.Groups["month"].Value), 1);
            if (on < Earliest(year) && on >= Earliest(year - 3)) return match.Value;
        }

        return null;
    }

    private static bool IsMonthEnd(DateOnly day) => day.AddDays(1).Day == 1;

    private static bool IsMonths(RoadMapSpan span) => span.FromOn.Day == 1 && IsMonthEnd(span.DueOn);

    private static bool SameMonth(RoadMapSpan span) => (span.FromOn.Year, span.FromOn.Month) == (span.DueOn.Year, span.DueOn.Month);

    private static string Name(int month) => month == 0 ? "август перед началом года" : RussianDate.Month((month + 7) % 12 + 1);

    // Ends of several words stand apart: «август 2026 – октябрь».
    private static string Between(string from, string to) =>
        from.Contains(' ', StringComparison.Ordinal) || to.Contains(' ', StringComparison.Ordinal) ? $"{from} – {to}" : $"{from}–{to}";

    private static string TypedMonth(DateOnly day) => day.Month == 8 ? $"август {day.Year}" : RussianDate.Month(day.Month);

    private static DateOnly Shift(DateOnly day, int years, bool toMonthEnd)
    {
        var moved = day.AddYears(years);
        return toMonthEnd ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }

    private static RoadMapSpan? Ends(string text, int year)
    {
        text = text.Trim().TrimEnd('.');
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 1 or 2 or 3 && words.ElementAtOrDefault(2) is null or "г" && MonthNumber(words[0]) is > 0 and var month)
        {
            var of = month >= 9 ? year : year + 1;
            if (words.Length > 1 && !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out of)) return null;

            return of is < RussianDate.MinYear or > RussianDate.MaxYear ? null : new RoadMapSpan(new(of, month, 1), new(of, month, DateTime.DaysInMonth(of, month)));
        }

        return RussianDate.TryParse(text, new AcademicYear(year).Start, out var day) ? new RoadMapSpan(day, day) : null;
    }

    // «октябрь» and «октября»; other forms are not typed as terms.
    private static int MonthNumber(string word) => Enumerable.Range(1, 12).FirstOrDefault(m => word.Length >= 3
        && (RussianDate.Month(m).Equals(word, StringComparison.OrdinalIgnoreCase)
            || RussianDate.DayAndMonth(new(2000, m, 1)).EndsWith("\u00A0" + word.ToLowerInvariant(), StringComparison.Ordinal)));

    private static string Short(string line) => line.Length <= 40 ? line : line[..40] + "…";

    [GeneratedRegex(@"\s*[–—-]\s*(?!\d{2}-\d{2})")]
    private static partial Regex Dashes();

    [GeneratedRegex(
        @"(?<day>\d{1,2}\.\d{1,2}\.\d{4})|(?<month>январ[ьяе]|феврал[ьяе]|марта?|апрел[ьяе]|ма[йя]|июн[ья]"
            + @"|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])\s+(?<year>20\d{2})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
