using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>A mentor with a phone: appoints the next meeting, closes the last one and takes it over into the diary (S0-60).</summary>
[Collection(LivePortalTests.Name)]
public sealed class MeetingOnPhoneTests(LivePortal portal)
{
    [Fact]
    public async Task S0_60_a_meeting_is_appointed_in_a_few_taps_closed_in_two_and_recorded_in_one()
    {
        var page = await portal.SignInAsync("mentor");
        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync("/meetings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Назначить встречу" }).ClickAsync();
        // Hour, length, place and kind come from the meeting before.
        Assert.NotEqual("", await page.GetByLabel("Начало").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Назначить", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Встреча назначена")).ToBeVisibleAsync();
        Assert.Empty(await portal.Check.FaultsOf(page, "/mentorships/…/meetings"));

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Отметить, состоялась ли") }).First.ClickAsync();
        Assert.Empty(await portal.Check.FaultsOf(page, "/meetings/…/log"));
        var close = page.GetByRole(AriaRole.Button, new() { Name = "Состоялась – и в дневник" });
        Assert.True((await close.BoundingBoxAsync())!.Y < 740, "the button is not on the first screen");
        await close.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/diary/new\\?meeting="));
        Assert.Equal("Регулярная встреча", await page.GetByLabel("Тема").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить запись" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Запись добавлена")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
