using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>An empty list: what is missing and the one button that helps, unless the head of the page has it.</summary>
[HtmlTargetElement("mp-empty", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>A second, quieter sentence.</summary>
    public string? Hint { get; set; }

    /// <summary>Words on the button.</summary>
    public string? Action { get; set; }

    public string? Href { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        var html = new StringBuilder($"<p class=\"empty-text\">{encoder.Encode(Text)}</p>");
        if (Hint is not null) html.Append($"<p class=\"muted\">{encoder.Encode(Hint)}</p>");
        if (!string.IsNullOrEmpty(Action) && Href is not null && !HeadTagHelper.LeadsTo(ViewContext.HttpContext, encoder.Encode(Href)))
            html.Append($"<p><a class=\"button\" href=\"{encoder.Encode(Href)}\">{encoder.Encode(Action)}</a></p>");
        output.Content.SetHtmlContent(html.ToString());
    }
}
