using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Infrastructure.Audit;

/// <summary>Russian words for records, properties and values, as they stand beside them: <c>[DisplayName]</c> of a class or property, <c>Label()</c> of an enum.</summary>
public static partial class AuditWords
{
    // The columns of the sign-in framework cannot carry an attribute.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        [nameof(PortalUser.UserName)] = "Имя пользователя",
        [nameof(PortalUser.PasswordHash)] = "Пароль",
        [nameof(PortalUser.TwoFactorEnabled)] = "Второй шаг входа",
    };

    /// <summary>Begins the names of the fields of a questionnaire, whose questions are data.</summary>
    public const string Answer = "a.";

    private static readonly ConcurrentDictionary<(Type Owner, string Path), string?> Known = new();

    private static readonly Type[] Own = [.. new[] { typeof(School).Assembly, typeof(PortalUser).Assembly, typeof(AuditWords).Assembly }.SelectMany(a => a.GetTypes())];

    private static readonly FrozenDictionary<string, string> Kinds = Own.Where(t => t.GetCustomAttribute<DisplayNameAttribute>(false) is not null)
        .DistinctBy(t => t.Name).ToFrozenDictionary(t => t.Name, t => t.GetCustomAttribute<DisplayNameAttribute>(false)!.DisplayName, StringComparer.Ordinal);

    // A text that was typed and not kept knows the name of its field only: the word that most records and forms give to it.
    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(() => Own
        .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(p => (p.Name, Word: p.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName)).Where(p => p.Word is not null)
        .GroupBy(p => p.Name, p => p.Word!)
        .ToFrozenDictionary(g => g.Key, g => g.GroupBy(w => w).OrderByDescending(w => w.Count()).First().Key, StringComparer.OrdinalIgnoreCase));

    // Forms as they are posted; a lost one is known again by the names of its fields.
    private static readonly Type[] Forms = [.. Own.Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Form", StringComparison.Ordinal))];

    // Every room has a class of labels beside its enums; nobody here knows them by name.
    private static readonly FrozenDictionary<Type, MethodInfo> Labels = Own
        .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Labels", StringComparison.Ordinal))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.Name == nameof(SchoolRoleLabels.Label) && m.GetParameters().Length == 1)
        .ToFrozenDictionary(m => m.GetParameters()[0].ParameterType);

    /// <summary>«Срок окончания» for <c>EndsOn</c> of a pair; the bare name where nobody has given a word.</summary>
    /// <param name="property">Name, or the path of a part: <c>OwnForms.Genitive</c>, <c>Form.Surname</c>.</param>
    /// <param name="owner">The record or form; null when it is not known any more.</param>
    public static string Label(string property, Type? owner = null)
    {
        if (property.StartsWith(Answer, StringComparison.Ordinal)) return "Ответ на вопрос";
        var path = property.Split('[')[0]; // every entry of a collection is called as the collection
        var name = path[(path.LastIndexOf('.') + 1)..];
        return (owner is null ? null : Known.GetOrAdd((owner, property), static key => Find(key.Owner, key.Path)))
            ?? Foreign.GetValueOrDefault(name) ?? ByName.Value.GetValueOrDefault(name, name);
    }

    /// <summary>The word that a record itself gives to its property; null where it gives none: a word of another record would name another thing.</summary>
    public static string? OwnLabel(string property, Type owner) =>
        Known.GetOrAdd((owner, property), static key => Find(key.Owner, key.Path)) ?? Foreign.GetValueOrDefault(property[(property.LastIndexOf('.') + 1)..]);

    /// <summary>A key that only the portal understands: «next-plan», «s0», «D-25».</summary>
    public static bool IsCode(string property, string? stored) => stored is not null && !Foreign.ContainsKey(property) && Code().IsMatch(stored);

    /// <summary>«Наставническая пара» for <c>Mentorship</c>.</summary>
    public static string Kind(string entityType) => Kinds.GetValueOrDefault(entityType, entityType);

    /// <summary>The label of a value of an enum: the one of its room.</summary>
    public static string Label(Enum value) => Labels.TryGetValue(value.GetType(), out var label) ? (string)label.Invoke(null, [value])! : value.ToString();

    /// <summary>The class of a posted form: the smallest one that has all of these fields; null where none or several have them.</summary>
    /// <param name="fields">Names as posted: <c>Form.Topic</c>, <c>Form.Members[0].Reason</c>; others are passed over.</param>
    public static Type? FormOf(IEnumerable<string> fields)
    {
        var paths = fields.Where(f => f.StartsWith("Form.", StringComparison.Ordinal)).Select(f => f[5..]).ToList();
        if (paths.Count == 0) return null;

        var found = Forms.Where(t => paths.TrueForAll(p => PropertyOf(t, p) is not null)).OrderBy(t => t.GetProperties().Length).Take(2).ToList();
        return found.Count == 1 || (found.Count == 2 && found[0].GetProperties().Length < found[1].GetProperties().Length) ? found[0] : null;
    }

    /// <summary>What was typed or chosen in a field, in the words of its page; null for a value that only the portal understands.</summary>
    /// <param name="form">Of <see cref="FormOf"/>; null when it is not known.</param>
    public static string? Typed(string field, string value, Type? form)
    {
        var property = form is null ? null : PropertyOf(form, field.StartsWith("Form.", StringComparison.Ordinal) ? field[5..] : field);
        var type = property is null ? null : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type is { IsGenericType: true }) type = type.GetGenericArguments()[^1];
        if (type is { IsEnum: true }) return Enum.TryParse(type, value, out var member) && Enum.IsDefined(type, member!) ? Label((Enum)member!) : null;
        if (type is null) return Machine.Contains(value) ? null : value;
        // The values of choices are constants of the form.
        return property!.DeclaringType!.GetFields(BindingFlags.Public | BindingFlags.Static).Any(f => f.IsLiteral && value.Equals(f.GetRawConstantValue())) ? null : value;
    }

    // Members of all enums that a page may post.
    private static readonly FrozenSet<string> Machine = Labels.Keys.Where(t => t.IsEnum).SelectMany(Enum.GetNames).ToFrozenSet(StringComparer.Ordinal);

    private static PropertyInfo? PropertyOf(Type owner, string path)
    {
        var property = (PropertyInfo?)null;
        foreach (var part in path.Split('.'))
        {
            var type = property?.PropertyType ?? owner;
            // Of a collection the entry is meant.
            if (type is { IsGenericType: true } && Nullable.GetUnderlyingType(type) is null) type = type.GetGenericArguments()[^1];
            property = type.GetProperty(part.Split('[')[0], BindingFlags.Public | BindingFlags.Instance);
            if (property is null) return null;
        }

        return property;
    }

    /// <summary>A stored value as a reader writes it: days, yes and no, enum members in words.</summary>
    public static string Value(string? stored, Type? type, TimeZoneInfo zone)
    {
        if (stored is null) return "пусто";
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Guid)) return "другая запись";
        if (type == typeof(bool)) return stored == "True" ? "да" : "нет";
        if (type == typeof(DateOnly) && DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        }
        if (type == typeof(DateTime) && DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at))
        {
            return TimeZoneInfo.ConvertTimeFromUtc(at, zone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
        }
        if (type is { IsEnum: true }) return Enum.TryParse(type, stored, out var value) ? Label((Enum)value) : stored;
        if (type == typeof(int) || type == typeof(long)) return stored;
        return $"«{stored}»";
    }

    [GeneratedRegex(@"^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|[A-Z]{1,2}-\d+[a-z]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    private static string? Find(Type owner, string path) => PropertyOf(owner, path)?.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName;
}
