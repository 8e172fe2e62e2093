using System.Net;
using System.Text;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Meetings;

/// <summary>Meetings of a pair (S0-60): appointed, moved, closed, recorded in the diary once; who reads them; the calendar.</summary>
public sealed class PairMeetingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    private static int _people;

    // A pair of the mentor with a new mentee, so that hours of other tests do not meet.
    private Task<Mentorship> PairAsync(Guid? mentee = null, DateOnly? endsOn = null) => portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff("Встречина" + (char)('а' + Interlocked.Increment(ref _people)), "Инна");
        if (mentee is null) db.Add(person);
        await db.SaveChangesAsync();
        await db.Set<Meeting>().Where(m => m.State != MeetingStanding.NotHeld).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MeetingStanding.NotHeld));
        return await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee ?? person.Id, endsOn: endsOn);
    });

    private Task<Mentorship> OwnPairAsync() => PairAsync(portal.First[SchoolRole.Mentee].PersonId);

    private Task<Meeting> MeetingAsync(Mentorship pair, DateOnly on, MeetingLog? log = null) => portal.InSchoolAsync(portal.First, async db =>
        await TestData.MeetingAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id), on, log));

    private Task<Meeting> NowAsync(Guid id) => portal.InSchoolAsync(portal.First, db => db.Set<Meeting>().AsNoTracking().Include(m => m.Attendances).SingleAsync(m => m.Id == id));

    private async Task<PortalForm> NewAsync(Mentorship pair, string on = "30.11.2026", string at = "15:00") =>
        (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair.Id}/meetings/new")).Form("/meetings").Set("Form.On", on).Set("Form.At", at);

    [Fact]
    public async Task S0_60_a_meeting_is_appointed_held_and_recorded_in_the_diary_once()
    {
        var pair = await OwnPairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var first = (await mentor.OpenAsync($"/mentorships/{pair.Id}/meetings/new")).Form("/meetings");
        Assert.Equal(("Introductory", "acquaintance"), (first.Value("Form.Kind"), first.Value("Form.Template")));
        var list = await first.Set("Form.On", "сегодня").Set("Form.At", "15.30").Set("Form.Place", "кабинет 21").SendAsync();
        Assert.Contains("Встреча назначена: понедельник, 23 ноября, 15:30", list.Document.Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var meeting = await portal.InSchoolAsync(portal.First, db => db.Set<Meeting>().SingleAsync(m => m.UnitId == pair.UnitId && m.State == MeetingStanding.Appointed));
        Assert.Equal((new TimeOnly(15, 30), new DateTime(2026, 11, 23, 10, 30, 0)), (meeting.At, meeting.StartsAt));
        Assert.Contains("1. Рассказать друг о друге", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/meetings/{meeting.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Прийти на встречу", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Провести встречу", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);

        // Two taps: the page of the log, and the button that leads on to the diary.
        var diary = await (await mentor.OpenAsync($"/meetings/{meeting.Id}/log")).Form("/log").Set("Form.Discussed", "Правила школы").Set("Form.NextStep", "Провести урок")
            .Set("Form.CheckOn", "30.11.2026").SendAsync("Form.Then", "diary");
        var entry = diary.Form("/diary");
        var otherTab = (await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new?meeting={meeting.Id}")).Form("/diary").Set("Form.Topic", "То же");
        Assert.Equal(("23.11.2026", "45 мин", "Встреча-знакомство", "Правила школы"),
            (entry.Value("Form.Date"), entry.Value("Form.Duration"), entry.Value("Form.Topic"), entry.Value("Form.WhatWasDone")));
        await entry.SendAsync();
        Assert.NotNull((await NowAsync(meeting.Id)).EntryId);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/mentorships/{pair.Id}/diary/new?meeting={meeting.Id}")).Status);
        var second = await otherTab.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Contains("уже есть", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Equal(45, await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().Where(e => e.UnitId == pair.UnitId).SumAsync(e => e.Minutes)));

        // A deleted entry leaves the meeting held, without one.
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().Where(e => e.UnitId == pair.UnitId).Select(e => e.Id).SingleAsync());
        await (await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/{id}/deletion")).Form("/deletion").SendAsync();
        Assert.Equal((MeetingStanding.Held, null), ((await NowAsync(meeting.Id)).State, (await NowAsync(meeting.Id)).EntryId));
    }

    [Fact]
    public async Task The_next_meeting_is_filled_in_from_the_last_and_names_what_was_agreed()
    {
        var pair = await OwnPairAsync();
        var held = await MeetingAsync(pair, Today.AddDays(-5), new MeetingLog("Урок", null, null, "Провести урок в 5 «Б»", Today));
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("Проверить следующий шаг", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var next = (await mentor.OpenAsync($"/mentorships/{pair.Id}/meetings/new")).Form("/meetings");
        Assert.Equal(("25.11.2026", "15:00", "кабинет 12", "1. Проверить: Провести урок в 5 «Б»"),
            (next.Value("Form.On"), next.Value("Form.At"), next.Value("Form.Place"), next.Value("Form.Agenda")));
        var today = await MeetingAsync(pair, Today);
        await (await mentor.OpenAsync($"/meetings/{today.Id}/log")).Form("/log").Set("Form.Checked", held.Id.ToString()).SendAsync();
        Assert.Equal(Today, (await NowAsync(held.Id)).CheckedOn);
        Assert.DoesNotContain("Проверить следующий шаг", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.On", "22.11.2026", "День уже прошёл")]
    [InlineData("Form.On", "31.02.2027", "")]
    [InlineData("Form.On", "24.08.2030", "День вне периода")]
    [InlineData("Form.At", "после уроков", "")]
    [InlineData("Form.At", "", "Укажите время начала")]
    [InlineData("Form.Minutes", "11 ч", "от 5 минут до 10 часов")]
    [InlineData("Form.Until", "07.12.2026", "как часто")]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var pair = await PairAsync();
        var page = await (await NewAsync(pair)).Set("Form.Agenda", "Долгая повестка").Set(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(("Долгая повестка", value), (page.Form("/meetings").Value("Form.Agenda"), page.Form("/meetings").Value(field)));
    }

    [Fact]
    public async Task A_single_meeting_on_a_day_off_is_appointed_and_told()
    {
        var pair = await PairAsync();
        var list = await (await NewAsync(pair, "01.01.2027")).SendAsync();
        Assert.Contains("В этот день школа не работает: 01.01.2027 – нерабочий праздничный день.", list.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(await portal.InSchoolAsync(portal.First, db => db.Set<Meeting>().AnyAsync(m => m.UnitId == pair.UnitId && m.On == new DateOnly(2027, 1, 1))));
    }

    [Fact]
    public async Task A_series_over_the_january_holidays_says_which_days_it_left_out()
    {
        var pair = await PairAsync();
        var done = await (await NewAsync(pair, "25.12.2026")).Set("Form.Repeat", "Weekly").Set("Form.Until", "22.01.2027").SubmitAsync();
        Assert.Equal("Назначены 3 встречи", done.Heading.Replace('\u00a0', ' '));
        Assert.Contains("01.01.2027 – нерабочий праздничный день; 08.01.2027", done.Text, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2026, 12, 25), new DateOnly(2027, 1, 15), new DateOnly(2027, 1, 22)], await portal.InSchoolAsync(portal.First, db =>
            db.Set<Meeting>().Where(m => m.UnitId == pair.UnitId).OrderBy(m => m.On).Select(m => m.On).ToListAsync()));
        // The rest of the series is called off at once.
        var first = await portal.InSchoolAsync(portal.First, db => db.Set<Meeting>().Where(m => m.UnitId == pair.UnitId).OrderBy(m => m.On).FirstAsync());
        await (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/meetings/{first.Id}/call-off")).Form("/call-off").Set("Form.Reason", "Новое расписание")
            .Set("Form.WholeSeries", "true").SendAsync();
        Assert.False(await portal.InSchoolAsync(portal.First, db => db.Set<Meeting>().AnyAsync(m => m.UnitId == pair.UnitId && m.State != MeetingStanding.NotHeld)));
    }

    [Theory]
    [InlineData("Weekly", "20.11.2026", "Конец серии раньше")]
    [InlineData("Weekly", "01.01.2031", "дольше пары")]
    [InlineData("Weekly", "", "до какого дня")]
    [InlineData("Weekly", "28.02.2029", "не больше 60")]
    public async Task A_wrong_series_is_refused_and_nothing_is_appointed(string repeat, string until, string message)
    {
        var pair = await PairAsync(endsOn: new DateOnly(2029, 8, 31));
        var page = await (await NewAsync(pair)).Set("Form.Repeat", repeat).Set("Form.Until", until).SubmitAsync();
        Assert.Contains(message, Assert.Single(page.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.False(await portal.InSchoolAsync(portal.First, db => db.Set<Meeting>().AnyAsync(m => m.UnitId == pair.UnitId)));
    }

    [Fact]
    public async Task Two_meetings_at_one_time_are_refused_by_the_name_of_the_other()
    {
        var (one, other) = (await PairAsync(), await PairAsync());
        await (await NewAsync(one)).SendAsync();
        var page = await (await NewAsync(other, at: "15:30")).SubmitAsync();
        Assert.Contains("30.11.2026 в 15:00 уже назначена встреча (Встречина", Assert.Single(page.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        await (await NewAsync(other, at: "15:45")).SendAsync();
    }

    [Fact]
    public async Task A_meeting_is_moved_with_a_reason_and_the_phone_moves_it_too()
    {
        var pair = await OwnPairAsync();
        var meeting = await MeetingAsync(pair, Today.AddDays(3));
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await mentor.OpenAsync($"/meetings/{meeting.Id}/edit")).Form("/edit").Set("Form.On", "27.11.2026");
        Assert.Contains("почему встреча переносится", Assert.Single((await form.SubmitAsync()).Errors), StringComparison.Ordinal);
        await (await mentor.OpenAsync($"/meetings/{meeting.Id}/edit")).Form("/edit").Set("Form.On", "27.11.2026").Set("Form.Reason", "Педсовет").SendAsync();
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Contains("с 26.11.2026, 15:00: Педсовет", (await mentor.OpenAsync($"/meetings/{meeting.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("с 26.11.2026, 15:00: Педсовет", (await mentee.OpenAsync($"/meetings/{meeting.Id}")).Text, StringComparison.Ordinal);
        var file = Encoding.UTF8.GetString((await mentee.GetAsync($"/meetings/{meeting.Id}.ics")).Body);
        Assert.Contains("DTSTART;TZID=Asia/Yekaterinburg:20261127T150000", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", file, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", file, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETTO:+0500", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Встреча с наставником", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_of_a_person_holds_the_own_meetings_at_their_hour_once_and_no_names()
    {
        var pair = await OwnPairAsync();
        var (ahead, off) = (await MeetingAsync(pair, Today.AddDays(2)), await MeetingAsync(pair, Today.AddDays(3)));
        await portal.InSchoolAsync(portal.First, db => db.Set<Meeting>().Where(m => m.Id == off.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MeetingStanding.NotHeld)));
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var text = (await (await mentor.OpenAsync("/calendars")).Form().SubmitAsync()).Text;
        var at = text.IndexOf("/calendars/", StringComparison.Ordinal);
        var feed = Encoding.UTF8.GetString((await portal.Anonymous().GetAsync(text[at..text.IndexOf(".ics", at, StringComparison.Ordinal)] + ".ics")).Body);
        Assert.Contains($"UID:{ahead.Id:N}@mentoring-portal", feed, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Yekaterinburg:20261125T150000", feed, StringComparison.Ordinal);
        Assert.DoesNotContain($"{off.Id:N}", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Провести встречу", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.First[SchoolRole.Mentee].DisplayName.Split(' ', '\u00a0')[0], feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_address_that_leaked_leads_nowhere_after_one_click_and_is_not_guessed()
    {
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var leaked = await AddressAsync(mentee);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(leaked)).Status);
        var renewed = await AddressAsync(mentee);
        Assert.NotEqual(leaked, renewed);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(leaked)).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(renewed)).Status);
        var guessed = renewed.Replace(".ics", "", StringComparison.Ordinal);
        foreach (var address in new[] { guessed[..^1] + (guessed[^1] == 'A' ? 'B' : 'A') + ".ics", "/calendars/1.ics", $"/calendars/{Guid.NewGuid():N}{Guid.NewGuid():N}.ics" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(address)).Status);
        }

        static async Task<string> AddressAsync(PortalClient client)
        {
            var text = (await (await client.OpenAsync("/calendars")).Form().SubmitAsync()).Text;
            var at = text.IndexOf("/calendars/", StringComparison.Ordinal);
            return text[at..text.IndexOf(".ics", at, StringComparison.Ordinal)] + ".ics";
        }
    }

    [Fact]
    public async Task What_was_not_held_says_why_and_may_be_corrected()
    {
        var pair = await OwnPairAsync();
        var meeting = await MeetingAsync(pair, Today.AddDays(-1));
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("Отметить, состоялась ли встреча", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var page = await (await mentor.OpenAsync($"/meetings/{meeting.Id}/call-off")).Form("/call-off").SubmitAsync();
        Assert.Equal("Напишите причину", Assert.Single(page.Errors));
        await (await mentor.OpenAsync($"/meetings/{meeting.Id}/call-off")).Form("/call-off").Set("Form.Reason", "Замена урока").SendAsync();
        Assert.Contains("Замена урока", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/mentorships/{pair.Id}/meetings")).Text, StringComparison.Ordinal);
        await (await mentor.OpenAsync($"/meetings/{meeting.Id}/log")).Form("/log").SendAsync();
        Assert.Equal(MeetingStanding.Held, (await NowAsync(meeting.Id)).State);
    }

    [Fact]
    public async Task Who_was_missing_from_a_group_does_not_read_the_log_and_nobody_reads_of_the_others()
    {
        var own = await OwnPairAsync();
        var (second, meeting) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Группина", "Вера");
            db.Add(person);
            await db.SaveChangesAsync();
            var first = await db.Set<Mentorship>().Include(m => m.Unit).SingleAsync(m => m.Id == own.Id);
            var other = await TestData.ActivePairAsync(db, own.MentorId, person.Id, with: first);
            return (other, await TestData.MeetingAsync(db, first, Today));
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var log = (await mentor.OpenAsync($"/meetings/{meeting.Id}/log")).Form("/log").Set("Form.Discussed", "Тайна группы");
        await log.Set("Form.Present", second.Id.ToString()).SendAsync();
        var curator = await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/meetings/{meeting.Id}");
        Assert.Contains("были: Группина", curator.Text, StringComparison.Ordinal);
        Assert.Contains("Тайна группы", curator.Text, StringComparison.Ordinal);
        var missing = await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/meetings/{meeting.Id}");
        Assert.Contains("вас на встрече не было", missing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайна группы", missing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Группина", missing.Text, StringComparison.Ordinal);
        // Two rows of one unit are one line for the mentor.
        await MeetingAsync(own, Today.AddDays(1));
        Assert.Single((await mentor.OpenAsync("/")).Document.QuerySelectorAll(".tasks li"), l => l.TextContent.Contains("Провести встречу", StringComparison.Ordinal));
        // The entry keeps who was there.
        var entry = (await mentor.OpenAsync($"/mentorships/{own.Id}/diary/new?meeting={meeting.Id}")).Form("diary");
        Assert.Equal(second.Id.ToString(), entry.Value("Form.Present"));
    }

    [Fact]
    public async Task Meetings_are_read_by_whoever_reads_the_diary_and_by_nobody_else()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor, portal.Second);
        var (own, foreign) = (await OwnPairAsync(), await portal.InSchoolAsync(portal.First, async db =>
        {
            var (mentor, mentee) = (TestData.Staff("Чужая", "Анна"), TestData.Staff("Чужова", "Вера"));
            db.AddRange(mentor, mentee);
            await db.SaveChangesAsync();
            return await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        }));
        var (mine, others) = (await MeetingAsync(own, Today), await MeetingAsync(foreign, Today));
        foreach (var role in new[] { SchoolRole.Director, SchoolRole.Curator, SchoolRole.DeputyDirectorAcademic, SchoolRole.MethodUnionHead, SchoolRole.Mentor, SchoolRole.Mentee })
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(role).GetAsync($"/meetings/{mine.Id}")).Status);
        }

        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee })
        {
            foreach (var url in new[] { $"/meetings/{others.Id}", $"/meetings/{others.Id}.ics", $"/mentorships/{foreign.Id}/meetings" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(role).GetAsync(url)).Status);
            }
        }

        foreach (var url in new[] { $"/meetings/{others.Id}/log", $"/meetings/{others.Id}/edit", $"/meetings/{others.Id}/call-off" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(url)).Status);
        }

        var stranger = portal.Anonymous();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync($"/meetings/{mine.Id}")).Status);
        foreach (var role in new[] { SchoolRole.Director, SchoolRole.Curator, SchoolRole.Mentor })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(role, portal.Second).GetAsync($"/meetings/{mine.Id}")).Status);
        }
    }

    [Fact]
    public async Task A_pair_that_stands_still_closes_nothing_and_says_why()
    {
        var pair = await OwnPairAsync();
        var meeting = await MeetingAsync(pair, Today);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await mentor.OpenAsync($"/meetings/{meeting.Id}/log")).Form("/log").Set("Form.Discussed", "Текст цел");
        await StandAsync(MentorshipState.Suspended);
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Текст цел", refused.Form("/log").Value("Form.Discussed"));
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/meetings/{meeting.Id}/log")).Status);
        await StandAsync(MentorshipState.Active);

        Task StandAsync(MentorshipState state) => portal.InSchoolAsync(portal.First, db =>
            db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, state)));
    }

    [Fact]
    public async Task The_lists_ask_the_database_a_few_times_whatever_they_hold()
    {
        var pair = await OwnPairAsync();
        for (var i = 0; i < 6; i++) await MeetingAsync(pair, Today.AddDays(-i), new MeetingLog("Урок", null, null, "Шаг " + i, Today));
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.InRange((await portal.QueriesOfAsync(mentor, "/meetings")).Count, 1, 5);
        Assert.InRange((await portal.QueriesOfAsync(mentor, $"/mentorships/{pair.Id}/meetings")).Count, 1, 6);
        Assert.InRange((await portal.QueriesOfAsync(mentor, $"/mentorships/{pair.Id}/meetings/new")).Count, 1, 5);
    }
}
