using System.Text.Encodings.Web;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Gate;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>
/// A POST form with everything a write needs: antiforgery token, idempotency key, the version that was looked at, autosave of drafts.
/// </summary>
[HtmlTargetElement("mp-form", Attributes = "action")]
public sealed class FormTagHelper(IHtmlGenerator html, HtmlEncoder encoder, FormOwner owner, CurrentActor actor) : TagHelper
{
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
        Hidden(fields, IdempotencyFilter.Field, Posted(IdempotencyFilter.Field) ?? Guid.NewGuid().ToString("N"));
        if (Version is { } version)
        {
            var conflict = ViewContext.ViewData.ContainsKey(ConflictModel.Key);
            Hidden(fields, "Version", (conflict ? null : Posted("Version")) ?? version.ToString());
        }

        if (owner.Seal(actor) is { } seal) Hidden(fields, FormOwner.Field, seal);
        if (string.IsNullOrEmpty(DraftKey)) return;
        Hidden(fields, IdempotencyFilter.DraftField, DraftKey);
        output.PostContent.AppendHtml("<p class=\"draft-state\" role=\"status\" data-draft-state></p>");
    }

    private string? Posted(string name)
    {
        var request = ViewContext.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType && Guid.TryParse(request.Form[name], out var posted)
            ? posted.ToString(name == IdempotencyFilter.Field ? "N" : "D")
            : null;
    }

    private void Hidden(TagHelperContent content, string name, string value) =>
        content.AppendHtml($"<input type=\"hidden\" name=\"{name}\" value=\"{encoder.Encode(value)}\">");
}
