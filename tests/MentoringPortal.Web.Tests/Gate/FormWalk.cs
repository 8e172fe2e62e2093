using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>A form of the portal with a text to type, and where a person of which role finds it.</summary>
public sealed record FoundForm(SchoolRole Role, string Page, string Action);

/// <summary>Walks the pages of every role of a school full of records, as a person would click, and lists the forms: each address once.</summary>
public static partial class FormWalk
{
    // Pages of one kind are alike: two of them are looked at.
    private const int OfOneKind = 2;

    private const int MostPages = 700;

    public static async Task<IReadOnlyList<FoundForm>> FormsAsync(PortalFactory portal)
    {
        var found = new Dictionary<string, FoundForm>(StringComparer.Ordinal);
        foreach (var role in SchoolRoleLabels.All)
        {
            var client = portal.SignedIn(role);
            var (seen, kinds, queue, opened) = (new HashSet<string>(), new Dictionary<string, int>(StringComparer.Ordinal), new Queue<string>(["/"]), 0);
            while (queue.TryDequeue(out var url) && opened < MostPages)
            {
                var kind = KindOf(url);
                if (!seen.Add(url) || kinds.GetValueOrDefault(kind) >= OfOneKind) continue;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                opened++;
                var page = await client.GetAsync(url);
                if (page.Status != HttpStatusCode.OK || page.Html.Length == 0) continue;
                foreach (var action in page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Select(f => f.GetAttribute("action") ?? ""))
                {
                    if (Concerns(action) && page.Form(action).Typed.Count > 0) found.TryAdd(KindOf(action), new FoundForm(role, url, action));
                }

                foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(Leads)) queue.Enqueue(link);
            }
        }

        return [.. found.Values];
    }

    // The account's own forms and the script's drafts are never kept.
    private static bool Concerns(string action) =>
        action.StartsWith('/') && !action.StartsWith("/account", StringComparison.Ordinal) && !action.StartsWith("/drafts", StringComparison.Ordinal);

    private static bool Leads(string href) => href.StartsWith('/') && !File().IsMatch(href) && !href.StartsWith("/account/logout", StringComparison.Ordinal);

    /// <summary>An address with its ids taken out.</summary>
    public static string KindOf(string url) => Id().Replace(url.Split('?', '#')[0], "{id}");

    // The texts of every kind of paper are one form.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+(?=/|$)|(?<=/settings/documents/)D-[0-9a-z]+")]
    private static partial Regex Id();

    [GeneratedRegex(@"\.(pdf|docx|xlsx|zip|ics|json|txt)(\?|$)|/scan$|/file$")]
    private static partial Regex File();
}
