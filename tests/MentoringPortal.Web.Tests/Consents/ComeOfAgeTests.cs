using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Consents;

/// <summary>The day on which a participant becomes an adult (domain reference §10, edge 5).</summary>
public sealed class ComeOfAgeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Edge5_on_the_eighteenth_birthday_the_pair_stops_until_the_mentee_has_signed()
    {
        var birthday = TestClock.Today.AddDays(1);
        var (mentor, mentee) = await portal.PeopleAsync("Взросл");
        var (_, parent) = await portal.PeopleAsync("Взрослюк");
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await TestData.ActivePairAsync(db, mentor, mentee);
            await db.Set<Domain.People.Person>().Where(p => p.Id == mentee).ExecuteUpdateAsync(u => u.SetProperty(p => p.BornOn, birthday.AddYears(-18)));
            await db.Set<Consent>().Where(c => c.PersonId == mentee).ExecuteUpdateAsync(u => u.SetProperty(c => c.SignerId, parent));
            return made;
        });
        await portal.SignedIn(SchoolRole.Curator).OpenAsync("/");
        Assert.Equal(MentorshipState.Active, await StateAsync(pair.Id));

        portal.Clock.Advance(TimeSpan.FromDays(1));
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains("Получить согласия", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(MentorshipState.Suspended, await StateAsync(pair.Id));
        var papers = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == mentee).OrderBy(c => c.Number).ToListAsync());
        Assert.All(papers.Where(c => c.SignerId == parent), c => Assert.Equal((ConsentState.Expired, true), (c.State, c.IsSuperseded)));
        var own = papers.Where(c => c.SignerId == mentee).ToList();
        Assert.Equal([ConsentKind.PersonalData, ConsentKind.MenteeParticipation], own.Select(c => c.Kind).Order());
        foreach (var paper in own)
        {
            await (await curator.OpenAsync($"/consents/{paper.Id}/receipt")).Form().Set("Form.GivenOn", birthday.ToString("dd.MM.yyyy", null))
                .Attach("Form.Scan", "согласие.pdf", Scan, "application/pdf").SendAsync();
        }

        Assert.Equal(MentorshipState.Active, await StateAsync(pair.Id));
    }

    private Task<MentorshipState> StateAsync(Guid pair) =>
        portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.State).SingleAsync());
}
