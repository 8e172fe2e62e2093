using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Plans;

/// <summary>«Сохранить как образец» and the school's library of plans over HTTP.</summary>
public sealed class PlanSampleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int _people;

    private Task<Mentorship> PairAsync() => portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff("Образцова", "Инна" + (char)('а' + Interlocked.Increment(ref _people)));
        db.Add(person);
        await db.SaveChangesAsync();
        return await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, person.Id);
    });

    // A plan of the pair that was handed over.
    private Task<Plan> PlanAsync(Mentorship pair, params string[] measures) => portal.InSchoolAsync(portal.First, async db =>
    {
        var own = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
        return await TestData.PlanAsync(db, own, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId,
            [.. measures.Select(m => (m, own.StartsOn.AddDays(7), PlanItemResponsible.Both))]);
    });

    [Fact]
    public async Task S1_3_a_plan_becomes_a_sample_and_the_next_plan_takes_it()
    {
        var pair = await PairAsync();
        var plan = await PlanAsync(pair, "Посещение уроков", "Помочь Образцовой");
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var page = await (await mentor.OpenAsync($"/plans/{plan.Id}")).ClickAsync("Сохранить как образец");
        // Who is called by name is left out from the first.
        Assert.Single(page.Document.QuerySelectorAll("input[name='Form.Take'][checked]"));
        var form = page.Form("/sample").Set("Form.Title", "Адаптация математика");
        var named = await form.Set("Form.Take", [.. page.Document.QuerySelectorAll("input[name='Form.Take']").Select(i => i.GetAttribute("value")!)]).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, named.Status);
        Assert.Contains("названа фамилия", Assert.Single(named.Errors), StringComparison.Ordinal);
        var saved = await (await mentor.OpenAsync($"/plans/{plan.Id}/sample")).Form("/sample").Set("Form.Title", "Адаптация математика").SendAsync();
        Assert.Equal("Адаптация математика", saved.Heading);
        var twice = await (await mentor.OpenAsync($"/plans/{plan.Id}/sample")).Form("/sample").Set("Form.Title", "АДАПТАЦИЯ математика").SubmitAsync();
        Assert.Equal("Образец с таким названием уже есть", Assert.Single(twice.Errors));

        var other = await PairAsync();
        var sample = await portal.InSchoolAsync(portal.First, db => db.Set<PlanSample>().Where(s => s.Title == "Адаптация математика").SingleAsync());
        var begin = (await mentor.OpenAsync($"/mentorships/{other.Id}/plans/{plan.Kind}")).Form("/plans/").Without("Form.Take").Set("Form.SampleId", sample.Id.ToString());
        Assert.Contains("Посещение уроков", (await begin.SendAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_is_renamed_and_deleted_by_who_saved_it_or_an_office_and_read_by_other_mentors_only()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor, portal.Second);
        var plan = await PlanAsync(await PairAsync(), "Открытый урок");
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var sample = await (await mentor.OpenAsync($"/plans/{plan.Id}/sample")).Form("/sample").Set("Form.Title", "Второй образец").SendAsync();
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<PlanSample>().Where(s => s.Title == "Второй образец").Select(s => s.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"/plans/samples/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor, portal.Second).GetAsync($"/plans/samples/{id}")).Status);
        var empty = await sample.Form($"/plans/samples/{id}").Set("Form.Title", "").SubmitAsync();
        Assert.Equal("Назовите образец", Assert.Single(empty.Errors));
        await empty.Form($"/plans/samples/{id}").Set("Form.Title", "Открытые уроки").SendAsync();
        Assert.Contains("Открытые уроки", (await portal.SignedIn(SchoolRole.Director).OpenAsync("/plans/samples")).Text, StringComparison.Ordinal);
        await (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/plans/samples/{id}/deletion")).Form("/deletion").SendAsync();
        Assert.False(await portal.InSchoolAsync(portal.First, db => db.Set<PlanSample>().AnyAsync(s => s.Id == id)));
    }

    [Fact]
    public async Task A_plan_that_was_given_back_changed_and_handed_over_again_is_not_approved_by_a_page_opened_before()
    {
        var pair = await PairAsync();
        var plan = await portal.InSchoolAsync(portal.First, async db =>
        {
            var own = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            var draft = await TestData.PlanAsync(db, own, null, ("Посетить урок", own.StartsOn.AddDays(7), PlanItemResponsible.Both));
            Assert.Null(draft.Submit());
            await db.SaveChangesAsync();
            return draft;
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var stale = (await deputy.OpenAsync($"/plans/{plan.Id}/approval")).Form("/approval");
        await (await deputy.OpenAsync($"/plans/{plan.Id}/return")).Form("/return").Set("Form.ReturnReason", "Добавьте урок").SendAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        await (await mentor.OpenAsync($"/plans/{plan.Id}/items/new")).Form("/items").Set("Form.Measure", "Второй урок").Set("Form.DueOn", "01.12.2026").Set("Form.Responsible", "Both")
            .SendAsync();
        await (await mentor.OpenAsync($"/plans/{plan.Id}/submission")).Form("/submission").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await stale.SubmitAsync()).Status);
        Assert.Equal(PlanState.OnReview, await portal.InSchoolAsync(portal.First, db => db.Set<Plan>().Where(p => p.Id == plan.Id).Select(p => p.State).SingleAsync()));
    }
}
