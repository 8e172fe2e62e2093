using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.People;

/// <summary>What people really type into the card of a staff member.</summary>
public sealed class PeopleFormsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("1.9.2020")]
    [InlineData("01.09.20")]
    [InlineData("1 сентября 2020 г.")]
    [InlineData("2020-09-01")]
    public async Task Any_sane_day_is_understood(string day)
    {
        var card = await (await FormAsync("Датов")).Set("Form.HiredOn", day).Force("Form.Namesake", "true").SendAsync();

        Assert.Contains("01.09.2020", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.HiredOn", "31.02.2026", "Такой даты нет")]
    [InlineData("Form.HiredOn", "вчера утром", "дат")]
    [InlineData("Form.HiredOn", "01.09.2036", "в будущем")]
    [InlineData("Form.Surname", "<script>alert(1)</script>", "только буквы")]
    [InlineData("Form.Surname", "{{name}}", "только буквы")]
    [InlineData("Form.GivenName", "Анна😀", "только буквы")]
    [InlineData("Form.Surname", "", "Укажите фамилию")]
    [InlineData("Form.ExperienceYearsAtHire", "много", "числ")]
    [InlineData("Form.ExperienceYearsAtHire", "-1", "от 0 до 70")]
    [InlineData("Form.Email", "anna", "почт")]
    [InlineData("Form.Gender", "Robot", "")]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost(string field, string typed, string reason)
    {
        var answer = await (await FormAsync("Ошибкина")).Set("Form.Education", "Высшее, 2010 год").Force(field, typed).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, e => e.Contains(reason, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Высшее, 2010 год", answer.Form("/people").Value("Form.Education"));
        if (field != "Form.Gender") Assert.Equal(typed, answer.Form("/people").Value(field));
        Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
        Assert.StartsWith("Ошибка: ", answer.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_300_letters_and_an_impossible_day_are_told_together()
    {
        var answer = await (await FormAsync(new string('Я', 300))).Set("Form.HiredOn", "31.02.2026").SubmitAsync();

        Assert.Equal(2, answer.Errors.Count);
    }

    [Fact]
    public async Task Marks_that_turn_the_reading_direction_are_taken_out_of_a_name()
    {
        var card = await (await FormAsync("\u202EРевёрсов\u202C")).SendAsync();

        Assert.StartsWith("Ревёрсов ", card.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_person()
    {
        var form = await FormAsync("Двойнов");
        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await CountAsync("Двойнов"));
    }

    [Fact]
    public async Task A_namesake_is_entered_only_when_the_curator_says_so()
    {
        await (await FormAsync("Тёзкин")).SendAsync();
        var warned = await (await FormAsync("Тезкин")).SubmitAsync();
        Assert.Contains("Тёзкин Анна Ильинична", warned.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("Тезкин"));

        await warned.Form("/people").Set("Form.Namesake", "true").SendAsync();
        Assert.Equal(1, await CountAsync("Тезкин"));
    }

    [Fact]
    public async Task Two_curators_of_one_card_see_both_versions_and_neither_is_lost()
    {
        var url = (await (await FormAsync("Спорнов")).SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath + "/edit";
        var mine = (await portal.SignedIn(SchoolRole.Curator).OpenAsync(url)).Form("/edit");
        await (await portal.SignedIn(SchoolRole.Curator).OpenAsync(url)).Form("/edit").Set("Form.Post", "учитель-методист").SendAsync();

        var conflict = await mine.Set("Form.Post", "старший учитель").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("учитель-методист", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("старший учитель", conflict.Form("/edit").Value("Form.Post"));
        Assert.Contains("старший учитель", (await conflict.Form("/edit").SendAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_forms_of_a_name_are_kept_and_what_equals_the_rule_is_not()
    {
        var url = (await (await FormAsync("Короленко")).SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var curator = portal.SignedIn(SchoolRole.Curator);

        var card = await (await curator.OpenAsync(url + "/name-forms")).Form("/name-forms").Set("Form.Dative", "Короленке Анне Ильиничне").SendAsync();

        Assert.Contains("Короленке Анне Ильиничне", card.Text, StringComparison.Ordinal);
        Assert.Single(card.Document.QuerySelectorAll("td small"), e => e.TextContent == "исправлено вручную");
    }

    [Fact]
    public async Task Papers_and_the_preview_take_the_corrected_form_and_an_emptied_one_returns_to_the_rule()
    {
        var (mentor, _) = await portal.PeopleAsync("Склян");
        var consent = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == mentor && c.Kind == ConsentKind.PersonalData)
            .Select(c => c.Id).SingleAsync());
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = $"/people/{mentor}/name-forms";
        Assert.Contains("Назначить наставником Склянову Марию", (await curator.OpenAsync(page)).Text, StringComparison.Ordinal);

        await (await curator.OpenAsync(page)).Form("/name-forms").Set("Form.Genitive", "Скляновы Марии Петровны").SendAsync();

        Assert.Contains("Скляновы Марии Петровны.", (await curator.OpenAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Скляновы Марии Петровны", Papers.Text((await curator.GetAsync($"/consents/{consent}/print.pdf")).Body), StringComparison.Ordinal);

        await (await curator.OpenAsync(page)).Form("/name-forms").Set("Form.Genitive", "").SendAsync();

        Assert.Contains("Скляновой Марии Петровны", Papers.Text((await curator.GetAsync($"/consents/{consent}/print.pdf")).Body), StringComparison.Ordinal);
    }

    private async Task<PortalForm> FormAsync(string surname) =>
        (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/people/new")).Form("/people")
            .Set("Form.Surname", surname).Set("Form.GivenName", "Анна").Set("Form.Patronymic", "Ильинична").Set("Form.Gender", "Female")
            .Set("Form.Post", "учитель").Set("Form.HiredOn", "01.09.2020").Set("Form.ExperienceYearsAtHire", "3").Force("Form.Namesake", "false");

    private Task<int> CountAsync(string surname) => portal.InSchoolAsync(portal.First, db => db.Set<Person>().CountAsync(p => p.Name.Surname == surname));
}
