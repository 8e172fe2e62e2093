using System.Globalization;
using System.Text.RegularExpressions;

namespace MentoringPortal.Documents.Text;

/// <summary>Ranges by the spaces of their ends: «10–15 минут» and «сентябрь–май» without, «1 сентября – 31 мая» with spaces around the dash.</summary>
internal static partial class SpacedRanges
{
    private const string Months = "январ[яье]|феврал[яье]|март[ае]?|апрел[яье]|ма[яйе]|июн[яье]|июл[яье]|август[ае]?|сентябр[яье]|октябр[яье]|ноябр[яье]|декабр[яье]";

    private const string Days = "понедельник|вторник|сред[аы]|четверг|пятниц[аы]|суббот[аы]|воскресенье|пн|вт|ср|чт|пт|сб|вс";

    private const string Units = Months + "|дн[яей]\\p{L}*|день|недел\\p{L}+|месяц\\p{L}*|час|часа|часов|минут\\p{L}*|мин|лет|год|года|класс\\p{L}*|урок\\p{L}*|рубл\\p{L}+";

    public static string Set(string text)
    {
        text = LongEnds().Replace(text, " – ");
        text = Named().Replace(text, "–");
        text = Moments().Replace(text, "$1$2–");
        return Numbers().Replace(text, Range);
    }

    /// <summary>A pair that grows; a subtraction, a score or a number with a leading nought is no range.</summary>
    private static string Range(Match match)
    {
        var (from, to) = (match.Groups["a"].Value, match.Groups["b"].Value);
        return match.Groups["roman"].Success || Grows(from, to) ? $"{from}–{to}" : match.Value;
    }

    /// <summary>Two numbers of which the second is greater, none of them written with a nought ahead.</summary>
    public static bool Grows(string from, string to) => !StartsWithNought(from) && !StartsWithNought(to) && Value(from) < Value(to);

    private static bool StartsWithNought(string number) => number.Length > 1 && number[0] == '0' && number[1] != ',';

    private static decimal Value(string number) => decimal.Parse(number.Replace(',', '.'), CultureInfo.InvariantCulture);

    /// <summary>Ends of several words: 1 сентября-31 мая, 25 августа 2026 г.-1 сентября 2027 г., сентябрь 2026-май 2027.</summary>
    [GeneratedRegex($$"""
        (?<=(?<![\p{L}\d])\d+[ \u00A0](?:{{Units}})(?:[ \u00A0]\d{4}(?:[ \u00A0]?г(?:\.|ода))?)?)[ \u00A0]?[-–—][ \u00A0]?(?=\d+[ \u00A0](?:{{Units}})(?!\p{L}))
        |(?<=(?<!\p{L})(?:{{Months}})[ \u00A0]\d{4}(?:[ \u00A0]?г(?:\.|ода))?)[ \u00A0]?[-–—][ \u00A0]?(?=(?:{{Months}})[ \u00A0]\d{4})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LongEnds();

    /// <summary>Months and days of the week, one word at each end: сентябрь-май, пн - пт.</summary>
    [GeneratedRegex($$"""
        (?<=(?<!\d[ \u00A0]|[\p{L}\d\-])(?:{{Months}}))[ \u00A0]?[-–—][ \u00A0]?(?=(?:{{Months}})(?![\p{L}\-]|[ \u00A0](?!\d{4}(?!\d))\d))
        |(?<=(?<![\p{L}\-])(?:{{Days}})\.?)[ \u00A0]?[-–—][ \u00A0]?(?=(?:{{Days}})(?![\p{L}\-]))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    /// <summary>Hours, whole dates and days of a year: 9:00 - 10:30, 9:00- 10:30, 01.09.2026 - 31.05.2027, 01.09 - 31.05.</summary>
    [GeneratedRegex("""
        (?<![\d.:\-])(\d{1,2}:\d{2}|\d{2}\.\d{2}\.\d{4})[ \u00A0]?[-–—][ \u00A0]?(?=(?:\d{1,2}:\d{2}|\d{2}\.\d{2}\.\d{4})(?!\d))
        |(?<![\d.:\-])((?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2]))[ \u00A0]?[-–—][ \u00A0]?(?=(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])(?![\d.]\d|\d))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Moments();

    /// <summary>Two numbers or centuries before the word that they count: 10 - 15 минут, 1,5 - 2 часа, 5 - 10 %, I - II ступени; not a sum, not an order's number.</summary>
    [GeneratedRegex("""
        (?<![\p{L}\d.,:/+=×*\-–—№]|[+=×*\-–—№][ \u00A0]|(?:тел|тел\.|телефон|факс|индекс|сч[её]т|сч[её]том)[:]?[ \u00A0])
        (?:(?<a>\d{1,4}(?:,\d+)?)(?:[ \u00A0]?[–—−][ \u00A0]?|[ \u00A0][-‑][ \u00A0]?|[-‑][ \u00A0])(?<b>\d{1,4}(?:,\d+)?)
        |(?<a>[IVX]{1,5})[ \u00A0][-–—][ \u00A0](?<b>(?<roman>[IVX]{1,5})))
        (?=(?:,?[ \u00A0](?:и[ \u00A0]|или[ \u00A0])?\d+[ \u00A0]?[-–—][ \u00A0]?\d+)*
        (?:[ \u00A0]?[%°]|-[а-яё]{1,2}(?!\p{L})|[ \u00A0](?!равн|это(?!\p{L})|будет|получ|в[ \u00A0]пользу)[а-яё]))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
