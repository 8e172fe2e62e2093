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
    public async Task The_list_finds_the_pairs_that_need_attention_and_each_row_says_whose_move_it_is()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Молчунов");
        var (calmMentor, calmMentee) = await portal.PeopleAsync("Ровнов");
        var (silent, calm) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var one = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            var other = await TestData.ActivePairAsync(db, calmMentor, calmMentee, TestClock.Today.AddDays(-10));
            return (one.Id, other.Id);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var found = await curator.OpenAsync("/mentorships?state=trouble");
        var row = found.Document.QuerySelectorAll(".pc.row").Single(r => r.QuerySelector($"a[href='/mentorships/{silent}']") is not null);
        Assert.Contains("без записей", row.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain($"/mentorships/{calm}\"", found.Html, StringComparison.Ordinal);
        Assert.Contains($"/mentorships/{calm}\"", (await curator.OpenAsync("/mentorships?state=new")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/mentorships/{silent}\"", (await curator.OpenAsync("/mentorships?state=new")).Html, StringComparison.Ordinal);

        // The same step, with its owner and its day, as on the card of the home.
        var home = (await curator.OpenAsync("/")).Document.QuerySelectorAll(".pc.box").Single(r => r.QuerySelector($"a[href='/mentorships/{silent}']") is not null);
        Assert.Equal(Words(home.QuerySelector(".step")!), Words(row.QuerySelector(".step")!));
        Assert.NotEmpty(row.QuerySelector(".step .whose")!.TextContent.Trim());

        // The buttons count what the filter finds; what is not understood shows all; a search and the register keep to the filter.
        var pick = found.Document.QuerySelectorAll(".picks a").Single(a => a.GetAttribute("aria-current") == "true");
        Assert.Equal(found.Document.QuerySelectorAll(".pc.row").Length, int.Parse(pick.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains($"/mentorships/{calm}\"", (await curator.OpenAsync("/mentorships?state=абв&q=Ровнов")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("pc row", (await curator.OpenAsync("/mentorships?state=trouble&q=Ровнов")).Html, StringComparison.Ordinal);
        var register = Papers.SheetText((await curator.GetAsync("/mentorships/register.xlsx?state=trouble")).Body);
        Assert.Contains("Молчунов", register, StringComparison.Ordinal);
        Assert.DoesNotContain("Ровнов", register, StringComparison.Ordinal);
        Assert.DoesNotContain("Молчунов", (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/mentorships?state=trouble")).Text, StringComparison.Ordinal);

        static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
        // Two counts have two names.
        Assert.Contains("Вместе", await CardAsync(SchoolRole.Mentor), StringComparison.Ordinal);
        Assert.Contains("По доступным записям", await CardAsync(SchoolRole.Mentee), StringComparison.Ordinal);
        Assert.DoesNotContain("Вместе", await CardAsync(SchoolRole.Mentee), StringComparison.Ordinal);

        async Task<string> CardAsync(SchoolRole role) =>
            (await portal.SignedIn(role).OpenAsync($"/mentorships/{pair}")).Document.QuerySelector(".pc.large")!.TextContent.Replace('\u00a0', ' ');
    }
}
