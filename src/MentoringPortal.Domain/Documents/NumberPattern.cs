using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Documents;

/// <summary>How a journal writes its numbers: «{номер}-ОД», «{месяц}.{номер}», «{номер}/{год}» (S0-1). The order number is the only part that must be there.</summary>
public sealed partial class NumberPattern
{
    /// <summary>Longest pattern.</summary>
    public const int MaxLength = 60;

    /// <summary>Longest number that a document may carry.</summary>
    public const int MaxNumberLength = 30;

    private const string Order = "номер";
    private const string Month = "месяц";
    private const string Year = "год";
    private const string SchoolYear = "учебный год";

    private readonly Regex _reader;

    private NumberPattern(string text)
    {
        Text = text;
        _reader = new Regex("^" + Reader(text) + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern; the message says what is wrong in it.</summary>
    public static Result<NumberPattern> Parse(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.Length is 0 or > MaxLength)
        {
            return new RuleViolation(text.Length == 0 ? "Укажите образец номера, например {номер}-ОД" : $"Образец номера – не длиннее {MaxLength} знаков", "Pattern");
        }

        if (text.StartsWith('№')) return new RuleViolation("Знак «№» портал печатает сам: уберите его из образца", "Pattern");

        var tokens = Tokens().Matches(text);
        if (tokens.FirstOrDefault(t => t.Groups[1].Value is not (Order or Month or Year or SchoolYear)) is { } unknown)
        {
            return new RuleViolation($"В образце неизвестная часть {unknown.Value}: можно {{номер}}, {{месяц}}, {{год}}, {{учебный год}}", "Pattern");
        }

        if (tokens.Count(t => t.Groups[1].Value == Order) != 1) return new RuleViolation("В образце должна один раз стоять часть {номер}", "Pattern");

        if (Tokens().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0) return new RuleViolation("В образце лишняя фигурная скобка", "Pattern");

        if (AdjacentDigits().IsMatch(text))
        {
            return new RuleViolation("Отделите {номер} от других цифр точкой, чертой или дефисом: иначе номер нельзя будет прочитать", "Pattern");
        }

        var pattern = new NumberPattern(text);
        return pattern.Format(99_999, new DateOnly(2026, 12, 31)).Length > MaxNumberLength
            ? new RuleViolation($"Номер по этому образцу длиннее {MaxNumberLength} знаков", "Pattern")
            : pattern;
    }

    /// <summary>The number of a document of this day.</summary>
    public string Format(int number, DateOnly date) => Tokens().Replace(Text, token => token.Groups[1].Value switch
    {
        Order => number.ToString(CultureInfo.InvariantCulture),
        Month => date.Month.ToString("00", CultureInfo.InvariantCulture),
        Year => date.Year.ToString(CultureInfo.InvariantCulture),
        _ => AcademicYear.Of(date).ToString().Replace('/', '-'),
    });

    /// <summary>The order number inside a number written by this pattern; null for one written by hand in another way («14-а»).</summary>
    public int? OrderIn(string number)
    {
        var match = _reader.Match(number.Trim());
        return match.Success && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : null;
    }

    private static string Reader(string text)
    {
        var reader = new StringBuilder();
        var from = 0;
        foreach (Match token in Tokens().Matches(text))
        {
            reader.Append(Regex.Escape(text[from..token.Index]));
            reader.Append(token.Groups[1].Value switch { Order => "([0-9]{1,9})", Month => "[0-9]{1,2}", Year => "[0-9]{4}", _ => "[0-9]{4}-[0-9]{4}" });
            from = token.Index + token.Length;
        }

        return reader.Append(Regex.Escape(text[from..])).ToString();
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"[0-9}]\{номер\}|\{номер\}[0-9{]", RegexOptions.CultureInvariant)]
    private static partial Regex AdjacentDigits();
}
