using System.Net;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Calendar;

public sealed class CalendarPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateTimeOffset September = new(2027, 9, 6, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task T2_the_page_lists_everything_that_is_counted_in_a_year_and_says_what_is_the_laws()
    {
        portal.Clock.AdjustTime(TestClock.Start);
        var page = await portal.SignedIn(SchoolRole.Curator).OpenAsync("/settings/calendar?year=2027");
        Assert.Contains("в году 247 рабочих дней", page.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var rows = page.Document.QuerySelectorAll("main table tbody tr").Select(r => string.Join(' ', r.Children.SelectMany(c => c.TextContent.Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)))).ToList();
        Assert.Contains("20.02.2027, суббота рабочий выходной перенесён на понедельник 22 февраля по закону", rows);
        Assert.Contains("22.02.2027, понедельник выходной перенос выходного с субботы 20 февраля по закону", rows);
        Assert.Contains(rows, r => r.StartsWith("03.05.2027, понедельник выходной Праздник Весны и Труда 1 мая совпал с выходным", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("07.01.2027, четверг выходной Рождество Христово – нерабочий праздничный день", StringComparison.Ordinal));
        Assert.All(rows, r => Assert.EndsWith("по закону", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task T2_a_day_of_another_year_is_shown_there_and_can_be_removed()
    {
        portal.Clock.AdjustTime(TestClock.Start);
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "14.04.2025").Set("Form.Reason", "день проветривания").SendAsync();
        var year = await curator.OpenAsync("/settings/calendar");
        Assert.Contains(year.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")), href => href == "/settings/calendar?year=2025");
        var page = await curator.OpenAsync("/settings/calendar?year=2025");
        Assert.Contains("день проветривания", page.Text, StringComparison.Ordinal);
        await page.Form("remove").SendAsync();
        Assert.DoesNotContain("день проветривания", (await curator.OpenAsync("/settings/calendar?year=2025")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09.01.2026", "выходной день. Причина: перенос выходного с субботы 3 января")]
    [InlineData("21.11.2026", "выходной день. Причина: суббота, пятидневная рабочая неделя")]
    [InlineData("23.11.2026", "рабочий день. Причина: понедельник, пятидневная рабочая неделя")]
    [InlineData("12.06.2026", "выходной день. Причина: День России")]
    public async Task T2_the_page_explains_a_day(string day, string answer)
    {
        var page = await portal.SignedIn(SchoolRole.SystemAdministrator).OpenAsync($"/settings/calendar?day={day}");
        Assert.Contains(answer, page.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T2_a_day_that_cannot_be_read_is_told_and_the_page_stays()
    {
        var page = await portal.SignedIn(SchoolRole.Curator).GetAsync("/settings/calendar?day=31.02.2027");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Theory]
    [InlineData(SchoolRole.Curator)]
    [InlineData(SchoolRole.SystemAdministrator)]
    public async Task T2_from_September_home_and_page_ask_for_the_next_years_transfers_until_they_are_entered(SchoolRole role)
    {
        const string task = "Внести переносы выходных";
        portal.Clock.AdjustTime(TestClock.Start);
        Assert.DoesNotContain(task, (await portal.SignedIn(role).OpenAsync("/")).Text, StringComparison.Ordinal);
        portal.Clock.AdjustTime(September);
        var client = portal.SignedIn(role);
        Assert.Contains(task, (await client.OpenAsync("/")).Text, StringComparison.Ordinal);
        var page = await client.OpenAsync("/settings/calendar");
        Assert.Contains("Переносы выходных на 2028 год ещё не внесены", page.Text, StringComparison.Ordinal);

        var wrong = await page.Form("days").Set("Form.Date", "29.12.2028").Set("Form.MovedFrom", "20.12.2028").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "29.12.2028"), (wrong.Status, wrong.Form("days").Value("Form.Date")));
        await wrong.Form("days").Set("Form.MovedFrom", "23.12.2028").SendAsync();
        var after = await client.OpenAsync("/settings/calendar?year=2028");
        Assert.DoesNotContain("ещё не внесены", after.Text, StringComparison.Ordinal);
        Assert.Contains("перенос выходного с субботы 23 декабря", after.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain(task, (await client.OpenAsync("/")).Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().Where(d => d.MovedFrom != null).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task T2_another_school_is_not_told_by_this_ones_transfers()
    {
        portal.Clock.AdjustTime(September);
        await portal.InSchoolAsync(portal.First, db =>
        {
            db.Add(CalendarDay.Moved(new(2028, 12, 29), new(2028, 12, 23), "").Value);
            return db.SaveChangesAsync();
        });
        var page = await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/settings/calendar");
        Assert.Contains("ещё не внесены", page.Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().Where(d => d.MovedFrom != null).ExecuteDeleteAsync());
    }
}
