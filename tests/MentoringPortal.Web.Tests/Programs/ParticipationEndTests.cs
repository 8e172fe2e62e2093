using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>A track ends with the mentee who leaves, and with the program gone through; nothing is asked for after that. Today is Monday, 23.11.2026.</summary>
public sealed class ParticipationEndTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Ground = "MenteeLeaves";

    [Fact]
    public async Task S0_50_a_mentee_who_leaves_ends_the_track_and_is_nobodys_task_any_more()
    {
        var pair = await PairAsync("Уходова", withPackage: true);
        var (deputy, curator) = (portal.SignedIn(SchoolRole.DeputyDirectorAcademic), portal.SignedIn(SchoolRole.Curator));
        var check = await (await curator.OpenAsync($"/mentorships/{pair.Id}/early-end")).Form("early-end/check").Set("Form.EndGround", Ground)
            .Set("Form.EndReason", "Перевод в другую школу, приказ № 41-к").Set("Form.NoticeOn", "23.11.2026").Set("Form.EndsEarlyOn", "23.11.2026").SubmitAsync();
        Assert.Contains("Участие наставляемого в программе закончится", check.Text, StringComparison.Ordinal);
        await check.Form("/early-end").SendAsync();

        var track = await TrackAsync(pair);
        Assert.Equal(TestClock.Today, track.EndedOn);
        Assert.All(track.Stages, s => Assert.Equal(StageState.Ahead, s.State));
        Assert.Empty(await OpenAsync(pair));
        Assert.DoesNotContain("Уходова", (await deputy.OpenAsync("/assessments?q=Уходова")).Document.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);
        foreach (var address in new[] { "/", "/deadlines" }) Assert.DoesNotContain("/assessments/", Rows(await deputy.OpenAsync(address), "Уходова"), StringComparison.Ordinal);
        // The page of the pair still shows the way that was gone.
        Assert.Contains("1. Адаптация", (await deputy.OpenAsync($"/mentorships/{pair.Id}")).Text, StringComparison.Ordinal);

        // Whoever comes back begins the next round.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentor = TestData.Staff("Возвратова", "Анна");
            db.Add(mentor);
            await TestData.ActivePairAsync(db, mentor.Id, pair.MenteeId);
            Assert.Equal(2, await db.Set<Participation>().CountAsync(p => p.PersonId == pair.MenteeId));
        });
    }

    [Fact]
    public async Task S0_50_what_was_talked_over_is_finished_although_the_mentee_has_left()
    {
        var pair = await PairAsync("Беседина", withPackage: true);
        var id = await portal.InSchoolAsync(portal.First, async db =>
            (await TestData.AssessmentAsync(db, (await db.Set<Mentorship>().FindAsync(pair.Id))!, AssessmentState.InterviewHeld,
                portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id);
        await EndAsync(pair);
        Assert.Equal(id, Assert.Single(await OpenAsync(pair)).Id);
        Assert.Contains("Выдать заключение", (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_50_a_mentor_who_leaves_does_not_end_the_track()
    {
        var pair = await PairAsync("Оставшаяся");
        await EndAsync(pair, EarlyEndGround.Dismissal);
        Assert.Null((await TrackAsync(pair)).EndedOn);
        Assert.NotEmpty(await OpenAsync(pair));
    }

    [Fact]
    public async Task S0_50_an_archived_mentee_takes_part_no_more()
    {
        var pair = await PairAsync("Архивова");
        await EndAsync(pair, EarlyEndGround.Other);
        Assert.Null((await TrackAsync(pair)).EndedOn);
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync($"/people/{pair.MenteeId}/archive")).Form("/archive").SendAsync();
        Assert.Equal(TestClock.Today, (await TrackAsync(pair)).EndedOn);
        Assert.Empty(await OpenAsync(pair));
    }

    [Fact]
    public async Task S0_50_the_last_stage_and_the_end_of_the_pair_end_the_track_in_either_order()
    {
        var pair = await PairAsync("Прошедшая");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var track = await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == pair.MenteeId);
            foreach (var stage in track.Stages) stage.Conclude();
            db.RemoveRange(await db.Set<StageAssessment>().Where(a => a.MenteeId == pair.MenteeId).ToListAsync());
            await db.SaveChangesAsync();
        });
        Assert.Null((await TrackAsync(pair)).EndedOn);
        await EndAsync(pair, EarlyEndGround.Other);
        Assert.Equal(TestClock.Today, (await TrackAsync(pair)).EndedOn);
    }

    [Fact]
    public async Task S0_50_a_cancelled_order_brings_the_track_back()
    {
        var pair = await PairAsync("Вернувшаяся");
        await EndAsync(pair);
        Assert.NotNull((await TrackAsync(pair)).EndedOn);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            await db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.State, MentorshipState.Active));
            await using var scope = portal.Services.CreateAsyncScope();
            var inside = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            inside.Actor.ActForSchool(portal.First.Id, "Тест");
            await scope.ServiceProvider.GetRequiredService<EndParticipations>().ReopenAsync([pair.MenteeId], default);
            await inside.SaveChangesAsync();
        });
        Assert.Null((await TrackAsync(pair)).EndedOn);
    }

    [Fact]
    public async Task S0_50_a_pair_whose_mentee_leaves_is_not_handed_over()
    {
        var pair = await PairAsync("Передаваева");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var next = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentor = TestData.Staff("Следующая", "Инна");
            db.Add(mentor);
            TestData.InPool(db, mentor.Id, PoolSide.Mentors);
            await db.SaveChangesAsync();
            return mentor.Id;
        });
        var refused = await (await curator.OpenAsync($"/orders/changes/new?pair={pair.Id}&kind=Replacement")).Form().Set("Form.EndGround", Ground)
            .Set("Form.EndReason", "Перевод").Set("Form.NoticeOn", "23.11.2026").Set("Form.EndsEarlyOn", "23.11.2026").Set("Form.NewMentorId", next.ToString()).SubmitAsync();
        Assert.Contains(refused.Errors, e => e.Contains("пару не передают", StringComparison.Ordinal));
    }

    private static string Rows(PortalPage page, string name) =>
        string.Concat(page.Document.QuerySelectorAll("main li, main tr").Where(r => r.TextContent.Contains(name, StringComparison.Ordinal)).Select(r => r.InnerHtml));

    private Task<Mentorship> PairAsync(string surname, bool withPackage = false) => portal.InSchoolAsync(portal.First, async db =>
    {
        var (mentor, mentee) = (TestData.Staff("Наставникова", "Мария"), TestData.Staff(surname, "Ольга", "Олеговна"));
        db.AddRange(mentor, mentee);
        await db.SaveChangesAsync();
        var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        if (withPackage) await TestData.PackageAsync(db, pair);
        return pair;
    });

    // Through the use case of the page, as the curator.
    private async Task EndAsync(Mentorship pair, EarlyEndGround ground = EarlyEndGround.MenteeLeaves)
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var check = await (await curator.OpenAsync($"/mentorships/{pair.Id}/early-end")).Form("early-end/check").Set("Form.EndGround", ground.ToString())
            .Set("Form.EndReason", "Приказ № 41-к").Set("Form.NoticeOn", "16.11.2026").Set("Form.EndsEarlyOn", "23.11.2026").SubmitAsync();
        await check.Form("/early-end").SendAsync();
    }

    private Task<Participation> TrackAsync(Mentorship pair) => portal.InSchoolAsync(portal.First,
        db => db.Set<Participation>().AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Round).FirstAsync(p => p.PersonId == pair.MenteeId));

    private Task<List<StageAssessment>> OpenAsync(Mentorship pair) => portal.InSchoolAsync(portal.First,
        db => db.Set<StageAssessment>().AsNoTracking().Where(a => a.MenteeId == pair.MenteeId && a.State != AssessmentState.Filed).ToListAsync());
}
