using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>Head of a page: back link, caption, heading, actions on the right. Sets the title of the window too.</summary>
[HtmlTargetElement("mp-head", Attributes = "title")]
public sealed class HeadTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const string ActionsItem = "Portal.HeadActions";

    public string Title { get; set; } = "";

    /// <summary>Small line above the heading, e.g. the kind of the record; it stands in the title of the window too. Not shown where the back link says the same.</summary>
    public string? Caption { get; set; }

    /// <summary>One sentence below the heading.</summary>
    public string? Lead { get; set; }

    /// <summary>Address of the page above.</summary>
    public string? Back { get; set; }

    /// <summary>Its name.</summary>
    public string BackText { get; set; } = "Назад";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The head of this page already has a button that leads there.</summary>
    internal static bool LeadsTo(HttpContext http, string encodedHref) =>
        http.Items[ActionsItem] is string actions && actions.Contains($"href=\"{encodedHref}\"", StringComparison.Ordinal);

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var above = string.IsNullOrEmpty(Caption) || Caption == BackText ? null : Caption;
        ViewContext.ViewData["Title"] = above is null ? Title : $"{Title}, {above}";
        var actions = (await output.GetChildContentAsync()).GetContent();
        ViewContext.HttpContext.Items[ActionsItem] = actions;
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        var html = new StringBuilder();
        if (!string.IsNullOrEmpty(Back)) html.Append($"<a class=\"back\" href=\"{encoder.Encode(Back)}\">{encoder.Encode(BackText)}</a>");
        html.Append("<div class=\"page-head-row\"><div>");
        if (above is not null) html.Append($"<p class=\"caption\">{encoder.Encode(above)}</p>");
        html.Append($"<h1>{WholeNumbers.Encoded(encoder.Encode(Title))}</h1>");
        if (!string.IsNullOrEmpty(Lead)) html.Append($"<p class=\"lead\">{encoder.Encode(Lead)}</p>");
        html.Append("</div>");
        if (!string.IsNullOrWhiteSpace(actions)) html.Append("<div class=\"actions\">").Append(actions).Append("</div>");
        output.Content.SetHtmlContent(html.Append("</div>").ToString());
    }
}
