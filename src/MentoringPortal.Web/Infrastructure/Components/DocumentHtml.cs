using System.Text;
using System.Text.RegularExpressions;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Text;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>Texts of an official document as HTML: encoded, with the same non-breaking spaces as on paper.</summary>
public static partial class DocumentHtml
{
    /// <summary>Text with its line ends.</summary>
    public static IHtmlContent Lines(string text) => new HtmlString(Encode(text));

    /// <summary>Runs with bold and italic.</summary>
    public static IHtmlContent Runs(IReadOnlyList<Run> runs)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.Bold) html.Append("<strong>");
            if (run.Italic) html.Append("<em>");
            html.Append(Encode(run.Text));
            if (run.Italic) html.Append("</em>");
            if (run.Bold) html.Append("</strong>");
        }
        return new HtmlString(html.ToString());
    }

    private static string Encode(string text) =>
        Whole().Replace(string.Join("<br>", Typography.Prepare(text).Split('\n').Select(WholeNumbers.Encoder.Encode)), m =>
            $"<span class=\"nowrap\">{m.Value.Replace(Typography.WholeHyphen, '-')}</span>");

    /// <summary>Short pieces around a hyphen or slash at which no line ends: «41-ОД», «п/п», «2026/2027»; addresses are too long for it.</summary>
    [GeneratedRegex(@"(?<![\w./])[\p{L}\p{N}.]{1,9}(?:[\u2011/][\p{L}\p{N}.]{1,9})+(?![\w./])")]
    private static partial Regex Whole();
}
