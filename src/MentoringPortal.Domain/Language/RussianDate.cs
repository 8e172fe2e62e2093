using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Language;

/// <summary>Why a typed date was not understood.</summary>
public enum RussianDateProblem
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>The text is no date.</summary>
    NotADate,

    /// <summary>The day does not exist: 31.02.2026.</summary>
    Impossible,

    /// <summary>The year lies outside 1930–2100.</summary>
    YearOutOfRange,
}

/// <summary>The reason in words for the person at the form.</summary>
public sealed record RussianDateError(RussianDateProblem Problem, string Message);

/// <summary>Dates as Russian documents write them and as people type them.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The long and the short form of a date are meant, not integer types.")]
public static partial class RussianDate
{
    /// <summary>The first year the portal accepts.</summary>
    public const int MinYear = 1930;

    /// <summary>The last year the portal accepts.</summary>
    public const int MaxYear = 2100;

    private const string NoBreakSpace = "\u00A0";

    private static readonly string[] MonthsGenitive =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] MonthsNominative =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] MonthsPrepositional =
        ["январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре"];

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static readonly string[] Weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

    private static readonly string[] WeekdaysGenitive = ["воскресенья", "понедельника", "вторника", "среды", "четверга", "пятницы", "субботы"];

    private static readonly string[] WeekdaysAccusative = ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"];

    /// <summary>«понедельник».</summary>
    public static string Weekday(DateOnly date) => Weekdays[(int)date.DayOfWeek];

    /// <summary>«субботы 20 февраля»: what a day off is moved from.</summary>
    public static string WeekdayAndDayGenitive(DateOnly date) => $"{WeekdaysGenitive[(int)date.DayOfWeek]} {DayAndMonth(date)}";

    /// <summary>«понедельник 22 февраля», «среду 5 мая»: what it is moved to.</summary>
    public static string WeekdayAndDayAccusative(DateOnly date) => $"{WeekdaysAccusative[(int)date.DayOfWeek]} {DayAndMonth(date)}";

    /// <summary>«январь», «февраль».</summary>
    public static string Month(int month) => MonthsNominative[month - 1];

    /// <summary>«1 сентября 2026 г.», held together by no-break spaces where a line must not end.</summary>
    public static string Long(DateOnly date) =>
        $"{date.Day}{NoBreakSpace}{MonthsGenitive[date.Month - 1]} {date.Year}{NoBreakSpace}г.";

    /// <summary>«01.09.2026».</summary>
    public static string Short(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>«01.09.2026–31.08.2027»: ends of one word stand close, on pages as in papers (<c>SpacedRanges</c> sets typed ones alike).</summary>
    public static string Span(DateOnly from, DateOnly to) => $"{Short(from)}–{Short(to)}";

    /// <summary>«с 01.09.2026 по 31.08.2027».</summary>
    public static string Period(DateOnly from, DateOnly to) => $"с{NoBreakSpace}{Short(from)} по{NoBreakSpace}{Short(to)}";

    /// <summary>«1 сентября», without the year.</summary>
    public static string DayAndMonth(DateOnly date) => $"{date.Day}{NoBreakSpace}{MonthsGenitive[date.Month - 1]}";

    /// <summary>«сентябрь 2026 г.».</summary>
    public static string MonthAndYear(DateOnly date) => $"{MonthsNominative[date.Month - 1]} {date.Year}{NoBreakSpace}г.";

    /// <summary>Reads a date in any sane Russian form; false without saying why.</summary>
    public static bool TryParse(string? text, DateOnly today, out DateOnly date) => TryParse(text, today, out date, out _);

    /// <summary>
    /// Reads a date in any sane Russian form: 31.8.2026, 31/08/26, 2026-08-31, 31.VIII.2026, «31 августа», «вчера», «31.08.2026 0:00:00» of a spreadsheet.
    /// A day without a year belongs to the academic year of <paramref name="today"/>.
    /// </summary>
    public static bool TryParse(string? text, DateOnly today, out DateOnly date, out RussianDateError? error)
    {
        date = default;
        error = null;
        var words = Split(text);
        if (words.Count == 0)
        {
            error = new(RussianDateProblem.Empty, "Введите дату, например 31.08.2026.");
            return false;
        }

        if (words.Count == 1 && Relative(words[0], today) is { } relative)
        {
            date = relative;
            return true;
        }

        if (!Read(words, out var day, out var month, out var year, out var yearDigits))
        {
            error = new(RussianDateProblem.NotADate, "Не удалось понять дату. Введите её так: 31.08.2026.");
            return false;
        }

        if (month is < 1 or > 12)
        {
            error = new(RussianDateProblem.Impossible, $"Такой даты нет: месяца с номером {month} не бывает.");
            return false;
        }

        year = yearDigits switch
        {
            0 => AcademicYearOf(month, today),
            2 => Century(year, today),
            _ => year,
        };
        if (year is < MinYear or > MaxYear)
        {
            error = new(RussianDateProblem.YearOutOfRange, $"Год должен быть от {MinYear} до {MaxYear}.");
            return false;
        }

        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
        {
            error = new(RussianDateProblem.Impossible, $"Такой даты нет: в {MonthsPrepositional[month - 1]} {year} года {RussianPlural.Of(days, "день", "дня", "дней")}.");
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static DateOnly? Relative(string word, DateOnly today) => word switch
    {
        "сегодня" => today,
        "вчера" => today.AddDays(-1),
        "позавчера" => today.AddDays(-2),
        "завтра" => today.AddDays(1),
        "послезавтра" => today.AddDays(2),
        _ => null,
    };

    private static bool Read(List<string> words, out int day, out int month, out int year, out int yearDigits)
    {
        day = month = year = yearDigits = 0;
        if (words.Count is < 2 or > 3 || !words.TrueForAll(word => word.Length is >= 1 and <= 10)) return false;

        // 2026-08-31: the year stands first only when it has four digits.
        if (words.Count == 3 && words[0].Length == 4 && IsNumber(words[0])) words.Reverse();
        if (words[0].Length > 2 || !Number(words[0], out day)) return false;
        if (IsNumber(words[1]))
        {
            if (words[1].Length > 2 || !Number(words[1], out month)) return false;
        }
        else if ((month = MonthByName(words[1])) == 0)
        {
            return false;
        }

        if (words.Count == 2) return true;
        yearDigits = words[2].Length;
        return yearDigits is 2 or 4 && Number(words[2], out year);
    }

    private static int MonthByName(string word)
    {
        // 1.IX.2026, as orders were dated by hand.
        if (Array.IndexOf(Romans, word) is >= 0 and var roman) return roman + 1;
        if (word.Length < 3) return 0;
        for (var i = 0; i < 12; i++)
        {
            // «авг», «сент», «августа», «август»; «мая» and «май» are whole.
            if (MonthsGenitive[i].StartsWith(word, StringComparison.Ordinal) || MonthsNominative[i].StartsWith(word, StringComparison.Ordinal)) return i + 1;
        }

        return 0;
    }

    private static int AcademicYearOf(int month, DateOnly today)
    {
        var start = AcademicYear.Of(today).StartYear;
        return month >= 9 ? start : start + 1;
    }

    private static int Century(int twoDigits, DateOnly today)
    {
        // Plans reach some years ahead; anything later is a year of birth.
        var year = today.Year / 100 * 100 + twoDigits;
        return year > today.Year + 20 ? year - 100 : year;
    }

    private static List<string> Split(string? text)
    {
        var words = new List<string>(4);
        if (text is null || text.Length > 60) return text is null ? words : ["?", "?", "?", "?"];
        if (text.Contains(':', StringComparison.Ordinal)) text = Midnight().Replace(text, "");
        // The letter О beside a digit is a nought.
        text = Nought().Replace(text, "0");
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            // «31августа2026»: a digit beside a letter begins a new word.
            var edge = inWord && start >= 0 && char.IsDigit(text[i]) != char.IsDigit(text[start]);
            if ((!inWord || edge) && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant().Replace('ё', 'е'));
                start = -1;
            }

            if (inWord && start < 0)
                start = i;
            else if (!inWord && i < text.Length && !IsSeparator(text[i]))
                return ["?", "?", "?", "?"];
        }

        // 31082026 and 310826, typed without any separator.
        if (words.Count == 1 && IsNumber(words[0]) && words[0].Length is 6 or 8)
        {
            // 20260831: the year stands first where the end is none.
            var word = words[0];
            return word.Length == 8 && !IsYear(word[4..]) && IsYear(word[..4]) ? [word[..4], word[4..6], word[6..]] : [word[..2], word[2..4], word[4..]];
        }

        // «От 01.09.2026», «с 1 сентября», «1 сентября, вторник».
        if (words.Count > 2 && words[0] is "от" or "с" or "до" or "по") words.RemoveAt(0);
        if (words.Count > 2 && IsWeekday(words[^1])) words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && words[^1] is "г" or "год" or "года" or "году") words.RemoveAt(words.Count - 1);
        // «1-го сентября», «пн, 31.08.2026».
        if (words.Count > 2 && words[1] is "го" or "е" or "ое") words.RemoveAt(1);
        if (words.Count > 2 && IsWeekday(words[0])) words.RemoveAt(0);
        SpellDay(words);
        return words;
    }

    // «Первое сентября», «двадцать третьего ноября»: the day in words.
    private static void SpellDay(List<string> words)
    {
        if (words.Count < 2) return;

        var tens = words[0] switch { "двадцать" => 20, "тридцать" => 30, _ => 0 };
        if (tens > 0 && words.Count < 3) return;

        var day = Array.FindIndex(DaysInWords, d => d.Length > 0 && words[tens > 0 ? 1 : 0] is var word
            && (word == d || word == (d.EndsWith("ье", StringComparison.Ordinal) ? d[..^1] + "его" : d[..^1] + "го")));
        if (day <= 0 || (tens > 0 && day > 9)) return;

        words[0] = (tens + day).ToString(CultureInfo.InvariantCulture);
        if (tens > 0) words.RemoveAt(1);
    }

    private static readonly string[] DaysInWords =
    [
        "", "первое", "второе", "третье", "четвертое", "пятое", "шестое", "седьмое", "восьмое", "девятое", "десятое", "одиннадцатое", "двенадцатое", "тринадцатое", "четырнадцатое",
        "пятнадцатое", "шестнадцатое", "семнадцатое", "восемнадцатое", "девятнадцатое", "двадцатое", "", "", "", "", "", "", "", "", "", "тридцатое",
    ];

    private static bool IsWeekday(string word) => word is "пн" or "вт" or "ср" or "чт" or "пт" or "сб" or "вс"
        or "понедельник" or "вторник" or "среда" or "четверг" or "пятница" or "суббота" or "воскресенье";

    // Dashes of every width, a minus, raised points, quotation marks of Russian and of Word, and what is not seen.
    private static bool IsSeparator(char letter) =>
        char.IsWhiteSpace(letter) || letter is '.' or ',' or ';' or '/' or '\\' or '·' or '•' or '․' or '∙' or '«' or '»' or '"' or '„' or '“' or '”' or '’' or '\''
        || SearchKey.IsDash(letter) || SearchKey.IsInvisible(letter);

    // Midnight, which a cell of a spreadsheet adds to its day: «01.09.2026 0:00:00».
    [GeneratedRegex(@"(?:[ \u00A0T]+0?0:00(?::00(?:\.0+)?)?)Z?\s*$")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"(?<=\d)[ОоOo](?=[\d.])|(?<![\p{L}\d])[ОоOo](?=\d)")]
    private static partial Regex Nought();

    private static bool IsNumber(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiDigit(letter)) return false;
        }

        return true;
    }

    private static bool IsYear(string word) => Number(word, out var year) && year is >= MinYear and <= MaxYear;

    private static bool Number(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
