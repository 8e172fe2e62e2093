using System.Buffers;
using System.Text.RegularExpressions;

namespace MentoringPortal.Documents.Text;

/// <summary>
/// Typed text as a typographer would set it: «ёлочки» for straight quotation marks, № for N, a dash between numbers and between words, «т. е.» and numbers of many
/// figures held together. A backslash before a sign keeps the sign as it was typed: \" \- \N \.
/// </summary>
public static partial class Typesetting
{
    private const char Nbsp = '\u00A0';

    /// <summary>Where signs kept as typed wait until everything else is set.</summary>
    private const int Shelter = 0xE000;

    private static readonly SearchValues<char> Typed = SearchValues.Create("\"“”„«‹<'‘N№§-–—−.\\0123456789");

    /// <summary>The text set; nothing changes in text without typed signs.</summary>
    public static string Set(string text)
    {
        text = TypedEnds.WithoutLooseCommas(text);
        if (text.AsSpan().IndexOfAny(Typed) < 0) return text;
        var kept = text.Contains('\\', StringComparison.Ordinal);
        if (kept) text = Kept().Replace(text, m => ((char)(Shelter + m.Value[1])).ToString());
        text = QuotationMarks.Set(text);
        text = TypedEnds.Set(text);
        if (text.AsSpan().IndexOfAny('N', '№') >= 0 && HasCyrillic(text)) text = Number().Replace(text, "№" + Nbsp);
        if (text.Contains('§', StringComparison.Ordinal)) text = Section().Replace(text, "$1" + Nbsp);
        text = Glued().Replace(text, "$0" + Nbsp);
        if (text.AsSpan().IndexOfAny("-–—−‑") >= 0) text = SpacedRanges.Set(text);
        if (text.AsSpan().IndexOfAny('-', '—') >= 0) text = Dash().Replace(text, "–");
        if (text.Contains('-', StringComparison.Ordinal))
        {
            if (HasCyrillic(text)) text = RomanRange().Replace(text, "$1–");
            if (!Alone().IsMatch(text))
            {
                text = LongRange().Replace(MomentRange().Replace(text, "$1–"), "$1–");
                text = Range().Replace(TimeOfDay().Replace(text, $"$1{Typography.WholeHyphen}$2"), RangeOf);
            }
        }

        if (text.Contains('.', StringComparison.Ordinal))
        {
            text = Abbreviation().Replace(text, m => Spaces().Replace(m.Value, "").Replace(".", "." + Nbsp, StringComparison.Ordinal).TrimEnd(Nbsp));
            text = text.Replace("...", "…", StringComparison.Ordinal);
        }

        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            text = Thousands().Replace(text, m => m.Value.Replace(' ', Nbsp));
            text = ClassLetter().Replace(text, "$1" + Nbsp);
        }

