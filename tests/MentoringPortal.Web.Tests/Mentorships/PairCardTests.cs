using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>The card of a pair: who is in trouble is answered on the home, and each reads only what is the reader's.</summary>
public sealed class PairCardTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_home_says_who_is_in_trouble_and_why_and_the_other_school_says_nothing()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Бедов");
        var pair = await portal.InSchoolAsync(portal.First, async db => (await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60))).Id);
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Director, SchoolRole.DeputyDirectorAcademic })
        {
            var home = await portal.SignedIn(role).OpenAsync("/");
            var card = home.Document.QuerySelectorAll(".pc.is-trouble").Single(c => c.QuerySelector($"a[href='/mentorships/{pair}']") is not null);
            Assert.Contains("60 дней без записей", card.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.EndsWith("нужна помощь", home.Heading, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Бедов", (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentee_counts_the_entries_the_mentor_shares_and_no_others()
    {
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId, TestClock.Today.AddDays(-40));
            foreach (var (days, shared) in new[] { (30, true), (10, true), (5, false) })
            {
                var on = TestClock.Today.AddDays(-days);
                db.Add(DiaryEntry.Record(made, made.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, on, 45, "Тема", null, null, null, null, shared), on).Value);
            }

            await db.SaveChangesAsync();
            return made.Id;
        });
        Assert.Contains("2 ч 15 мин", await CardAsync(SchoolRole.Mentor), StringComparison.Ordinal);
        Assert.Contains("1 ч 30 мин", await CardAsync(SchoolRole.Mentee), StringComparison.Ordinal);

        async Task<string> CardAsync(SchoolRole role) =>
            (await portal.SignedIn(role).OpenAsync($"/mentorships/{pair}")).Document.QuerySelector(".pc.large")!.TextContent.Replace('\u00a0', ' ');
    }
}
