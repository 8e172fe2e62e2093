using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>From what day a track is counted: the hiring, or the first pair for whoever was hired more than a year before (S0-8).</summary>
public sealed class TrackStartTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("2026-09-01", "2026-09-01")]
    [InlineData("2025-09-16", "2025-09-16")]
    [InlineData("2025-09-14", "2026-09-14")]
    [InlineData("2010-09-01", "2026-09-14")]
    public async Task S0_8_the_track_counts_from_the_hiring_within_a_year_of_the_first_pair(string hired, string from)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.PortalDbContext>();
        db.Actor.ActForSchool(portal.First.Id, "Тест");
        var mentor = TestData.Staff("Отсчётова", "Мария");
        var mentee = Person.EnterStaff("Отсчётов", "Иван", "Ильич", Gender.Male, new StaffEntry("учитель", "физика", Day(hired), "высшее", 1, null), TestClock.Today).Value;
        db.AddRange(mentor, mentee);
        await db.SaveChangesAsync();
        var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id, startsOn: new DateOnly(2026, 9, 14), admit: false);
        await scope.ServiceProvider.GetRequiredService<AdmitMentees>().RunAsync([pair], default);
        await db.SaveChangesAsync();
        var track = await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == mentee.Id && p.Side == PoolSide.Mentees);
        Assert.Equal(Day(from), track.TrackFrom);
        Assert.Equal(Day(from), track.Stages.OrderBy(s => s.Position).First().StartsOn);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
