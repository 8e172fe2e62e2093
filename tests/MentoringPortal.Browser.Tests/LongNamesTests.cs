using Microsoft.Data.Sqlite;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>Names of a hundred letters without a place to break, on a screen of 360 pixels.</summary>
public sealed class LongNamesTests
{
    private const int Width = 360;

    private const string Tail = "константинопольскопреображенскоблаговещенскоархангельскотроицкосвятодуховскобогоявленскорождественская";

    // Lists, cards and forms that name people; ">" opens the first record of the list.
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["curator"] =
        [
            "/", "/people", ">", "/mentors", "/mentees", "/mentorships", ">", "/mentorships/new", "/consents", ">", "/orders", ">", "/documents", "/assessments", "/plans", ">",
            "/deadlines", "/dossiers", ">", "/petitions", "/settings/accounts",
        ],
        ["director"] = ["/", "/council", "/mentorships/summary"],
        ["mentor"] = ["/", "/diary", "/meetings", "/plans", ">"],
        ["mentee"] = ["/"],
    };

    [Fact]
    public async Task U2_names_of_a_hundred_letters_make_no_page_wider_than_a_phone_and_no_closed_list_cuts_a_label()
    {
        var portal = new LivePortal();
        await ((IAsyncLifetime)portal).InitializeAsync();
        try
        {
            await RenameEverybodyAsync(portal.DatabasePath);
            var (faults, opened) = (new List<string>(), 0);
            foreach (var (who, addresses) in Pages)
            {
                // A window of this width, not a phone of it: that would widen itself instead of scrolling.
                var page = await portal.SignInAsync(who);
                await page.SetViewportSizeAsync(Width, 800);
                foreach (var asked in addresses)
                {
                    var address = asked == ">" ? await page.EvaluateAsync<string?>(FirstRecord) : asked;
                    if (address is null) continue;
                    var answer = await page.GotoAsync(address);
                    if (answer?.Status != 200)
                    {
                        faults.Add($"{who} {address} answers {answer?.Status}");
                        continue;
                    }

                    opened++;
                    faults.AddRange((await page.EvaluateAsync<string[]>(TooWide)).Select(f => $"{who} {address} {f}"));
                }

                await page.Context.CloseAsync();
            }

            Assert.True(faults.Count == 0, string.Join('\n', faults));
            Assert.True(opened > 25, $"{opened} pages");
        }
        finally
        {
            await ((IAsyncLifetime)portal).DisposeAsync();
        }
    }

    private static async Task RenameEverybodyAsync(string path)
    {
        await using var database = new SqliteConnection($"Data Source={path};Pooling=false");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "UPDATE People SET Surname = substr(Surname || $tail, 1, 100); UPDATE AspNetUsers SET DisplayName = substr(DisplayName || $tail, 1, 100);";
        command.Parameters.AddWithValue("$tail", Tail);
        Assert.True(await command.ExecuteNonQueryAsync() > 50);
    }

    private const string FirstRecord = "() => document.querySelector('main :is(tbody th, .pc.row) a[href^=\"/\"]')?.getAttribute('href') ?? null";

    // A list that wraps its label is as high as the label needs.
    private const string TooWide = """
        () => {
          const root = document.documentElement, faults = [];
          if (root.scrollWidth > 360) {
            const guilty = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 361 && !e.closest('svg')).pop();
            faults.push(`is ${root.scrollWidth} pixels wide: ${guilty?.outerHTML.slice(0, 120)}`);
          }
          for (const e of document.querySelectorAll('main td, main tbody th')) {
            if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 3 && !e.closest('.doc-scroll')) faults.push(`cuts a cell: ${e.outerHTML.slice(0, 120)}`);
          }
          const pen = document.createElement('canvas').getContext('2d');
          for (const e of document.querySelectorAll('main select')) {
            const look = getComputedStyle(e), room = e.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
            pen.font = look.font;
            const label = e.selectedOptions[0]?.text ?? '';
            if (label.includes(' ') && pen.measureText(label).width > room && (look.whiteSpace !== 'normal' || e.clientHeight < 50)) faults.push(`cuts «${label}»`);
          }
          return faults;
        }
        """;
}
