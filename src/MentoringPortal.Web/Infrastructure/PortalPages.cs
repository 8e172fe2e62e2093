using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.AspNetCore;
using MentoringPortal.Web.Infrastructure.Binding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>Registers what every page needs: Russian culture, encoder, forgiving binders, form validators.</summary>
public static class PortalPages
{
    /// <summary>Adds pages and forms; accounts, gate and database are registered elsewhere.</summary>
    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        var russian = CultureInfo.GetCultureInfo("ru-RU");
        CultureInfo.DefaultThreadCurrentCulture = russian;
        CultureInfo.DefaultThreadCurrentUICulture = russian;
        CultureInfo.CurrentCulture = russian;
        CultureInfo.CurrentUICulture = russian;
        ValidatorOptions.Global.LanguageManager.Culture = russian;

        // Cyrillic leaves as letters, not as entities of seven bytes each.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcOptions>(o =>
        {
            o.ModelBinderProviders.Insert(0, new ForgivingBinderProvider());
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            // The address decides what is asked for; a form field of the same name does not.
            var route = o.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            o.ValueProviderFactories.Remove(route);
            o.ValueProviderFactories.Insert(0, route);
            RussianBindingMessages.Apply(o.ModelBindingMessageProvider);
        });
        services.AddFluentValidationAutoValidation(o => o.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton, includeInternalTypes: true);
        return services;
    }
}
