using MentoringPortal.Domain.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MentoringPortal.Web.Infrastructure.Binding;

/// <summary>Days in the forms people type: 31.8.2026, 31.08.26, «31 августа», «вчера».</summary>
public sealed class DayBinder : ValueBinder
{
    /// <inheritdoc />
    protected override bool TryRead(string text, ModelBindingContext context, out object? value, out string message)
    {
        // «Сегодня» and the year of «1 сентября» are those on the school's wall, wherever the server stands.
        var clock = context.HttpContext.RequestServices.GetRequiredService<SchoolClock>();
        var ok = RussianDate.TryParse(text, clock.Today, out var day, out var error);
        value = day;
        message = error?.Message ?? "Введите дату, например 31.08.2026.";
        return ok;
    }
}

/// <summary>Minutes as people say them: 45, «1 ч 30 мин», 1:30, «полчаса». For <c>[DataType(DataType.Duration)] int?</c>.</summary>
public sealed class DurationBinder : ValueBinder
{
    /// <inheritdoc />
    protected override bool TryRead(string text, ModelBindingContext context, out object? value, out string message)
    {
        var ok = RussianDuration.TryParse(text, out var minutes);
        value = minutes;
        message = "Введите продолжительность, например 45 мин или 1 ч 30 мин.";
        return ok;
    }
}
