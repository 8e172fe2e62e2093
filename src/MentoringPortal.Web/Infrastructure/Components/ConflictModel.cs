using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Audit;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>A field that differs: what the person entered, what the portal holds now.</summary>
public sealed record ConflictRow(string Label, string? Mine, string? Current);

/// <summary>Two people edited one record: shown by <c>&lt;mp-errors /&gt;</c> above the form.</summary>
/// <param name="ChangedBy">Who saved first, e.g. «Петрова А.И. сегодня в 14:05»; null when unknown.</param>
/// <param name="Rows">Only the fields that differ.</param>
public sealed record ConflictModel(string? ChangedBy, IReadOnlyList<ConflictRow> Rows)
{
    /// <summary>Key in ViewData.</summary>
    public const string Key = "Conflict";

    /// <summary>The fields of two forms that differ, under the words of the form (<c>[DisplayName]</c>), in its order.</summary>
    /// <param name="choices">What a chosen id or code is called, by the name of its field.</param>
    public static ConflictModel Of<TForm>(TForm mine, TForm now, params (string Field, IReadOnlyList<Choice> Items)[] choices) => new(null,
    [
        .. typeof(TForm).GetProperties().Where(p => p.IsDefined(typeof(DisplayNameAttribute), true))
            .Select(p => new ConflictRow(AuditWords.Label(p.Name, typeof(TForm)), Words(p, mine, choices), Words(p, now, choices)))
            .Where(r => (r.Mine ?? "") != (r.Current ?? "")),
    ]);

    private static string? Words<TForm>(PropertyInfo property, TForm form, (string Field, IReadOnlyList<Choice> Items)[] choices) =>
        Array.Find(choices, c => c.Field == property.Name).Items is { } items ? Chosen(property.GetValue(form), items) : property.GetValue(form) switch
        {
            null => null,
            string text => text,
            bool flag => flag ? "да" : "нет",
            DateOnly day => RussianDate.Short(day),
            Enum value => AuditWords.Label(value),
            IEnumerable list => string.Join("; ", list.Cast<object>().Where(HasWords)),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    // Lines of a form that is no record have no words of their own: whoever has such lines tells them.
    private static bool HasWords(object value) => value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType != typeof(object);

    private static string? Chosen(object? value, IReadOnlyList<Choice> items)
    {
        var keys = value is IEnumerable<string> many ? many.ToHashSet() : [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""];
        return string.Join("; ", items.Where(i => keys.Contains(i.Value)).Select(i => i.Text));
    }
}
