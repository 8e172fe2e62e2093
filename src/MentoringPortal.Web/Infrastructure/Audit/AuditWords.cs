using System.Globalization;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Infrastructure.Audit;

/// <summary>Russian words for properties, record kinds and values of the change history. A room adds its own words to the dictionaries below.</summary>
public static partial class AuditWords
{
    /// <summary>«Срок окончания» for <c>EndsOn</c>; the most exact entry wins: «Type.Property», then «Property».</summary>
    public static string Label(string property, string? entityType = null)
    {
        var name = property[(property.LastIndexOf('.') + 1)..];
        return (entityType is not null && Properties.TryGetValue(entityType + "." + property, out var exact)) || Properties.TryGetValue(property, out exact) || Properties.TryGetValue(name, out exact)
            ? exact
            : name;
    }

    /// <summary>«Пара» for <c>Mentorship</c>.</summary>
    public static string Kind(string entityType) => Kinds.GetValueOrDefault(entityType, entityType);

    /// <summary>A stored value as a reader writes it: days, yes and no, enum members in words.</summary>
    public static string Value(string? stored, Type? type, TimeZoneInfo zone)
    {
        if (stored is null) return "пусто";
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Guid)) return "другая запись";
        if (type == typeof(bool)) return stored == "True" ? "да" : "нет";
        if (type == typeof(DateOnly) && DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        if (type == typeof(DateTime) && DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)) return TimeZoneInfo.ConvertTimeFromUtc(at, zone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
        if (type is { IsEnum: true }) return string.Join(", ", stored.Split(", ").Select(v => EnumWord(type, v)));
        if (type == typeof(int) || type == typeof(long)) return stored;
        return $"«{stored}»";
    }

    private static string EnumWord(Type type, string member)
    {
        if (Values.TryGetValue(type.Name + "." + member, out var word)) return word;
        return typeof(Labels).GetMethod(nameof(Labels.Label), [type]) is { } label && Enum.TryParse(type, member, out var value) ? (string)label.Invoke(null, [value])! : member;
    }
}
