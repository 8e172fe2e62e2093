using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>Papers of a pair and of a mentor that are printed from the data of the portal. Today is Monday, 23.11.2026.</summary>
public sealed class PairPapersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_active_pair_offers_agreement_refusal_and_notice_with_the_earliest_last_day()
    {
        var pair = await ActiveAsync("Ждан");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var page = await deputy.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("Дополнительное соглашение", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Подготовить приказ о прекращении", page.Text, StringComparison.Ordinal);
        // U6: papers of an end stand where the end is announced.
        Assert.DoesNotContain("Заявление наставника об отказе", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Уведомление об отмене поручения", page.Text, StringComparison.Ordinal);
        var end = await deputy.OpenAsync($"/mentorships/{pair}/early-end");
        Assert.Contains("заявление наставника об отказе", end.Text, StringComparison.Ordinal);
        Assert.Contains("уведомление об отмене поручения", end.Text, StringComparison.Ordinal);

        var agreement = Papers.Text((await deputy.GetAsync($"/mentorships/{pair}/agreement.pdf")).Body);
        Assert.Contains("Олеговны", agreement, StringComparison.Ordinal);
        Assert.Contains("3 (три) рабочих дня", agreement, StringComparison.Ordinal);
        foreach (var paper in (string[])["notice", "refusal"])
        {
            Assert.Contains("26.11.2026", Papers.Text((await deputy.GetAsync($"/mentorships/{pair}/{paper}.pdf")).Body), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/mentorships/{pair}/agreement.docx")).Status);
    }

    [Fact]
    public async Task An_announced_end_offers_its_own_paper_and_asks_for_the_order()
    {
        var pair = await ActiveAsync("Зоси");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var found = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            Assert.Empty(found.EndEarly(new EarlyEndCard(EarlyEndGround.MentorRefusal, "Заявление от 23.11.2026: переезд", TestClock.Today, new(2026, 11, 30)),
                new SchoolCalendar("Europe/Moscow"), TestClock.Today));
            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("Подготовить приказ о прекращении", page.Text, StringComparison.Ordinal);
        Assert.Contains("Заявление наставника об отказе", page.Text, StringComparison.Ordinal);
        Assert.Contains("30.11.2026", Papers.Text((await curator.GetAsync($"/mentorships/{pair}/refusal.pdf")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/mentorships/{pair}/notice.pdf")).Status);
    }

    [Fact]
    public async Task Where_nobody_is_director_yet_a_line_is_left_for_the_name()
    {
        var pair = await ActiveAsync("Лук");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        Assert.DoesNotContain("директора ____________________", await AgreementAsync(), StringComparison.Ordinal);
        await BlockAsync(true);
        var agreement = await AgreementAsync();
        await BlockAsync(false);
        Assert.Contains("в лице директора ____________________", agreement, StringComparison.Ordinal);

        async Task<string> AgreementAsync() => Papers.Text((await deputy.GetAsync($"/mentorships/{pair}/agreement.pdf")).Body).Replace('\u00a0', ' ');
        Task BlockAsync(bool blocked) =>
            portal.InSchoolAsync(portal.First, db => db.Set<Data.Accounts.Membership>().Where(m => m.Id == portal.First[SchoolRole.Director].MembershipId)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.IsBlocked, blocked)));
    }

    [Fact]
    public async Task Another_pair_s_mentor_and_another_school_find_no_paper()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await portal.ByOrderAsync(SchoolRole.Mentee);
        var pair = await ActiveAsync("Истом");
        var stranger = portal.SignedIn(SchoolRole.Mentor);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/mentorships/{pair}/agreement.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/mentorships/{pair}/agreement.pdf")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"/mentorships/{pair}/agreement.pdf")).Status);
    }

    [Fact]
    public async Task The_reference_on_a_mentor_s_work_is_printed_from_the_card_and_only_for_a_mentor()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var pair = await ActiveAsync("Клим");
        var (mentor, mentee) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var found = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            return (found.MentorId, found.MenteeId);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains($"/people/{mentor}/mentor-reference.pdf", (await curator.OpenAsync($"/people/{mentor}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("mentor-reference", (await curator.OpenAsync($"/people/{mentee}")).Html, StringComparison.Ordinal);
        var text = Papers.Text((await curator.GetAsync($"/people/{mentor}/mentor-reference.pdf")).Body);
        Assert.Contains("Климовой Марии", text, StringComparison.Ordinal);
        Assert.Contains("был закреплён 1 наставляемый", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/people/{mentee}/mentor-reference.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/people/{mentor}/mentor-reference.pdf")).Status);
        Assert.Contains("для распространения", Papers.Text((await curator.GetAsync($"/people/{mentee}/distribution-consent.pdf")).Body), StringComparison.Ordinal);
    }

    private Task<Guid> ActiveAsync(string surname) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentor = TestData.Staff(surname + "ова", "Мария");
        var mentee = TestData.Staff(surname + "ина", "Ольга", "Олеговна", subject: "физика");
        db.AddRange(mentor, mentee);
        return (await TestData.ActivePairAsync(db, mentor.Id, mentee.Id)).Id;
    });
}
