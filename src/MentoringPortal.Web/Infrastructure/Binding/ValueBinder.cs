using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MentoringPortal.Web.Infrastructure.Binding;

/// <summary>Common part of the one-value binders: empty is null, unreadable gets one helpful sentence.</summary>
public abstract class ValueBinder : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;
        var state = bindingContext.ModelState;
        state.SetModelValue(bindingContext.ModelName, value);
        var text = TextBinder.Clean(value.FirstValue);
        if (text.Length == 0)
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else state.TryAddModelError(bindingContext.ModelName, EmptyMessage);
        }
        else if (TryRead(text, bindingContext, out var result, out var message))
        {
            bindingContext.Result = ModelBindingResult.Success(result);
        }
        else
        {
            state.TryAddModelError(bindingContext.ModelName, message);
        }

        return Task.CompletedTask;
    }

    /// <summary>Shown when a value that must be there is not.</summary>
    protected virtual string EmptyMessage => "Заполните это поле.";

    /// <summary>Reads the cleaned, non-empty text.</summary>
    protected abstract bool TryRead(string text, ModelBindingContext context, out object? value, out string message);

    /// <summary>Drops spaces of every width and turns dashes and minus signs into a hyphen.</summary>
    protected static string Digits(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u2009' or '\u202F')).Select(c => c is '−' or '–' or '—' or '\u2010' or '\u2011' ? '-' : c));
}

/// <summary>Whole numbers: «1 200» and «1200» are the same.</summary>
public sealed class NumberBinder : ValueBinder
{
    /// <inheritdoc />
    protected override bool TryRead(string text, ModelBindingContext context, out object? value, out string message)
    {
        // A table of figures gives «12,0» for 12.
        var digits = Digits(text).Replace(',', '.');
        if (digits.IndexOf('.') is var point and > 0 && digits.AsSpan(point + 1).Trim('0').IsEmpty) digits = digits[..point];
        var ok = int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = number;
        message = "Введите целое число, например 12.";
        return ok;
    }
}

/// <summary>Fractions: comma and point are the same.</summary>
public sealed class DecimalBinder : ValueBinder
{
    /// <inheritdoc />
    protected override bool TryRead(string text, ModelBindingContext context, out object? value, out string message)
    {
        var ok = double.TryParse(Digits(text).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = number;
        message = "Введите число, например 1,5.";
        return ok && double.IsFinite(number);
    }
}

/// <summary>Times of day: 14:30, 14.30, 9-05, 1430, «14 ч», «14 ч 30 мин».</summary>
public sealed class TimeBinder : ValueBinder
{
    /// <inheritdoc />
    protected override bool TryRead(string text, ModelBindingContext context, out object? value, out string message)
    {
        var parts = Digits(text).ToLowerInvariant().Replace("часов", ":").Replace("часа", ":").Replace("час", ":").Replace("минут", "").Replace("мин", "")
            .Replace('ч', ':').Replace('.', ':').Replace('-', ':').Split(':', StringSplitOptions.RemoveEmptyEntries);
        var together = parts switch
        {
            [{ Length: <= 2 } hour] => $"{hour}:00",
            [{ Length: 3 or 4 } whole] => $"{whole[..^2]}:{whole[^2..]}",
            _ => string.Join(':', parts),
        };
        var ok = TimeOnly.TryParse(together, CultureInfo.InvariantCulture, out var time);
        value = time;
        message = "Введите время, например 14:30.";
        return ok;
    }
}
