using System.Globalization;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Documents;

/// <summary>Numbers of documents are the school's own strings: «29.2», «41-ОД», «14-а», «46/26», «12-од/2026-2027» (S0-1).</summary>
public static partial class OrderNumber
{
    /// <summary>
    /// The number that follows <paramref name="used"/> in the same pattern: the part that changed between the last two numbers goes on,
    /// a year never does. «41-ОД» → «42-ОД», «29.2» → «29.3», «46/26» → «47/26». Null when there is no pattern to follow.
    /// </summary>
    /// <param name="used">Numbers of the journal's year in the order of registration, the latest last.</param>
    public static string? After(IReadOnlyList<string> used, DateOnly date) => used.Count == 0 || Counter(used, date) is not { } count ? null
        : With(used[^1], count, long.Parse(count.Value, CultureInfo.InvariantCulture) + 1, date, newYear: false);

    /// <summary>The first number of a year in the pattern of the year before: «41-ОД» → «1-ОД», «46/26» → «1/27». Null when there is no pattern.</summary>
    /// <param name="used">Numbers of the earlier year in the order of registration.</param>
    public static string? First(IReadOnlyList<string> used, DateOnly date, int startsAt) =>
        used.Count == 0 || Counter(used, date) is not { } count ? null : With(used[^1], count, startsAt, date, newYear: true);

    private static Match? Counter(IReadOnlyList<string> used, DateOnly date)
    {
        var last = used[^1];
        var parts = Digits().Matches(last);
        var countable = parts.Where(m => m.Length <= 9 && !IsYear(m, last, date)).ToList();
        var shape = Digits().Replace(last, "0");
        if (parts.Count > 1 && used.SkipLast(1).LastOrDefault(n => n != last && Digits().Replace(n, "0") == shape) is { } earlier)
        {
            var before = Digits().Matches(earlier);
            var changed = parts.Where((m, i) => m.Value != before[i].Value && m.Length is not (4 or > 9)).ToList();
            // «01-09/25» → «01-09/26» in 2026 is a count, not a year: a year does not change alone within its year.
            return changed.LastOrDefault(countable.Contains) ?? changed.LastOrDefault() ?? countable.LastOrDefault();
        }

        return countable.LastOrDefault();
    }

    /// <summary>«2026», «26» behind a bar or a hyphen, both halves of «2026-2027».</summary>
    private static bool IsYear(Match part, string number, DateOnly date) =>
        part.Length == 4 ? Math.Abs(int.Parse(part.Value, CultureInfo.InvariantCulture) - date.Year) <= 1
            : part.Length == 2 && part.Index > 0 && number[part.Index - 1] is '/' or '-' or '–'
                && Math.Abs(int.Parse(part.Value, CultureInfo.InvariantCulture) - date.Year % 100) <= 1;

    // An academic year follows the day, a single year only the turn of the journal's year.
    private static string With(string number, Match count, long next, DateOnly date, bool newYear)
    {
        var years = Digits().Matches(number).Where(m => m.Index != count.Index && IsYear(m, number, date)).ToList();
        var academic = years.Count == 2 && Value(years[1]) == Value(years[0]) + 1;
        return Digits().Replace(number, part =>
            part.Index == count.Index ? next.ToString(CultureInfo.InvariantCulture).PadLeft(part.Value[0] == '0' ? part.Length : 1, '0')
            : !years.Exists(y => y.Index == part.Index) || (!academic && !newYear) ? part.Value
            : Written(academic ? AcademicYear.Of(date).StartYear + (part.Index == years[1].Index ? 1 : 0) : date.Year, part.Length));
    }

    private static int Value(Match part) => int.Parse(part.Value, CultureInfo.InvariantCulture);

    private static string Written(int year, int digits) => year.ToString(CultureInfo.InvariantCulture)[^digits..];

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
