using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Dossiers;

/// <summary>The printed inventory of a dossier (D-46).</summary>
public sealed class InventoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task M11_the_inventory_bears_its_case_and_is_signed_by_whoever_filed_last_not_by_whoever_prints_it()
    {
        var (_, mentee) = await portal.PeopleAsync("Описин");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var filer = portal.First[SchoolRole.DeputyDirectorAcademic].PersonId;
            db.Add(DossierItem.Add(mentee, "Заявление", TestClock.Today, 2, null, filer, TestClock.Today).Value);
            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var blank = Papers.Text((await curator.GetAsync($"/dossiers/{mentee}/inventory.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("Колосова", blank, StringComparison.Ordinal);
        Assert.DoesNotContain("Журавлёва", blank, StringComparison.Ordinal);
        Assert.Contains("____", blank, StringComparison.Ordinal);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var kept = new NomenclatureCase();
            Assert.Empty(kept.Set(new("02-17", "Дела молодых специалистов", "75 лет", null, default, ["D-46"]), false, new Dictionary<string, string>()));
            db.Add(kept);
            await db.SaveChangesAsync();
        });
        Assert.Contains("02-17", Papers.Text((await curator.GetAsync($"/dossiers/{mentee}/inventory.pdf")).Body), StringComparison.Ordinal);
    }
}
