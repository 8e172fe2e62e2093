using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Nomenclature;

public sealed class NomenclatureTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_document_goes_into_its_case_by_its_kind_and_to_the_archive_when_the_year_is_over()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var early = await OrderAsync("Азар", "1-ОД");
        Assert.Contains("не в деле", (await curator.OpenAsync(early)).Text, StringComparison.Ordinal);

        await (await curator.OpenAsync("/settings/nomenclature")).Form("/usual").SendAsync();
        Assert.Contains("проверьте по своей номенклатуре", (await curator.OpenAsync("/settings/nomenclature")).Text, StringComparison.Ordinal);
        var page = (await curator.OpenAsync("/settings/nomenclature")).Document.QuerySelector("tbody th a")!.GetAttribute("href")!;
        await (await curator.OpenAsync(page)).Form().Set("Form.Index", "01-15").Set("Form.KeptFor", "75 лет").SendAsync();
        Assert.Contains("1 документ", (await curator.OpenAsync("/settings/nomenclature")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await (await curator.OpenAsync("/settings/nomenclature")).Form("/filing").SendAsync();
        Assert.Contains("В дело № 01-15 за 2026 г.", Plain(await curator.OpenAsync(early)), StringComparison.Ordinal);

        var later = await OrderAsync("Бел", "2-ОД");
        Assert.Contains("В дело № 01-15 за 2026 г.", Plain(await curator.OpenAsync(later)), StringComparison.Ordinal);
        Assert.Contains("В дело № 01-15 за 2026 г.", Papers.Text((await curator.GetAsync(later + ".pdf")).Body).Replace('\u00a0', ' '), StringComparison.Ordinal);

        // While the year runs, nothing goes to the archive, not even by a direct post.
        var cases = await curator.OpenAsync("/documents/cases");
        Assert.Contains("ведётся до 31.12.2026", cases.Text, StringComparison.Ordinal);
        var id = page[(page.LastIndexOf('/') + 1)..];
        var refused = await (await curator.OpenAsync($"/documents/cases/{id}/archive?year=2026")).Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("ещё не закончился", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/documents/cases")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/settings/nomenclature")).Count, 1, 3);

        portal.Clock.Advance(TimeSpan.FromDays(60));
        curator = portal.SignedIn(SchoolRole.Curator);
        await AcknowledgedAsync(early);
        var check = await (await curator.OpenAsync("/documents/cases")).ClickAsync("Поместить в архив");
        Assert.Contains("С 1 документом ознакомлены не все", check.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var done = await check.Form().SendAsync();
        Assert.Contains("В архив помещено: 1 документ. Осталось 1 документ", Plain(done), StringComparison.Ordinal);
        Assert.Contains("В архиве", (await curator.OpenAsync(early)).Text, StringComparison.Ordinal);
        Assert.Contains("1-ОД", (await curator.OpenAsync("/documents?state=archived")).Text, StringComparison.Ordinal);
        var locked = await (await curator.OpenAsync(early + "/case")).Form().SubmitAsync();
        Assert.Contains("уже в архиве", Assert.Single(locked.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_is_given_once_and_a_foreign_case_is_nobodys()
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        await (await curator.OpenAsync("/settings/nomenclature/new")).Form().Set("Form.Index", "05-01").Set("Form.Title", "Приказы").Set("Form.KeptFor", "5 лет").SendAsync();
        var again = await (await curator.OpenAsync("/settings/nomenclature/new")).Form().Set("Form.Index", "05-01").Set("Form.Title", "Другое").Set("Form.KeptFor", "")
            .SubmitAsync();
        Assert.Equal(2, again.Errors.Count);
        Assert.Equal("Другое", again.Form().Value("Form.Title"));
        var id = await portal.InSchoolAsync(portal.Second, db => db.Set<NomenclatureCase>().Select(c => c.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator).GetAsync($"/settings/nomenclature/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/documents/cases")).Status);
    }

    [Fact]
    public async Task A_case_whose_index_changed_in_the_middle_of_the_year_stays_one_volume()
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        await (await curator.OpenAsync("/settings/nomenclature/new")).Form().Set("Form.Index", "07-01").Set("Form.Title", "Планы").Set("Form.KeptFor", "5 лет")
            .Force("Form.Kinds", "D-12").SendAsync();
        var id = await FileAsync("07-01");
        await (await curator.OpenAsync($"/settings/nomenclature/{id}")).Form().Set("Form.Index", "07-02").SendAsync();
        await FileAsync("07-02");
        var row = Assert.Single((await curator.OpenAsync("/documents/cases")).Document.QuerySelectorAll("tbody tr"), r =>
            r.TextContent.Contains("Планы", StringComparison.Ordinal));
        Assert.Contains("№\u00a007-02", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", row.QuerySelector("[data-label='Документов']")!.TextContent);
        var check = await curator.OpenAsync($"/documents/cases/{id}/archive?year=2026");
        Assert.Contains("№ 07-02 за 2026 г.: Планы", Plain(check), StringComparison.Ordinal);

        Task<Guid> FileAsync(string index) => portal.InSchoolAsync(portal.Second, async db =>
        {
            var target = await db.Set<NomenclatureCase>().SingleAsync(c => c.Index == index);
            var document = new IssuedDocument("D-12", "План", null, TestClock.Today, Guid.NewGuid(), null, "{}", [1], "", TestClock.Start.UtcDateTime);
            document.PutInto(target);
            db.Add(document);
            await db.SaveChangesAsync();
            return target.Id;
        });
    }

    [Fact]
    public async Task Two_who_change_one_case_see_each_others_change()
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        await (await curator.OpenAsync("/settings/nomenclature/new")).Form().Set("Form.Index", "08-01").Set("Form.Title", "Протоколы").Set("Form.KeptFor", "5 лет").SendAsync();
        var page = "/settings/nomenclature/"
            + await portal.InSchoolAsync(portal.Second, db => db.Set<NomenclatureCase>().Where(c => c.Index == "08-01").Select(c => c.Id).SingleAsync());
        var first = (await curator.OpenAsync(page)).Form().Set("Form.Period", nameof(RecordPeriod.AcademicYear));
        var second = (await portal.SignedIn(SchoolRole.Director, portal.Second).OpenAsync(page)).Form().Set("Form.KeptFor", "75 лет");
        await first.SendAsync();
        var conflict = await second.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Учебный год", conflict.Document.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("75 лет", conflict.Form().Value("Form.KeptFor"));
    }

    [Fact]
    public async Task Of_two_who_take_the_usual_nomenclature_at_once_the_second_finds_it_taken()
    {
        var school = new OwnPortal();
        await school.InitializeAsync();
        var forms = new List<PortalForm>();
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Director }) forms.Add((await school.SignedIn(role).OpenAsync("/settings/nomenclature")).Form("/usual"));
        var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => f.SubmitAsync())));
        Assert.All(answers, a => Assert.Equal("/settings/nomenclature", a.Location));
        Assert.Equal(NomenclatureCase.Usual.Count, await school.InSchoolAsync(school.First, db => db.Set<NomenclatureCase>().CountAsync()));
        await ((IAsyncLifetime)school).DisposeAsync();
    }

    /// <summary>A portal whose nomenclature is still empty.</summary>
    private sealed class OwnPortal : PortalFactory;

    private async Task<string> OrderAsync(string surname, string number)
    {
        var (mentor, mentee) = await portal.PeopleAsync(surname);
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", number).SendAsync();
        return "/documents/" + await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == number).Select(d => d.Id).SingleAsync());
    }

    private Task AcknowledgedAsync(string page) => portal.InSchoolAsync(portal.First, async db =>
    {
        var id = Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
        foreach (var line in await db.Set<Acknowledgement>().Where(a => a.DocumentId == id).ToListAsync())
        {
            line.InPortal(line.PersonId, null, TestClock.Start.UtcDateTime, TestClock.Today);
        }
        await db.SaveChangesAsync();
    });

    private static string Plain(PortalPage page) => page.Text.Replace('\u00a0', ' ');
}
