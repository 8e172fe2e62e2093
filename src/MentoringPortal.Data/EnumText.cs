using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MentoringPortal.Data;

/// <summary>Enums are stored by name. EF's own converter parses the name of each row's each value anew; here it is looked up.</summary>
internal sealed class EnumText<T>() : ValueConverter<T, string>(v => Text(v), t => Value(t))
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().Distinct().ToFrozenDictionary(v => v.ToString());
    private static readonly FrozenDictionary<T, string> Names = Values.ToFrozenDictionary(p => p.Value, p => p.Key);

    // Flags are stored joined: «Mentor, Mentee».
    private static string Text(T value) => Names.TryGetValue(value, out var name) ? name : value.ToString();

    private static T Value(string text) => Values.TryGetValue(text, out var value) ? value : Enum.Parse<T>(text);
}

internal static class EnumTexts
{
    /// <summary>Gives the converter to every enum that is stored by name.</summary>
    public static void UseEnumTexts(this IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.GetProviderClrType() == typeof(string)))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!type.IsEnum) continue;
            property.SetProviderClrType(null);
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumText<>).MakeGenericType(type))!);
        }
    }
}
