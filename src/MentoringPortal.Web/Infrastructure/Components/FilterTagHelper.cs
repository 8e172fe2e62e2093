using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>A GET form above a list; the state of the filter stays in the address.</summary>
[HtmlTargetElement("mp-filter", Attributes = "action")]
public sealed class FilterTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>Address of the list.</summary>
    public string Action { get; set; } = "";

    /// <summary>Words on the button.</summary>
    public string Button { get; set; } = "Показать";

    /// <summary>True shows «Сбросить», which leads to the list without a filter.</summary>
    public bool Active { get; set; }

    /// <summary>Rows of the page: a list that the eye takes in at once needs no filter. Null keeps it whatever the length.</summary>
    public int? Rows { get; set; }

    /// <summary>Words of the link that stands in place of the filter to what the plain list leaves out, «В архиве» for instance; null where it leaves out nothing.</summary>
    public string? Apart { get; set; }

    /// <summary>Where the link leads.</summary>
    public string? ApartHref { get; set; }

    /// <summary>From so many rows on a list has its filter.</summary>
    public const int FewestRows = 8;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A later page may be short, its list is not.
        if (Rows < FewestRows && !Active && !ViewContext.HttpContext.Request.Query.ContainsKey("page"))
        {
            output.SuppressOutput();
            if (Apart is not null) output.Content.SetHtmlContent($"<p><a href=\"{encoder.Encode(ApartHref ?? Action)}\">{encoder.Encode(Apart)}</a></p>");
            return;
        }

        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", Action);
        output.Attributes.SetAttribute("class", "filter");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("data-filter", "");
        var reset = Active ? $"<a href=\"{encoder.Encode(Action)}\">Сбросить</a>" : "";
        output.PostContent.AppendHtml($"<div class=\"filter-actions\"><button class=\"button secondary\">{encoder.Encode(Button)}</button>{reset}</div>");
    }
}
