using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MentoringPortal.Web.Infrastructure.Binding;

/// <summary>Chooses the binders that accept what people really type: spaces in numbers, several date forms, pasted text.</summary>
public sealed class ForgivingBinderProvider : IModelBinderProvider
{
    private static readonly NumberBinder Number = new();
    private static readonly DecimalBinder Decimal = new();
    private static readonly DurationBinder Duration = new();
    private static readonly DayBinder Day = new();
    private static readonly TimeBinder Time = new();

    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var metadata = context.Metadata;
        if (context.BindingInfo.BindingSource is { } source && !source.CanAcceptDataFrom(BindingSource.ModelBinding)) return null;
        if (metadata.ModelType == typeof(string)) return IsSecret(metadata) ? null : new TextBinder(EmptyIsNull(metadata));

        var type = metadata.UnderlyingOrModelType;
        if (type == typeof(int)) return metadata.DataTypeName == nameof(DataType.Duration) ? Duration : Number;
        if (type == typeof(double) || type == typeof(decimal)) return Decimal;
        if (type == typeof(DateOnly)) return Day;
        return type == typeof(TimeOnly) ? Time : ListFilterBinder.For(context);
    }

    // Spaces around a password are the person's own choice.
    private static bool IsSecret(ModelMetadata metadata) =>
        metadata.DataTypeName == "Password" || (metadata.Name ?? "").Contains("Password", StringComparison.OrdinalIgnoreCase);

    private static bool EmptyIsNull(ModelMetadata metadata)
    {
        if (metadata.MetadataKind != ModelMetadataKind.Property || metadata.ContainerType is null) return true;
        var property = metadata.ContainerType.GetProperty(metadata.PropertyName!);
        return property is null || new NullabilityInfoContext().Create(property).WriteState != NullabilityState.NotNull;
    }
}
