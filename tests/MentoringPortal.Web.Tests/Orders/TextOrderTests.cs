using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Orders;

/// <summary>An order of any content: kind word, points who – what – until when.</summary>
public sealed class TextOrderTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_curator_drafts_it_the_director_signs_it_and_whoever_it_names_reads_it()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var (deputy, mentor) = (portal.First[SchoolRole.DeputyDirectorAcademic].PersonId, portal.First[SchoolRole.Mentor].PersonId);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await (await curator.OpenAsync("/orders/texts/new")).Form().Set("Form.Word", "Directive").Set("Form.Heading", "О проведении Дня наставника")
            .Set("Form.Preamble", "В целях распространения опыта").Set("Form.Basis", "решения педагогического совета (протокол от 20.11.2026 № 3)")
            .Set("Form.Points[0].PersonId", deputy.ToString()).Set("Form.Points[0].Text", "Подготовить программу").Set("Form.Points[0].DueOn", "07.12.2026")
            .Set("Form.Points[2].Text", "провести День наставника 14 декабря").Force("Form.AcquaintIds", mentor.ToString()).SendAsync();
        var order = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("О проведении Дня наставника", page.Text, StringComparison.Ordinal);
        Assert.True(Papers.IsDraft((await curator.GetAsync(order + "/draft.pdf")).Body));
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();

        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Contains("О проведении Дня наставника", (await director.OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "52-Р").SendAsync();
        var document = await portal.InSchoolAsync(portal.First, async db =>
        {
            var issued = await db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "52-Р");
            Assert.Equal(("D-57", RegistrationJournal.Orders), (issued.Code, issued.JournalKey));
            Assert.Equal("Распоряжение «О проведении Дня наставника» от 23.11.2026 № 52-Р", issued.Title.Replace('\u00a0', ' '));
            var text = Papers.Text(issued.Content.Pdf).Replace('\u00a0', ' ');
            Assert.Contains("РАСПОРЯЖЕНИЕ", text, StringComparison.Ordinal);
            Assert.Contains("ОБЯЗЫВАЮ:", text, StringComparison.Ordinal);
            Assert.Contains("1. Учителю математики Колосовой Е.В. подготовить программу в срок до 07.12.2026.", text, StringComparison.Ordinal);
            Assert.Contains("2. Провести День наставника 14 декабря.", text, StringComparison.Ordinal);
            Assert.Contains("3. Контроль за исполнением настоящего распоряжения оставляю за собой.", text, StringComparison.Ordinal);
            Assert.Equal(new[] { deputy, mentor }.Order(), (await db.Set<Acknowledgement>().Where(a => a.DocumentId == issued.Id).Select(a => a.PersonId).ToListAsync()).Order());
            return issued.Id;
        });

        Assert.Contains("52-Р", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/inbox")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/documents/{document}.docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"/documents/{document}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(order)).Status);
        Assert.Contains(order, (await curator.OpenAsync("/orders?kind=text")).Html, StringComparison.Ordinal);
        Assert.Contains("Распоряжение от 23.11.2026 № 52-Р", (await curator.OpenAsync("/orders?q=Дня+наставника")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_without_words_is_told_beside_its_field_and_what_was_typed_stays()
    {
        var refused = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/orders/texts/new")).Form().Set("Form.Heading", "О деле")
            .Set("Form.Points[1].PersonId", portal.First[SchoolRole.Mentor].PersonId.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Напишите, что сделать", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("Напишите, что сделать", refused.Document.QuerySelector(".field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(portal.First[SchoolRole.Mentor].PersonId.ToString(), refused.Form().Value("Form.Points[1].PersonId"));
        Assert.Equal("О деле", refused.Form().Value("Form.Heading"));
    }

    [Fact]
    public async Task Somebody_of_another_school_is_not_named()
    {
        var refused = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/orders/texts/new")).Form().Set("Form.Heading", "О деле").Set("Form.Points[0].Text", "Сделать")
            .Force("Form.Points[0].PersonId", portal.Second[SchoolRole.Mentor].PersonId.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<Order>().CountAsync(o => o.Heading == "О деле")));
    }

    [Fact]
    public async Task Whoever_acknowledged_an_order_is_told_of_its_cancellation_until_he_says_that_he_knows()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await (await curator.OpenAsync("/orders/texts/new")).Form().Set("Form.Heading", "О дежурстве").Set("Form.Points[0].Text", "провести урок")
            .Set("Form.Points[0].PersonId", portal.First[SchoolRole.Mentor].PersonId.ToString()).SendAsync();
        var order = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        var director = portal.SignedIn(SchoolRole.Director);
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "53-Р").SendAsync();
        var document = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "53-Р").Select(d => d.Id).SingleAsync());
        await (await mentor.OpenAsync($"/documents/{document}/acknowledgement")).Form().SendAsync();
        Assert.DoesNotContain("Отменено", (await mentor.OpenAsync("/inbox")).Text, StringComparison.Ordinal);

        await (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Ошибка").SendAsync();
        Assert.Contains("Приказ отменён", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var inbox = await mentor.OpenAsync("/inbox");
        Assert.Contains("отменён 23.11.2026", inbox.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await inbox.Form($"/documents/{document}/acknowledgement/cancellation").SendAsync();
        Assert.DoesNotContain("Отменено", (await mentor.OpenAsync("/inbox")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Приказ отменён", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
    }
}
