using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>A fortnight of a pair on two phones of 360 px: an entry in few taps, a task given, handed in and checked, a measure of the plan marked, a talk under an entry.</summary>
[Collection(LivePortalTests.Name)]
public sealed partial class FortnightOnPhoneTests(LivePortal portal)
{
    private const int Width = 360;
    private const int Height = 740;

    private int _taps;

    [Fact]
    public async Task U7_a_diary_entry_takes_at_most_five_taps_beside_the_text()
    {
        var page = await PhoneOfAsync("mentor");
        await page.GotoAsync("/");
        _taps = 0;
        await TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "Записать встречу" }).First);
        await page.WaitForURLAsync(new Regex("/diary"));
        // Kind, topic and length stand on the first screen, the button always.
        foreach (var field in new[] { KindOf(page, "Посещение урока"), page.GetByLabel("Тема") })
        {
            Assert.True((await field.First.BoundingBoxAsync())!.Y < Height, "a field of every entry is below the first screen");
        }

        var save = page.GetByRole(AriaRole.Button, new() { Name = "Сохранить запись" });
        Assert.True((await save.BoundingBoxAsync())!.Y < Height, "the button is below the first screen");
        await TapAsync(KindOf(page, "Посещение урока"));
        await page.GetByLabel("Тема").FillAsync("Урок в 6 классе, темп и обратная связь");
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "45 мин" }));
        Assert.Equal("45 мин", await page.GetByLabel("Сколько заняло").InputValueAsync());
        await TapAsync(save);
        await Assertions.Expect(page.GetByText("Запись добавлена")).ToBeVisibleAsync();
        Assert.InRange(_taps, 1, 5);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_fortnight_of_a_pair_is_walked_on_two_phones()
    {
        var mentor = await PhoneOfAsync("mentor");
        var mentee = await PhoneOfAsync("mentee");
        await mentor.GotoAsync("/");
        var pair = await mentor.Locator("main a[href^='/mentorships/']").First.GetAttributeAsync("href") ?? "";
        pair = "/mentorships/" + Key().Match(pair).Value;

        // Monday: a task for the week.
        await FitsAsync(mentor, pair + "/assignments");
        await FitsAsync(mentor, pair + "/assignments/new");
        await mentor.Locator("[name='Form.Title']").FillAsync("Подобрать задания трёх уровней к уроку");
        await mentor.Locator("[name='Form.DueOn']").FillAsync("завтра");
        await PressAsync(mentor, "Дать задание");

        // The mentee sees it on the home and hands it in.
        await FitsAsync(mentee, "/");
        await Assertions.Expect(mentee.GetByText("Подобрать задания трёх уровней к уроку").First).ToBeVisibleAsync();
        await FitsAsync(mentee, pair + "/assignments");
        await mentee.GetByRole(AriaRole.Link, new() { Name = "Подобрать задания трёх уровней к уроку" }).First.ClickAsync();
        var assignment = new Uri(mentee.Url).AbsolutePath;
        await FitsAsync(mentee, assignment);
        await mentee.Locator("[name='Work.Answer']").FillAsync("Подобрала по шесть заданий каждого уровня.");
        await PressAsync(mentee, "Сдать задание");

        // The mentor checks it.
        await FitsAsync(mentor, assignment);
        await mentor.Locator("[name='Check.IsAccepted'][value='true']").CheckAsync();
        await mentor.Locator("[name='Check.Comment']").FillAsync("Хорошая подборка.");
        await PressAsync(mentor, "Записать проверку");

        // Thursday: an entry, a word under it from the mentee.
        await FitsAsync(mentor, pair + "/diary/new");
        await KindOf(mentor, "Консультация").ClickAsync();
        await mentor.GetByLabel("Тема").FillAsync("Как оценивать задания трёх уровней");
        await mentor.GetByRole(AriaRole.Button, new() { Name = "30 мин" }).ClickAsync();
        await PressAsync(mentor, "Сохранить запись");
        await FitsAsync(mentee, pair + "/diary");
        await mentee.Locator("main a[href$='/talk']").First.ClickAsync();
        await mentee.Locator("[name='Comment.Text']").FillAsync("Спасибо, попробую в пятницу.");
        await PressAsync(mentee, "Добавить комментарий");
        await Assertions.Expect(mentee.GetByText("Спасибо, попробую в пятницу.")).ToBeVisibleAsync();

        // The second week: the plan is looked at by both, the mentor's pair, meetings and tasks of the day fit the phone.
        foreach (var address in new[] { "/", pair, pair + "/plans", pair + "/meetings", "/meetings", "/deadlines", pair + "/diary", "/roadmap/mine" }) await FitsAsync(mentor, address);
        foreach (var address in new[] { "/", pair, pair + "/plans", pair + "/meetings", "/deadlines" }) await FitsAsync(mentee, address);
        await mentor.Context.CloseAsync();
        await mentee.Context.CloseAsync();
    }

    private static ILocator KindOf(IPage page, string words) => page.GetByRole(AriaRole.Radio, new() { Name = words });

    private async Task<IPage> PhoneOfAsync(string userName)
    {
        var page = await portal.SignInAsync(userName);
        await page.SetViewportSizeAsync(Width, Height);
        return page;
    }

    private async Task TapAsync(ILocator what)
    {
        _taps++;
        await what.ClickAsync();
    }

    // Opened, answered, and nothing wider than the phone.
    private static async Task FitsAsync(IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        Assert.True(answer?.Status == 200, $"{address} answers {answer?.Status}");
        await FitsAsync(page);
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} is wider than {Width} px");

    private static async Task PressAsync(IPage page, string button)
    {
        var before = page.Url;
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage which) => loaded.TrySetResult();
        page.Load += Loaded;
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Load -= Loaded;
        await FitsAsync(page);
        Assert.True(await page.Locator("main .error-summary, main .field-error").CountAsync() == 0, $"{before} does not take «{button}»: {await page.Locator("main").InnerTextAsync()}");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Key();
}
