using System.Net;
using System.Text;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Web.Tests.Diary;

public sealed class DiaryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    private Task<Mentorship> PairAsync() =>
        portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));

    private async Task<PortalForm> NewEntryAsync(Mentorship pair, PortalClient? mentor = null) =>
        (await (mentor ?? portal.SignedIn(SchoolRole.Mentor)).OpenAsync($"/mentorships/{pair.Id}/diary/new")).Form("diary").Set("Form.Kind", "Meeting")
            .Set("Form.Duration", "45").Set("Form.Topic", "Разбор урока");

    [Fact]
    public async Task A_meeting_is_written_with_three_taps_and_a_topic()
    {
        var pair = await PairAsync();
        var diary = await (await NewEntryAsync(pair)).SendAsync();
        Assert.Contains("Запись добавлена: встреча, 23.11.2026, 45 мин", diary.Text, StringComparison.Ordinal);
        Assert.Equal(Today, await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair.Id).Select(m => m.LastEntryOn).SingleAsync()));
    }

    [Theory]
    [InlineData("1 ч 30", 90)]
    [InlineData("45", 45)]
    [InlineData("1:15", 75)]
    public async Task Own_words_for_the_time_win_over_the_quick_choice(string typed, int minutes)
    {
        var pair = await PairAsync();
        await (await NewEntryAsync(pair)).Set("Form.Duration", typed).SendAsync();
        Assert.Equal(minutes, await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().Where(e => e.UnitId == pair.UnitId).Select(e => e.Minutes).SingleAsync()));
    }

    [Theory]
    [InlineData("Form.Date", "24.11.2026", "Дата в будущем")]
    [InlineData("Form.Date", "31.02.2026", "")]
    [InlineData("Form.Date", "01.01.2020", "Дата вне периода")]
    [InlineData("Form.Duration", "до обеда", "Напишите время так")]
    [InlineData("Form.Duration", "11 ч", "от 1 минуты до 10 часов")]
    [InlineData("Form.Topic", "", "Укажите тему")]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var pair = await PairAsync();
        var page = await (await NewEntryAsync(pair)).Set("Form.WhatWasDone", "Долгий текст").Set(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("Долгий текст", page.Form("diary").Value("Form.WhatWasDone"));
    }

    [Fact]
    public async Task Strange_text_is_kept_as_text()
    {
        var pair = await PairAsync();
        const string strange = "<script>alert(1)</script> {{ 7*7 }} 😀 \u202Eсправа налево";
        var page = await (await NewEntryAsync(pair)).Set("Form.Topic", strange).Set("Form.WhatWasDone", new string('я', 20_000)).SendAsync();
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page.Html);
        Assert.Contains("Опущены знаки, которых нет в шрифте документа: U+1F600", Words((await page.Client.GetAsync($"/mentorships/{pair.Id}/diary/print.pdf")).Body),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await NewEntryAsync(pair)).Set("Form.WhatWasDone", new string('я', 20_001)).SubmitAsync()).Status);
    }

    [Fact]
    public async Task The_mentee_never_sees_a_private_entry()
    {
        var pair = await PairAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var here = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            await TestData.EntryAsync(db, here, Today.AddDays(-3), "Общая тема", minutes: 30);
            await TestData.EntryAsync(db, here, Today.AddDays(-2), "Тайная тема", shared: false, minutes: 120);
        });
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        foreach (var url in new[] { $"/mentorships/{pair.Id}/diary", "/diary", $"/mentorships/{pair.Id}/diary?kind=Meeting&month=2026-11", "/" })
        {
            var page = await mentee.OpenAsync(url);
            Assert.DoesNotContain("Тайная", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("2 ч", page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Тайная", Words((await mentee.GetAsync($"/mentorships/{pair.Id}/diary/print.pdf?private=true")).Body), StringComparison.Ordinal);
        foreach (var role in new[] { SchoolRole.Director, SchoolRole.Curator, SchoolRole.DeputyDirectorAcademic, SchoolRole.MethodUnionHead })
        {
            Assert.Contains("Тайная тема", (await portal.SignedIn(role).OpenAsync($"/mentorships/{pair.Id}/diary")).Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Тайная", Words((await portal.SignedIn(SchoolRole.Curator).GetAsync($"/mentorships/{pair.Id}/diary/print.pdf?private=true")).Body),
            StringComparison.Ordinal);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.DoesNotContain("Тайная", Words((await mentor.GetAsync($"/mentorships/{pair.Id}/diary/print.pdf")).Body), StringComparison.Ordinal);
        var own = Words((await mentor.GetAsync($"/mentorships/{pair.Id}/diary/print.pdf?from=1.11.2026&to=23.11.26&private=true")).Body);
        Assert.Contains("Тайная тема", own, StringComparison.Ordinal);
        Assert.Contains("2 ч 30 мин", own.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M14_the_mentee_at_the_mentors_lesson_is_no_visited_lesson_and_typed_texts_stand_in_the_reference()
    {
        var mentor = await portal.InSchoolAsync(portal.First, async db =>
        {
            var (one, other) = (TestData.Staff("Справкина", "Нина"), TestData.Staff("Урокина", "Инна"));
            db.AddRange(one, other);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, one.Id, other.Id);
            foreach (var kind in new[] { DiaryEntryKind.Meeting, DiaryEntryKind.LessonVisit, DiaryEntryKind.MentorLesson })
            {
                await TestData.EntryAsync(db, pair, Today.AddDays(-2), "Тема", kind: kind);
            }

            return one.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync($"/people/{mentor}/mentor-reference");
        Assert.Contains("1 посещённый урок", page.Text.Replace('\u00a0', ' ').Replace("1посещённый", "1 посещённый", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/people/{mentor}/mentor-reference")).Status);
        var paper = Papers.Text((await curator.GetAsync($"/people/{mentor}/mentor-reference.pdf?Trainings=" + Uri.EscapeDataString("Курсы наставников"))).Body);
        Assert.Contains("3 записи", paper, StringComparison.Ordinal);
        Assert.Contains("посетила 1 урок", paper, StringComparison.Ordinal);
        Assert.Contains("Курсы наставников", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_not_printed()
    {
        var pair = await PairAsync();
        var page = await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/mentorships/{pair.Id}/diary/print.pdf?from=20.11.2026&to=01.11.2026");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Конец периода раньше начала", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_and_a_deleted_entry_move_the_date_of_the_latest()
    {
        var pair = await PairAsync();
        var entry = await portal.InSchoolAsync(portal.First, async db =>
        {
            var here = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            await TestData.EntryAsync(db, here, Today.AddDays(-30), "Первая");
            return await TestData.EntryAsync(db, here, Today.AddDays(-2), "Вторая");
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = $"/mentorships/{pair.Id}/diary/{entry.Id}";
        var stale = (await mentor.OpenAsync(url)).Form(url);
        await (await mentor.OpenAsync(url)).Form(url).Set("Form.Date", "20.11.2026").SendAsync();
        Assert.Equal(Today.AddDays(-3), await LatestAsync(pair));
        Assert.Equal(HttpStatusCode.Conflict, (await stale.Set("Form.Topic", "Правка из второй вкладки").SubmitAsync()).Status);
        await (await mentor.OpenAsync(url + "/deletion")).Form("deletion").SendAsync();
        Assert.Equal(Today.AddDays(-30), await LatestAsync(pair));
    }

    [Fact]
    public async Task Two_entries_at_one_moment_are_both_kept()
    {
        var pair = await PairAsync();
        var forms = new[] { await NewEntryAsync(pair), await NewEntryAsync(pair), await NewEntryAsync(pair) };
        var answers = await Task.WhenAll(forms.Select(f => f.SubmitAsync()));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(3, await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().CountAsync(e => e.UnitId == pair.UnitId)));
    }

    [Fact]
    public async Task A_session_that_ends_in_the_middle_gives_the_text_back()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await NewEntryAsync(pair, mentor)).Set("Form.WhatWasDone", "Текст, который писали полчаса");
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var lost = await form.SubmitAsync();
        Assert.StartsWith("/account/login", lost.Location, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InSchoolAsync(portal.First, db => db.Set<FormDraft>().CountAsync(d => d.Content.Contains("Текст, который писали полчаса"))));
    }

    [Theory]
    [InlineData(SchoolRole.Psychologist)]
    [InlineData(SchoolRole.SystemAdministrator)]
    public async Task Those_outside_of_the_matrix_are_refused(SchoolRole role)
    {
        var pair = await PairAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(role).GetAsync($"/mentorships/{pair.Id}/diary")).Status);
    }

    [Fact]
    public async Task Strangers_and_readers_do_not_write()
    {
        var pair = await PairAsync();
        var entry = await portal.InSchoolAsync(portal.First, async db =>
            await TestData.EntryAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id), Today.AddDays(-1), "Запись"));
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"/mentorships/{pair.Id}/diary/{entry.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Curator).GetAsync($"/mentorships/{pair.Id}/diary/new")).Status);
        // The stranger has a running pair of the own school, over again when its form has been opened.
        var own = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var mentee = TestData.Staff("Заречная", "Ия");
            db.Add(mentee);
            await db.SaveChangesAsync();
            return (await TestData.ActivePairAsync(db, portal.Second[SchoolRole.Mentor].PersonId, mentee.Id)).Id;
        });
        var stranger = portal.SignedIn(SchoolRole.Mentor, portal.Second);
        foreach (var url in new[] { "", "/new", $"/{entry.Id}", $"/{entry.Id}/deletion", "/print.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/mentorships/{pair.Id}/diary{url}")).Status);
        }

        var forged = (await stranger.OpenAsync($"/mentorships/{own}/diary/new")).Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45").Set("Form.Topic", "Чужое")
            .At($"/mentorships/{pair.Id}/diary");
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var over = await db.Set<Mentorship>().SingleAsync(m => m.Id == own);
            Assert.Empty(over.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Перевод", Today, Today), new SchoolCalendar("Asia/Krasnoyarsk"), Today));
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await forged.SubmitAsync()).Status);
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().CountAsync(e => e.Topic == "Чужое")));
    }

    [Fact]
    public async Task The_quick_form_of_the_own_diary_asks_for_the_pair_only_when_there_are_several()
    {
        var mentor = portal.Second[SchoolRole.Mentor];
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            await TestData.ActivePairAsync(db, mentor.PersonId, portal.Second[SchoolRole.Mentee].PersonId);
            var other = TestData.Staff("Лебедева", "Ольга");
            db.Add(other);
            await db.SaveChangesAsync();
            await TestData.ActivePairAsync(db, mentor.PersonId, other.Id);
        });
        var client = portal.SignedIn(mentor);
        var form = (await client.OpenAsync("/diary")).Form("/diary").Set("Form.Kind", "Consultation").Set("Form.Duration", "30").Set("Form.Topic", "Журнал");
        Assert.Contains("Выберите, о ком запись", (await form.SubmitAsync()).Errors);
        var pair = await portal.InSchoolAsync(portal.Second, db => db.Set<Mentorship>().Where(m => m.MentorId == mentor.PersonId).Select(m => m.Id).FirstAsync());
        Assert.Contains("Журнал", (await form.Set("Form.MentorshipId", pair.ToString()).SendAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diary_of_two_hundred_entries_is_read_page_by_page_within_its_budget()
    {
        var pair = await PairAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var here = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            for (var i = 0; i < 200; i++)
            {
                db.Add(DiaryEntry.Record(here, here.MentorId,
                    new DiaryEntryCard(DiaryEntryKind.Meeting, Today.AddDays(-(i / 4)), 45, $"Тема {i:000}", "Обсудили урок", null, null, null, true), Today).Value);
            }

            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/mentorships/{pair.Id}/diary")).Count, 1, 4);
        var seen = new HashSet<string>();
        var url = (string?)$"/mentorships/{pair.Id}/diary";
        for (var pages = 0; url is not null; pages++)
        {
            Assert.InRange(pages, 0, 8);
            var page = await curator.OpenAsync(url);
            Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, 40_000);
            foreach (var topic in page.Document.QuerySelectorAll(".entry h2")) Assert.True(seen.Add(topic.TextContent), topic.TextContent + " stands twice");
            url = page.Document.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(200, seen.Count);
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Mentor), "/diary")).Count, 1, 2);
    }

    private Task<DateOnly?> LatestAsync(Mentorship pair) =>
        portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair.Id).Select(m => m.LastEntryOn).SingleAsync());

    private static string Words(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(p => p.Text));
    }
}
