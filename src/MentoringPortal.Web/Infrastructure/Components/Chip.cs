using MentoringPortal.Domain.Language;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>
/// Initials in a circle before the name of a person in a row; the name itself stands beside it, so the circle is silent.
/// A method, for a tag helper costs more than its row.
/// </summary>
public static class Chip
{
    private const int LongestWord = 24;

    /// <summary>The circle alone, before what the row says of the person: <c>&lt;span class="who"&gt;@Chip.Of(name)&lt;span&gt;…&lt;/span&gt;&lt;/span&gt;</c>.</summary>
    public static HtmlString Of(RussianName name) => Circle(name.Monogram, name.Full);

    /// <summary>The same of a name already written, surname first; nothing for what is no name.</summary>
    public static HtmlString Of(string name)
    {
        var words = name.Split([' ', '\u00A0'], 3, StringSplitOptions.RemoveEmptyEntries);
        return words is [var surname, var given, ..] && char.IsUpper(surname[0]) && char.IsUpper(given[0]) ? Circle($"{surname[0]}{given[0]}", name) : HtmlString.Empty;
    }

    /// <summary>The circle and the name.</summary>
    public static HtmlString Who(RussianName name) => Beside(Of(name), name.SurnameWithInitials);

    /// <summary>The circle and a name already written.</summary>
    public static HtmlString Who(string name) => Beside(Of(name), name);

    private static HtmlString Beside(HtmlString circle, string name) => new($"<span class=\"who\">{circle}<span>{WholeNumbers.Encoder.Encode(name)}</span></span>");

    // A word that no line of a column holds may break anywhere; others never do.
    private static HtmlString Circle(string letters, string name) => new(
        $"<span class=\"ini small{(name.Split(' ', '\u00A0', '-').Any(w => w.Length > LongestWord) ? " of-long" : "")}\" aria-hidden=\"true\">"
        + $"{WholeNumbers.Encoder.Encode(letters)}</span>");
}
