using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MentoringPortal.Web.Infrastructure.Binding;

/// <summary>
/// Text as it was meant: trimmed, one kind of line end, composed letters (й as one sign), without control characters
/// and without marks that turn the reading direction of what follows.
/// </summary>
/// <param name="emptyIsNull">True for nullable properties: an empty field is then «nothing», not an empty text.</param>
public sealed class TextBinder(bool emptyIsNull) : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var text = Clean(value.FirstValue);
        // A part of the address is there, even where nothing readable is left of it.
        var isOfAddress = bindingContext.ActionContext.RouteData.Values.ContainsKey(bindingContext.ModelName);
        bindingContext.Result = ModelBindingResult.Success(text.Length == 0 && emptyIsNull && !isOfAddress ? null : text);
        return Task.CompletedTask;
    }

    /// <summary>Cleans a typed or pasted text; see the class.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n') clean.Append('\n');
            }
            else if (IsLineEnd(c))
            {
                clean.Append('\n');
            }
            else if (!IsUnwanted(c))
            {
                clean.Append(c);
            }
        }

        var result = clean.ToString().Trim();
        try
        {
            return result.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: keep the readable rest instead of failing the whole form.
            return new string([.. result.Where(c => !char.IsSurrogate(c))]).Normalize(NormalizationForm.FormC);
        }
    }

    private static bool IsUnwanted(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    // Word's soft break, a page end copied from a PDF, line ends of other systems: dropping them would glue words together.
    private static bool IsLineEnd(char c) => c is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
