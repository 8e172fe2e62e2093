using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>Head of a page: back link, caption, heading, actions on the right. Sets the title of the window too.</summary>
[HtmlTargetElement("mp-head", Attributes = "title")]
public sealed class HeadTagHelper(HtmlEncoder encoder) : TagHelper
{
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

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var above = string.IsNullOrEmpty(Caption) || Caption == BackText ? null : Caption;
        ViewContext.ViewData["Title"] = above is null ? Title : $"{Title}, {above}";
        var actions = (await output.GetChildContentAsync()).GetContent();
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

/// <summary>The «Что дальше» card on top of a record: next act, whose move, until when, the button inside.</summary>
[HtmlTargetElement("mp-next", Attributes = "title")]
public sealed class NextTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>Whose move: «Наставник Петрова А.И.» or «Вы».</summary>
    public string? Who { get; set; }

    /// <summary>Until when, already in words: «до 02.12.2026».</summary>
    public string? Until { get; set; }

    /// <summary>True when the time has passed.</summary>
    public bool Late { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Late ? "next late" : "next");
        output.Attributes.SetAttribute("aria-labelledby", "next-title");
        var html = new StringBuilder($"<h2 class=\"next-kicker\" id=\"next-title\">Что дальше</h2><p class=\"next-title\">{encoder.Encode(Title)}</p>");
        if (!string.IsNullOrEmpty(Who) || !string.IsNullOrEmpty(Until))
        {
            html.Append("<dl class=\"next-facts\">");
            if (!string.IsNullOrEmpty(Who)) html.Append($"<div><dt>Чей ход</dt> <dd>{encoder.Encode(Who)}</dd></div>");
            if (!string.IsNullOrEmpty(Until)) html.Append($"<div><dt>Срок</dt> <dd>{encoder.Encode(Until)}{(Late ? " <span class=\"status late\">просрочено</span>" : "")}</dd></div>");
            html.Append("</dl>");
        }

        if (!string.IsNullOrWhiteSpace(content)) html.Append("<div class=\"actions\">").Append(content).Append("</div>");
        output.Content.SetHtmlContent(html.ToString());
    }
}

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
            if (row.ChangeHref is not null) html.Append($"<dd class=\"change\"><a href=\"{encoder.Encode(row.ChangeHref)}\">Изменить<span class=\"sr-only\"> {encoder.Encode(row.ChangeWhat ?? row.Label)}</span></a></dd>");
            html.Append("</div>");
        }

        output.Content.SetHtmlContent(html.ToString());
    }
}
