using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>Titles whose document number never breaks at its hyphen, and whose date holds to its preposition: «№ 41-ОД», «от 19.11.2026».</summary>
public static partial class WholeNumbers
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The title as encoded HTML.</summary>
    public static IHtmlContent Of(string title) => new HtmlString(Encoded(Encoder.Encode(title)));

    /// <summary>The same of a title that is encoded already.</summary>
    public static string Encoded(string html) => Number().Replace(html, "<span class=\"nowrap\">$0</span>");

    [GeneratedRegex("№(?: |\u00a0|&#xA0;)[\\w./-]{1,16}|\\bот \\d\\d\\.\\d\\d\\.\\d{4}")]
    private static partial Regex Number();
}
