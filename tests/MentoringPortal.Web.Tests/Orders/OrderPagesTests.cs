using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Orders;

public sealed class OrderPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_director_signs_and_the_pair_the_paper_and_the_requests_follow_in_one_save()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Азар");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var order = await portal.SubmittedOrderAsync(pair);
        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Contains(order, (await director.OpenAsync("/orders?state=on-approval")).Html, StringComparison.Ordinal);

        Assert.True(Papers.IsDraft((await director.GetAsync(order + "/draft.pdf")).Body));

        var check = await director.OpenAsync(order + "/signature");
        Assert.Contains("рабочая отметка", check.Text, StringComparison.Ordinal);
        var done = await check.Form().Set("Form.Number", "29.2").Set("Form.SignedOn", "20.11.2026").SendAsync();
        Assert.Equal("Приказ от 20.11.2026 № 29.2 подписан", done.Heading.Replace('\u00a0', ' '));

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var active = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            Assert.Equal((MentorshipState.Active, new DateOnly(2026, 11, 20)), (active.State, active.ApprovedOn));
            Assert.All(await db.Set<PoolRecord>().Where(r => r.PersonId == mentor || r.PersonId == mentee).ToListAsync(), r => Assert.Equal(PoolState.Paired, r.State));
            var document = await db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "29.2");
            var named = await db.Set<Acknowledgement>().Where(a => a.DocumentId == document.Id).Select(a => a.PersonId).ToListAsync();
            Assert.Equal(new[] { mentor, mentee, portal.First[SchoolRole.Curator].PersonId }.Order(), named.Order());
            var text = Papers.Text(document.Content.Pdf);
            Assert.Contains("ПРИКАЗ", text, StringComparison.Ordinal);
            Assert.Contains("29.2", text, StringComparison.Ordinal);
            Assert.Contains("Назначить Азарову Марию Петровну, учителя математики, наставником Азариной Ольги Олеговны, учителя физики", text, StringComparison.Ordinal);
            Assert.Contains("30.10.2026", text, StringComparison.Ordinal);
            Assert.Contains("представить их на утверждение учителю математики Колосовой Е.В.", text, StringComparison.Ordinal);
            Assert.Contains("куратора наставнической пары на учителя математики Журавлёву Т.М.", text, StringComparison.Ordinal);
            Assert.Contains("П.С. Верещагина", text, StringComparison.Ordinal);
            Assert.False(Papers.IsDraft(document.Content.Pdf));
        });
    }

    [Fact]
    public async Task A_used_number_is_refused_beside_its_field_and_the_next_one_is_proposed()
    {
        var director = portal.SignedIn(SchoolRole.Director);
        await SignAsync(director, await portal.SubmittedOrderAsync(await PairAsync("Бел")), "41-ОД");
        var second = await portal.SubmittedOrderAsync(await PairAsync("Волк"));
        var page = await director.OpenAsync(second + "/signature");
        Assert.Equal("42-ОД", page.Form().Value("Form.Number"));
        var refused = await page.Form().Set("Form.Number", "41-ОД").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("уже есть", refused.Document.QuerySelector(".field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(OrderState.OnApproval, await StateAsync(second));
    }

    [Fact]
    public async Task Of_two_who_give_one_number_at_once_one_is_told_so()
    {
        var first = (await portal.SignedIn(SchoolRole.Director).OpenAsync(await portal.SubmittedOrderAsync(await PairAsync("Гор")) + "/signature")).Form().Set("Form.Number", "77");
        var second = (await portal.SignedIn(SchoolRole.Director).OpenAsync(await portal.SubmittedOrderAsync(await PairAsync("Дуб")) + "/signature")).Form()
            .Set("Form.Number", "77");
        var answers = await Task.WhenAll(Task.Run(() => first.SubmitAsync()), Task.Run(() => second.SubmitAsync()));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Contains("уже есть", Assert.Single(Assert.Single(answers, a => a.Status == HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        Assert.Equal(1, await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().CountAsync(d => d.Number == "77")));
    }

    [Theory]
    [InlineData("Form.SignedOn", "24.11.2026", "будущем")]
    [InlineData("Form.SignedOn", "31.02.2026", "")]
    [InlineData("Form.SignedOn", "", "дату приказа")]
    [InlineData("Form.Number", "", "номер приказа")]
    [InlineData("Form.Number", "1234567890123456789012345678901", "30")]
    public async Task A_wrong_number_or_date_is_explained(string field, string value, string message)
    {
        var director = portal.SignedIn(SchoolRole.Director);
        var order = await portal.SubmittedOrderAsync(await PairAsync("Ерш"));
        var page = await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "5").Set(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_taken_back_stops_the_order_and_names_the_pair()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Жук");
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));
        var director = portal.SignedIn(SchoolRole.Director);
        var form = (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "6");
        await RevokeAsync(mentee);
        var page = await form.SubmitAsync();
        // No button that would only refuse.
        Assert.DoesNotContain("Подписать приказ</button>", (await director.OpenAsync(order + "/signature")).Html, StringComparison.Ordinal);
        Assert.Contains("Жукина О.О. – согласие на обработку персональных данных", Assert.Single(page.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(OrderState.OnApproval, await StateAsync(order));
    }

    [Fact]
    public async Task A_draft_is_not_sent_without_pairs_or_consents()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Зай");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var empty = await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().Without("Form.MentorshipIds").SubmitAsync();
        Assert.Contains("хотя бы одну пару", Assert.Single(empty.Errors), StringComparison.Ordinal);

        var order = (await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var form = (await curator.OpenAsync(order + "/draft")).Form().Without("Form.MentorshipIds");
        await form.SendAsync();
        var refused = await (await curator.OpenAsync(order + "/submission")).Form().SubmitAsync();
        Assert.Contains("ни одной пары", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(MentorshipState.Proposed, await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.State).SingleAsync()));

        await (await curator.OpenAsync(order + "/draft")).Form().Force("Form.MentorshipIds", pair.ToString()).SendAsync();
        await RevokeAsync(mentor);
        var lacking = await (await curator.OpenAsync(order + "/submission")).Form().SubmitAsync();
        Assert.Contains("Зайова М.П.", Assert.Single(lacking.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(OrderState.Draft, await StateAsync(order));
    }

    [Fact]
    public async Task The_director_returns_an_order_with_a_reason_that_the_curator_reads()
    {
        var order = await portal.SubmittedOrderAsync(await PairAsync("Ильм"));
        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Contains("что исправить", Assert.Single((await (await director.OpenAsync(order + "/return")).Form().SubmitAsync()).Errors), StringComparison.Ordinal);
        await (await director.OpenAsync(order + "/return")).Form().Set("Form.ReturnReason", "Укажите <b>протокол</b> педсовета").SendAsync();
        var page = await portal.SignedIn(SchoolRole.Curator).OpenAsync(order);
        Assert.Contains("Укажите <b>протокол</b> педсовета", page.Text, StringComparison.Ordinal);
        Assert.Contains("Передать на подпись", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_drafters_do_not_overwrite_each_other_even_when_only_pairs_change()
    {
        var pair = await PairAsync("Кал");
        var other = await PairAsync("Лис");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var order = (await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var first = (await curator.OpenAsync(order + "/draft")).Form().Force("Form.MentorshipIds", pair.ToString(), other.ToString());
        var second = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync(order + "/draft")).Form().Set("Form.Basis", "решения педсовета");
        await first.SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await second.SubmitAsync()).Status);
        Assert.Equal(2, await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().CountAsync(m => m.MentorshipId == pair || m.MentorshipId == other)));
    }

    [Fact]
    public async Task Signing_is_the_directors_and_drafting_is_not_the_participants()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await portal.ByOrderAsync(SchoolRole.Mentee);
        var order = await portal.SubmittedOrderAsync(await PairAsync("Мак"));
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.DeputyDirectorAcademic, SchoolRole.Mentor, SchoolRole.Mentee, SchoolRole.Psychologist,
            SchoolRole.SystemAdministrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(role).GetAsync(order + "/signature")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Director).GetAsync("/orders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(order)).Status);
        foreach (var url in new[] { order, order + "/signature", order + "/draft.pdf", order + "/return" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Director, portal.Second).GetAsync(url)).Status);
        }

        var foreign = await PairAsync("Нив");
        var forged = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/orders/new?pair={foreign}")).Form()
            .Force("Form.MentorshipIds", foreign.ToString(), Guid.NewGuid().ToString()).SubmitAsync();
        Assert.Contains("из списка", Assert.Single(forged.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_that_no_paper_can_print_is_named_before_the_order_goes_to_the_director()
    {
        var pair = await PairAsync("Смайл");
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync($"/mentorships/{pair}/terms")).Form().Set("Form.Topic", "Проект 🎓").SendAsync();
        var order = (await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var refused = await (await curator.OpenAsync(order + "/submission")).Form().SubmitAsync();
        Assert.Contains("🎓", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(OrderState.Draft, await StateAsync(order));
    }

    [Fact]
    public async Task A_removed_draft_frees_its_pair()
    {
        var pair = await PairAsync("Олень");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync();
        await page.Form("/removal").SendAsync();
        Assert.Contains(pair.ToString(), (await curator.OpenAsync("/orders/new")).Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pages_of_orders_keep_their_query_budget()
    {
        var director = portal.SignedIn(SchoolRole.Director);
        var order = await portal.SubmittedOrderAsync(await PairAsync("Пол"));
        // What the portal reads once, whoever asks first reads it.
        await director.OpenAsync(order + "/signature");
        Assert.InRange((await portal.QueriesOfAsync(director, "/orders")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(director, order)).Count, 1, 6);
        // The order, its facts with the letterhead, its pairs, the school's own texts, and three for the proposed number (the last of the year before while there is none of this).
        var signature = await portal.QueriesOfAsync(director, order + "/signature");
        Assert.True(signature.Count <= 7, string.Join("\n\n", signature));
    }

    private async Task<Guid> PairAsync(string surname)
    {
        var (mentor, mentee) = await portal.PeopleAsync(surname);
        return await portal.ProposedAsync(mentor, mentee);
    }

    private static async Task<PortalPage> SignAsync(PortalClient director, string order, string number) =>
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", number).SendAsync();

    private Task<OrderState> StateAsync(string order)
    {
        var id = Guid.Parse(order[(order.LastIndexOf('/') + 1)..]);
        return portal.InSchoolAsync(portal.First, db => db.Set<Order>().Where(o => o.Id == id).Select(o => o.State).SingleAsync());
    }

    private Task RevokeAsync(Guid person) => portal.InSchoolAsync(portal.First, async db =>
    {
        var consent = await db.Set<Consent>().SingleAsync(c => c.PersonId == person && c.Kind == ConsentKind.PersonalData);
        Assert.Null(consent.Revoke(TestClock.Today, "заявление от 23.11.2026", TestClock.Today));
        await db.SaveChangesAsync();
    });
}
