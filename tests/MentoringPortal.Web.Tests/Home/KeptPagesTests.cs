using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>Pages of a school are kept until one of its records changes (ADR 30): nobody ever sees what is over, nor what is another's.</summary>
public sealed class KeptPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Pages = ["/", "/mentors", "/mentees", "/mentorships", "/assessments", "/deadlines"];

    [Fact]
    public async Task A_page_opened_again_asks_the_database_only_who_opens_it()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        foreach (var page in Pages)
        {
            var first = await curator.OpenAsync(page);
            portal.Queries.Reset();
            Assert.Equal(first.Text, (await curator.OpenAsync(page)).Text);
            Assert.Empty(portal.Queries.Commands);
        }

        // What counts the whole school is kept; the rest of these pages is one narrow query or two.
        foreach (var (page, most) in new[] { ("/council/figures", 1), ("/council/readiness", 0), ("/risks", 2) })
        {
            var first = await curator.OpenAsync(page);
            portal.Queries.Reset();
            Assert.Equal(first.Text, (await curator.OpenAsync(page)).Text);
            Assert.InRange(portal.Queries.Commands.Count, 0, most);
        }
    }

    [Fact]
    public async Task What_somebody_saves_stands_on_the_next_page_of_everybody_in_the_school_and_of_no_other_school()
    {
        var (curator, deputy) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.DeputyDirectorAcademic));
        var other = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var client in new[] { curator, deputy, other }) Assert.DoesNotContain("Свежева", (await client.OpenAsync("/mentors")).Text, StringComparison.Ordinal);
        var stamp = await StampAsync(portal.Second);
        await SaveAsync(db =>
        {
            var mentor = TestData.Staff("Свежева", "Анна");
            db.Add(mentor);
            TestData.InPool(db, mentor.Id, PoolSide.Mentors);
        });
        foreach (var client in new[] { curator, deputy }) Assert.Contains("Свежева", (await client.OpenAsync("/mentors")).Text, StringComparison.Ordinal);
        Assert.Contains("Свежева", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Свежева", (await other.OpenAsync("/mentors")).Text, StringComparison.Ordinal);
        Assert.Equal(stamp, await StampAsync(portal.Second));
    }

    [Fact]
    public async Task A_kept_diary_has_the_new_entry_at_once_and_hides_from_the_mentee_what_the_mentor_has_read_there()
    {
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));
        var diary = $"/mentorships/{pair.Id}/diary";
        var (mentor, mentee) = (portal.SignedIn(SchoolRole.Mentor), portal.SignedIn(SchoolRole.Mentee));
        foreach (var client in new[] { mentor, mentee }) Assert.DoesNotContain("Урок геометрии", (await client.OpenAsync(diary)).Text, StringComparison.Ordinal);
        await SaveAsync(async db =>
        {
            await TestData.EntryAsync(db, pair, TestClock.Today, "Урок геометрии");
            await TestData.EntryAsync(db, pair, TestClock.Today, "Разговор о трудном классе", shared: false);
        });
        for (var visit = 0; visit < 2; visit++)
        {
            var (whole, shared) = ((await mentor.OpenAsync(diary)).Text, (await mentee.OpenAsync(diary)).Text);
            Assert.Contains("Урок геометрии", whole, StringComparison.Ordinal);
            Assert.Contains("Разговор о трудном классе", whole, StringComparison.Ordinal);
            Assert.Contains("Урок геометрии", shared, StringComparison.Ordinal);
            Assert.DoesNotContain("трудном классе", shared, StringComparison.Ordinal);
        }

        portal.Queries.Reset();
        await mentor.OpenAsync(diary);
        Assert.Empty(portal.Queries.Commands);
    }

    [Fact]
    public async Task A_part_of_a_record_moves_the_stamp_a_session_and_a_draft_do_not()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        await client.OpenAsync("/");
        var before = await StampAsync(portal.First);
        await client.GetAsync("/mentors/new");
        Assert.Equal(before, await StampAsync(portal.First));
        await SaveAsync(db => db.Set<School>().First(s => s.Id == portal.First.Id).SetLetterhead("", "ул. Новая, д. 1", "", "", "", "", "", "", "", "Директор"));
        Assert.NotEqual(before, await StampAsync(portal.First));
    }

    [Fact]
    public async Task A_day_that_has_begun_is_marked_so_that_a_portal_started_anew_does_not_begin_it_again()
    {
        await portal.SignedIn(SchoolRole.Curator).OpenAsync("/");
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.Equal(TestClock.Today, (await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<SchoolPulse>().AsNoTracking()
            .SingleAsync(p => p.SchoolId == portal.First.Id)).DayBegun);
    }

    // Saves as the portal does, without the help that other tests have.
    private Task SaveAsync(Action<PortalDbContext> change) => SaveAsync(db =>
    {
        change(db);
        return db.SaveChangesAsync();
    });

    private async Task SaveAsync(Func<PortalDbContext, Task> save)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor.ActForSchool(portal.First.Id, "Тест");
        await save(db);
    }

    private async Task<Guid> StampAsync(TestSchool school)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<SchoolPulse>().AsNoTracking().SingleAsync(p => p.SchoolId == school.Id)).Stamp;
    }
}
