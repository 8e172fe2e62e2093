using System.Buffers;
using System.Text.RegularExpressions;

namespace MentoringPortal.Documents.Text;

/// <summary>
/// Ranges whose ends are more than figures: «1%–2%», «1-й–2-й», «2026/2027–2027/2028», «стр. 5–7», «5 «А» – 7 «Б»»; ends of one word stand close, ends of several
/// apart. And what stands against a figure or a word by a slip: «45мин», «10х15 см», «урок , беседа».
/// </summary>
internal static partial class TypedEnds
{
    private const char Nbsp = '\u00A0';

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—−");

    public static string Set(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            text = Times().Replace(text, "×");
            text = Unit().Replace(text, "$1" + Nbsp);
        }

        if (text.AsSpan().IndexOfAny(Dashes) < 0) return text;
        text = Against().Replace(text, "– ");
        text = AfterInitials().Replace(text, " – ");
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return text;
        text = Ordinals().Replace(text, "$1–");
        text = SchoolYears().Replace(text, "$1–");
        text = Signs().Replace(text, m => m.Groups["apart"].Success ? m.Groups["a"].Value + " – " : m.Groups["a"].Value + "–");
        text = Apart().Replace(text, "$1$2 – ");
        return Pointed().Replace(text, m => SpacedRanges.Grows(m.Groups[2].Value, m.Groups[3].Value) ? $"{m.Groups[1].Value}{m.Groups[2].Value}–{m.Groups[3].Value}" : m.Value);
    }

    /// <summary>«урок , беседа» without the space before the comma.</summary>
    public static string WithoutLooseCommas(string text) =>
        text.Contains(" ,", StringComparison.Ordinal) || text.Contains(" ;", StringComparison.Ordinal) ? LooseComma().Replace(text, "") : text;

    /// <summary>1-й-2-й, 5-го - 9-й, 1990-е-2000-е; «1-2-я» has one ending and is none.</summary>
    [GeneratedRegex("""(?<![\p{L}\d.,\-])(\d{1,4}-[а-яё]{1,3})[ \u00A0]?[-–—][ \u00A0]?(?=\d{1,4}-[а-яё]{1,3}(?!\p{L}|-))""")]
    private static partial Regex Ordinals();

    /// <summary>2026/2027-2027/2028, 2026/27-2027/28.</summary>
    [GeneratedRegex("""(?<![\d/\-])((?:19|20)\d\d/(?:19|20)?\d\d)[ \u00A0]?[-–—][ \u00A0]?(?=(?:19|20)\d\d/(?:19|20)?\d\d(?![\d/\-]))""")]
    private static partial Regex SchoolYears();

    /// <summary>1%-2%, 18°-20°C; «5 % - 10 %» has ends of two words.</summary>
    [GeneratedRegex("""(?<![\p{L}\d.,\-–])(?<a>\d{1,4}(?:,\d+)?(?<apart>[ \u00A0])?(?:%|°[CС]?))[ \u00A0]?[-–—][ \u00A0]?(?=\d{1,4}(?:,\d+)?[ \u00A0]?(?:%|°))""")]
    private static partial Regex Signs();

    /// <summary>Classes with their letters and years with their «г.»: 5 «А»-7 «Б», 2026 г.-2027 г.</summary>
    [GeneratedRegex("""
        (?<!\d)(\d{1,2}[ \u00A0]«[А-ЯЁа-яё]»)[ \u00A0]?[-–—][ \u00A0]?(?=\d{1,2}[ \u00A0]«[А-ЯЁа-яё]»)
        |(?<!\d)((?:19|20)\d\d[ \u00A0]?г\.)[ \u00A0]?[-–—][ \u00A0]?(?=(?:19|20)\d\d[ \u00A0]?г(?:\.|ода?(?!\p{L})))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Apart();

    /// <summary>Parts of a text by their numbers: стр. 5 - 7, § 5 - 7, №№ 1-3; one № may have a hyphen of its own.</summary>
    [GeneratedRegex("""
        ((?:(?<![\p{L}\d])(?:пп?|ст|стр|с|гл|рис|табл|каб)\.|§{1,2}|№№|(?<!\p{L})NN)[ \u00A0]?)
        (\d{1,4})[ \u00A0]?[-–—][ \u00A0]?(\d{1,4})(?![\p{L}\d\-/]|[.,]\d)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pointed();

    /// <summary>A unit against its number: 45мин, 500руб., 1-4кл.; letters of one sign («5м») may be a class.</summary>
    [GeneratedRegex("""(?<![\p{L}\d.])(\d+(?:,\d+)?|\d+-\d+)(?=(?:мин|час(?:а|ов)?|руб|кг|км|см|мм|чел|шт|тыс|млн|лет|кл(?=\.))(?!\p{L})|₽)""")]
    private static partial Regex Unit();

    /// <summary>210х297 мм, 10 x 15 см: measures in two directions.</summary>
    [GeneratedRegex("""(?<=(?<![\p{L}\d])\d{1,4})[ \u00A0]?[xXхХ][ \u00A0]?(?=\d{1,4}[ \u00A0]?(?:мм|см|м)(?!\p{L}))""")]
    private static partial Regex Times();

    /// <summary>A dash against the word after it, «уроки -беседы»; not a particle torn off: «что -то».</summary>
    [GeneratedRegex("""(?<=[\p{L}\d»)][ \u00A0])-(?=(?!(?:то|либо|нибудь|ка|таки|де|с)(?!\p{L}))[А-ЯЁа-яё]{2})""")]
    private static partial Regex Against();

    /// <summary>Петрова А.И.-наставник.</summary>
    [GeneratedRegex("""(?<=(?<!\p{L})[А-ЯЁ]\.[ \u00A0]?[А-ЯЁ]\.)-(?=[а-яё]{3})""")]
    private static partial Regex AfterInitials();

    /// <summary>A space before a comma.</summary>
    [GeneratedRegex("""(?<=[\p{L}\d»)])[ \u00A0](?=[,;](?:[ \u00A0]|$))""")]
    private static partial Regex LooseComma();
}
