using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>The «Что дальше» card on top of a record: next act, whose move, until when, the button inside.</summary>
[HtmlTargetElement("mp-next", Attributes = "title")]
public sealed class NextTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const string Past = "срок был ";

    public string Title { get; set; } = "";

    /// <summary>Whose move: «Наставник Петрова А.И.» or «Вы».</summary>
    public string? Who { get; set; }

    /// <summary>Until when, already in words: «до 02.12.2026».</summary>
    public string? Until { get; set; }

    /// <summary>How it stands, where there is no last day: «ждёт 3 дня».</summary>
    public string? Now { get; set; }

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
        if (!string.IsNullOrEmpty(Who) || !string.IsNullOrEmpty(Until) || !string.IsNullOrEmpty(Now))
        {
            html.Append("<dl class=\"next-facts\">");
            if (!string.IsNullOrEmpty(Who)) html.Append($"<div><dt>Чей ход</dt> <dd>{encoder.Encode(Who)}</dd></div>");
            if (!string.IsNullOrEmpty(Until))
            {
                html.Append($"<div><dt>Срок</dt> <dd>{encoder.Encode(Day(Until))}{(Late ? " <span class=\"status late\">просрочено</span>" : "")}</dd></div>");
            }
            if (!string.IsNullOrEmpty(Now)) html.Append($"<div><dt>Сейчас</dt> <dd>{encoder.Encode(Now)}</dd></div>");
            html.Append("</dl>");
        }

        if (!string.IsNullOrWhiteSpace(content)) html.Append("<div class=\"actions\">").Append(content).Append("</div>");
        output.Content.SetHtmlContent(html.ToString());
    }

    // «Срок: срок был 02.12.2026» would say the word twice; that it has passed stands beside.
    private static string Day(string until) => until.StartsWith(Past, StringComparison.Ordinal) ? until[Past.Length..] : until;
}
