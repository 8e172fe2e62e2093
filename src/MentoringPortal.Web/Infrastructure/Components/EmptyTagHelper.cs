using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>An empty list: what is missing and the one button that helps.</summary>
[HtmlTargetElement("mp-empty", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>A second, quieter sentence.</summary>
    public string? Hint { get; set; }

    /// <summary>Words on the button.</summary>
    public string? Action { get; set; }

    public string? Href { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        var html = new StringBuilder($"<p class=\"empty-text\">{encoder.Encode(Text)}</p>");
        if (Hint is not null) html.Append($"<p class=\"muted\">{encoder.Encode(Hint)}</p>");
        if (!string.IsNullOrEmpty(Action) && Href is not null) html.Append($"<p><a class=\"button\" href=\"{encoder.Encode(Href)}\">{encoder.Encode(Action)}</a></p>");
        output.Content.SetHtmlContent(html.ToString());
    }
}
