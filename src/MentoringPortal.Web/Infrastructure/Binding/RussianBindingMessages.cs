using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MentoringPortal.Web.Infrastructure.Binding;

/// <summary>What a person reads when a value could not be understood at all.</summary>
internal static class RussianBindingMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"Значение «{Shorten(value)}» здесь не подходит.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Значение «{Shorten(value)}» здесь не подходит.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Значение здесь не подходит.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Значение здесь не подходит.");
        messages.SetValueIsInvalidAccessor(value => $"Значение «{Shorten(value)}» здесь не подходит.");
        messages.SetValueMustBeANumberAccessor(_ => "Введите число.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Введите число.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Заполните это поле.");
        messages.SetMissingKeyOrValueAccessor(() => "Заполните это поле.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Запрос пуст.");
        messages.SetValueMustNotBeNullAccessor(_ => "Заполните это поле.");
    }

    private static string Shorten(string? value) => value is null ? "" : value.Length <= 40 ? value : value[..40] + "…";
}
