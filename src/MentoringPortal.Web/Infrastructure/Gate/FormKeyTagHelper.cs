using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Gives every POST form its one-time key; see <see cref="IdempotencyFilter"/>.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKeyTagHelper : TagHelper
{
    public override int Order => 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{IdempotencyFilter.Field}\" value=\"{Guid.NewGuid():N}\">");
    }
}
