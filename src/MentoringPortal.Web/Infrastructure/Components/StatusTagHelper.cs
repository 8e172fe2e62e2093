using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>State in words; the colour only helps. In row loops write <c>&lt;span class="status ok"&gt;…&lt;/span&gt;</c> yourself.</summary>
[HtmlTargetElement("mp-status", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    /// <summary>ok, wait, late, info, done or draft.</summary>
    public string Kind { get; set; } = "info";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status " + Kind);
        output.Content.SetContent(Value);
    }
}
