using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>One person's browser window without JavaScript: opens pages, fills the fields by their names, presses buttons and reads papers.</summary>
internal sealed partial class StoryWindow : IAsyncDisposable
{
    private const string Primary = "main form[method='post'] .actions button.button:not(.secondary)";
    private const string Secret = "Nadezhnyy-parol-2026";

    private readonly IPage _page;
    private int _status;

    public StoryWindow(IPage page)
    {
        _page = page;
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest) _status = response.Status;
        };
    }

    /// <summary>For what is looked at, not filled in.</summary>
    public IPage Page => _page;

    public string Path => new Uri(_page.Url).PathAndQuery;

    public static async Task<StoryWindow> OfAsync(LivePortal portal, string userName) => new(await portal.SignInAsync(userName, javaScript: false));

    /// <summary>The first entry of a new person: the printed code, an own user name and password, then the sign-in.</summary>
    public static async Task<StoryWindow> OfNewcomerAsync(LivePortal portal, string code, string userName)
    {
        var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address, JavaScriptEnabled = false, Locale = "ru-RU" });
        var window = new StoryWindow(await context.NewPageAsync());
        await window.OpenAsync("/account/invitation");
        await window.FillAsync(("Code", code), ("UserName", userName), ("NewPassword", Secret), ("RepeatPassword", Secret));
        await window.PressAsync("Создать учётную запись");
        await window.FillAsync(("UserName", userName), ("Password", Secret));
        await window.PressAsync("Войти");
        Assert.DoesNotContain("/account/", window.Path, StringComparison.Ordinal);
        return window;
    }

    /// <summary>A window of an account of the test schools, signed in now.</summary>
    public static async Task<StoryWindow> OfAsync(ClockedPortal portal, Testing.TestAccount account)
    {
        var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address, JavaScriptEnabled = false, Locale = "ru-RU" });
        var (name, value) = portal.CookieOf(account);
        // What is read is the text: styles and fonts are left out.
        await context.RouteAsync(new Regex(@"\.(css|js|woff2|svg|png|ico)(\?|$)"), route => route.AbortAsync());
        await context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = portal.Address }]);
        return new StoryWindow(await context.NewPageAsync());
    }

    /// <summary>The page has a field of this name.</summary>
    public async Task<bool> HasAsync(string name) => await _page.Locator($"main [name='{name}']").CountAsync() > 0;

    /// <summary>The page has a button of these words.</summary>
    public async Task<bool> OffersAsync(string button) => await Buttons(button).CountAsync() > 0;

    /// <summary>Presses the first of several buttons of the same words.</summary>
    public Task PressFirstAsync(string button) => LeaveAsync(Buttons(button).First);

    public async ValueTask DisposeAsync() => await CloseAsync();

    public Task CloseAsync() => _page.Context.CloseAsync();

    public async Task OpenAsync(string address)
    {
        var answer = await _page.GotoAsync(address);
        Assert.True(answer?.Status == 200, $"{address} answers {answer?.Status}");
    }

    /// <summary>Fills the fields by name; a choice is named by its value or by words of its label.</summary>
    public async Task FillAsync(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = _page.Locator($"main [name='{name}']");
            Assert.True(await field.CountAsync() > 0, $"{Path} has no field {name}");
            // A field that waits in a folded part is unfolded first, as a person would.
            var folded = _page.Locator($"main details:not([open]):has([name='{name}']) > summary");
            if (await folded.CountAsync() > 0) await folded.First.ClickAsync();
            if (await _page.Locator($"main select[name='{name}']").CountAsync() > 0) await ChooseOptionAsync(field, value);
            else if (await field.First.GetAttributeAsync("type") is "radio" or "checkbox") await CheckAsync(name, value);
            else await field.FillAsync(value);
        }
    }

    public Task AttachAsync(string name, byte[] pdf) =>
        _page.Locator($"main [name='{name}']").SetInputFilesAsync(new FilePayload { Name = "Скан согласия.pdf", MimeType = "application/pdf", Buffer = pdf });

    /// <summary>Takes every tick of a list away.</summary>
    public async Task ClearAsync(string name)
    {
        foreach (var box in await _page.Locator($"main [name='{name}']").AllAsync()) await box.UncheckAsync();
    }

    /// <summary>Answers every question of the page: first choice, a sentence in every text.</summary>
    public async Task AnswerAllAsync(string sentence)
    {
        var seen = new HashSet<string?>();
        foreach (var input in await _page.Locator("main form[method='post'] input[type='radio'], main form[method='post'] input[type='checkbox']").AllAsync())
        {
            if (seen.Add(await input.GetAttributeAsync("name"))) await input.CheckAsync();
        }

        foreach (var text in await _page.Locator("main form[method='post'] textarea").AllAsync()) await text.FillAsync(sentence);
    }

    /// <summary>Presses a button, waits for the answer and expects neither an error page nor the form given back.</summary>
    public Task PressAsync(string button) => LeaveAsync(Buttons(button));

    /// <summary>Presses the main button of a check page.</summary>
    public Task ConfirmAsync() => LeaveAsync(_page.Locator(Primary).First);

    public Task FollowAsync(string words) => LeaveAsync(_page.Locator("main a").Filter(new() { HasText = words }).First);

    public Task<string> TextAsync() => _page.Locator("main").InnerTextAsync();

    public async Task SeesAsync(string words)
    {
        var text = Plain(await TextAsync());
        Assert.True(text.Contains(words, StringComparison.Ordinal), $"{Path} does not say «{words}»:\n{text}");
    }

    public Task<string> CodeAsync() => _page.Locator("main code").InnerTextAsync();

    /// <summary>The identifier in the address of the open page.</summary>
    public string Id() => Identifier().Match(Path).Value;

    /// <summary>Addresses of the links of the page that match.</summary>
    public async Task<List<string>> LinksAsync(string pattern)
    {
        var found = new List<string>();
        foreach (var link in await _page.Locator("main a[href]").AllAsync())
        {
            var href = await link.GetAttributeAsync("href") ?? "";
            if (Regex.IsMatch(href, pattern) && !found.Contains(href)) found.Add(href);
        }

        return found;
    }

    public async Task<int> StatusOfAsync(string address) => (await _page.APIRequest.GetAsync(address)).Status;

    public async Task<byte[]> PaperAsync(string address)
    {
        var answer = await _page.APIRequest.GetAsync(address);
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        return await answer.BodyAsync();
    }

    private ILocator Buttons(string words) => _page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static async Task ChooseOptionAsync(ILocator field, string value)
    {
        var option = field.Locator($"option[value='{value}']");
        if (await option.CountAsync() == 0) option = field.Locator("option").Filter(new() { HasText = value });
        await field.SelectOptionAsync(await option.First.GetAttributeAsync("value") ?? "");
    }

    private async Task CheckAsync(string name, string value)
    {
        var choice = _page.Locator($"main [name='{name}'][value='{value}']");
        if (await choice.CountAsync() == 0) choice = _page.Locator(".choice").Filter(new() { HasText = value }).Locator($"[name='{name}']");
        await choice.First.CheckAsync();
    }

    private async Task LeaveAsync(ILocator target)
    {
        var from = Path;
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        _page.Load += Loaded;
        await target.ClickAsync();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _page.Load -= Loaded;
        var errors = _page.Locator(".errors, .field-error");
        var refusal = await errors.CountAsync() > 0 ? string.Join("; ", await errors.AllInnerTextsAsync()) : "";
        Assert.True(_status < 400 && refusal.Length == 0, $"{from} -> {Path}: {_status} {refusal}");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();
}
