using System.Net;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Diary;

/// <summary>What the mentor notes about the mentee as a person: the mentor's own, on one page and nowhere else (S0-20).</summary>
public sealed class PortraitTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Canary = "Канарейка-Увлечений";

    private Task<Mentorship> PairAsync() =>
        portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));

    [Fact]
    public async Task S0_20_the_mentor_writes_and_reads_it_and_nobody_else_meets_it_anywhere()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor, portal.Second);
        var pair = await PairAsync();
        var url = $"/mentorships/{pair.Id}/portrait";
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.NotNull((await mentor.OpenAsync($"/mentorships/{pair.Id}/diary")).Document.QuerySelector($"a[href='{url}']"));
        var page = await mentor.OpenAsync(url);
        Assert.Contains("Это видите только вы", page.Text, StringComparison.Ordinal);
        var refused = await page.Form("/portrait").Set("Form.Qualities", new string('я', MenteePortrait.TextMax + 1)).Set("Form.Hobbies", Canary).SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, Canary), (refused.Status, refused.Form("/portrait").Value("Form.Hobbies")));
        var saved = await refused.Form("/portrait").Set("Form.Qualities", "Отзывчив").SendAsync();
        Assert.Equal(("Отзывчив", Canary), (saved.Form("/portrait").Value("Form.Qualities"), saved.Form("/portrait").Value("Form.Hobbies")));
        Assert.Contains("Записано 23.11.2026", saved.Text, StringComparison.Ordinal);

        // The text is changed and emptied on the same page.
        var changed = await saved.Form("/portrait").Set("Form.Qualities", "").SendAsync();
        Assert.Equal(("", Canary), (changed.Form("/portrait").Value("Form.Qualities"), changed.Form("/portrait").Value("Form.Hobbies")));

        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.Mentee, SchoolRole.Psychologist })
        {
            var other = portal.SignedIn(role);
            Assert.NotEqual(HttpStatusCode.OK, (await other.GetAsync(url)).Status);
            foreach (var address in new[] { $"/mentorships/{pair.Id}", $"/mentorships/{pair.Id}/diary", $"/mentorships/{pair.Id}/diary?q={Canary}", $"/people/{pair.MenteeId}", "/audit" })
            {
                Assert.DoesNotContain(Canary, (await other.GetAsync(address)).Text, StringComparison.OrdinalIgnoreCase);
            }
        }

        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.DoesNotContain(Canary, Papers.Text((await curator.GetAsync($"/mentorships/{pair.Id}/volume.pdf")).Body), StringComparison.OrdinalIgnoreCase);
        var traces = await portal.InSchoolAsync(portal.First, db => db.Set<AuditEntry>().Where(e => e.EntityType == nameof(MenteePortrait)).Select(e => e.Changes).ToListAsync());
        Assert.NotEmpty(traces);
        Assert.DoesNotContain(traces, t => t is not null && t.Contains("Канарейка", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor, portal.Second).GetAsync(url)).Status);
    }

    [Fact]
    public async Task S0_20_two_windows_lose_nothing()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var (first, second) = (await mentor.OpenAsync($"/mentorships/{pair.Id}/portrait"), await mentor.OpenAsync($"/mentorships/{pair.Id}/portrait"));
        await first.Form("/portrait").Set("Form.Leisure", "Хор").SendAsync();
        var late = await second.Form("/portrait").Set("Form.Leisure", "Волейбол").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Хор", late.Text, StringComparison.Ordinal);
        Assert.Equal("Волейбол", late.Form("/portrait").Value("Form.Leisure"));
    }
}
