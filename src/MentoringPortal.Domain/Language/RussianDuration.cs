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

    /// <summary>
    /// Reads «45», «45 мин», «1 ч», «1 ч 30 мин», «1:30», «1,5 ч», «1½ ч», «1 ч., 30 мин», «полчаса», «час», «час 15», «два часа», «сорок пять минут»; a bare number is minutes.
    /// </summary>
    public static bool TryParse(string? text, out int minutes)
    {
        minutes = 0;
        var compact = Compact(text);
        if (compact.Length is 0 or > 30) return false;
        double? total = compact switch
        {
            "полчаса" or "пол-часа" => 30,
            "час" => 60,
            "полторачаса" or "полтора" or "чассполовиной" => 90,
            "четвертьчаса" => 15,
            "3четвертичаса" => 45,
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
            // «1:30:00» of a spreadsheet.
            if (compact.Length - colon == 6 && compact.EndsWith(":00", StringComparison.Ordinal)) compact = compact[..^3];
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
            while (position < compact.Length && (char.IsLetter(compact[position]) || compact[position] == '\'')) position++;
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
                case "мин" or "м" or "минута" or "минуты" or "минут" or "минуту" or "m" or "min" or "'" when !minutes:
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
        if (text is null || text.Length > 80) return "";
        var compact = string.Concat(InDigits(Halves().Replace(text, "½")).Where(letter => !char.IsWhiteSpace(letter))).TrimStart('~', '≈').TrimEnd('.')
            .Replace(',', '.').Replace('′', '\'').Replace('’', '\'');
        return Parts().Replace(compact, m => (m.Groups[1].Length == 0 ? "0" : m.Groups[1].Value) + m.Groups[2].Value switch
        {
            "¼" => ".25",
            "½" => ".5",
            _ => ".75",
        });
    }

    // «Два часа», «сорок пять минут», «час двадцать», «два с половиной часа»: words of a number become its digits.
    private static string InDigits(string text)
    {
        var words = text.ToLowerInvariant().Replace('ё', 'е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var made = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (Numbers.TryGetValue(words[i], out var number))
            {
                if (number >= 20 && i + 1 < words.Length && Numbers.TryGetValue(words[i + 1], out var units) && units < 10) (number, i) = (number + units, i + 1);
                made.Add(number.ToString(CultureInfo.InvariantCulture));
            }
            else if (words[i] == "с" && i > 0 && i + 1 < words.Length && words[i + 1] == "половиной" && made[^1].All(char.IsAsciiDigit))
            {
                made[^1] += "½";
                i++;
            }
            else
            {
                made.Add(words[i]);
            }
        }

        return string.Join(' ', made);
    }

    private static readonly Dictionary<string, int> Numbers = Enumerable.Range(1, 20).Concat([30, 40, 50])
        .SelectMany(n => new[] { NounGender.Masculine, NounGender.Feminine }.Select(g => (Word: RussianNumber.InWords(n, g, GrammaticalCase.Nominative), n)))
        .Append(("одну", 1)).DistinctBy(n => n.Item1).ToDictionary(n => n.Item1.Replace('ё', 'е'), n => n.Item2, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\d/])(?<=^|\s)1/2(?![\d/])")]
    private static partial Regex Halves();

    [GeneratedRegex("(\\d*)([¼½¾])")]
    private static partial Regex Parts();
}
