using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>
/// Parts of kept pages (ADR 30) that say nothing but what their facts say: no form that is posted, nothing of the reader, the clock or the address beyond the facts.
/// Such a part is drawn when its facts were read, and its HTML lives as long as they do.
/// </summary>
public static class DrawnOnce
{
    private static readonly ConcurrentDictionary<(string Page, string Part), ConditionalWeakTable<object, HtmlString>> Drawn = new();

    /// <summary>The part drawn for these facts. They must be what <see cref="SchoolKeep"/> keeps, or a part of it: others are drawn at every visit all the same.</summary>
    public static async Task<IHtmlContent> OnceAsync(this IHtmlHelper html, string part, object facts)
    {
        var drawn = Drawn.GetOrAdd((html.ViewContext.ExecutingFilePath ?? "", part), static _ => []);
        if (drawn.TryGetValue(facts, out var kept)) return kept;
        var content = await html.PartialAsync(part, facts);
        using var text = new StringWriter();
        content.WriteTo(text, html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>());
        var made = new HtmlString(text.ToString());
        drawn.AddOrUpdate(facts, made);
        return made;
    }
}
