using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Administration;
using Xunit;

namespace MentoringPortal.Web.Tests.Pages;

/// <summary>Lines of the change history that read alike are told apart by whom they concern.</summary>
public sealed class AuditWhomTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S9_an_act_names_the_mentee_of_its_pair_its_track_and_its_assessment()
    {
        var school = portal.First;
        await portal.InSchoolAsync(school, async db =>
        {
            var (mentor, mentee) = (TestData.Staff("Журналова", "Мария"), TestData.Staff("Летописцева", "Вера"));
            db.AddRange(mentor, mentee);
            await db.SaveChangesAsync();
            await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        });
        var page = await portal.SignedIn(SchoolRole.Director).OpenAsync("/audit");
        Assert.Contains(page.Document.QuerySelectorAll("tbody th small"), s => s.TextContent.Replace('\u00a0', ' ').Contains(": Летописцева В.П.", StringComparison.Ordinal));
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Director), "/audit")).Count, 1, 6);
        Assert.DoesNotContain("Летописцева", (await portal.SignedIn(SchoolRole.Director, portal.Second).OpenAsync("/audit")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("А", "А")]
    [InlineData("А, Б, В", "В", "Б", "А", "А")]
    [InlineData("А, Б и ещё 2", "Г", "В", "Б", "А")]
    public void At_most_three_names_stand_in_a_line(string? expected, params string[] names) => Assert.Equal(expected, AuditAct.Named(names));
}
