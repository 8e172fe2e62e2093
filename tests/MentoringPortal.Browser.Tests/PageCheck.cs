using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MentoringPortal.Browser.Tests;

/// <summary>
/// Asks of an open page what every page owes its reader: one main heading, no sideways scrolling at 320 and 1280 pixels,
/// and no violation found by axe in the light, dark and low-vision looks.
/// </summary>
/// <remarks>
/// Pages are made of shared components, so the slow rules are asked once per composition: the structure of every page whose
/// main part is built differently from those already seen, colours and target sizes of every page that brings a new element.
/// </remarks>
public sealed class PageCheck
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly HashSet<string> _compositions = [];
    private readonly HashSet<string> _elements = [];

    /// <summary>The page's faults as sentences; none is the wish.</summary>
    public async Task<List<string>> FaultsOf(IPage page, string address)
    {
        var faults = new List<string>();
        await page.SetViewportSizeAsync(320, 800);
        faults.AddRange(await page.EvaluateAsync<string[]>(TooWide));
        await page.SetViewportSizeAsync(1280, 800);
        faults.AddRange(await page.EvaluateAsync<string[]>(TooWide));

        var elements = await page.EvaluateAsync<string[]>(Elements);
        var composed = _compositions.Add(string.Join("\n", elements));
        var fresh = false;
        foreach (var element in elements) fresh |= _elements.Add(element);
        if (composed)
        {
            await page.EvaluateAsync(Axe);
            faults.AddRange(await page.EvaluateAsync<string[]>(Structure));
        }

        if (fresh) faults.AddRange(await page.EvaluateAsync<string[]>(Colours));
        return faults.ConvertAll(fault => $"{address} {fault}");
    }

    private const string TooWide = """
        () => {
          const root = document.documentElement, faults = [];
          if (document.querySelectorAll('h1').length !== 1) faults.push(`has ${document.querySelectorAll('h1').length} main headings`);
          for (const look of ['light', 'dark', 'light low-vision']) {
            root.className = look;
            const over = root.scrollWidth - root.clientWidth;
            if (over <= 0) continue;
            const guilty = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1).pop();
            faults.push(`(${look}) is ${over} pixels wider than a screen of ${root.clientWidth}: ${guilty?.outerHTML.slice(0, 120)}`);
          }
          root.className = 'light';
          return faults;
        }
        """;

    private const string Elements = """
        () => {
          const name = e => e.tagName + '.' + (e.getAttribute('class') ?? '') + (e.type ? ':' + e.type : '') + (e.getAttribute('aria-current') ?? '');
          return [...new Set([...document.querySelectorAll('main, main *')].map(e => [e.parentElement.parentElement, e.parentElement, e].map(x => x ? name(x) : '').join(' > ')))].sort();
        }
        """;

    private const string Report = """
        const told = (look, result) => result.violations.map(v => `(${look}) ${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}: ${v.help}`);
        """;

    private const string Structure = $$"""
        async () => {
          {{Report}}
          document.documentElement.className = 'light';
          return told('light', await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }));
        }
        """;

    private const string Colours = $$"""
        async () => {
          {{Report}}
          const faults = [];
          for (const look of ['dark', 'light low-vision']) {
            document.documentElement.className = look;
            faults.push(...told(look, await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] } })));
          }
          document.documentElement.className = 'light';
          return faults;
        }
        """;
}
