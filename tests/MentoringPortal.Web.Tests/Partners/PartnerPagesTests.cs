using System.Net;
using MentoringPortal.Domain.Partners;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Partners;

/// <summary>The register of partners in the browser: entered, agreed with, named by events and trainings, put aside.</summary>
public sealed class PartnerPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_13_a_partner_is_entered_with_its_agreement_and_the_curator_is_reminded_before_it_ends()
    {
        var (curator, director) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director));
        var empty = await (await curator.OpenAsync("/partners/new")).Form("/partners").Set("Form.Gives", "Практиканты ПАРТНЁРА").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, 2, "Практиканты ПАРТНЁРА"), (empty.Status, empty.Errors.Count, empty.Form("/partners").Value("Form.Gives")));
        var address = (await empty.Form("/partners").Set("Form.Kind", "College").Set("Form.Name", "Колледж связи").SubmitAsync()).Location!;
        var twice = await (await curator.OpenAsync("/partners/new")).Form("/partners").Set("Form.Kind", "Other").Set("Form.Name", "Колледж связи").SubmitAsync();
        Assert.Contains("уже есть в реестре", Assert.Single(twice.Errors), StringComparison.Ordinal);

        // The agreement: mistakes beside the fields, then its term is watched.
        var wrong = await (await curator.OpenAsync(address + "/agreements/new")).Form("/agreements").Set("Form.Number", "14").Set("Form.SignedOn", "01.09.2026")
            .Set("Form.UntilOn", "31.08.2026").SubmitAsync();
        Assert.Equal("Срок договора заканчивается раньше его даты", Assert.Single(wrong.Errors));
        var page = await wrong.Form("/agreements").Set("Form.UntilOn", "20.12.2026").SendAsync();
        Assert.Contains("договор: заканчивается", page.Text, StringComparison.Ordinal);
        Assert.Contains("по 20.12.2026", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Продлить договор с партнёром", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        Assert.Contains("Колледж связи", (await director.OpenAsync("/partners?show=Ending")).Text, StringComparison.Ordinal);
        await (await curator.OpenAsync(address + "/agreements/new")).Form("/agreements").Set("Form.Number", "15").Set("Form.SignedOn", "23.11.2026").SendAsync();
        Assert.DoesNotContain("Продлить договор с партнёром", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Колледж связи", (await director.OpenAsync("/partners?show=Ending")).Text, StringComparison.Ordinal);

        Assert.Contains("ПАРТНЁРА", Papers.SheetText((await director.GetAsync("/partners/partners.xlsx")).Body), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/partners")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, address)).Count, 1, 4);
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync("/partners?kind=nonsense&show=nonsense&page=-1")).Status);
    }

    [Fact]
    public async Task S1_13_an_event_and_a_training_name_a_partner_by_choice_and_its_page_tells_of_them()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var (curator, mentor) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Mentor));
        var partner = await AddAsync(portal.First, "Институт развития");
        var me = $"{portal.First[SchoolRole.Mentor].PersonId}";
        var held = (await curator.OpenAsync("/events/new")).Form("/events").Set("Form.Title", "Круглый стол").Set("Form.Kind", "RoundTable").Set("Form.Contour", "Outside")
            .Set("Form.On", "20.11.2026").Set("Form.ResponsibleId", me);
        var unknown = await held.Force("Form.PartnerId", $"{Guid.NewGuid()}").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Выберите партнёра из списка"), (unknown.Status, Assert.Single(unknown.Errors)));
        var page = await unknown.Form("/events").Set("Form.PartnerId", $"{partner}").SendAsync();
        Assert.NotNull(page.Document.QuerySelector($"a[href='/partners/{partner}']"));
        var url = page.Response.RequestMessage!.RequestUri!.AbsolutePath;

        // The mentor is told the name; the register is the leadership's.
        var own = await mentor.OpenAsync(url);
        Assert.Contains("Институт развития", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Document.QuerySelector($"a[href='/partners/{partner}']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await mentor.GetAsync($"/partners/{partner}")).Status);
        Assert.Contains("партнёр:", Papers.Text((await curator.GetAsync("/events/print.pdf?year=2026")).Body), StringComparison.Ordinal);

        var training = (await mentor.OpenAsync("/achievements/new")).Form("/achievements").Set("Form.Kind", "Training").Set("Form.Title", "Школа наставника")
            .Set("Form.On", "10.11.2026").Set("Form.Hours", "16").Set("Form.Proof", "удостоверение 12");
        var refused = await training.Force("Form.PartnerId", $"{Guid.NewGuid()}").SubmitAsync();
        Assert.Equal("Выберите партнёра из списка", Assert.Single(refused.Errors));
        var learned = await refused.Form("/achievements").Set("Form.PartnerId", $"{partner}").SendAsync();
        Assert.Contains(learned.Document.QuerySelectorAll("dl.summary > div"), r => r.TextContent.Contains("Где, кем проведено", StringComparison.Ordinal)
            && r.TextContent.Contains("Институт развития", StringComparison.Ordinal));
        var told = await curator.OpenAsync($"/partners/{partner}");
        Assert.Contains("Круглый стол", told.Text, StringComparison.Ordinal);
        Assert.Contains("Школа наставника", told.Text, StringComparison.Ordinal);

        // Put aside: kept by what names it, offered to nothing new.
        await told.Form("/archive").SendAsync();
        Assert.DoesNotContain("Институт развития", (await curator.OpenAsync("/events/new")).Text, StringComparison.Ordinal);
        Assert.Contains("Институт развития", (await curator.OpenAsync(url + "/edit")).Text, StringComparison.Ordinal);
        Assert.Contains("Институт развития", (await curator.OpenAsync("/partners?show=Archived")).Text, StringComparison.Ordinal);
        await (await curator.OpenAsync($"/partners/{partner}")).Form("/restore").SendAsync();
    }

    [Fact]
    public async Task S1_13_a_partner_of_another_school_is_none()
    {
        var foreign = await AddAsync(portal.Second, "Чужой колледж");
        var curator = portal.SignedIn(SchoolRole.Curator);
        foreach (var tail in new[] { "", "/edit", "/agreements/new", $"/agreements/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/partners/{foreign}{tail}")).Status);
        }

        Assert.DoesNotContain("Чужой колледж", (await curator.OpenAsync("/partners")).Text, StringComparison.Ordinal);
        var held = await (await curator.OpenAsync("/events/new")).Form("/events").Set("Form.Title", "Чужой").Set("Form.Kind", "Other").Set("Form.On", "20.11.2026")
            .Set("Form.ResponsibleId", $"{portal.First[SchoolRole.Mentor].PersonId}").Force("Form.PartnerId", $"{foreign}").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, held.Status);
    }

    private Task<Guid> AddAsync(TestSchool school, string name) => portal.InSchoolAsync(school, async db =>
    {
        var made = Partner.Create(new(PartnerKind.College, name, null, null)).Value;
        db.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    });
}
