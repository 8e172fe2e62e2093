using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Councils.Readiness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>«Чего не хватит при проверке»: every question finds what is missing, names the record, leads there, and is silent when it is there.</summary>
public sealed class ReadinessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("mentor-consent")]
    [InlineData("mentee-consent")]
    [InlineData("personal-data")]
    [InlineData("hired-later")]
    [InlineData("agreement")]
    [InlineData("plan-missing")]
    [InlineData("pair-not-ended")]
    [InlineData("consent-scan")]
    public async Task D51_a_question_finds_what_is_missing_and_only_that(string code)
    {
        var check = ReadinessCatalogue.All.Single(c => c.Code == code);
        var (mentor, mentee) = await portal.PeopleAsync("Проверкин");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            await db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.SupplementaryAgreement, "14"));
            await db.Set<Consent>().Where(c => c.ScopeId == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.ScanFileId, Guid.NewGuid()));
            var mentorConsent = db.Set<Consent>().Where(c => c.ScopeId == pair.Id && c.PersonId == mentor);
            if (code != "plan-missing") Assert.DoesNotContain(await check.Missing(db, TestClock.Today).ToListAsync(), r => r.OtherId == pair.Id);
            switch (code)
            {
                case "mentor-consent":
                    await mentorConsent.ExecuteUpdateAsync(u => u.SetProperty(c => c.GivenOn, pair.ApprovedOn!.Value.AddDays(1)));
                    break;
                case "mentee-consent":
                    await db.Set<Consent>().Where(c => c.ScopeId == pair.Id && c.PersonId == mentee).ExecuteUpdateAsync(u =>
                        u.SetProperty(c => c.GivenOn, pair.ApprovedOn!.Value.AddDays(1)));
                    break;
                case "personal-data":
                    await db.Set<Consent>().Where(c => c.PersonId == mentee && c.Kind == ConsentKind.PersonalData).ExecuteUpdateAsync(u =>
                        u.SetProperty(c => c.State, ConsentState.Revoked));
                    break;
                case "hired-later":
                    await db.Set<Person>().Where(p => p.Id == mentor).ExecuteUpdateAsync(u => u.SetProperty(p => p.Staff!.HiredOn, pair.ApprovedOn!.Value.AddDays(1)));
                    break;
                case "agreement":
                    await db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.SupplementaryAgreement, (string?)null));
                    break;
                case "pair-not-ended":
                    await db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.LastOn, TestClock.Today.AddDays(-1)));
                    break;
                case "consent-scan":
                    await mentorConsent.ExecuteUpdateAsync(u => u.SetProperty(c => c.ScanFileId, (Guid?)null));
                    break;
            }

            var found = Assert.Single(await check.Missing(db, TestClock.Today).ToListAsync(), r => r.OtherId == pair.Id);
            var curator = portal.SignedIn(SchoolRole.Curator);
            Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(check.Href(found).Split('#')[0])).Status);
            var page = await curator.OpenAsync("/council/readiness");
            Assert.Contains(check.Question, page.Text, StringComparison.Ordinal);
            Assert.Contains(check.Why, page.Text, StringComparison.Ordinal);
            if (check.IsOfPairs)
            {
                var own = await curator.OpenAsync($"/council/readiness?pair={pair.Id}");
                Assert.Contains(check.Href(found), own.Html, StringComparison.Ordinal);
                Assert.Contains("Проверкин", Papers.Text((await curator.GetAsync($"/council/readiness.pdf?pair={pair.Id}")).Body), StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/council/readiness?pair={pair.Id}")).Status);
            }
        });
        await portal.InSchoolAsync(portal.Second, async db => Assert.DoesNotContain(await check.Missing(db, TestClock.Today).ToListAsync(),
            r => r.Name.StartsWith("Проверкин", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task D51_more_records_than_a_page_or_a_paper_names_are_counted_whole()
    {
        var check = ReadinessCatalogue.All.Single(c => c.Code == "consent-scan");
        var all = await portal.InSchoolAsync(portal.Second, async db =>
        {
            foreach (var i in Enumerable.Range(0, 70))
            {
                var person = TestData.Staff($"Безскан{(char)('а' + (i % 30))}{(char)('а' + (i / 30))}", "Инна");
                db.Add(person);
                TestData.InPool(db, person.Id, Domain.Pools.PoolSide.Mentees);
            }

            await db.SaveChangesAsync();
            return await check.Missing(db, TestClock.Today).CountAsync();
        });
        Assert.True(all > 60);
        var client = portal.SignedIn(SchoolRole.Director, portal.Second);
        var section = (await client.OpenAsync("/council/readiness")).Document.QuerySelectorAll("section").Single(s => s.QuerySelector("h2")?.TextContent == check.Question);
        Assert.Contains($"нет: {all}", section.TextContent, StringComparison.Ordinal);
        var whole = $"/council/readiness/{check.Code}";
        Assert.Equal(ReadinessPage.OnPage, section.QuerySelectorAll($"li a:not([href='{whole}'])").Length);
        Assert.Contains($"Показать все: {all}", section.TextContent, StringComparison.Ordinal);

        // The number opens the very records counted, page by page; of a question that is not asked there is nothing.
        var named = new List<string>();
        for (var next = whole; next is not null;)
        {
            var list = await client.OpenAsync(next);
            named.AddRange(list.Document.QuerySelectorAll("main ul li a").Select(a => a.GetAttribute("href")!));
            next = list.Document.QuerySelectorAll("main nav a").FirstOrDefault(a => a.GetAttribute("rel") == "next")?.GetAttribute("href");
        }

        Assert.Equal(all, named.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/council/readiness/nothing")).Status);
        var row = Papers.Tables((await client.GetAsync("/council/readiness.docx")).Body).Single(t => t[0][0] == "Вопрос").Single(r => r[0] == Papers.Plain(check.Question));
        Assert.EndsWith($"ещё{all - 12}", row[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task D51_prints_three_columns_and_the_page_stays_within_its_queries()
    {
        var director = portal.SignedIn(SchoolRole.Director);
        var text = Papers.Text((await director.GetAsync("/council/readiness.pdf")).Body);
        Assert.Contains("Вопрос Норма Ответ и документ", text, StringComparison.Ordinal);
        Assert.Contains("пропусков", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync("/council/readiness.docx")).Status);
        // One a question; the journals with their numbers, and for each of the four without a number yet the year before.
        Assert.InRange((await portal.QueriesOfAsync(director, "/council/readiness")).Count, 1, ReadinessCatalogue.All.Count + 6);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/council/readiness")).Status);
    }
}
