using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>Facts of a record as label and value, with «Изменить» where it may be changed.</summary>
[HtmlTargetElement("mp-summary", Attributes = "rows", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SummaryTagHelper(HtmlEncoder encoder) : TagHelper
{
    public IEnumerable<SummaryRow> Rows { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary");
        var html = new StringBuilder();
        foreach (var row in Rows)
        {
            var value = string.IsNullOrEmpty(row.Value) ? "<span class=\"muted\">не указано</span>" : encoder.Encode(row.Value);
            html.Append($"<div><dt>{encoder.Encode(row.Label)}</dt><dd class=\"pre\">{value}</dd>");
            if (row.ChangeHref is not null)
            {
                html.Append($"<dd class=\"change\"><a href=\"{encoder.Encode(row.ChangeHref)}\">Изменить<span class=\"sr-only\"> "
                    + $"{encoder.Encode(row.ChangeWhat ?? row.Label)}</span></a></dd>");
            }
            html.Append("</div>");
        }

        output.Content.SetHtmlContent(html.ToString());
    }
}
