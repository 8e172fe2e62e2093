using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MentoringPortal.Data;

/// <summary>
/// Enums are stored by name. EF's own converter parses the name of each row's each value anew; here it is looked up. One converter an enum, with as little
/// code of its own as can be: whatever depends on the enum is compiled anew at every start of the portal for each of them.
/// </summary>
internal sealed class EnumText<T>() : ValueConverter<T, string>(v => Text(v), t => Value(t))
    where T : struct, Enum
{
    private static readonly EnumNames Names = new(typeof(T));

    public override Func<T, string> ConvertToProviderTyped { get; } = Text;

    public override Func<string, T> ConvertFromProviderTyped { get; } = Value;

    public override Func<object?, object?> ConvertToProvider { get; } = value => value is null ? null : Names.Text(Convert.ToInt32(value, null));

    public override Func<object?, object?> ConvertFromProvider { get; } = text => text is null ? null : Enum.ToObject(typeof(T), Names.Value((string)text));

    private static string Text(T value) => Names.Text(Unsafe.As<T, int>(ref value));

    private static T Value(string text)
    {
        var value = Names.Value(text);
        return Unsafe.As<int, T>(ref value);
    }
}

/// <summary>The names of an enum whose values are plain numbers (int).</summary>
internal sealed class EnumNames
{
    private readonly Type _type;
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _names = [];

    public EnumNames(Type type)
    {
        if (Enum.GetUnderlyingType(type) != typeof(int)) throw new ArgumentException($"{type} is not stored: its numbers are no int.", nameof(type));
        _type = type;
        foreach (var value in Enum.GetValuesAsUnderlyingType(type).Cast<int>().Distinct())
        {
            var name = Enum.GetName(type, value)!;
            _values[name] = value;
            _names[value] = name;
        }
    }

    /// <summary>Flags are joined: «Mentor, Mentee».</summary>
    public string Text(int value) => _names.TryGetValue(value, out var name) ? name : Enum.ToObject(_type, value).ToString()!;

    /// <exception cref="ArgumentException">No name of the enum.</exception>
    public int Value(string text) => _values.TryGetValue(text, out var value) ? value : Convert.ToInt32(Enum.Parse(_type, text), null);
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
            property.SetValueConverter(typeof(EnumText<>).MakeGenericType(type));
        }
    }
}
