using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Orders;

public sealed class OrderCancellationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_cancelled_order_keeps_number_and_bytes_and_gives_its_pair_back()
    {
        var (pair, mentor, mentee, order) = await SignedAsync("Азар", "61-ОД");
        var director = portal.SignedIn(SchoolRole.Director);
        var before = await DocumentAsync("61-ОД");
        var empty = await (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "").SubmitAsync();
        Assert.Contains("почему", Assert.Single(empty.Errors), StringComparison.Ordinal);

        var done = await (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Ошибка в составе пары").SendAsync();
        Assert.Contains("отменён", done.Heading, StringComparison.Ordinal);

        var after = await DocumentAsync("61-ОД");
        Assert.Equal((before.Sha256, "Ошибка в составе пары"), (after.Sha256, after.CancelReason));
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.Equal(MentorshipState.Proposed, (await db.Set<Mentorship>().SingleAsync(m => m.Id == pair)).State);
            Assert.All(await db.Set<PoolRecord>().Where(r => r.PersonId == mentor || r.PersonId == mentee).ToListAsync(), r => Assert.Equal(PoolState.InPool, r.State));
            Assert.False(await db.Set<Acknowledgement>().AnyAsync(a => a.DocumentId == after.Id && a.Method == AcknowledgementMethod.Awaited));
        });
        Assert.Contains("Отменён", (await director.OpenAsync(order)).Text, StringComparison.Ordinal);
        Assert.Contains(pair.ToString(), (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/orders/new")).Html, StringComparison.OrdinalIgnoreCase);

        // The number stays taken.
        var second = await portal.SubmittedOrderAsync(pair);
        Assert.Contains("уже есть", Assert.Single((await (await director.OpenAsync(second + "/signature")).Form().Set("Form.Number", "61-ОД").SubmitAsync()).Errors),
            StringComparison.Ordinal);
        await (await director.OpenAsync(second + "/signature")).Form().Set("Form.Number", "62-ОД").SendAsync();
        Assert.Equal(MentorshipState.Active, await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.State).SingleAsync()));
    }

    [Fact]
    public async Task An_order_by_which_people_already_worked_is_not_cancelled_and_says_why()
    {
        var (pair, _, _, order) = await SignedAsync("Бел", "63-ОД");
        var director = portal.SignedIn(SchoolRole.Director);
        var form = (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Ошибка");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(TestData.FirstPlan(await db.Set<Mentorship>().SingleAsync(m => m.Id == pair)));
            await db.SaveChangesAsync();
        });
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Белина О.О. – план", Assert.Single(refused.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.True((await DocumentAsync("63-ОД")).IsValid);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Curator).GetAsync(order + "/cancellation")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Director, portal.Second).GetAsync(order + "/cancellation")).Status);
    }

    private async Task<(Guid Pair, Guid Mentor, Guid Mentee, string Order)> SignedAsync(string surname, string number)
    {
        var (mentor, mentee) = await portal.PeopleAsync(surname);
        var pair = await portal.ProposedAsync(mentor, mentee);
        var order = await portal.SubmittedOrderAsync(pair);
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", number).SendAsync();
        return (pair, mentor, mentee, order);
    }

    private Task<IssuedDocument> DocumentAsync(string number) =>
        portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().AsNoTracking().SingleAsync(d => d.Number == number));
}
