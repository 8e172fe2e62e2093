using System.Globalization;

namespace MentoringPortal.Domain.Language;

/// <summary>Agreement of nouns with numbers: 1 встреча, 3 встречи, 5 встреч.</summary>
public static class RussianPlural
{
    /// <summary>«3 встречи», with a no-break space after the number.</summary>
    public static string Of(int n, string one, string few, string many) => Number(n) + "\u00A0" + Word(n, one, few, many);

    /// <summary>Only the word that fits the number.</summary>
    public static string Word(int n, string one, string few, string many)
    {
        var rest = Math.Abs((long)n) % 100;
        if (rest is >= 11 and <= 14) return many;
        return (rest % 10) switch
        {
            1 => one,
            2 or 3 or 4 => few,
            _ => many,
        };
    }

    /// <summary>The number with digits grouped by no-break spaces from ten thousand on, as Russian print does.</summary>
    public static string Number(int n)
    {
        var text = n.ToString(CultureInfo.InvariantCulture);
        return n is > -10_000 and < 10_000 ? text : n.ToString("#,0", Grouped);
    }

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u00A0", NumberGroupSizes = [3] };
}
