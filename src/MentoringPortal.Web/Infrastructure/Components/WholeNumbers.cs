using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>
/// Titles whose document number never breaks at its hyphen, whose date holds to its preposition and whose form to its letter: «№ 41-ОД», «от 19.11.2026», «5 «В»».
/// </summary>
public static partial class WholeNumbers
{
    /// <summary>Leaves Russian letters as they are: the usual encoder writes each as eight signs.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The title as encoded HTML.</summary>
    public static IHtmlContent Of(string title) => new HtmlString(Encoded(Encoder.Encode(title)));

    /// <summary>The same of a title that is encoded already.</summary>
    public static string Encoded(string html) => Number().Replace(html, "<span class=\"nowrap\">$0</span>");

    [GeneratedRegex("№(?: |\u00a0|&#xA0;)[\\w./-]{1,16}|\\bот \\d\\d\\.\\d\\d\\.\\d{4}|\\b\\d{1,2}(?: |\u00a0|&#xA0;)(?:«|&#xAB;)\\w{1,3}(?:»|&#xBB;)")]
    private static partial Regex Number();
}
