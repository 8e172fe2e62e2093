using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace MentoringPortal.Web.Infrastructure.Binding;

/// <summary>Binds a list's filter; an address without a query holds none, and binding its fields one by one would cost more than the session check.</summary>
public sealed class ListFilterBinder(IModelBinder fields) : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var request = bindingContext.HttpContext.Request;
        if (request.QueryString.HasValue || request.HasFormContentType) return fields.BindModelAsync(bindingContext);
        var filter = Activator.CreateInstance(bindingContext.ModelType)!;
        bindingContext.ValidationState[filter] = new ValidationStateEntry { SuppressValidation = true };
        bindingContext.Result = ModelBindingResult.Success(filter);
        return Task.CompletedTask;
    }

    /// <summary>The binder for a filter, null for any other model.</summary>
    public static IModelBinder? For(ModelBinderProviderContext context) =>
        typeof(ListFilter).IsAssignableFrom(context.Metadata.ModelType) && new ComplexObjectModelBinderProvider().GetBinder(context) is { } fields
            ? new ListFilterBinder(fields) : null;
}
