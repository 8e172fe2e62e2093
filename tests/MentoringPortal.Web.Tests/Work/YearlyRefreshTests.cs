using System.Net;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Work;

/// <summary>The base of mentees is looked through once a year (S1-17, T-11). Today is Monday, 23.11.2026.</summary>
public sealed class YearlyRefreshTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_17_many_records_are_one_task_on_the_home_and_are_confirmed_together()
    {
        var ids = await RecordsAsync(portal.First, 5);
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains("Актуализировать сведения о наставляемых", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
        var page = await curator.OpenAsync("/mentees/refresh");
        Assert.Equal(5, page.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("срок был 01.11.2026", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Отметьте", Assert.Single((await page.Form("refresh").SubmitAsync()).Errors), StringComparison.Ordinal);
        var left = await page.Form("refresh").Set("ids", [.. ids.Take(4).Select(i => i.ToString())]).SendAsync();
        Assert.Single(left.Document.QuerySelectorAll("main tbody tr"));
        Assert.Contains("23.11.2026, ", (await curator.OpenAsync($"/mentees/{ids[0]}")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        // Whoever changes a record has looked it through.
        await (await curator.OpenAsync($"/mentees/{ids[4]}/edit")).Form("edit").Set("Form.Interests", "Робототехника").SendAsync();
        Assert.Empty((await curator.OpenAsync("/mentees/refresh")).Document.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task S1_17_one_record_is_confirmed_on_its_own_page_and_a_foreign_one_is_none()
    {
        var own = (await RecordsAsync(portal.Second, 1))[0];
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var page = await curator.OpenAsync($"/mentees/{own}");
        Assert.Contains("ещё нет", page.Text, StringComparison.Ordinal);
        Assert.Contains("23.11.2026, ", (await page.Form("refresh").SendAsync()).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await RecordsAsync(portal.Second, 1);
        var mine = (await RecordsAsync(portal.First, 1))[0];
        var foreign = (await curator.OpenAsync("/mentees/refresh")).Form("refresh").Force("ids", mine.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.SubmitAsync()).Status);
        await portal.InSchoolAsync(portal.First, db => db.Set<PoolRecord>().Where(r => r.Id == mine).ExecuteUpdateAsync(u => u.SetProperty(r => r.EnteredOn, TestClock.Today)));
    }

    private static int _people;

    private Task<List<Guid>> RecordsAsync(TestSchool school, int count) => portal.InSchoolAsync(school, async db =>
    {
        var made = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var person = TestData.Staff("Давненько" + (char)('а' + Interlocked.Increment(ref _people)), "Анна");
            db.Add(person);
            made.Add(TestData.InPool(db, person.Id, PoolSide.Mentees).Id);
        }

        await db.SaveChangesAsync();
        await db.Set<PoolRecord>().Where(r => made.Contains(r.Id)).ExecuteUpdateAsync(u => u.SetProperty(r => r.EnteredOn, new DateOnly(2025, 11, 1)));
        return made;
    });
}
