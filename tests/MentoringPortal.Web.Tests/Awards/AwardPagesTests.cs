using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Awards;

/// <summary>Awards in the browser: proposed, considered, ordered, handed over.</summary>
public sealed class AwardPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task T_17_S3_16_a_proposal_becomes_a_point_of_the_order_and_then_an_achievement()
    {
        await PairAsync(portal.First);
        var person = portal.First[SchoolRole.Mentee].PersonId;
        var (mentor, deputy, curator, mentee) = (portal.SignedIn(SchoolRole.Mentor), portal.SignedIn(SchoolRole.DeputyDirectorAcademic), portal.SignedIn(SchoolRole.Curator),
            portal.SignedIn(SchoolRole.Mentee));
        var empty = await (await mentor.OpenAsync("/awards/new")).Form().Set("Form.Ground", "за предметную неделю ПОХВАЛА").SubmitAsync();
        Assert.Equal(2, empty.Errors.Count);
        Assert.Equal("за предметную неделю ПОХВАЛА", empty.Form().Value("Form.Ground"));
        var address = (await empty.Form().Set("Form.PersonId", $"{person}").Set("Form.Kind", "gratitude").SubmitAsync()).Location!;
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync(address)).Status);
        var again = await (await mentor.OpenAsync("/awards/new")).Form().Set("Form.PersonId", $"{person}").Set("Form.Kind", "gratitude")
            .Set("Form.Ground", "ещё раз").SubmitAsync();
        Assert.Contains("уже предложено", Assert.Single(again.Errors), StringComparison.Ordinal);

        // The deputy decides, the curator drafts the order.
        Assert.Contains("Рассмотреть поощрение", (await deputy.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await deputy.OpenAsync(address)).Form("/decision").SubmitAsync()).Status);
        await (await deputy.OpenAsync(address)).Form("/decision").Set("Form.Agrees", "true").Set("Form.Decision", "совет наставников, протокол № 3").SendAsync();
        var deadlines = (await curator.OpenAsync("/deadlines")).Text;
        Assert.Contains("Подготовить приказ о поощрении", deadlines, StringComparison.Ordinal);
        Assert.Contains("30.06.2027", deadlines, StringComparison.Ordinal);
        var order = (await (await curator.OpenAsync("/awards")).Form("/awards/order").SubmitAsync()).Location!;

        // A draft that is thrown away leaves the award waiting for the next one.
        await (await curator.OpenAsync(order)).Form("/removal").SendAsync();
        order = (await (await curator.OpenAsync("/awards")).Form("/awards/order").SubmitAsync()).Location!;
        var draft = await curator.OpenAsync(order);
        Assert.Contains("О поощрении участников наставнической деятельности", draft.Text, StringComparison.Ordinal);
        Assert.Contains("за предметную неделю ПОХВАЛА", draft.Text, StringComparison.Ordinal);
        Assert.Null((await curator.OpenAsync("/awards")).Document.QuerySelector("form[action='/awards/order']"));

        // Signed: it may be handed over.
        Assert.Null((await curator.OpenAsync(address)).Document.QuerySelector("form[action$='/giving']"));
        await portal.InSchoolAsync(portal.First, db => db.Set<Order>().Where(o => o.Kind == OrderKind.Text).ExecuteUpdateAsync(u => u.SetProperty(o => o.State, OrderState.InForce)
            .SetProperty(o => o.Number, "45").SetProperty(o => o.SignedOn, TestClock.Today)));
        Assert.Contains("Вручить награду", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var early = await (await curator.OpenAsync(address)).Form("/giving").Set("Form.GivenOn", "24.11.2026").SubmitAsync();
        Assert.Contains("в будущем", Assert.Single(early.Errors), StringComparison.Ordinal);
        await (await curator.OpenAsync(address)).Form("/giving").Set("Form.GivenOn", "23.11.2026").SendAsync();
        Assert.Contains("Благодарность", (await mentee.OpenAsync("/achievements")).Text, StringComparison.Ordinal);
        Assert.Contains("Награждён", (await mentee.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("ПОХВАЛА", Papers.SheetText((await curator.GetAsync("/awards/export.xlsx")).Body), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/awards")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, address)).Count, 1, 2);
    }

    [Fact]
    public async Task S0_18_nobody_proposes_strangers_or_decides_on_the_own()
    {
        await PairAsync(portal.Second);
        var school = portal.Second;
        var mentor = portal.SignedIn(SchoolRole.Mentor, school);
        foreach (var (who, status) in new[] { (school[SchoolRole.Psychologist].PersonId, HttpStatusCode.NotFound),
            (portal.First[SchoolRole.Mentee].PersonId, HttpStatusCode.NotFound),
            (school[SchoolRole.Mentor].PersonId, HttpStatusCode.BadRequest) })
        {
            Assert.Equal(status, (await Filled(await mentor.OpenAsync("/awards/new")).Force("Form.PersonId", $"{who}").SubmitAsync()).Status);
        }

        var curator = portal.SignedIn(SchoolRole.Curator, school);
        var address = (await Filled(await curator.OpenAsync("/awards/new")).Set("Form.PersonId", $"{school[SchoolRole.Mentor].PersonId}").SubmitAsync()).Location!;
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(address)).Status);
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Director })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(role).GetAsync(address)).Status);
            Assert.DoesNotContain(address, (await portal.SignedIn(role).OpenAsync("/awards")).Html, StringComparison.Ordinal);
        }

        var director = portal.SignedIn(SchoolRole.Director, school);
        var reasonless = await (await director.OpenAsync(address)).Form("/decision").Set("Form.Agrees", "false").SubmitAsync();
        Assert.Contains("причину отказа", Assert.Single(reasonless.Errors), StringComparison.Ordinal);
        await (await director.OpenAsync(address)).Form("/decision").Set("Form.Agrees", "false").Set("Form.Decision", "Уже награждён").SendAsync();
        Assert.Contains("Отклонено", (await curator.OpenAsync("/awards?state=Declined")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(address)).Status);
    }

    private static PortalForm Filled(PortalPage page) => page.Form().Set("Form.Kind", "best-mentor").Set("Form.Ground", "за работу");

    private Task PairAsync(TestSchool school) => portal.InSchoolAsync(school, async db =>
    {
        var (mentor, mentee) = (school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
        if (!await db.Set<Mentorship>().AnyAsync(m => m.MentorId == mentor && m.MenteeId == mentee)) await TestData.ActivePairAsync(db, mentor, mentee);
    });
}
