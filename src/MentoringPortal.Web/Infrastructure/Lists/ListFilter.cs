using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Infrastructure.Lists;

/// <summary>
/// What stands in the address of a list: a text to search for, conditions, order and page. A room derives its own and adds a property a condition;
/// the address, the links to other pages and «Сбросить» follow from the properties.
/// </summary>
public abstract class ListFilter
{
    /// <summary>Rows of a page, of every list that says nothing else.</summary>
    public const int PageSize = 25;

    /// <summary>Rows of a page of this list.</summary>
    public virtual int Rows => PageSize;

    // Nobody turns so many pages by hand; an address that does would make the database skip for nothing.
    private const int LastPage = 10_000;

    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Conditions = new();

    /// <summary>Part of a name, or what else the list is searched by.</summary>
    public string? Q { get; set; }

    /// <summary>Key of the order; what is not understood is the usual one.</summary>
    public string? Sort { get; set; }

    /// <summary>From 1.</summary>
    public int? Page { get; set; }

    /// <summary>The page to show, whatever the address says.</summary>
    public int PageNumber => Math.Clamp(Page ?? 1, 1, LastPage);

    /// <summary>Rows before the page.</summary>
    public int Skip => (PageNumber - 1) * Rows;

    /// <summary>Something is searched for or left out.</summary>
    public bool IsActive => Parts().Any();

    /// <summary>The filter as it stands in an address, «?q=Петрова&amp;page=2»; empty where it holds nothing.</summary>
    public string Query(int page = 1)
    {
        var parts = Parts();
        if (!string.IsNullOrEmpty(Sort)) parts = parts.Append(("sort", Sort));
        if (page > 1) parts = parts.Append(("page", page.ToString(CultureInfo.InvariantCulture)));
        var query = string.Join('&', parts.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>Address of the list, or of something made of it, with this filter.</summary>
    public string Href(string path, int page = 1) => path + Query(page);

    /// <summary>Names and values of the conditions that are set, the search first.</summary>
    protected IEnumerable<(string Name, string Value)> Parts()
    {
        if (!string.IsNullOrEmpty(Q)) yield return ("q", Q);
        foreach (var (name, property) in Conditions.GetOrAdd(GetType(), Read))
        {
            if (Text(property.GetValue(this)) is { Length: > 0 } value) yield return (name, value);
        }
    }

    private static (string, PropertyInfo)[] Read(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.CanWrite)
            .Select(p => (char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p)),
    ];

    private static string? Text(object? value) => value switch
    {
        null or false => null,
        true => "true",
        DateOnly day => RussianDate.Short(day),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
