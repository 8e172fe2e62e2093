using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>
/// A POST form with everything a write needs: antiforgery token, idempotency key, the version that was looked at, autosave of drafts.
/// </summary>
[HtmlTargetElement("mp-form", Attributes = "action")]
public sealed class FormTagHelper(IHtmlGenerator html, HtmlEncoder encoder) : TagHelper
{
    /// <summary>Name of the hidden idempotency key.</summary>
    public const string KeyField = "__key";

    /// <summary>Local address the form is sent to.</summary>
    public string Action { get; set; } = "";

    /// <summary>Version of the edited record; a redisplayed form keeps the one that was posted.</summary>
    public Guid? Version { get; set; }

    /// <summary>Names the draft, e.g. <c>diary-entry/{id}</c>; with it typed text is saved while the person types.</summary>
    public string? DraftKey { get; set; }

    /// <summary>True when the form sends files.</summary>
    public bool Files { get; set; }

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
        // The server explains mistakes in Russian words; the browser's own bubbles would come first.
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("data-once", "");
        if (Files) output.Attributes.SetAttribute("enctype", "multipart/form-data");
        if (!string.IsNullOrEmpty(DraftKey)) output.Attributes.SetAttribute("data-draft", DraftKey);

        var fields = output.PreContent;
        fields.AppendHtml(html.GenerateAntiforgery(ViewContext));
        Hidden(fields, KeyField, Posted(KeyField) ?? Guid.NewGuid().ToString("N"));
        if (Version is { } version)
        {
            var conflict = ViewContext.ViewData.ContainsKey(ConflictModel.Key);
            Hidden(fields, "Version", (conflict ? null : Posted("Version")) ?? version.ToString());
        }

        if (!string.IsNullOrEmpty(DraftKey)) output.PostContent.AppendHtml("<p class=\"draft-state\" role=\"status\" data-draft-state></p>");
    }

    private string? Posted(string name)
    {
        var request = ViewContext.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType && Guid.TryParse(request.Form[name], out var posted)
            ? posted.ToString(name == KeyField ? "N" : "D")
            : null;
    }

    private void Hidden(TagHelperContent content, string name, string value) =>
        content.AppendHtml($"<input type=\"hidden\" name=\"{name}\" value=\"{encoder.Encode(value)}\">");
}

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
        output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{FormTagHelper.KeyField}\" value=\"{Guid.NewGuid():N}\">");
        if (Version is { } version) output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"Version\" value=\"{version}\">");
        var about = About is null ? "" : $" <span class=\"sr-only\">{encoder.Encode(About)}</span>";
        output.PostContent.AppendHtml(new HtmlString($"<button class=\"button {encoder.Encode(Kind)}\">{encoder.Encode(Button)}{about}</button>"));
    }
}

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

    /// <summary>Rows found: a list that is empty without any filter needs none. Leave it out where the plain list hides rows, an archive for instance.</summary>
    public int? Rows { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Rows == 0 && !Active)
        {
            output.SuppressOutput();
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
