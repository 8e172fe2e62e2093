using System.Text;

namespace MentoringPortal.Documents.Text;

/// <summary>Rules of Russian official typography that hold in every face: what may not be torn apart at a line end.</summary>
public static class Typography
{
    private const char Nbsp = '\u00A0';

    /// <summary>A hyphen at which no line ends; whoever takes the text out of a document meets an ordinary one.</summary>
    public const char WholeHyphen = '\u2011';

    /// <summary>Units and words that stay with the number before them.</summary>
    private static readonly HashSet<string> AfterNumber = new(StringComparer.Ordinal)
    {
        "г.", "гг.", "г.,", "г.;", "ч", "ч.", "мин", "мин.", "мм", "см", "м", "%", "руб.", "₽", "чел.", "л.", "экз.", "с.", "стр.", "января", "февраля", "марта", "апреля", "мая",
        "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря", "ТК", "час", "часа", "часов", "°C", "°С", "кг", "км", "м²", "тыс.", "млн", "балл", "балла", "баллов",
    };

    /// <summary>Abbreviations that stay with what follows.</summary>
    private static readonly HashSet<string> BeforeNext = new(StringComparer.Ordinal)
    {
        "№", "§", "§§", "кв.", "корп.", "разд.", "подп.", "гл.", "ст.", "п.", "пп.", "ч.", "г.", "ул.", "д.", "каб.", "тел.", "им.", "с.",
        "пос.", "стр.", "табл.", "рис.", "см.", "ТК", "«__»",
    };

    /// <summary>Text as it is printed: no invisible characters, spaces and hyphens that must hold made non-breaking.</summary>
    public static string Prepare(string text)
    {
        if (text.Length == 0) return text;
        var clean = Typesetting.Set(Clean(text));
        var space = clean.IndexOf(' ');
        var hyphen = clean.IndexOf('-');
        if (space < 0 && hyphen < 0) return clean;
        var result = clean.ToCharArray();
        for (; hyphen >= 0; hyphen = clean.IndexOf('-', hyphen + 1))
        {
            if (HoldsHyphen(clean, hyphen)) result[hyphen] = WholeHyphen;
        }
        for (; space >= 0; space = clean.IndexOf(' ', space + 1))
        {
            if (Holds(WordBefore(clean, space), WordAfter(clean, space))) result[space] = Nbsp;
        }
        return new(result);
    }

    /// <summary>Removes control characters and marks of writing direction, turns tabs into spaces, joins runs of spaces.</summary>
    public static string Clean(string text)
    {
        if (!NeedsCleaning(text)) return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (IsLineEnd(c))
            {
                result.Append('\n');
            }
            else if (c is '\t' or ' ' or '\u2002' or '\u2003' or '\u2009' or '\u202F')
            {
                if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
            }
            else if (!IsInvisible(c))
            {
                result.Append(c);
            }
        }
        return result.ToString();
    }

    /// <summary>Line ends of every origin: Word's soft break (U+000B), a page end copied from a PDF (U+000C), U+0085, U+2028, U+2029.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool NeedsCleaning(string text)
    {
        var previous = '\0';
        foreach (var c in text)
        {
            if (c < ' ' ? c != '\n' : c == ' ' ? previous == ' ' : c is '\u2002' or '\u2003' or '\u2009' or '\u2028' or '\u2029' or '\u202F' || IsInvisible(c)) return true;
            previous = c;
        }
        return false;
    }

    private static bool IsInvisible(char c) =>
        c < ' ' || c is >= '\u007F' and <= '\u009F' or '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Between a figure and a letter or figure: «41-ОД», «14-а», «7-й». Addresses and codes in Latin letters stay as they are.</summary>
    private static bool HoldsHyphen(string text, int at)
    {
        if (at == 0 || at + 1 == text.Length) return false;
        char before = text[at - 1], after = text[at + 1];
        if (!(char.IsAsciiDigit(before) && (char.IsAsciiDigit(after) || IsCyrillic(after)) || IsCyrillic(before) && char.IsAsciiDigit(after))) return false;
        foreach (var c in WordBefore(text, at)) if (char.IsAsciiLetter(c)) return false;
        foreach (var c in WordAfter(text, at)) if (char.IsAsciiLetter(c)) return false;
        return true;
    }

    private static bool IsCyrillic(char c) => c is >= '\u0400' and < '\u0530';

    private static bool Holds(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty || after.IsEmpty) return false;
        if (after[0] is '–' or '—') return true;
        if (before[^1] is '–' or '—') return false;
        if (BeforeNext.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before.TrimStart("(«"))) return true;
        if (IsInitials(after) && char.IsUpper(before[0]) && char.IsLetter(before[^1])) return true;
        if (after[0] == '№' && IsAbbreviation(before)) return true;
        // After a comma the next one of a list begins: «Иванов О.И., Смирнов И.П.».
        if (before[^1] == '.' && IsInitials(before) && char.IsUpper(after[0])) return true;
        if (char.IsAsciiDigit(before[^1]) && IsUnit(after)) return true;
        if (char.IsAsciiDigit(after[0]) && AfterNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before) && before.Length > 2 && char.IsLower(before[^1])) return true;
        // A preposition or conjunction of one or two letters does not end a line.
        var word = before.TrimStart("(«");
        return word.Length is 1 or 2 && IsShortWord(word);
    }

    /// <summary>«СОШ», «МБДОУ»: the name of a school is not parted from its number.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 7) return false;
        foreach (var c in word) if (!char.IsUpper(c)) return false;
        return true;
    }

    private static bool IsUnit(ReadOnlySpan<char> word)
    {
        var units = AfterNumber.GetAlternateLookup<ReadOnlySpan<char>>();
        return units.Contains(word) || units.Contains(word.TrimEnd(",.;:)»"));
    }

    private static bool IsShortWord(ReadOnlySpan<char> word)
    {
        // «За это время»: the first word of a sentence, too.
        if (word.Length == 2 && IsCyrillic(word[0]) && char.IsUpper(word[0])) word = word[1..];
        foreach (var c in word)
        {
            if (!char.IsLower(c) || c < '\u0400') return word.Length == 1 && word[0] is 'В' or 'С' or 'К' or 'О' or 'У' or 'И' or 'А' or 'Я';
        }
        return true;
    }

    /// <summary>«А.И.» or «А.».</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd(",;:)»");
        if (word.Length is not (2 or 4 or 5)) return false;
        return char.IsUpper(word[0]) && word[1] == '.' && (word.Length == 2 || word[^1] == '.' && char.IsUpper(word[2]));
    }

    private static ReadOnlySpan<char> WordBefore(string text, int space)
    {
        var start = space - 1;
        while (start >= 0 && text[start] is not (' ' or '\n' or Nbsp)) start--;
        return text.AsSpan(start + 1, space - start - 1);
    }

    private static ReadOnlySpan<char> WordAfter(string text, int space)
    {
        var end = space + 1;
        while (end < text.Length && text[end] is not (' ' or '\n' or Nbsp)) end++;
        return text.AsSpan(space + 1, end - space - 1);
    }
}
