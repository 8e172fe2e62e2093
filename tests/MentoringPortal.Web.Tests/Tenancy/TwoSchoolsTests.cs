using MentoringPortal.Data;
using MentoringPortal.Data.Interceptors;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Tenancy;

public sealed class TwoSchoolsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_thousand_alternating_requests_never_show_the_other_school()
    {
        var clients = new[] { portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Curator, portal.Second) };
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var own = i % 2 == 0 ? portal.First : portal.Second;
            var other = i % 2 == 0 ? portal.Second : portal.First;
            var page = await clients[i % 2].GetAsync("/settings/accounts");
            Assert.Contains(own[SchoolRole.Mentor].DisplayName, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(other[SchoolRole.Mentor].DisplayName, page.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_home_whose_queries_are_compiled_once_shows_the_own_school_only()
    {
        var clients = new[] { portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Curator, portal.Second) };
        await AwaitConsentAsync(portal.First, "Однодворцева");
        await AwaitConsentAsync(portal.Second, "Двудомова");
        await Parallel.ForEachAsync(Enumerable.Range(0, 60), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var page = await clients[i % 2].OpenAsync("/");
            Assert.Contains(i % 2 == 0 ? "Однодворцева" : "Двудомова", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(i % 2 == 0 ? "Двудомова" : "Однодворцева", page.Text, StringComparison.Ordinal);
        });
    }

    /// <summary>Each role of the home compiles its own query; the first school to open it must not give it to the second.</summary>
    [Theory]
    [InlineData(SchoolRole.Director)]
    [InlineData(SchoolRole.DeputyDirectorAcademic)]
    [InlineData(SchoolRole.DeputyDirectorMethodical)]
    [InlineData(SchoolRole.MethodUnionHead)]
    [InlineData(SchoolRole.Mentor)]
    [InlineData(SchoolRole.Mentee)]
    public async Task The_home_of_every_role_shows_the_own_school_only(SchoolRole role)
    {
        var (first, second) = ("Перводомов", "Втородомов");
        await LiveAsync(portal.First, first);
        await LiveAsync(portal.Second, second);
        var clients = new[] { portal.SignedIn(role), portal.SignedIn(role, portal.Second) };
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var page = await clients[i % 2].OpenAsync("/");
            Assert.Contains(i % 2 == 0 ? first : second, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(i % 2 == 0 ? second : first, page.Text, StringComparison.Ordinal);
            if (role is not (SchoolRole.Mentor or SchoolRole.Mentee or SchoolRole.MethodUnionHead))
            {
                Assert.Equal(i % 2 == 0 ? "3" : "4",
                    page.Document.QuerySelector(".figures a[href='/mentorships?state=active']")!.ParentElement!.QuerySelector("strong")!.TextContent);
            }
        });
    }

    /// <summary>A silent pair with a plan to approve, a pair of the account that mentors and one of the account that is mentored; the second school has one pair more.</summary>
    private Task LiveAsync(TestSchool school, string surname) => portal.InSchoolAsync(school, async db =>
    {
        if (await db.Set<Domain.Mentorships.Mentorship>().AnyAsync()) return;
        for (var i = 0; i < (school == portal.First ? 1 : 2); i++)
        {
            var (mentor, mentee) = (TestData.Staff(surname + "а", "Мария"), TestData.Staff(surname + "ич", "Инна"));
            db.AddRange(mentor, mentee);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
            var plan = TestData.FirstPlan(pair);
            plan.AddItem(new Domain.Plans.PlanItemCard("Знакомство", null, TestClock.Today, Domain.Plans.PlanItemResponsible.Both, null), TestClock.Today);
            plan.Submit();
            db.Add(plan);
        }

        var (own, master) = (TestData.Staff(surname + "ов", "Инна"), TestData.Staff(surname + "ова", "Мария"));
        db.AddRange(own, master);
        await db.SaveChangesAsync();
        await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, own.Id);
        await TestData.ActivePairAsync(db, master.Id, school[SchoolRole.Mentee].PersonId);
    });

    private Task AwaitConsentAsync(TestSchool school, string surname) => portal.InSchoolAsync(school, async db =>
    {
        var person = TestData.Staff(surname, "Мария");
        db.Add(person);
        db.Add(new Domain.Pools.PoolRecord(person.Id, Domain.Pools.PoolSide.Mentees, TestClock.Today));
        db.Add(new Domain.Consents.Consent(person.Id, Domain.Consents.ConsentKind.PersonalData, TestClock.Today));
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_record_of_the_other_school_is_not_found()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var foreign = portal.Second[SchoolRole.Mentor].MembershipId;
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync($"/settings/accounts/{foreign}")).Status);
        var page = await client.OpenAsync("/settings/accounts");
        foreach (var act in new[] { "", "/block", "/end-sessions", "/new-password" })
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound,
                (await client.PostAsync($"/settings/accounts/{foreign}{act}", [], await client.OpenAsync("/settings/calendar"))).Status);
        }
    }

    [Fact]
    public async Task Without_a_school_no_rows_are_seen_and_none_can_be_saved()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        Assert.Empty(await db.Set<Person>().ToListAsync());
        db.Add(TestData.Staff("Иванова", "Мария"));
        await Assert.ThrowsAsync<ForeignSchoolException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_row_of_the_other_school_cannot_be_changed_or_deleted()
    {
        var foreign = await portal.InSchoolAsync(portal.Second, db => db.Set<Person>().AsNoTracking().FirstAsync());
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Attach(foreign).State = EntityState.Modified;
            await Assert.ThrowsAsync<ForeignSchoolException>(() => db.SaveChangesAsync());
        });
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Remove(foreign);
            await Assert.ThrowsAsync<ForeignSchoolException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public void Every_school_owned_table_is_filtered_and_its_indexes_begin_with_the_school()
    {
        using var scope = portal.Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Model;
        foreach (var type in model.GetEntityTypes().Where(t => typeof(ISchoolOwned).IsAssignableFrom(t.ClrType) && t.BaseType is null))
        {
            Assert.True(type.GetDeclaredQueryFilters().Any(f => f.Key == PortalDbContext.SchoolFilter), $"{type.ClrType.Name} has no school filter");
            // Foreign keys bring an index of their own; a unique one must not reach across schools unless it is a secret's.
            foreach (var index in type.GetIndexes().Where(i => i.IsUnique && i.Properties[0].Name != nameof(ISchoolOwned.SchoolId)))
            {
                Assert.True(index.Properties[0].Name is "CodeHash" or "FeedDigest" || index.Properties[0].IsForeignKey(),
                    $"{type.ClrType.Name}: unique index on {index.Properties[0].Name} does not begin with the school");
            }
        }
    }
}
