using System.Net;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Permissions;

/// <summary>Rights by heading a division: the pairs of its members, the papers of its own mentees, from the first day of the membership to the last, nothing without.</summary>
public sealed class HeadingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task H_The_head_of_a_union_sees_the_pairs_of_its_members_and_the_plans_of_its_mentees_only()
    {
        var (mentored, own) = await PairAsync("Своя", menteeJoins: true);
        var (mentoring, _) = await PairAsync("Чужая", menteeJoins: false, mentorJoins: true);
        var (strange, _) = await PairAsync("Дальняя", menteeJoins: false);
        var head = portal.SignedIn(SchoolRole.MethodUnionHead);
        foreach (var seen in new[] { mentored, mentoring })
        {
            Assert.Equal(HttpStatusCode.OK, (await head.GetAsync($"/mentorships/{seen.Pair}")).Status);
            Assert.Contains($"/mentorships/{seen.Pair}", (await head.OpenAsync("/mentorships")).Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync($"/plans/{mentored.Plan}")).Status);
        // Its member mentors somebody of elsewhere: the plan is not the union's.
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/plans/{mentoring.Plan}")).Status);
        foreach (var url in new[] { $"/mentorships/{strange.Pair}", $"/mentorships/{strange.Pair}/diary", $"/plans/{strange.Plan}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(url)).Status);
        }

        foreach (var page in new[] { "/mentorships", "/", "/deadlines", "/plans" }) Assert.DoesNotContain("Дальняя", (await head.OpenAsync(page)).Html, StringComparison.Ordinal);

        // The last day of the membership is the last day of the right.
        await portal.InSchoolAsync(portal.First, db => db.Set<DivisionMember>().Where(m => m.PersonId == own).ExecuteUpdateAsync(u => u.SetProperty(m => m.ToOn, TestClock.Today)));
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync($"/mentorships/{mentored.Pair}")).Status);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.MethodUnionHead).GetAsync($"/mentorships/{mentored.Pair}")).Status);
    }

    [Fact]
    public async Task M1_Whoever_is_made_head_has_the_role_at_once_and_loses_it_with_the_office()
    {
        var account = portal.Second[SchoolRole.Psychologist];
        var client = portal.SignedIn(account);
        Assert.DoesNotContain("методического объединения", (await client.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
        var division = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var head = await db.Set<Person>().SingleAsync(p => p.Id == account.PersonId);
            var made = Division.Create(new DivisionEntry(DivisionKind.MethodUnion, "МО психологов", null, null), head).Value;
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        Assert.Contains("методического объединения", (await client.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.Second, db => db.Set<Division>().Where(d => d.Id == division).ExecuteUpdateAsync(u => u.SetProperty(d => d.IsArchived, true)));
        Assert.DoesNotContain("методического объединения", (await client.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M1_Whoever_heads_a_class_is_its_class_teacher_and_opens_what_everybody_has()
    {
        var account = portal.Second[SchoolRole.DeputyDirectorMethodical];
        var client = portal.SignedIn(account);
        Assert.DoesNotContain("лассный руководитель", (await client.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
        var division = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var head = await db.Set<Person>().SingleAsync(p => p.Id == account.PersonId);
            var made = Division.Create(new DivisionEntry(DivisionKind.SchoolClass, "6 «А»", 2026, 6), head).Value;
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        Assert.Contains("лассный руководитель", (await client.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
        var teacher = portal.SignedIn(account with { Role = SchoolRole.ClassTeacher });
        var home = await teacher.OpenAsync("/");
        Assert.Contains("Наставничество обучающихся в портале пока не открыто", home.Text, StringComparison.Ordinal);
        Assert.Equal(["/", "/documents"], home.Document.QuerySelectorAll(".menu li a").Select(a => a.GetAttribute("href")).Distinct());
        foreach (var closed in new[] { "/mentorships", "/people", "/diary", "/consents", "/orders" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync(closed)).Status);
        }

        Assert.Contains("пока не открыто", (await client.OpenAsync($"/divisions/{division}")).Text, StringComparison.Ordinal);

        await portal.InSchoolAsync(portal.Second, db => db.Set<Division>().Where(d => d.Id == division).ExecuteUpdateAsync(u => u.SetProperty(d => d.IsArchived, true)));
        Assert.DoesNotContain("лассный руководитель", (await client.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SchoolRole.Mentor, "/diary")]
    [InlineData(SchoolRole.Mentee, "/diary")]
    [InlineData(SchoolRole.MethodUnionHead, "/mentorships")]
    [InlineData(SchoolRole.ClassTeacher, "/documents")]
    public async Task M1_a_role_of_before_that_an_account_still_keeps_gives_nothing(SchoolRole kept, string opens)
    {
        var account = portal.Second[SchoolRole.SystemAdministrator];
        await portal.InSchoolAsync(portal.Second, db => db.Set<Membership>().Where(m => m.Id == account.MembershipId)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Roles, SchoolRole.SystemAdministrator | kept)));
        var client = portal.SignedIn(account with { Role = kept });
        client.Appoint = null;

        // Whoever still works in that role goes on in the one that is left, and can choose no other.
        Assert.DoesNotContain($"value=\"{kept}\"", (await client.OpenAsync("/account/role")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/settings/accounts")).Status);
        if (opens != "/documents") Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(opens)).Status);
        Assert.DoesNotContain(kept.Label(), (await client.OpenAsync("/account/role")).Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.Second, db => db.Set<Membership>().Where(m => m.Id == account.MembershipId)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Roles, SchoolRole.SystemAdministrator)));
    }

    private async Task<((Guid Pair, Guid Plan) Made, Guid Mentee)> PairAsync(string surname, bool menteeJoins, bool mentorJoins = false)
    {
        var (mentor, mentee) = await portal.PeopleAsync(surname);
        return await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee);
            var plan = await TestData.PlanAsync(db, pair, null, ("Посетить урок", TestClock.Today.AddDays(5), Domain.Plans.PlanItemResponsible.Both));
            if (!menteeJoins) await db.Set<DivisionMember>().Where(m => m.PersonId == mentee).ExecuteDeleteAsync();
            if (mentorJoins)
            {
                var union = await db.Set<Division>().SingleAsync(d => d.Name == TestData.UnionName);
                db.Add(DivisionMember.Admit(union, await db.Set<Person>().SingleAsync(p => p.Id == mentor), TestClock.Today.AddDays(-9), [], TestClock.Today).Value);
                await db.SaveChangesAsync();
            }

            return ((pair.Id, plan.Id), mentee);
        });
    }
}
