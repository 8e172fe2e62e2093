using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Common;

/// <summary>Small shared checks of what people type.</summary>
public static class Texts
{
    /// <summary>The text trimmed, or null when nothing but white space is left.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Adds a violation beside <paramref name="field"/> when the text is empty or longer than <paramref name="max"/> characters.</summary>
    public static void Require(List<RuleViolation> violations, string? text, string field, string whatIsMissing, int max)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            violations.Add(new RuleViolation(whatIsMissing, field));
        }
        else
        {
            Limit(violations, text, field, max);
        }
    }

    /// <summary>Adds a violation beside <paramref name="field"/> when the text is longer than <paramref name="max"/> characters.</summary>
    public static void Limit(List<RuleViolation> violations, string? text, string field, int max)
    {
        if (text is not null && text.Trim().Length > max)
        {
            violations.Add(new RuleViolation(
                $"Слишком длинный текст: {RussianPlural.Of(text.Trim().Length, "знак", "знака", "знаков")}, можно не больше {RussianPlural.Number(max)}", field));
        }
    }
}
