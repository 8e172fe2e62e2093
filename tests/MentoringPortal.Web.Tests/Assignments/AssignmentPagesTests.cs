using System.Net;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assignments;

/// <summary>Assignments over HTTP (S0-14): given, handed in, given back, accepted, and recorded in the diary. Today is Monday, 23.11.2026.</summary>
public sealed class AssignmentPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int _people;

    private Task<Mentorship> OwnPairAsync() => portal.InSchoolAsync(portal.First, async db =>
    {
        var (mentor, mentee) = (portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        return await db.Set<Mentorship>().FirstOrDefaultAsync(m => m.MentorId == mentor && m.MenteeId == mentee) ?? await TestData.ActivePairAsync(db, mentor, mentee);
    });

    private Task<Assignment> GivenAsync(Mentorship pair, string title) => portal.InSchoolAsync(portal.First, async db =>
    {
        var own = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
        var made = Assignment.Give(own, pair.MentorId, new(title, null, null, TestClock.Today.AddDays(3)), TestClock.Today).Value;
        db.Add(made);
        await db.SaveChangesAsync();
        return made;
    });

    [Fact]
    public async Task S0_14_an_assignment_is_given_handed_in_given_back_accepted_and_recorded()
    {
        var pair = await OwnPairAsync();
        var (mentor, mentee) = (portal.SignedIn(SchoolRole.Mentor), portal.SignedIn(SchoolRole.Mentee));
        var form = (await mentor.OpenAsync($"/mentorships/{pair.Id}/assignments/new")).Form("/assignments");
        Assert.Equal("30.11.2026", form.Value("Form.DueOn"));
        var list = await form.Set("Form.Title", "Составить технологическую карту").Set("Form.DueOn", "27 ноября").Set("Form.Material", "https://example.ru/karta").SendAsync();
        Assert.Contains("до 27.11.2026", list.Text, StringComparison.Ordinal);
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<Assignment>().Where(a => a.Title == "Составить технологическую карту").Select(a => a.Id).SingleAsync());

        Assert.Contains("Составить технологическую карту", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        var page = await mentee.OpenAsync($"/assignments/{id}");
        Assert.Equal("https://example.ru/karta", page.Document.QuerySelector("main a[rel]")!.GetAttribute("href"));
        var empty = await page.Form("/work").SubmitAsync();
        Assert.Contains("дайте ссылку", Assert.Single(empty.Errors), StringComparison.Ordinal);
        await empty.Form("/work").Set("Work.Answer", "Карта урока готова").SendAsync();
        Assert.DoesNotContain("Составить технологическую карту", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);

        Assert.Contains("Проверить задание: Составить технологическую карту", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var check = (await mentor.OpenAsync($"/assignments/{id}")).Form("/check");
        var half = await check.Set("Check.IsAccepted", "false").Set("Check.Comment", "Добавьте вывод").SubmitAsync();
        Assert.Equal("Укажите новый срок", Assert.Single(half.Errors));
        Assert.Equal("Добавьте вывод", half.Form("/check").Value("Check.Comment"));
        await half.Form("/check").Set("Check.DueOn", "30.11.2026").SendAsync();

        Assert.Contains("Доработать: Составить", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        var back = await mentee.OpenAsync($"/assignments/{id}");
        Assert.Contains("Добавьте вывод", back.Text, StringComparison.Ordinal);
        Assert.Equal("Карта урока готова", back.Form("/work").Value("Work.Answer"));
        await back.Form("/work").Set("Work.Answer", "Карта с выводом").SendAsync();
        var done = await (await mentor.OpenAsync($"/assignments/{id}")).Form("/check").Set("Check.IsAccepted", "true").Set("Check.Help", "Разобрали вместе").SendAsync();
        Assert.Contains("принято 23.11.2026", done.Text, StringComparison.Ordinal);

        // The diary alone counts time: what was done is put into its form.
        var entry = (await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new?assignment={id}")).Form("/diary");
        Assert.Equal(("Assignment", "Составить технологическую карту", "Разобрали вместе"),
            (entry.Value("Form.Kind"), entry.Value("Form.Topic"), entry.Value("Form.WhatWasDone")));
    }

    [Theory]
    [InlineData("Form.Title", "", "Напишите, что нужно сделать")]
    [InlineData("Form.DueOn", "", "Укажите срок")]
    [InlineData("Form.DueOn", "22.11.2026", "Срок уже прошёл")]
    [InlineData("Form.DueOn", "01.09.2030", "позже последнего дня пары")]
    [InlineData("Form.DueOn", "31.02.2027", "")]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var pair = await OwnPairAsync();
        var page = await (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair.Id}/assignments/new")).Form("/assignments").Set("Form.Title", "Неверное")
            .Set("Form.Details", "Долгий текст").Set(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(("Долгий текст", value), (page.Form("/assignments").Value("Form.Details"), page.Form("/assignments").Value(field)));
    }

    [Fact]
    public async Task S0_14_in_a_group_everybody_ticked_has_an_own_one()
    {
        var (first, second) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var people = new[] { TestData.Staff("Задачина" + (char)('а' + ++_people), "Инна"), TestData.Staff("Задачина" + (char)('а' + ++_people), "Яна") };
            db.AddRange(people);
            await db.SaveChangesAsync();
            var one = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, people[0].Id);
            return (one, await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, people[1].Id, with: one));
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await mentor.OpenAsync($"/mentorships/{first.Id}/assignments/new")).Form("/assignments").Set("Form.Title", "Прочитать стандарт");
        var nobody = await form.Without("Form.To").SubmitAsync();
        Assert.Equal("Отметьте, кому дано задание", Assert.Single(nobody.Errors));
        await nobody.Form("/assignments").Set("Form.To", first.Id.ToString(), second.Id.ToString()).SendAsync();
        Assert.Equal(new[] { first.MenteeId, second.MenteeId }.Order(), await portal.InSchoolAsync(portal.First, db =>
            db.Set<Assignment>().Where(a => a.Title == "Прочитать стандарт").Select(a => a.DoerId).Order().ToListAsync()));
    }

    [Fact]
    public async Task S0_14_an_assignment_is_changed_and_taken_back_and_others_only_read_it()
    {
        var pair = await OwnPairAsync();
        var given = await GivenAsync(pair, "Посетить урок");
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        await (await mentor.OpenAsync($"/assignments/{given.Id}/edit")).Form("/edit").Set("Form.Title", "Посетить два урока").SendAsync();
        var deputy = await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/assignments/{given.Id}");
        Assert.Equal("Посетить два урока", deputy.Heading);
        Assert.Empty(deputy.Document.QuerySelectorAll("main form"));
        var empty = await (await mentor.OpenAsync($"/assignments/{given.Id}/withdrawal")).Form("/withdrawal").SubmitAsync();
        Assert.Contains("почему", Assert.Single(empty.Errors), StringComparison.Ordinal);
        var done = await empty.Form("/withdrawal").Set("Form.WithdrawnBecause", "Урок перенесён").SendAsync();
        Assert.Contains("отозвано", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/assignments/{given.Id}/edit")).Status);
    }

    [Fact]
    public async Task Two_who_write_one_assignment_at_once_are_told_of_each_other()
    {
        var pair = await OwnPairAsync();
        var given = await GivenAsync(pair, "Сразу двое");
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var (one, two) = ((await mentor.OpenAsync($"/assignments/{given.Id}/edit")).Form("/edit"), (await mentor.OpenAsync($"/assignments/{given.Id}/edit")).Form("/edit"));
        await one.Set("Form.Title", "Один текст").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await two.Set("Form.Title", "Другой текст").SubmitAsync()).Status);
        // What was handed in meanwhile is not worded anew, and the words typed stay.
        var late = (await mentor.OpenAsync($"/assignments/{given.Id}/edit")).Form("/edit").Set("Form.Title", "Поздний текст");
        await (await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/assignments/{given.Id}")).Form("/work").Set("Work.Answer", "Готово").SendAsync();
        var refused = await late.SubmitAsync();
        Assert.Contains("уже сдано", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Поздний текст", refused.Form("/edit").Value("Form.Title"));
    }

    [Fact]
    public async Task Another_pair_and_another_school_see_nothing()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor, portal.Second);
        var pair = await OwnPairAsync();
        var given = await GivenAsync(pair, "Чужое");
        var stranger = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Задачина" + (char)('а' + ++_people), "Ольга");
            var mentor = TestData.Staff("Задачина" + (char)('а' + ++_people), "Нина");
            db.AddRange(person, mentor);
            await db.SaveChangesAsync();
            return await TestData.ActivePairAsync(db, mentor.Id, person.Id);
        });
        var foreign = await portal.InSchoolAsync(portal.First, async db =>
        {
            var other = await db.Set<Mentorship>().SingleAsync(m => m.Id == stranger.Id);
            var made = Assignment.Give(other, stranger.MentorId, new("Не ваше", null, null, TestClock.Today), TestClock.Today).Value;
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/assignments/{foreign}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/mentorships/{stranger.Id}/assignments")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor, portal.Second).GetAsync($"/assignments/{given.Id}")).Status);
    }
}
