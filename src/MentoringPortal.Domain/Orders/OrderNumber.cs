using System.Globalization;
using System.Text.RegularExpressions;

namespace MentoringPortal.Domain.Orders;

/// <summary>Numbers of orders are the school's own strings: «29.2», «41-ОД», «14-а» (S0-1).</summary>
public static partial class OrderNumber
{
    /// <summary>
    /// The number that follows <paramref name="last"/> in the same pattern: «41-ОД» → «42-ОД», «29.2» → «29.3», «45/2026» → «46/2026».
    /// Null when there is no pattern to follow.
    /// </summary>
    /// <param name="last">Number of the latest order of the journal.</param>
    /// <param name="year">Calendar year of the journal: digits equal to it are not counted up.</param>
    public static string? After(string? last, int year)
    {
        if (string.IsNullOrWhiteSpace(last))
        {
            return null;
        }

        var yearText = year.ToString(CultureInfo.InvariantCulture);
        var count = Digits().Matches(last).LastOrDefault(m => m.Value != yearText && m.Length <= 9);
        if (count is null)
        {
            return null;
        }

        var next = (int.Parse(count.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(count.Length, '0');
        return string.Concat(last.AsSpan(0, count.Index), next, last.AsSpan(count.Index + count.Length));
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
