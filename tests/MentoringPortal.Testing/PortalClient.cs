using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Xunit;

namespace MentoringPortal.Testing;

/// <summary>A browser without scripts: cookies, pages, forms.</summary>
public sealed class PortalClient
{
    private readonly CookieContainer _cookies = new();

    public PortalClient(PortalFactory portal)
    {
        Http = portal.CreateDefaultClient(new Uri("http://localhost"), new CookieContainerHandler(_cookies));
    }

    public HttpClient Http { get; }

    /// <summary>
    /// Makes the account mentor or mentee by an order where a page is refused for want of that role: a refusal to somebody without it would prove nothing about the role. True when
    /// it had to be done; null: nobody is signed in, or the test is about the lack of the role.
    /// </summary>
    public Func<Task<bool>>? Appoint { get; set; }

    public void SetCookie(string name, string value) => _cookies.Add(new Cookie(name, value, "/", "localhost"));

    /// <summary>Value of a cookie, null when there is none.</summary>
    public string? CookieOf(string name) => _cookies.GetCookies(new Uri("http://localhost"))[name]?.Value;

    /// <summary>A page, redirects not followed.</summary>
    public async Task<PortalPage> GetAsync(string url)
    {
        var answer = await Http.GetAsync(new Uri(url, UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.Forbidden && Appoint is { } appoint && await appoint()) answer = await Http.GetAsync(new Uri(url, UriKind.Relative));
        return await PortalPage.OfAsync(this, answer);
    }

    /// <summary>A page that must answer 200, following redirects.</summary>
    public async Task<PortalPage> OpenAsync(string url) => await (await GetAsync(url)).FollowAsync();

    /// <summary>Any request.</summary>
    public async Task<PortalPage> SendAsync(HttpRequestMessage request) => await PortalPage.OfAsync(this, await Http.SendAsync(request));

    /// <summary>Posts fields without a form; with <paramref name="from"/> the tokens of that page's first form are added.</summary>
    public Task<PortalPage> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> fields, PortalPage? from = null)
    {
        var all = fields.ToList();
        if (from is not null)
        {
            var form = from.Form();
            all.Add(new("__RequestVerificationToken", form.Value("__RequestVerificationToken") ?? ""));
            all.Add(new("__key", Guid.NewGuid().ToString("N")));
        }

        return SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(all) });
    }
}

/// <summary>An answer of the portal.</summary>
public sealed class PortalPage
{
    private static readonly HtmlParser Parser = new();

    private PortalPage(PortalClient client, HttpResponseMessage response, byte[] body)
    {
        Client = client;
        Response = response;
        Body = body;
        Html = response.Content.Headers.ContentType?.MediaType == "text/html" ? System.Text.Encoding.UTF8.GetString(body) : "";
        Document = Parser.ParseDocument(Html);
    }

    public PortalClient Client { get; }

    public HttpResponseMessage Response { get; }

    public byte[] Body { get; }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads.</summary>
    public string? Location => Response.Headers.Location?.ToString();

    /// <summary>What a person reads, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    /// <summary>The first heading.</summary>
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>Messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".errors li").Select(e => e.TextContent.Trim())];

    internal static async Task<PortalPage> OfAsync(PortalClient client, HttpResponseMessage response) => new(client, response, await response.Content.ReadAsByteArrayAsync());

    /// <summary>Follows redirects to a page that must be shown.</summary>
    public async Task<PortalPage> FollowAsync()
    {
        var page = this;
        for (var i = 0; i < 5 && page.Location is { } location; i++)
        {
            page = await Client.GetAsync(location);
        }

        Assert.True(page.Status == HttpStatusCode.OK, $"{(int)page.Status} {page.Heading}: {page.Text[..Math.Min(300, page.Text.Length)]}");
        return page;
    }

    /// <summary>The form in the page's main part whose action ends with (else contains) <paramref name="action"/>; by default the first POST form there.</summary>
    public PortalForm Form(string action = "")
    {
        var forms = Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().ToList();
        var form = forms.Find(f => (f.GetAttribute("action") ?? "").EndsWith(action, StringComparison.Ordinal))
            ?? forms.Find(f => (f.GetAttribute("action") ?? "").Contains(action, StringComparison.Ordinal));
        Assert.True(form is not null, $"No form «{action}» among: {string.Join(", ", forms.Select(f => f.GetAttribute("action")))} on «{Heading}»");
        return new PortalForm(Client, form);
    }

    /// <summary>Follows the link whose text contains <paramref name="text"/>.</summary>
    public Task<PortalPage> ClickAsync(string text)
    {
        var link = Document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().FirstOrDefault(a => a.TextContent.Contains(text, StringComparison.Ordinal));
        Assert.True(link is not null, $"No link «{text}» on «{Heading}»");
        return Client.GetAsync(link.GetAttribute("href")!);
    }
}
