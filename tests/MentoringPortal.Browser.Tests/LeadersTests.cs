using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>What leaders do in a browser, without JavaScript: look after the pairs, print the hours for payment, bring mentoring before the council.</summary>
[Collection(LivePortalTests.Name)]
public sealed partial class LeadersTests(LivePortal portal)
{
    [Fact]
    public async Task The_pair_that_needs_help_is_told_on_the_home_with_its_reason_and_leads_to_its_page()
    {
        await using var curator = await StoryWindow.OfAsync(portal, "curator");
        await curator.OpenAsync("/");
        var page = curator.Page;
        var card = page.Locator("main article.pc").First;
        var (state, name) = (await card.Locator(".state").InnerTextAsync(), await card.Locator("h3 a").InnerTextAsync());
        await card.Locator("h3 a").ClickAsync();
        await curator.SeesAsync(state.Trim().Replace('\u00a0', ' '));
        Assert.StartsWith(name, await page.Locator("main h1").InnerTextAsync(), StringComparison.Ordinal);
        await curator.SeesAsync("Что дальше");
    }

    [Fact]
    public async Task D50_The_load_sheet_of_a_month_is_two_clicks_from_the_pairs()
    {
        await using var curator = await StoryWindow.OfAsync(portal, "curator");
        await curator.OpenAsync("/mentorships/summary");
        var months = await curator.Page.Locator("#month option").EvaluateAllAsync<string[]>("all => all.map(o => o.value)");
        var month = months[Math.Min(1, months.Length - 1)];
        var paper = PrintedPaper.Read(await curator.PaperAsync($"/mentorships/load-sheet.pdf?month={month}"));
        var day = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        paper.Says(day.ToString("MMMM", CultureInfo.GetCultureInfo("ru-RU")), day.Year.ToString(CultureInfo.InvariantCulture));
        // Days and hours, never roubles.
        Assert.DoesNotContain("руб", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D34_A_pack_is_prepared_edited_and_printed_heard_and_minuted_and_its_decision_becomes_a_task()
    {
        await using var deputy = await StoryWindow.OfAsync(portal, "deputy");
        await deputy.OpenAsync("/council/packs/new");
        await deputy.FillAsync(("Form.Topic", "О наставничестве молодых учителей"));
        await deputy.PressAsync("Составить материалы");
        var pack = deputy.Path;
        await deputy.OpenAsync(pack + "/text");
        var memo = await deputy.Page.Locator("[name='Form.Memo']").InputValueAsync();
        await deputy.FillAsync(("Form.Memo", memo + "\nКоллектив благодарит наставников."));
        await deputy.PressAsync("Сохранить текст");
        await deputy.SeesAsync("Коллектив благодарит наставников.");
        PrintedPaper.Read(await deputy.PaperAsync(pack + "/pack.pdf")).Says("О наставничестве молодых учителей", "Коллектив благодарит наставников.");

        await deputy.FollowAsync("Вынести на заседание");
        await deputy.FillAsync(("Form.HeldOn", Day(0)), ("Form.Place", "актовый зал"), ("Form.SecretaryId", "Лаптева Марина"));
        await deputy.PressAsync("Назначить заседание");
        var meeting = deputy.Path;
        await deputy.OpenAsync(meeting + "/attendance");
        await deputy.PressAsync("Сохранить отметки");
        var present = Present().Match(await deputy.TextAsync()).Groups[1].Value;

        await using var secretary = await StoryWindow.OfAsync(portal, "deputy-method");
        await secretary.OpenAsync(meeting + "/items/1");
        await secretary.FillAsync(("Form.For", present), ("Form.Decisions[0].Text", "Провести тренинг для молодых учителей"), ("Form.Decisions[0].PersonId", "Зайцева Ирина"),
            ("Form.Decisions[0].DueOn", Day(20)));
        await secretary.PressAsync("Записать вопрос");
        await secretary.OpenAsync(meeting + "/registration");
        await secretary.PressAsync("Зарегистрировать протокол");
        await secretary.SeesAsync("Протокол №");

        await using var psychologist = await StoryWindow.OfAsync(portal, "psychologist");
        await psychologist.OpenAsync("/");
        await psychologist.SeesAsync("Провести тренинг для молодых учителей");
    }

    [Fact]
    public async Task D48_A_form_is_begun_filled_issued_and_printed_and_a_report_of_the_year_is_composed()
    {
        await using var curator = await StoryWindow.OfAsync(portal, "curator");
        await curator.OpenAsync("/statistics/new");
        await curator.FillAsync(("Form.Title", "Мониторинг наставничества района"));
        await curator.PressAsync("Составить");
        var form = curator.Path;
        await curator.OpenAsync(form + "/values");
        await curator.FillAsync(("Form.Answers[1].Has", "есть"), ("Form.Answers[1].Link", "https://school.example/nastavnichestvo"), ("Form.Answers[8].Has", "нет"),
            ("Form.Answers[18].Value", "Открытые уроки пар"));
        await curator.PressAsync("Сохранить");
        await curator.OpenAsync(form + "/issue");
        await curator.PressAsync("Выдать форму");
        await curator.SeesAsync("больше не меняется");
        PrintedPaper.Read(await curator.PaperAsync(form + "/form.pdf")).Says("Мониторинг наставничества района", "Открытые уроки пар");

        await curator.OpenAsync("/council/packs/new?kind=final");
        await curator.PressAsync("Составить отчёт");
        PrintedPaper.Read(await curator.PaperAsync(curator.Path + "/pack.pdf")).Says("ИТОГОВЫЙ АНАЛИТИЧЕСКИЙ ОТЧЁТ", "Предложения");
    }

    private static string Day(int ahead) => TimeProvider.System.GetUtcNow().AddHours(5).AddDays(ahead).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[Пп]рисутствовали\s+(\d+)")]
    private static partial Regex Present();
}
