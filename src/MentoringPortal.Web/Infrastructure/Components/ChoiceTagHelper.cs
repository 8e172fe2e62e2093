using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>A select of a filter: <c>&lt;mp-choice name="state" label="Состояние" items="…" value="@filter.State" /&gt;</c>.</summary>
[HtmlTargetElement("mp-choice", Attributes = "name,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>Name in the address, and the id.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is chosen, «Состояние».</summary>
    public string Label { get; set; } = "";

    /// <summary>What may be chosen.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>What is chosen now: a text, a number, a member of an enum or nothing.</summary>
    public object? Value { get; set; }

    /// <summary>Words of a first line that does not filter, «Все»; left out where the items hold one.</summary>
    public string? All { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field select");
        var now = Convert.ToString(Value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        var content = output.Content;
        content.AppendHtml($"<label for=\"{encoder.Encode(Name)}\">{encoder.Encode(Label)}</label><select id=\"{encoder.Encode(Name)}\" name=\"{encoder.Encode(Name)}\">");
        foreach (var item in All is null ? Items : Items.Prepend(Choice.None(All)))
        {
            content.AppendHtml($"<option value=\"{encoder.Encode(item.Value)}\"{(item.Value == now ? " selected" : "")}>{encoder.Encode(item.Text)}</option>");
        }

        content.AppendHtml("</select>");
    }
}
