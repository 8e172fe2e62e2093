using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>
/// The summary of what is wrong, placed above the form: every sentence leads to its field.
/// Shows a conflict of two editors as well, so that a form page needs nothing else.
/// </summary>
[HtmlTargetElement("mp-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(HtmlEncoder encoder) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.ViewData[ConflictModel.Key] is ConflictModel conflict) output.Content.AppendHtml(Conflict(conflict));
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid) return;

        var seen = new HashSet<string>();
        var html = new StringBuilder(
            "<div class=\"errors\" role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"errors-title\"><h2 id=\"errors-title\">Проверьте введённое</h2><ul>");
        foreach (var (key, entry) in state.OrderBy(e => Place(e.Key)))
        {
            // Beside a field stands its first sentence, and so it does here: what cannot be read would be told missing as well.
            foreach (var error in key.Length == 0 ? entry!.Errors : entry!.Errors.Take(1))
            {
                var message = error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Значение здесь не подходит.";
                if (!seen.Add(key + "\n" + message)) continue;
                html.Append("<li>");
                if (key.Length == 0) html.Append(encoder.Encode(message));
                else html.Append("<a href=\"#").Append(FieldTagHelper.IdOf(key)).Append("\">").Append(encoder.Encode(message)).Append("</a>");
                html.Append("</li>");
            }
        }

        output.Content.AppendHtml(html.Append("</ul></div>").ToString());
    }

    // Forms name their fields in the order of the page, and so are its mistakes read; what belongs to no field stands first.
    private int Place(string key)
    {
        if (key.Length == 0) return -1;
        var page = ViewContext.ViewData.ModelMetadata;
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var fields = (dot < 0 ? page : page.Properties[key[..dot]])?.Properties ?? page.Properties;
        var name = key[(dot + 1)..].Split('.', '[')[0];
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].PropertyName == name) return i;
        }

        return int.MaxValue;
    }

    private string Conflict(ConflictModel conflict)
    {
        var html = new StringBuilder(
            "<div class=\"errors conflict\" role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"conflict-title\"><h2 id=\"conflict-title\">Пока вы работали, "
                + "запись изменили</h2><p>");
        if (conflict.ChangedBy is not null) html.Append("Изменение внёс (внесла): ").Append(encoder.Encode(conflict.ChangedBy)).Append(". ");
        html.Append("Ваш текст сохранён в форме ниже. Сравните и исправьте, что нужно; повторная отправка заменит то, что сейчас в портале.</p>");
        if (conflict.Rows.Count > 0)
        {
            html.Append("<table class=\"table cards\"><thead><tr><th scope=\"col\">Поле</th><th scope=\"col\">Вы ввели</th><th scope=\"col\">Сейчас в "
                + "портале</th></tr></thead><tbody>");
            foreach (var row in conflict.Rows)
            {
                html.Append("<tr><th scope=\"row\">").Append(encoder.Encode(row.Label)).Append("</th><td data-label=\"Вы ввели\" class=\"pre\">").Append(Text(row.Mine))
                    .Append("</td><td data-label=\"Сейчас в портале\" class=\"pre\">").Append(Text(row.Current)).Append("</td></tr>");
            }

            html.Append("</tbody></table>");
        }

        return html.Append("</div>").ToString();
    }

    private string Text(string? value) => string.IsNullOrEmpty(value) ? "<span class=\"muted\">не заполнено</span>" : encoder.Encode(value);
}
