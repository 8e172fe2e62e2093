using Microsoft.Playwright;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>What comes out of the printer when somebody prints a page of the portal.</summary>
[Collection(LivePortalTests.Name)]
public sealed class PrintTests(LivePortal portal)
{
    // The narrowest sheet that is no phone.
    private const int SheetWidth = 720;

    // Pages that are a form and nothing else, or a sheet that is filled in on the page, print as they stand.
    private static readonly string[] Filled = ["/settings/", "/efficiency/", "/verify", "/account/"];

    [Theory]
    [InlineData("curator", "/documents")]
    [InlineData("curator", "/orders")]
    [InlineData("curator", "/consents")]
    [InlineData("curator", "/mentorships")]
    [InlineData("curator", "/people")]
    [InlineData("curator", "/settings/calendar")]
    [InlineData("mentor", "/diary")]
    public async Task U1_A_printed_list_holds_its_rows_and_nothing_to_press_or_to_fill_in(string who, string address)
    {
        var page = await portal.SignInAsync(who);
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var left = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main :is(input, select, textarea, button, .batch, .pick-all, .filter)')]
              .filter(e => e.getClientRects().length > 0 && e.type !== 'hidden').map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.Empty(left);
        // The first letters of a row are not moved aside for a box that is not printed.
        var moved = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main th:has(> .pick)')].filter(c => parseFloat(getComputedStyle(c).paddingLeft) > 12).map(c => c.textContent)");
        Assert.Empty(moved);
        Assert.True(await page.Locator("main :is(tbody tr, article.entry, .pc.row, .empty)").First.IsVisibleAsync(), "Nothing is left on the sheet.");
        await page.Context.CloseAsync();
    }

    /// <summary>Every page of the menu and the first record of every list.</summary>
    [Theory]
    [InlineData("curator", 40)]
    [InlineData("director", 25)]
    [InlineData("deputy", 30)]
    [InlineData("mentor", 12)]
    [InlineData("mentee", 10)]
    [InlineData("psychologist", 5)]
    [InlineData("union-head", 8)]
    [InlineData("admin", 8)]
    public async Task U1_Every_main_page_prints_whole_under_its_heading_without_menu_or_buttons(string who, int atLeast)
    {
        var page = await portal.SignInAsync(who);
        var menu = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.menu a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        var records = new HashSet<string>();
        var (faults, printed) = (new List<string>(), 0);
        foreach (var address in menu.Distinct())
        {
            faults.AddRange(await FaultsOf(page, address));
            printed++;
            if (await page.EvaluateAsync<string?>(FirstRecord) is { } record) records.Add(record);
        }

        foreach (var address in records.Except(menu))
        {
            faults.AddRange(await FaultsOf(page, address));
            printed++;
        }

        await page.Context.CloseAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(printed >= atLeast, $"{printed} pages as {who}");
    }

    [Theory]
    [InlineData("/people", "Фамилия, имя, отчество")]
    [InlineData("/roadmap", "Дорожная карта")]
    [InlineData("/settings/documents/D-37", null)]
    public async Task U1_Paper_of_a_list_keeps_its_columns_on_the_sheet_and_repeats_their_heads(string address, string? head)
    {
        var page = await portal.SignInAsync("curator");
        await page.GotoAsync(address);
        using var pdf = PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        Assert.All(pdf.GetPages(), p => Assert.All(p.GetWords(),
            w => Assert.True(w.BoundingBox.Right < p.Width - 28, $"{w.Text} on page {p.Number} ends at {w.BoundingBox.Right}")));
        if (head is not null) Assert.Contains(head, pdf.GetPage(1).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        if (address == "/people" && pdf.NumberOfPages > 1) Assert.Contains("Стаж", pdf.GetPage(2).Text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static async Task<IEnumerable<string>> FaultsOf(IPage page, string address)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await page.GotoAsync(address);
        await page.SetViewportSizeAsync(SheetWidth, 1000);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var faults = await page.EvaluateAsync<string[]>(Faults, Array.Exists(Filled, f => address.StartsWith(f, StringComparison.Ordinal)));
        return faults.Select(f => $"{address} {f}");
    }

    private const string FirstRecord = "() => document.querySelector('main :is(tbody th, .pc.row) a[href^=\"/\"]')?.getAttribute('href') ?? null";

    private const string Faults = """
        filled => {
          const faults = [], seen = e => e.getClientRects().length > 0 && !e.closest('.sr-only');
          const told = (what, found) => { if (found.length) faults.push(`${what}: ${found.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')}`); };
          told('prints what is pressed', [...document.querySelectorAll('.bar, .menu, .foot, main :is(.button, button, .filter, .pager, .exports, .batch)')].filter(seen));
          if (!filled && !document.querySelector('main > form[method=post]:not(.no-print)'))
            told('prints fields', [...document.querySelectorAll('main :is(input, select, textarea)')].filter(e => e.type !== 'hidden' && seen(e)));
          // Between the margins of a sheet.
          document.body.style.width = '673px';
          const over = Math.max(...[...document.querySelectorAll('main, main table')].map(t => t.scrollWidth)) - 673;
          if (over > 1) faults.push(`is ${over} pixels wider than its sheet`);
          told('cuts', [...document.querySelectorAll('main *')].filter(e => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowX) && seen(e)
            && !e.closest('svg') && e.clientWidth > 3 && e.scrollWidth > e.clientWidth + 2));
          told('does not repeat its head', [...document.querySelectorAll('main table:not(.bars) thead')]
            .filter(t => seen(t.parentElement) && getComputedStyle(t).display !== 'table-header-group'));
          told('prints addresses', [...document.querySelectorAll('main a')].filter(a => getComputedStyle(a, '::after').content.includes('http')));
          if (document.querySelectorAll('h1').length !== 1 || !seen(document.querySelector('h1'))) faults.push('has no heading');
          if (document.title.length < 4) faults.push('has no title');
          if (document.querySelector('main').innerText.trim().length < 20) faults.push('prints nothing');
          return faults;
        }
        """;
}
