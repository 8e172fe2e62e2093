using System.Net;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Orders;

/// <summary>Who is named in an order as an official, and what an order rests on.</summary>
public sealed class OrderOfficialsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task M5_a_person_hired_after_the_first_day_of_the_pair_stops_the_order_at_every_step()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Поздн");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == mentee);
            Assert.Empty(person.SetStaff(new StaffEntry("учитель", "физика", new DateOnly(2026, 11, 10), "высшее", 0, null), TestClock.Today));
            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var pair = await portal.ProposedAsync(mentor, mentee);
        var drafted = await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync();
        Assert.Contains("работает в школе с 10.11.2026, а пара начинается 01.11.2026", drafted.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var order = drafted.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var refused = await (await curator.OpenAsync(order + "/submission")).Form().SubmitAsync();
        Assert.Contains("работает в школе с 10.11.2026", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M5_the_date_of_an_order_is_not_before_the_consents_it_rests_on()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Ранн");
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));
        var page = await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature");
        var refused = await page.Form().Set("Form.Number", "900").Set("Form.SignedOn", "30.10.2026").SubmitAsync();
        Assert.Contains("не раньше 31.10.2026: согласия участников", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await page.Form().Set("Form.Number", "900").Set("Form.SignedOn", "31.10.2026").SendAsync();
    }

    [Fact]
    public async Task M15_a_deputy_who_mentors_is_not_told_to_approve_his_own_plan_and_no_curator_supervises_his_own_pair()
    {
        var deputy = portal.First[SchoolRole.DeputyDirectorAcademic].PersonId;
        var (_, mentee) = await portal.PeopleAsync("Своин");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            TestData.InPool(db, deputy, PoolSide.Mentors);
            await db.SaveChangesAsync();
        });
        var pair = await portal.ProposedAsync(deputy, mentee);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var drafted = await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync();
        Assert.DoesNotContain("представить их на утверждение учителю математики Колосовой", drafted.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("представить их на утверждение", drafted.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        var order = drafted.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var changed = await (await curator.OpenAsync(order + "/draft")).Form().Set("Form.CuratorId", deputy.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, changed.Status);
        Assert.Contains("куратором назовите другого человека", Assert.Single(changed.Errors), StringComparison.Ordinal);
        Assert.Equal(deputy.ToString(), changed.Form().Value("Form.CuratorId"));
    }

    [Fact]
    public async Task M16_a_director_and_a_deputy_without_an_account_are_named_and_the_first_signature_finds_nothing_changed()
    {
        var school = portal.Second;
        var (mentor, mentee) = await portal.PeopleAsync("Безуч", school);
        await portal.InSchoolAsync(school, async db =>
        {
            foreach (var role in new[] { SchoolRole.Director, SchoolRole.DeputyDirectorAcademic })
            {
                var membership = await db.Set<Membership>().SingleAsync(m => m.PersonId == school[role].PersonId);
                db.Remove(membership);
                if (role == SchoolRole.Director)
                {
                    var card = await db.Set<Person>().SingleAsync(p => p.Id == school[role].PersonId);
                    var post = await db.Set<School>().Where(s => s.Id == school.Id).Select(s => s.DirectorPost).SingleAsync();
                    Assert.Empty(card.SetStaff(new StaffEntry(char.ToLowerInvariant(post[0]) + post[1..], null, new DateOnly(2015, 9, 1), "высшее", 20, null), TestClock.Today));
                }
                else
                {
                    db.Add(new Invitation([1, 2, 3], "Колосова Е.В.", school[role].PersonId, role, TestClock.Today.ToDateTime(TimeOnly.MinValue)));
                }
            }

            await db.SaveChangesAsync();
        });
        var pair = await portal.ProposedAsync(mentor, mentee, school);
        var curator = portal.SignedIn(SchoolRole.Curator, school);
        var drafted = await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync();
        var names = await portal.InSchoolAsync(school, db => db.Set<Person>().Where(p => p.Id == school[SchoolRole.Director].PersonId
            || p.Id == school[SchoolRole.DeputyDirectorAcademic].PersonId).Select(p => p.Name.Surname).ToListAsync());
        Assert.All(names, n => Assert.Contains(n[..^1], drafted.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("____________________", drafted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M17_the_day_goes_before_the_number_and_a_pair_that_lasts_longer_names_no_single_year()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Датин");
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "901-ОД").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var document = await db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "901-ОД");
            Assert.EndsWith("от 23.11.2026 № 901-ОД", document.Title.Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.Equal("от 23.11.2026 № 901-ОД", (await db.Set<Mentorship>().SingleAsync(m => m.MentorId == mentor)).OrderReference!.Replace('\u00a0', ' '));
            Assert.DoesNotContain("2026/2027 учебный год", Papers.Text(document.Content.Pdf).Replace('\u00a0', ' '), StringComparison.Ordinal);
        });
        Assert.Contains("от 23.11.2026 № 901-ОД", (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/orders?q=901")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_is_read_by_those_its_catalogue_line_names_and_by_nobody_where_it_names_none()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await portal.ByOrderAsync(SchoolRole.Mentee);
        var documents = await portal.InSchoolAsync(portal.First, async db =>
        {
            var named = portal.First[SchoolRole.Mentor].PersonId;
            var made = DocumentCatalogue.All.Select(k => (Kind: k, Document: new IssuedDocument(k.Code, k.Title, null, TestClock.Today, Guid.NewGuid(), named, "{}", [1], "",
                TestClock.Today.ToDateTime(TimeOnly.MinValue)))).ToList();
            foreach (var (_, document) in made)
            {
                db.Add(document);
                db.Add(new Domain.Documents.Acknowledgement(document.Id, named));
            }

            await db.SaveChangesAsync();
            return made.ConvertAll(m => (m.Kind, m.Document.Id));
        });
        foreach (var role in new[] { SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.DeputyDirectorMethodical, SchoolRole.Curator, SchoolRole.MethodUnionHead,
            SchoolRole.Mentor, SchoolRole.Mentee, SchoolRole.Psychologist, SchoolRole.SystemAdministrator })
        {
            var reader = portal.SignedIn(role);
            foreach (var (kind, id) in documents)
            {
                var readers = kind.Issued?.Readers ?? DocumentReaders.None;
                var mayRead = role switch
                {
                    SchoolRole.MethodUnionHead => readers.HasFlag(DocumentReaders.UnionHead),
                    // The papers name the mentor and are about the mentor: own answers are read, too.
                    SchoolRole.Mentor => readers.HasFlag(DocumentReaders.Named) || readers.HasFlag(DocumentReaders.Answers),
                    SchoolRole.Mentee or SchoolRole.Psychologist or SchoolRole.SystemAdministrator => false,
                    _ => readers.HasFlag(DocumentReaders.Leadership),
                };
                Assert.True(mayRead == ((await reader.GetAsync($"/documents/{id}.pdf")).Status == HttpStatusCode.OK), $"{kind.Code} × {role}");
            }
        }
    }
}
