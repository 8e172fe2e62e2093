using System.Text.Encodings.Web;
using MentoringPortal.Web.Infrastructure.Gate;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>One button that posts: <c>&lt;mp-post action="…" button="Отозвать" kind="secondary" /&gt;</c>; children may add hidden fields.</summary>
[HtmlTargetElement("mp-post", Attributes = "action,button")]
public sealed class PostTagHelper(IHtmlGenerator html, HtmlEncoder encoder) : TagHelper
{
    /// <summary>Local address.</summary>
    public string Action { get; set; } = "";

    /// <summary>Words on the button.</summary>
    public string Button { get; set; } = "";

    /// <summary>primary, secondary, quiet or danger.</summary>
    public string Kind { get; set; } = "secondary";

    /// <summary>Words for screen readers that tell one row's button from another's: «Отозвать <i>согласие Петровой</i>».</summary>
    public string? About { get; set; }

    /// <summary>Version of the record.</summary>
    public Guid? Version { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Action);
        output.Attributes.SetAttribute("class", "inline-form");
        output.Attributes.SetAttribute("data-once", "");
        output.PreContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{IdempotencyFilter.Field}\" value=\"{Guid.NewGuid():N}\">");
        if (Version is { } version) output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"Version\" value=\"{version}\">");
        var about = About is null ? "" : $" <span class=\"sr-only\">{encoder.Encode(About)}</span>";
        output.PostContent.AppendHtml(new HtmlString($"<button class=\"button {encoder.Encode(Kind)}\">{encoder.Encode(Button)}{about}</button>"));
    }
}
