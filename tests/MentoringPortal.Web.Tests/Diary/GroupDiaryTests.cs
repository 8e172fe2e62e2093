using System.Net;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Diary;

/// <summary>A group of mentees with one mentor: one meeting is one entry (settled B).</summary>
public sealed class GroupDiaryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    private sealed record Group(Guid First, Guid Second, Guid Third, Guid UnitId);

    // The own mentee of the school and two others; the third joins later.
    private Task<Group> GroupAsync(string surname, DateOnly? thirdFrom = null) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentor = portal.First[SchoolRole.Mentor].PersonId;
        var others = new[] { TestData.Staff(surname + "ова", "Анна"), TestData.Staff(surname + "ина", "Вера") };
        db.AddRange(others.Cast<object>());
        await db.SaveChangesAsync();
        var first = await TestData.ActivePairAsync(db, mentor, portal.First[SchoolRole.Mentee].PersonId);
        var second = await TestData.ActivePairAsync(db, mentor, others[0].Id, with: first);
        var third = await TestData.ActivePairAsync(db, mentor, others[1].Id, thirdFrom, with: first);
        return new Group(first.Id, second.Id, third.Id, first.UnitId);
    });

    private Task<int> EntriesAsync(Guid unitId) => portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().CountAsync(e => e.UnitId == unitId));

    // Without names: whoever the form has ticked.
    private async Task WriteAsync(Guid pair, string topic, string date, params Guid[] present)
    {
        var form = (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair}/diary/new")).Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45")
            .Set("Form.Topic", topic).Set("Form.Date", date);
        if (present.Length > 0) form.Set("Form.Present", [.. present.Select(p => p.ToString())]);
        await form.SendAsync();
    }

    [Fact]
    public async Task One_meeting_of_a_group_is_one_entry_that_all_read_who_were_there()
    {
        var group = await GroupAsync("Абр");
        await WriteAsync(group.First, "Общая встреча", "20.11.2026");
        await WriteAsync(group.First, "Без третьей", "21.11.2026", group.First, group.Second);
        Assert.Equal(2, await EntriesAsync(group.UnitId));
        var curator = portal.SignedIn(SchoolRole.Curator);
        foreach (var pair in new[] { group.First, group.Second })
        {
            var diary = (await curator.OpenAsync($"/mentorships/{pair}/diary")).Text.Replace('\u00a0', ' ');
            Assert.Contains("Общая встреча", diary, StringComparison.Ordinal);
            Assert.Contains("Без третьей", diary, StringComparison.Ordinal);
            Assert.Contains("не было: Абрина В.П.", diary, StringComparison.Ordinal);
        }

        var third = (await curator.OpenAsync($"/mentorships/{group.Third}/diary")).Text;
        Assert.Contains("Общая встреча", third, StringComparison.Ordinal);
        Assert.DoesNotContain("Без третьей", third, StringComparison.Ordinal);
        // Each pair keeps the day of its own latest entry.
        Assert.Equal([new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 20)], await portal.InSchoolAsync(portal.First, async db =>
            new[] { group.First, group.Second, group.Third }.Select(id => db.Set<Mentorship>().Single(m => m.Id == id).LastEntryOn!.Value).ToList()));
        // The mentor's own list tells a meeting once; the mentee reads the own part.
        var mine = await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/diary");
        Assert.Single(mine.Document.QuerySelectorAll("article"), a => a.TextContent.Contains("Общая встреча", StringComparison.Ordinal));
        Assert.Contains("Общая встреча", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync("/diary")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_and_who_joined_reads_the_meetings_of_the_own_days_only()
    {
        var group = await GroupAsync("Бор", Today.AddDays(-10));
        await WriteAsync(group.First, "До новенькой", RussianDay(Today.AddDays(-20)));
        await WriteAsync(group.First, "Втроём", RussianDay(Today.AddDays(-5)));
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var left = await db.Set<Mentorship>().SingleAsync(m => m.Id == group.Second);
            Assert.Empty(left.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Увольнение", Today.AddDays(-3), Today.AddDays(-3)), new SchoolCalendar("Europe/Moscow"), Today));
            await db.SaveChangesAsync();
        });
        await WriteAsync(group.First, "После ухода", RussianDay(Today.AddDays(-1)));
        var curator = portal.SignedIn(SchoolRole.Curator);
        string[][] read = [["До новенькой", "Втроём", "После ухода"], ["До новенькой", "Втроём"], ["Втроём", "После ухода"]];
        foreach (var (pair, topics) in new[] { group.First, group.Second, group.Third }.Zip(read))
        {
            var page = await curator.OpenAsync($"/mentorships/{pair}/diary");
            Assert.Equal(topics.Reverse(), page.Document.QuerySelectorAll("article.entry h2").Select(h => h.TextContent.Trim()));
        }
    }

    [Fact]
    public async Task A_meeting_with_nobody_is_refused_and_other_days_are_told()
    {
        var group = await GroupAsync("Вар");
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await mentor.OpenAsync($"/mentorships/{group.First}/diary/new")).Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45").Set("Form.Topic", "Никого");
        var page = await form.Without("Form.Present").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Отметьте, кто был", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("Никого", page.Form("diary").Value("Form.Topic"));
        Assert.Equal(0, await EntriesAsync(group.UnitId));
    }

    [Fact]
    public async Task A_corrected_attendance_moves_the_entry_between_the_diaries_and_a_deleted_entry_leaves_all()
    {
        var group = await GroupAsync("Гус");
        await WriteAsync(group.First, "Правится", "20.11.2026", group.First, group.Third);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().Where(e => e.UnitId == group.UnitId).Select(e => e.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/mentorships/{group.Second}/diary/{id}")).Status);
        var form = (await mentor.OpenAsync($"/mentorships/{group.First}/diary/{id}")).Form("diary");
        await form.Set("Form.Present", group.First.ToString(), group.Second.ToString()).SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync($"/mentorships/{group.Second}/diary/{id}")).Status);
        await (await mentor.OpenAsync($"/mentorships/{group.Second}/diary/{id}/deletion")).Form().SendAsync();
        Assert.Equal(0, await EntriesAsync(group.UnitId));
        Assert.All(await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.UnitId == group.UnitId).Select(m => m.LastEntryOn).ToListAsync()), Assert.Null);
    }

    private static string RussianDay(DateOnly day) => day.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
