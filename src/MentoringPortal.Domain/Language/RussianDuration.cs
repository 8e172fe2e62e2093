using System.Globalization;
using System.Text.RegularExpressions;

namespace MentoringPortal.Domain.Language;

/// <summary>Durations in whole minutes as people read and type them.</summary>
public static partial class RussianDuration
{
    /// <summary>The longest duration that is accepted: one day and night, in minutes.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>«1 ч 30 мин», «45 мин», «2 ч», with no-break spaces.</summary>
    public static string Format(int minutes)
    {
        if (minutes < 0) return "−" + Format(-minutes);
        var (hours, rest) = (minutes / 60, minutes % 60);
        if (hours == 0) return $"{rest}\u00A0мин";
        return rest == 0 ? $"{hours}\u00A0ч" : $"{hours}\u00A0ч\u00A0{rest}\u00A0мин";
    }

    /// <summary>Reads «45», «45 мин», «1 ч», «1 ч 30 мин», «1:30», «1,5 ч», «1½ ч», «1 ч., 30 мин», «полчаса», «час», «час 15»; a bare number is minutes.</summary>
    public static bool TryParse(string? text, out int minutes)
    {
        minutes = 0;
        var compact = Compact(text);
        if (compact.Length is 0 or > 30) return false;
        double? total = compact switch
        {
            "полчаса" => 30,
            "час" => 60,
            "полторачаса" or "полтора" => 90,
            "четвертьчаса" => 15,
            "тричетвертичаса" => 45,
            _ => Read(compact),
        };
        if (total is not { } value || value < 1 || value > MaxMinutes) return false;
        minutes = (int)Math.Round(value);
        return true;
    }

    private static double? Read(string compact)
    {
        // «час 30» is «1 час 30».
        if (compact.StartsWith("час", StringComparison.Ordinal)) compact = "1" + compact;
        if (compact.IndexOf(':') is var colon and > 0)
        {
            return Integer(compact[..colon]) is { } h && Integer(compact[(colon + 1)..]) is { } m && m < 60 && compact.Length - colon == 3
                ? h * 60 + m
                : null;
        }

        var position = 0;
        double total = 0;
        bool hours = false, minutes = false;
        while (position < compact.Length)
        {
            var start = position;
            while (position < compact.Length && (char.IsAsciiDigit(compact[position]) || compact[position] is '.')) position++;
            if (start == position || compact[start] == '.'
                || !double.TryParse(compact.AsSpan(start, position - start).TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var number))
            {
                return null;
            }
            start = position;
            while (position < compact.Length && char.IsLetter(compact[position])) position++;
            var unit = compact[start..position];
            // «1 ч., 30 мин», «1 час и 30 минут».
            if (unit.EndsWith('и') && position < compact.Length) unit = unit[..^1];
            while (position < compact.Length && compact[position] == '.' && unit.Length > 0) position++;
            switch (unit)
            {
                case "ч" or "час" or "часа" or "часов" or "h" when !hours && !minutes:
                    hours = true;
                    total += number * 60;
                    break;
                case "мин" or "м" or "минута" or "минуты" or "минут" or "минуту" or "m" or "min" when !minutes:
                    minutes = true;
                    total += number;
                    break;
                case "" when hours != minutes || !hours:
                    // «1 ч 30» and a bare «45» are minutes.
                    if (minutes || position < compact.Length || number != Math.Floor(number)) return null;
                    total += number;
                    minutes = true;
                    break;
                default:
                    return null;
            }
        }

        return total;
    }

    private static int? Integer(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Compact(string? text)
    {
        if (text is null) return "";
        var compact = string.Concat(Halves().Replace(text, "½").Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant().Replace(',', '.');
        return Parts().Replace(compact, m => (m.Groups[1].Length == 0 ? "0" : m.Groups[1].Value) + m.Groups[2].Value switch
        {
            "¼" => ".25",
            "½" => ".5",
            _ => ".75",
        });
    }

    [GeneratedRegex(@"(?<![\d/])(?<=^|\s)1/2(?![\d/])")]
    private static partial Regex Halves();

    [GeneratedRegex("(\\d*)([¼½¾])")]
    private static partial Regex Parts();
}