        return kept ? Sheltered().Replace(text, m => ((char)(m.Value[0] - Shelter)).ToString()) : text;
    }

    /// <summary>A pair of numbers that grows is a range; phones, indexes with a leading nought and numbers of orders are none.</summary>
    private static string RangeOf(Match match)
    {
        var (from, to) = (match.Groups[1].Value, match.Groups[2].Value);
        return SpacedRanges.Grows(from, to) ? $"{from}–{to}" : match.Value;
    }

    private static bool HasCyrillic(string text) => text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') >= 0;

    [GeneratedRegex("""\\["\-N.']""")]
    private static partial Regex Kept();

    [GeneratedRegex("[\uE022-\uE04E]")]
    private static partial Regex Sheltered();

    /// <summary>N 5, N5, NN 5, No. 5, N° 5, №5; not inside a Latin name nor a printed code: N7J3-EKKM, EKKM-N734.</summary>
    [GeneratedRegex("""(?<![\p{L}\d]|[\p{L}\d]-)(?<![A-Za-z][ \u00A0])(?:NN|N(?:o\.?|°|º)?|№№?)[ \u00A0]?(?=\d+(?![A-Za-z\d]|-[A-Z]))""")]
    private static partial Regex Number();

    /// <summary>A hyphen or two, or the long dash of another editor, with spaces around or at the beginning of a line.</summary>
    [GeneratedRegex("""(?<=^|[ \u00A0\n])(?:--?|—)(?=[ \u00A0])""")]
    private static partial Regex Dash();

    /// <summary>A text that is one number, index or code and nothing else.</summary>
    [GeneratedRegex("""^\S*$""")]
    private static partial Regex Alone();

    [GeneratedRegex("""
        (?<![\p{L}\d.,:/\-–№+])(?<!(?:№|(?i:тел\.?|телефон|факс|индекс|код|шифр|инв\.|артикул):?|ГОСТ(?:[ \u00A0]Р)?|СНиП|СП|ТУ)[ \u00A0]|\(\d{3,5}\)[ \u00A0]?)
        (\d{1,4}(?:,\d{1,2})?)-(\d{1,4}(?:,\d{1,2})?)(?![\d/\p{L}–]|,\d|\)[ \u00A0]?\d|[ \u00A0]от[ \u00A0]\d{1,2}[. \u00A0])
        (?!-(?![а-яё]{1,2}(?!\p{L})|(?:лет|час|мину|днев|недел|месяч|процент)))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Range();

    /// <summary>Points of a paper, numbers of many figures and a year of a school: пп. 1.1-1.3, 10 000-15 000, 2026-27 учебный год.</summary>
    [GeneratedRegex("""
        ((?<=(?<!\p{L})(?:пп?\.|ст\.|пункт\p{L}*)[ \u00A0]?)\d+(?:\.\d+)+(?=-\d+(?:\.\d+)+)|(?<![\d.,])\d{1,3}(?:[ \u00A0]\d{3})+(?=-\d{1,3}(?:[ \u00A0]\d{3})+(?!\d))
        |(?<!\d)(?:19|20)\d\d(?=-\d\d[ \u00A0](?:уч|год|гг)))-
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LongRange();

    /// <summary>A time of day with a hyphen is no range: «в 9-30», «с 14-15 до 15-00».</summary>
    [GeneratedRegex("""
        (?<=(?<!\p{L})(?:[Вв]о?|[Сс]о?|[Дд]о|к|около|после)[ \u00A0])([01]?\d|2[0-3])-([0-5][05])
        (?=$|[,.;:)\n]|[ \u00A0](?:до|по(?![ \u00A0]\d{1,2}[ \u00A0](?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек))
        |в|ч|час|часов|утра|вечера|ежедневно|каждый|каждую)(?!\p{L}))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TimeOfDay();

    /// <summary>§5, §§5-7.</summary>
    [GeneratedRegex("""(§{1,2})[ \u00A0]?(?=\d)""")]
    private static partial Regex Section();

    /// <summary>Hours and days: 9:00-10:30, 01.09.2026-31.05.2027.</summary>
    [GeneratedRegex("""(?<![\d.\-/])(\d{1,2}[:.]\d{2}(?:\.\d{2,4})?)-(?=\d{1,2}[:.]\d{2}(?!\d))""")]
    private static partial Regex MomentRange();

    /// <summary>I-II, V-IX: quarters, stages, centuries.</summary>
    [GeneratedRegex("""(?<![\p{L}\d\-])([IVX]{1,5})-(?=[IVX]{1,5}(?![\p{L}\d\-]))""")]
    private static partial Regex RomanRange();

    /// <summary>An abbreviation typed without its space: п.5, ст.48, ул.Мира, им.Пушкина; a year before «г.» likewise.</summary>
    [GeneratedRegex("""(?<![\p{L}\d.\-])(?:пп?|ст|ч|гл|стр|рис|табл|каб|кв|ул|пос|им|г|д|с)\.(?=\d|[А-ЯЁ«][а-яёА-ЯЁ.])|(?<!\d)(?:19|20)\d\d(?=гг?\.)""")]
    private static partial Regex Glued();

    /// <summary>Single small letters with their full stops: т.е., и т.д., и.о., к.п.н.; the first may be a capital.</summary>
    [GeneratedRegex("""(?<![\p{L}\d.])[А-ЯЁа-яё]\.(?:[ \u00A0]?[а-яё]\.)+(?!\p{L})""")]
    private static partial Regex Abbreviation();

    [GeneratedRegex("[ \u00A0]")]
    private static partial Regex Spaces();

    /// <summary>1 000 000.</summary>
    [GeneratedRegex("""(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)""")]
    private static partial Regex Thousands();

    /// <summary>7 «Б», 10 А.</summary>
    [GeneratedRegex("""(?<!\d)(\d{1,2}) (?=«[А-ЯЁ]»|[А-ЯЁ](?![\p{L}.]))""")]
    private static partial Regex ClassLetter();
}
