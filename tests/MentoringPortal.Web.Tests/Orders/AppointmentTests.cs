using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Orders;

/// <summary>The order that appoints the curator (D-03).</summary>
public sealed class AppointmentTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_curator_is_appointed_by_a_signed_order_and_asked_to_read_it()
    {
        var person = await StaffAsync("Абросимова");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var form = (await deputy.OpenAsync("/orders/appointments/new")).Form();
        Assert.Equal(portal.First[SchoolRole.Curator].PersonId.ToString(), form.Value("Form.PreviousCuratorId"));
        var page = await form.Set("Form.CuratorId", person.ToString()).Set("Form.FromOn", "01.12.2026").Set("Form.Duties", "– вести базы\n- собирать согласия").SendAsync();
        var order = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("О назначении куратора", page.Text, StringComparison.Ordinal);
        await (await deputy.OpenAsync(order + "/submission")).Form().SendAsync();

        var director = portal.SignedIn(SchoolRole.Director);
        var done = await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "29.1").SendAsync();
        Assert.Contains("входить в портал ещё не может", done.Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var document = await db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "29.1");
            Assert.Equal(("D-03", RegistrationJournal.Orders), (document.Code, document.JournalKey));
            var text = Papers.Text(document.Content.Pdf).Replace('\u00a0', ' ');
            Assert.Contains("Назначить с 01.12.2026 куратором реализации программ наставничества на 2026/2027 учебный год учителя математики Абросимову", text,
                StringComparison.Ordinal);
            Assert.Contains("Освободить от обязанностей куратора с 01.12.2026 учителя математики Журавлёву", text, StringComparison.Ordinal);
            Assert.Contains("3.1. вести базы;", text, StringComparison.Ordinal);
            Assert.Contains("3.2. собирать согласия.", text, StringComparison.Ordinal);
            Assert.Equal(new[] { person, portal.First[SchoolRole.Curator].PersonId }.Order(),
                (await db.Set<Acknowledgement>().Where(a => a.DocumentId == document.Id).Select(a => a.PersonId).ToListAsync()).Order());
        });

        // The one who is replaced reads it, too, and the list names who is appointed.
        Assert.Contains("29.1", (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/inbox")).Text, StringComparison.Ordinal);
        var list = await director.OpenAsync("/orders?q=Абросимова");
        Assert.Contains("Абросимова М.П.", list.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(director, "/orders")).Count, 1, 3);
        Assert.Contains(order, (await director.OpenAsync("/orders?kind=curator")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(order, (await director.OpenAsync("/orders?kind=changes")).Html, StringComparison.Ordinal);

        // The union reads conclusions, not the orders that do not name its head.
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "29.1").Select(d => d.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.MethodUnionHead).GetAsync($"/documents/{id}")).Status);

        await (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Назначен другой человек").SendAsync();
        Assert.Equal(OrderState.Cancelled, await portal.InSchoolAsync(portal.First, db => db.Set<Order>().Where(o => o.Number == "29.1").Select(o => o.State).SingleAsync()));
    }

    [Fact]
    public async Task What_is_missing_stands_beside_its_field_and_the_page_of_the_signature_keeps_its_budget()
    {
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var empty = await (await deputy.OpenAsync("/orders/appointments/new")).Form().Set("Form.FromOn", "").Set("Form.Basis", "решения педсовета").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(2, empty.Errors.Count);
        Assert.Equal("решения педсовета", empty.Form().Value("Form.Basis"));

        var person = await StaffAsync("Бирюкова");
        var page = await (await deputy.OpenAsync("/orders/appointments/new")).Form().Set("Form.CuratorId", person.ToString()).SendAsync();
        var order = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await deputy.OpenAsync(order + "/appointment")).Form().Set("Form.Basis", "решения педагогического совета").SendAsync();
        await (await deputy.OpenAsync(order + "/submission")).Form().SendAsync();
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Director), order + "/signature")).Count, 1, 6);
        var stranger = portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(order + "/appointment")).Status);
        var foreign = await (await stranger.OpenAsync("/orders/appointments/new")).Form().Force("Form.CuratorId", person.ToString()).SubmitAsync();
        Assert.Contains("из списка", Assert.Single(foreign.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_only_the_director_has_to_know_is_in_force_when_it_is_signed()
    {
        var (curator, director) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director));
        var page = await (await curator.OpenAsync("/orders/appointments/new")).Form()
            .Set("Form.CuratorId", portal.First[SchoolRole.Director].PersonId.ToString()).Set("Form.PreviousCuratorId", "").SendAsync();
        var order = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        var done = await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "29.3").SendAsync();
        Assert.DoesNotContain("ознакомиться получили", done.Text, StringComparison.Ordinal);
        Assert.Equal(OrderState.InForce, await portal.InSchoolAsync(portal.First, db => db.Set<Order>().Where(o => o.Number == "29.3").Select(o => o.State).SingleAsync()));
        Assert.Contains("Действует", (await director.OpenAsync(order)).Text, StringComparison.Ordinal);
    }

    private Task<Guid> StaffAsync(string surname) => portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff(surname, "Мария");
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });
}
