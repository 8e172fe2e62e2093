using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using MentoringPortal.Domain.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>A whole form field: label, hint, error, input. Keeps what was typed; see <c>docs/how-to/build-a-page.md</c>.</summary>
[HtmlTargetElement("mp-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(HtmlEncoder encoder) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>Only where the words are not those of the form: a field is named once, by <c>[DisplayName]</c> of its property.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>text, textarea, date, time, duration, number, select, radios, checks, checkbox, file, password, email, tel; found from the type when empty.</summary>
    public string? Kind { get; set; }

    /// <summary>Choices of select, radios and checks; of a text: what it offers while anything may be typed.</summary>
    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>Rows of a textarea; also makes the field one.</summary>
    public int? Rows { get; set; }

    /// <summary>Width class: date, short, medium or wide (default).</summary>
    public string? Width { get; set; }

    /// <summary>Adds «необязательно» to the label.</summary>
    public bool Optional { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Longest text, for the counter and the browser.</summary>
    public int? Max { get; set; }

    /// <summary>Allowed kinds of a file, e.g. <c>.pdf,.jpg,.png</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>Words after the input: «минут».</summary>
    public string? Suffix { get; set; }

    /// <summary>Shows radios side by side.</summary>
    public bool Inline { get; set; }

    /// <summary>Makes the label (legend) a heading of its page.</summary>
    public bool Heading { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Id of the input of a field; the error summary links to it.</summary>
    public static string IdOf(string name) => string.Create(name.Length, name, static (span, text) =>
    {
        for (var i = 0; i < text.Length; i++) span[i] = char.IsAsciiLetterOrDigit(text[i]) || text[i] == '-' ? text[i] : '_';
    });

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = IdOf(name);
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        var error = entry?.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        if (error is { Length: 0 }) error = "Значение здесь не подходит.";
        var kind = Kind ?? (For.Metadata.DataTypeName == nameof(DataType.Duration) ? "duration" : KindOf(For.ModelExplorer.ModelType));
        var values = ValuesOf(entry);
        if (kind == "duration" && entry?.RawValue is null && For.Model is int minutes) values = [RussianDuration.Format(minutes).Replace('\u00A0', ' ')];
        var extra = (await output.GetChildContentAsync()).GetContent();
        var hint = Hint ?? kind switch { "date" => "Например, 31.08.2026", "duration" => "Например, 45 мин или 1 ч 30 мин", _ => null };

        var grouped = kind is "radios" or "checks";
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", $"field {kind}{(error is null ? "" : " wrong")}{(own is null ? "" : " " + own)}");

        var described = string.Join(' ', new[] { hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.Where(x => x is not null));
        var common = (described.Length == 0 ? "" : $" aria-describedby=\"{described}\"") + (error is null ? "" : " aria-invalid=\"true\"");
        if (grouped && described.Length > 0) output.Attributes.SetAttribute("aria-describedby", described);

        var html = new StringBuilder();
        var label = encoder.Encode(Label ?? For.Metadata.DisplayName ?? "") + (Optional ? " <span class=\"optional\">(необязательно)</span>" : "");
        if (kind == "checkbox")
        {
            html.Append($"<div class=\"choice\"><input type=\"checkbox\" id=\"{id}\" name=\"{name}\" "
                + $"value=\"true\"{(values.Any(v => string.Equals(v, "true", StringComparison.OrdinalIgnoreCase)) ? " checked" : "")}{common}><label "
                + $"for=\"{id}\">{label}</label></div>");
            HintAndError(html, id, hint, error, extra);
        }
        else
        {
            if (Heading) label = $"<h1>{label}</h1>";
            html.Append(grouped ? $"<legend>{label}</legend>" : $"<label for=\"{id}\">{label}</label>");
            HintAndError(html, id, hint, error, extra);
            Input(html, kind, name, id, values, common);
        }

        output.Content.SetHtmlContent(html.ToString());
    }

    private static string KindOf(Type modelType)
    {
        var type = Nullable.GetUnderlyingType(modelType) ?? modelType;
        if (type == typeof(DateOnly)) return "date";
        if (type == typeof(TimeOnly)) return "time";
        if (type == typeof(bool)) return "checkbox";
        if (type == typeof(int) || type == typeof(double) || type == typeof(decimal)) return "number";
        return typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) ? "file" : "text";
    }

    private static string Format(object value) => value switch
    {
        DateOnly day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };

    private IReadOnlyList<string> ValuesOf(ModelStateEntry? entry)
    {
        if (entry?.RawValue is string[] many) return many;
        if (entry?.RawValue is string one) return [one];
        return For.Model switch
        {
            null => [],
            string text => [text],
            IEnumerable list => [.. list.Cast<object>().Select(Format)],
            var value => [Format(value)],
        };
    }

    private void HintAndError(StringBuilder html, string id, string? hint, string? error, string extra)
    {
        if (hint is not null) html.Append($"<p class=\"hint\" id=\"{id}-hint\">{WholeNumbers.Encoded(encoder.Encode(hint))}</p>");
        html.Append(extra);
        if (error is not null) html.Append($"<p class=\"field-error\" id=\"{id}-error\"><span class=\"sr-only\">Ошибка: </span>{encoder.Encode(error)}</p>");
    }

    private void Input(StringBuilder html, string kind, string name, string id, IReadOnlyList<string> values, string common)
    {
        if (Rows is not null && kind == "text") kind = "textarea";
        var value = encoder.Encode(values.Count > 0 ? values[0] : "");
        var attributes = common + (Autocomplete is null ? "" : $" autocomplete=\"{encoder.Encode(Autocomplete)}\"") + (Max is null ? "" : $" data-max=\"{Max}\"");
        var width = Width ?? (kind is "date" or "time" or "duration" ? "date" : kind == "number" ? "short" : "wide");
        switch (kind)
        {
            case "textarea":
                html.Append($"<textarea id=\"{id}\" name=\"{name}\" rows=\"{Rows ?? 4}\" class=\"w-{width}\" data-grow{attributes}>\n{value}</textarea>");
                break;
            case "select":
                Select(html, name, id, values, attributes, width);
                break;
            case "radios" or "checks":
                Choices(html, kind == "radios" ? "radio" : "checkbox", name, id, values, common);
                break;
            case "file":
                var multiple = typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType) ? " multiple" : "";
                html.Append($"<input type=\"file\" id=\"{id}\" name=\"{name}\"{(Accept is null ? "" : $" accept=\"{encoder.Encode(Accept)}\"")}{multiple}{attributes}>");
                break;
            case "password":
                html.Append($"<input type=\"password\" id=\"{id}\" name=\"{name}\" class=\"w-{(Width ?? "medium")}\"{attributes}>");
                break;
            default:
                var type = kind is "email" or "tel" ? kind : "text";
                var mode = kind is "date" or "number" or "time" ? " inputmode=\"" + (kind == "number" ? "numeric" : "decimal") + "\"" : "";
                // A text with choices offers them while it is typed and takes any other words.
                var list = kind == "text" && Items is not null ? $" list=\"{id}-list\"" : "";
                html.Append($"<input type=\"{type}\" id=\"{id}\" name=\"{name}\" value=\"{value}\" class=\"w-{width}\"{mode}{list}{attributes}>");
                if (list.Length > 0) html.Append($"<datalist id=\"{id}-list\">{string.Concat(Items!.Select(i => $"<option value=\"{encoder.Encode(i.Text)}\">"))}</datalist>");
                if (Suffix is not null) html.Append($" <span class=\"suffix\">{encoder.Encode(Suffix)}</span>");
                break;
        }
    }

    private void Select(StringBuilder html, string name, string id, IReadOnlyList<string> values, string attributes, string width)
    {
        html.Append($"<select id=\"{id}\" name=\"{name}\" class=\"w-{width}\"{attributes}>");
        var group = (string?)null;
        foreach (var item in Items ?? [])
        {
            if (item.Group != group)
            {
                if (group is not null) html.Append("</optgroup>");
                if (item.Group is not null) html.Append($"<optgroup label=\"{encoder.Encode(item.Group)}\">");
                group = item.Group;
            }

            html.Append($"<option value=\"{encoder.Encode(item.Value)}\"{(IsChosen(item, values) ? " selected" : "")}>{encoder.Encode(item.Text)}</option>");
        }

        html.Append(group is null ? "</select>" : "</optgroup></select>");
    }

    private void Choices(StringBuilder html, string type, string name, string id, IReadOnlyList<string> values, string common)
    {
        html.Append(Inline ? "<div class=\"choices inline\">" : "<div class=\"choices\">");
        var index = 0;
        var items = Items as IReadOnlyCollection<Choice> ?? [.. Items ?? []];
        var group = (string?)null;
        foreach (var item in items)
        {
            if (item.Group != group)
            {
                if (group is not null) html.Append("</details>");
                // Folded away, unless something in it is chosen or nothing else is there to choose.
                var open = items.Any(i => i.Group == item.Group && IsChosen(i, values)) || items.All(i => i.Group == item.Group);
                if (item.Group is not null) html.Append($"<details{(open ? " open" : "")}><summary>{encoder.Encode(item.Group)}</summary>");
                group = item.Group;
            }

            var own = index == 0 ? id : $"{id}-{index}";
            html.Append($"<div class=\"choice\"><input type=\"{type}\" id=\"{own}\" name=\"{name}\" value=\"{encoder.Encode(item.Value)}\"");
            html.Append($"{(IsChosen(item, values) ? " checked" : "")}{(index == 0 ? common : "")}><label for=\"{own}\">{encoder.Encode(item.Text)}");
            if (item.Hint is not null) html.Append($"<span class=\"choice-hint\">{encoder.Encode(item.Hint)}</span>");
            html.Append("</label></div>");
            index++;
        }

        html.Append(group is null ? "</div>" : "</details></div>");
    }

    private static bool IsChosen(Choice item, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            if (string.Equals(value, item.Value, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return values.Count == 0 && item.Value.Length == 0;
    }
}
