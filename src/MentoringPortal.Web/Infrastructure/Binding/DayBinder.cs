using System.Globalization;

namespace MentoringPortal.Web.Infrastructure.Binding;

/// <summary>Days in the forms people type: 31.8.2026, 31.08.26, 31 августа 2026, 2026-08-31.</summary>
public sealed class DayBinder : ValueBinder
{
    private static readonly string[] Formats = ["d.M.yyyy", "d.M.yy", "d/M/yyyy", "d-M-yyyy", "yyyy-M-d", "d MMMM yyyy", "d MMMM yyyy г.", "d.M.yyyy г."];

    /// <inheritdoc />
    protected override bool TryRead(string text, out object? value, out string message)
    {
        var ok = DateOnly.TryParseExact(text.Replace('\u00A0', ' '), Formats, CultureInfo.GetCultureInfo("ru-RU"), DateTimeStyles.AllowWhiteSpaces, out var day);
        value = day;
        message = "Введите дату, например 31.08.2026.";
        return ok;
    }
}
