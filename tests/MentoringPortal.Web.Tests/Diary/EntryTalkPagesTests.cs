using System.Diagnostics;
using System.Net;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Diary;

/// <summary>The talk under entries, «важно» to the curator, the search, a diary of 5,000 entries. Today is Monday, 23.11.2026.</summary>
public sealed class EntryTalkPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    private Task<Mentorship> PairAsync() =>
        portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));

    private Task<DiaryEntry> EntryAsync(Mentorship pair, string topic, bool shared = true, DateOnly? on = null) => portal.InSchoolAsync(portal.First, async db =>
        await TestData.EntryAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id), on ?? Today, topic, shared));

    private static string Talk(Mentorship pair, DiaryEntry entry) => $"/mentorships/{pair.Id}/diary/{entry.Id}/talk";

    [Fact]
    public async Task S0_16_mentor_mentee_and_curator_talk_under_a_shared_entry_and_others_of_the_leadership_read()
    {
        var pair = await PairAsync();
        var url = Talk(pair, await EntryAsync(pair, "Разбор урока"));
        var empty = await (await portal.SignedIn(SchoolRole.Mentee).OpenAsync(url)).Form("/comments").SubmitAsync();
        Assert.Equal("Напишите комментарий", Assert.Single(empty.Errors));
        await empty.Form("/comments").Set("Comment.Text", "Получилось начать вовремя").SendAsync();
        Assert.Contains("Прочитать комментарий", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await portal.SignedIn(SchoolRole.Mentor).OpenAsync(url)).Form("/comments").Set("Comment.Text", "Так и дальше").SendAsync();
        Assert.DoesNotContain("Прочитать комментарий", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Прочитать комментарий", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await portal.SignedIn(SchoolRole.Curator).OpenAsync(url)).Form("/comments").Set("Comment.Text", "Молодцы").SendAsync();
        var deputy = await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync(url);
        Assert.Contains("Получилось начать вовремя", deputy.Text, StringComparison.Ordinal);
        Assert.Null(deputy.Document.QuerySelector("form[action$='/comments']"));
        Assert.Contains("3 комментария", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/mentorships/{pair.Id}/diary")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_16_the_curator_is_called_to_a_private_entry_answers_and_the_mentee_learns_nothing()
    {
        var pair = await PairAsync();
        var hidden = await EntryAsync(pair, "Трудный разговор", shared: false);
        var url = Talk(pair, hidden);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(url)).Status);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var page = await mentor.OpenAsync(url);
        Assert.Null(page.Document.QuerySelector("form[action$='/comments']"));
        await page.Form("/alert").Set("Raised.Text", "Нужна помощь психолога").SendAsync();

        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains("Важно: ответить наставнику", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var empty = await (await curator.OpenAsync(url)).Form("/answer").SubmitAsync();
        Assert.Equal("Напишите ответ", Assert.Single(empty.Errors));
        await empty.Form("/answer").Set("Reply.Answer", "Договорилась на четверг").SendAsync();
        Assert.DoesNotContain("Важно: ответить наставнику", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);

        Assert.Contains("Прочитать ответ куратора", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var read = await (await mentor.OpenAsync(url)).Form("/reading").SendAsync();
        Assert.Contains("прочитано 23.11.2026", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Прочитать ответ куратора", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);

        // Of a shared entry the mentee reads the entry, not the call.
        var shared = await EntryAsync(pair, "Общая");
        await (await mentor.OpenAsync(Talk(pair, shared))).Form("/alert").Set("Raised.Text", "Тайное").SendAsync();
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.DoesNotContain("Тайное", (await mentee.OpenAsync(Talk(pair, shared))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("важно", (await mentee.OpenAsync($"/mentorships/{pair.Id}/diary")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Важно", (await mentee.OpenAsync($"/mentorships/{pair.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_found_in_every_text_of_the_diary_and_the_mentee_finds_only_what_is_shared()
    {
        var pair = await PairAsync();
        await EntryAsync(pair, "Ёлочная тема");
        await EntryAsync(pair, "Скрытая ёлка", shared: false);
        await EntryAsync(pair, "Другое");
        var mentor = await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair.Id}/diary?q=елк");
        Assert.Contains("Скрытая ёлка", mentor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Другое", mentor.Text, StringComparison.Ordinal);
        Assert.Contains("Таких записей нет", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/mentorships/{pair.Id}/diary?q=скрытая")).Text, StringComparison.Ordinal);
        Assert.Contains("Ёлочная тема", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/mentorships/{pair.Id}/diary?q=ЁЛОЧНАЯ")).Text, StringComparison.Ordinal);
        Assert.Contains("Таких записей нет", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair.Id}/diary?q=%25")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_60_the_next_step_comes_up_in_the_next_entry_and_reminds_both()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new")).Form("/diary").Set("Form.Date", "20.11.2026").Set("Form.Kind", "Meeting").Set("Form.Duration", "45")
            .Set("Form.Topic", "План");
        var wrong = await form.Set("Form.NextStep", "").Set("Form.CheckBackOn", "23.11.2026").SubmitAsync();
        Assert.Equal("Напишите, к чему вернуться в этот день", Assert.Single(wrong.Errors));
        await wrong.Form("/diary").Set("Form.NextStep", "Провести пробный урок").SendAsync();
        Assert.Contains("Вернуться к шагу: Провести пробный урок", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Провести пробный урок", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync("/")).Text, StringComparison.Ordinal);
        var next = await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new");
        Assert.Contains("В прошлый раз договорились: Провести пробный урок", next.Text, StringComparison.Ordinal);
        await next.Form("/diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45").Set("Form.Topic", "Разбор пробного урока").SendAsync();
        Assert.DoesNotContain("Вернуться к шагу", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diary_of_5000_entries_opens_finds_and_goes_back_within_a_second()
    {
        var pair = await PairAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var own = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = 0; i < 5000; i++)
            {
                var card = new DiaryEntryCard(DiaryEntryKind.Meeting, own.StartsOn.AddDays(i % 70), 30, $"Тема {i}", "Обсудили урок и план на неделю", null, null, null, i % 3 > 0);
                db.Add(DiaryEntry.Record(own, own.MentorId, card, Today).Value);
            }

            await db.SaveChangesAsync();
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = $"/mentorships/{pair.Id}/diary";
        await mentor.OpenAsync(url); // the first reading prepares the query
        Assert.Contains("5000", (await Timed(url)).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Тема 4321", (await Timed(url + "?q=тема 4321")).Text, StringComparison.Ordinal);
        await Timed(url + $"?before={pair.StartsOn.AddDays(35):yyyy-MM-dd}.20");
        await Timed("/diary");
        await Timed("/");

        async Task<PortalPage> Timed(string address)
        {
            var watch = Stopwatch.StartNew();
            var page = await mentor.OpenAsync(address);
            // Measured alone it takes under 100 ms; the border leaves room for a busy machine.
            Assert.True(watch.ElapsedMilliseconds < 1500, $"{address}: {watch.ElapsedMilliseconds} ms");
            return page;
        }
    }
}
