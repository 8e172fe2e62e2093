using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Journals;

public sealed class JournalTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_schools_pattern_proposes_numbers_overrides_stay_and_gaps_are_shown()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var director = portal.SignedIn(SchoolRole.Director);
        await (await curator.OpenAsync("/settings/journals/orders")).Form().Set("Form.Pattern", "{номер}-ОД").Set("Form.StartsAt", "30").SendAsync();

        await SignAsync(director, await OrderAsync("Азар"), proposed: "30-ОД");
        await SignAsync(director, await OrderAsync("Бел"), proposed: "31-ОД", number: "33-ОД");
        await SignAsync(director, await OrderAsync("Вол"), proposed: "34-ОД", number: "14-а");
        await SignAsync(director, await OrderAsync("Гор"), proposed: "34-ОД");

        var journals = await curator.OpenAsync("/settings/journals");
        Assert.Contains("31–32", journals.Text, StringComparison.Ordinal);
        Assert.Contains("35-ОД", journals.Text, StringComparison.Ordinal);
        // The journals, their numbers, and the last number of each of the three that have none this year.
        Assert.InRange((await portal.QueriesOfAsync(curator, "/settings/journals")).Count, 1, 5);

        var page = await (await director.OpenAsync(await OrderAsync("Дуб") + "/signature")).Form().Set("Form.Number", "33-од").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var error = Assert.Single(page.Errors);
        Assert.Contains("Приказ «Об утверждении наставнических пар, групп»", error, StringComparison.Ordinal);
        Assert.Contains("Свободен следующий номер: 35-ОД", error, StringComparison.Ordinal);
        Assert.Equal("33-од", page.Form().Value("Form.Number"));

        // The sign before the number, which papers print by themselves, makes no other number of it.
        Assert.Contains("уже есть", Assert.Single((await page.Form().Set("Form.Number", "№ 33-ОД").SubmitAsync()).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_clerks_with_one_number_the_second_is_told_the_next_free_one_and_loses_nothing()
    {
        var second = await OrderAsync("Ель");
        var forms = new[]
        {
            (await portal.SignedIn(SchoolRole.Director).OpenAsync(await OrderAsync("Жук") + "/signature")).Form().Set("Form.Number", "700"),
            (await portal.SignedIn(SchoolRole.Director).OpenAsync(second + "/signature")).Form().Set("Form.Number", "700"),
        };
        var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => f.SubmitAsync())));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        var refused = Assert.Single(answers, a => a.Status == HttpStatusCode.BadRequest);
        var error = Assert.Single(refused.Errors);
        Assert.Contains("Приказ «Об утверждении", error, StringComparison.Ordinal);
        var free = error[(error.LastIndexOf(' ') + 1)..];
        Assert.NotEmpty(refused.Form().Value("Form.SignedOn")!);
        await refused.Form().Set("Form.Number", free).SendAsync();
        Assert.Equal(2, await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().CountAsync(d => d.Number == "700" || d.Number == free)));
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<Order>().CountAsync(o => o.State == OrderState.OnApproval && o.Number != null)));
    }

    [Fact]
    public async Task A_kind_is_taken_from_one_journal_before_it_goes_into_another_and_each_counts_for_itself()
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        await (await curator.OpenAsync("/settings/journals/conclusions")).Form().Set("Form.Title", "Заключения школы").SendAsync();
        var form = (await curator.OpenAsync("/settings/journals/new")).Form().Set("Form.Title", "Второй журнал").Force("Form.Kinds", "D-20");
        var refused = await form.SubmitAsync();
        Assert.Contains("Заключения школы", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Второй журнал", refused.Form().Value("Form.Title"));

        var wrong = await (await curator.OpenAsync("/settings/journals/orders")).Form().Set("Form.Pattern", "{день}").Set("Form.StartsAt", "0").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(2, wrong.Errors.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync("/settings/journals/нет")).Status);
    }

    [Fact]
    public async Task Two_who_set_one_journal_up_see_each_others_change()
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        await (await curator.OpenAsync("/settings/journals/orders")).Form().Set("Form.Title", "Приказы").SendAsync();
        var first = (await curator.OpenAsync("/settings/journals/orders")).Form().Set("Form.Pattern", "{номер}-О").Set("Form.Period", nameof(RecordPeriod.AcademicYear));
        var second = (await portal.SignedIn(SchoolRole.Director, portal.Second).OpenAsync("/settings/journals/orders")).Form().Set("Form.Pattern", "{номер}-П");
        await first.SendAsync();
        var conflict = await second.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("{номер}-О", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Учебный год", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("{номер}-П", conflict.Form().Value("Form.Pattern"));
    }

    [Fact]
    public async Task A_kind_taken_into_a_new_journal_stands_no_more_in_the_usual_one()
    {
        var school = new OwnPortal();
        await school.InitializeAsync();
        foreach (var curator in new[] { school.SignedIn(SchoolRole.Curator), school.SignedIn(SchoolRole.Curator, school.Second) })
        {
            await (await curator.OpenAsync("/settings/journals/new")).Form().Set("Form.Title", "Приказы о переменах").Force("Form.Kinds", "D-05").SendAsync();
            var title = MentoringPortal.Documents.DocumentCatalogue.Find("D-05")!.Title;
            var journals = (await curator.OpenAsync("/settings/journals")).Document.QuerySelectorAll("section.card");
            Assert.Contains("Приказы о переменах", Assert.Single(journals, j => j.TextContent.Contains(title, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
            // The usual journal is set up as it is shown: nothing in its form has gone elsewhere.
            await (await curator.OpenAsync("/settings/journals/orders")).Form().Set("Form.Title", "Прочие приказы").SendAsync();
        }

        await ((IAsyncLifetime)school).DisposeAsync();
    }

    [Fact]
    public async Task Of_two_who_take_one_kind_at_once_the_second_is_told_where_it_stands()
    {
        var curators = new[] { portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director) };
        var forms = new List<PortalForm>();
        foreach (var curator in curators) forms.Add((await curator.OpenAsync("/settings/journals/new")).Form().Set("Form.Title", "Справки").Force("Form.Kinds", "D-49"));
        var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => f.SubmitAsync())));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        var refused = Assert.Single(answers, a => a.Status == HttpStatusCode.BadRequest);
        Assert.Contains("уже регистрируют в журнале «Справки»", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Справки", refused.Form().Value("Form.Title"));
    }

    private async Task<string> OrderAsync(string surname)
    {
        var (mentor, mentee) = await portal.PeopleAsync(surname);
        return await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));
    }

    /// <summary>A portal whose journals no other test has set up.</summary>
    private sealed class OwnPortal : PortalFactory;

    private static async Task SignAsync(PortalClient director, string order, string proposed, string? number = null)
    {
        var form = (await director.OpenAsync(order + "/signature")).Form();
        Assert.Equal(proposed, form.Value("Form.Number"));
        await (number is null ? form : form.Set("Form.Number", number)).SendAsync();
    }
}
