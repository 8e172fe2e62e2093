using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Text;
using Microsoft.AspNetCore.Html;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>Texts of an official document as HTML: encoded, with the same non-breaking spaces as on paper.</summary>
public static partial class DocumentHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

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
        Whole().Replace(string.Join("<br>", Typography.Prepare(text).Split('\n').Select(Encoder.Encode)), m => $"<span class=\"nowrap\">{m.Value.Replace(Typography.WholeHyphen, '-')}</span>");

    /// <summary>Figures and letters around a hyphen at which no line ends: «41-ОД».</summary>
    [GeneratedRegex(@"[\p{L}\p{N}./]+(?:\u2011[\p{L}\p{N}./]+)+")]
    private static partial Regex Whole();
}
