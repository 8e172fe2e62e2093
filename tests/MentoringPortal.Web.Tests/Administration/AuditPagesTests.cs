using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Administration;

public sealed class AuditPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("Пятидесятый", 50)] // a page exactly
    [InlineData("Семидесятый", 70)]
    public async Task A_save_longer_than_a_page_loses_no_line_of_the_history(string surname, int cards)
    {
        await EnterAsync(portal.First, surname + "-Рано", 1);
        await EnterAsync(portal.First, surname, cards);
        await EnterAsync(portal.First, surname + "-Поздно", 1);
        await EnterAsync(portal.Second, "Чужой", cards);
        var director = portal.SignedIn(SchoolRole.Director);
        var text = "";
        for (var url = "/audit?kind=Person"; url is not null;)
        {
            var page = await director.OpenAsync(url);
            Assert.NotEmpty(page.Document.QuerySelectorAll("main tbody tr"));
            text += page.Text;
            url = page.Document.QuerySelector("main a[href*='before=']")?.GetAttribute("href");
        }

        Assert.All(Enumerable.Range(0, cards), i => Assert.Contains($"«{surname}-{Letters(i)}»", text, StringComparison.Ordinal));
        Assert.Contains($"«{surname}-Рано-Аа»", text, StringComparison.Ordinal);
        Assert.Contains($"«{surname}-Поздно-Аа»", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Чужой", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task U3_One_save_is_one_line_and_the_history_is_found_by_person_and_kind()
    {
        await EnterAsync(portal.First, "Сложенный", 4);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync("/settings/school")).Form("school").Set("Phone", "8 343 333-33-33").SendAsync();
        var director = portal.SignedIn(SchoolRole.Director);
        var people = await director.OpenAsync("/audit?kind=Person");
        var row = Assert.Single(people.Document.QuerySelectorAll("main tbody tr"), r => r.TextContent.Contains("Сложенный", StringComparison.Ordinal));
        Assert.Equal(4, row.TextContent.Split("«Сложенный-").Length - 1);
        Assert.NotNull(row.QuerySelector("details"));
        Assert.DoesNotContain("333-33-33", people.Text, StringComparison.Ordinal);
        var own = await director.OpenAsync("/audit?who=Журавл");
        Assert.Contains("333-33-33", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Сложенный", own.Text, StringComparison.Ordinal);
        Assert.Contains("Таких изменений нет", (await director.OpenAsync("/audit?who=Ничейный")).Text, StringComparison.Ordinal);
    }

    private async Task EnterAsync(TestSchool school, string surname, int cards)
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.InSchoolAsync(school, async db =>
        {
            db.AddRange(Enumerable.Range(0, cards).Select(i => TestData.Staff($"{surname}-{Letters(i)}", "Анна")));
            await db.SaveChangesAsync();
        });
    }

    private static string Letters(int i) => $"{(char)('А' + (i / 10))}{(char)('а' + (i % 10))}";
}
