using System.Net;
using System.Text;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Publications;

/// <summary>Publications in the browser: written, approved with the consents, put on the site, taken off when a consent is taken back.</summary>
public sealed class PublicationPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_21_a_publication_waits_for_the_consent_and_comes_down_when_it_is_taken_back()
    {
        await PairAsync(portal.First);
        var (mentor, director, curator, mentee) = (portal.SignedIn(SchoolRole.Mentor), portal.SignedIn(SchoolRole.Director), portal.SignedIn(SchoolRole.Curator),
            portal.SignedIn(SchoolRole.Mentee));
        var shown = portal.First[SchoolRole.Mentee].PersonId;
        var empty = await (await mentor.OpenAsync("/publications/new")).Form().Set("Form.Title", "Урок БЕЛКА").SubmitAsync();
        Assert.Equal(2, empty.Errors.Count); // kind and text
        Assert.Equal("Урок БЕЛКА", empty.Form().Value("Form.Title"));
        var filled = empty.Form().Set("Form.Kind", "Event").Set("Form.Text", "Открытый урок прошёл. ТЕКСТ").Set("Form.People", $"{shown}");
        var address = (await filled.SubmitAsync()).Location!;

        // A draft is the author's and the leadership's; whoever is shown learns of it when it is sent.
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync(address)).Status);
        var draft = await mentor.OpenAsync(address);
        Assert.Contains("Пока нет согласия", draft.Text, StringComparison.Ordinal);
        await draft.Form("/submission").SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await mentee.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(address + "/edit")).Status);
        Assert.Contains("Согласовать публикацию", (await director.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        Assert.Contains("Получить согласие на публикацию", (await curator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);

        // Without the consent the director is told so in words.
        Assert.Contains("Нет согласия на распространение", (await (await director.OpenAsync(address)).Form("/approval").SendAsync()).Html, StringComparison.Ordinal);
        var consent = await ConsentAsync(shown);
        await (await director.OpenAsync(address)).Form("/return").Set("Form.ReturnReason", "Добавьте дату").SendAsync();
        Assert.Contains("Исправить публикацию", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await mentor.OpenAsync(address)).Form("/submission").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(address + "/text.txt")).Status);
        await (await director.OpenAsync(address)).Form("/approval").SendAsync();
        var text = Encoding.UTF8.GetString((await curator.GetAsync(address + "/text.txt")).Body);
        Assert.Contains("Урок БЕЛКА", text, StringComparison.Ordinal);
        Assert.Contains("событийная информация", text, StringComparison.Ordinal);

        var wrong = await (await curator.OpenAsync(address)).Form("/publishing").Set("Form.PublishedOn", "24.11.2026").Set("Form.Address", "страница").SubmitAsync();
        Assert.Equal(2, wrong.Errors.Count);
        await wrong.Form("/publishing").Set("Form.PublishedOn", "23.11.2026").Set("Form.Address", "https://school.example/belka").SendAsync();
        Assert.Contains("БЕЛКА", (await mentee.OpenAsync("/publications?state=Published&kind=Event")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("БЕЛКА", (await mentee.OpenAsync("/publications?kind=Legal")).Text, StringComparison.Ordinal);

        // Taken back: the site is told, the page says why.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var given = await db.Set<Consent>().FirstAsync(c => c.Id == consent);
            Assert.Null(given.Revoke(TestClock.Today, "Заявление", TestClock.Today));
            await db.SaveChangesAsync();
        });
        var administrator = portal.SignedIn(SchoolRole.SystemAdministrator);
        Assert.Contains("Снять публикацию с сайта", (await administrator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        Assert.Contains("Снимите публикацию с сайта", (await curator.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(address + "/text.txt")).Status);
        await (await administrator.OpenAsync(address)).Form("/withdrawal").Set("Form.WithdrawnBecause", "Согласие отозвано").SendAsync();
        Assert.DoesNotContain("Снять публикацию с сайта", (await administrator.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_21_a_mentor_names_the_own_pair_only_and_another_school_finds_nothing()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await PairAsync(portal.Second);
        var mentor = portal.SignedIn(SchoolRole.Mentor, portal.Second);
        foreach (var who in new[] { portal.Second[SchoolRole.Psychologist].PersonId, portal.First[SchoolRole.Mentor].PersonId })
        {
            var refused = await Filled(await mentor.OpenAsync("/publications/new")).Force("Form.People", $"{who}").SubmitAsync();
            Assert.Contains("из списка", Assert.Single(refused.Errors), StringComparison.Ordinal);
        }

        var address = (await Filled(await mentor.OpenAsync("/publications/new")).SubmitAsync()).Location!;
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Curator, SchoolRole.Director, SchoolRole.SystemAdministrator })
        {
            foreach (var url in new[] { address, address + "/text.txt" }) Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(role).GetAsync(url)).Status);
            Assert.DoesNotContain("КАНАРЕЙКА", (await portal.SignedIn(role).OpenAsync("/publications")).Html, StringComparison.Ordinal);
        }

        // The administrator sees nothing before it is approved, another mentee nothing before it is on the site.
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.SystemAdministrator, portal.Second).GetAsync(address)).Status);
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/publications")).Count, 1, 2);
        Assert.InRange((await portal.QueriesOfAsync(curator, address)).Count, 1, 3);

        // Two who change it meet; its author drops it.
        var (one, two) = ((await mentor.OpenAsync(address + "/edit")).Form(), (await curator.OpenAsync(address + "/edit")).Form());
        await one.Set("Form.Title", "КАНАРЕЙКА первая").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await two.Set("Form.Title", "КАНАРЕЙКА вторая").SubmitAsync()).Status);
        await (await mentor.OpenAsync(address)).Form("/withdrawal").Set("Form.WithdrawnBecause", "Передумали").SendAsync();
        Assert.Contains("Снята", (await mentor.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_16_the_extract_of_the_bank_shows_only_those_who_consented()
    {
        var (shown, hidden) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var people = new[] { TestData.Staff("Видная", "Анна"), TestData.Staff("Скрытная", "Анна") };
            db.AddRange(people);
            await db.SaveChangesAsync();
            foreach (var person in people) TestData.InPool(db, person.Id, PoolSide.Mentors);
            await db.SaveChangesAsync();
            return (people[0].Id, people[1].Id);
        });
        await ConsentAsync(shown);
        Assert.NotEqual(shown, hidden);
        foreach (var url in new[] { "/publications/bank", "/publications/bank.txt" })
        {
            var text = Encoding.UTF8.GetString((await portal.SignedIn(SchoolRole.SystemAdministrator).GetAsync(url)).Body);
            Assert.Contains("Видная Анна", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Скрытная", text, StringComparison.Ordinal);
        }
    }

    private static PortalForm Filled(PortalPage page) => page.Form().Set("Form.Kind", "News").Set("Form.Title", "Новость КАНАРЕЙКА").Set("Form.Text", "Текст");

    private Task<Guid> ConsentAsync(Guid person) => portal.InSchoolAsync(portal.First, async db =>
    {
        var consent = new Consent(person, ConsentKind.Distribution, TestClock.Today.AddDays(-3));
        Assert.Null(consent.Receive(TestClock.Today.AddDays(-2), person, null, TestClock.Today));
        db.Add(consent);
        await db.SaveChangesAsync();
        return consent.Id;
    });

    private Task PairAsync(TestSchool school) => portal.InSchoolAsync(school, async db =>
    {
        var (mentor, mentee) = (school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
        if (!await db.Set<Mentorship>().AnyAsync(m => m.MentorId == mentor && m.MenteeId == mentee)) await TestData.ActivePairAsync(db, mentor, mentee);
    });
}
