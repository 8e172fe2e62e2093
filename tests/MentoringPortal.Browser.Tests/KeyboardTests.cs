using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>The main forms with the keyboard alone: the content in two keys, fields in their order, the place always seen.</summary>
[Collection(LivePortalTests.Name)]
public sealed class KeyboardTests(LivePortal portal)
{
    private const string Place = """
        () => {
          const e = document.activeElement, box = e.getBoundingClientRect(), look = getComputedStyle(e);
          const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
          const all = [...document.querySelectorAll('main a[href], main button, main summary, main select, main textarea, main input:not([type=hidden])')];
          return [e.className, e.closest('main') ? String(all.indexOf(e)) : 'outside', seen ? 'seen' : 'hidden', e.outerHTML.slice(0, 100)];
        }
        """;

    [Theory]
    [InlineData("mentor", "/diary", 8)]
    [InlineData("curator", "/people/new", 12)]
    [InlineData("curator", "/mentorships/new", 10)]
    [InlineData("mentee", "/surveys/young-specialist", 3)]
    public async Task The_keyboard_leads_through_a_form_in_order_and_shows_where_it_is(string userName, string address, int stops)
    {
        var page = await portal.SignInAsync(userName);
        await page.SetViewportSizeAsync(1280, 800);
        await page.GotoAsync(address);
        await page.Keyboard.PressAsync("Tab");
        var skip = await page.EvaluateAsync<string[]>(Place);
        Assert.Equal(("skip", "seen"), (skip[0], skip[2]));

        await page.Keyboard.PressAsync("Enter");
        var before = -1;
        for (var i = 0; i < stops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var place = await page.EvaluateAsync<string[]>(Place);
            Assert.True(place[1] != "outside" && place[2] == "seen", $"Stop {i + 1} of {address} is {place[1]} and {place[2]}: {place[3]}");
            var at = int.Parse(place[1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(at > before, $"Stop {i + 1} of {address} goes back: {place[3]}");
            before = at;
        }

        await page.Context.CloseAsync();
    }
}
