using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>A stage that runs keeps its whole calendar when its track goes over to an edition with other terms. Today is Monday, 23.11.2026.</summary>
public sealed class KeptStageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly StageDefinition First = TestData.Program.StageList[0];

    [Fact]
    public async Task S0_42_milestone_assessment_and_package_stay_as_announced_through_a_leave_and_a_way_back()
    {
        var school = portal.First;
        var (program, track, pair) = await portal.InSchoolAsync(school, async db =>
        {
            var made = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId, startsOn: new DateOnly(2026, 10, 26));
            var participation = await TestData.TrackAsync(db, made);
            var shorter = First with { To = 10, Milestone = First.Milestone! with { Months = 2 } };
            await TestData.NewEditionAsync(db, participation.ProgramId, TestData.Program with { Stages = [shorter, .. TestData.Program.StageList.Skip(1)] });
            return (participation.ProgramId, participation.Id, made.Id);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var address = $"/programs/{program}/editions/2/moves";
        var page = await curator.OpenAsync(address);
        Assert.Contains("уже идёт: срок остаётся прежним, 26.10.2026–25.10.2027; по новой редакции был бы 26.10.2026–25.08.2027", page.Text, StringComparison.Ordinal);
        Assert.Contains("– по-прежнему до 26.01.2027; по новой редакции было бы до 26.12.2026", page.Text, StringComparison.Ordinal);
        await page.Form(address).SendAsync();
        Assert.Equal((new DateOnly(2027, 1, 26), new DateOnly(2027, 10, 25), new DateOnly(2027, 1, 26)), await DatesAsync());
        Assert.Contains("Сроки прежней редакции программы: сохранены при переводе", (await curator.OpenAsync($"/assessments/stages/{track}")).Text, StringComparison.Ordinal);

        // Counted anew from what is kept in the database.
        await (await curator.OpenAsync($"/mentorships/{pair}/pauses/new")).Form("/pauses").Set("Form.Ground", "MenteeAbsence").Set("Form.FromOn", "24.11.2026")
            .Set("Form.ToOn", "03.12.2026").Set("Form.Reason", "Учебный отпуск, приказ № 9-к").SendAsync();
        Assert.Equal((new DateOnly(2027, 2, 5), new DateOnly(2027, 11, 4), new DateOnly(2027, 2, 5)), await DatesAsync());

        var back = await curator.OpenAsync($"{address}/{track}/back");
        Assert.DoesNotContain("Этап «", back.Text, StringComparison.Ordinal);
        await back.Form("/back").Set("Form.Reason", "Перевели по ошибке").SendAsync();
        Assert.Equal((new DateOnly(2027, 2, 5), new DateOnly(2027, 11, 4), new DateOnly(2027, 2, 5)), await DatesAsync());
        await portal.InSchoolAsync(school, async db => Assert.Null((await db.Set<TrackStage>().SingleAsync(s => s.ParticipationId == track && s.StageCode == First.Code)).Kept));

        // Kept at a first move, let go of at a second one: with the second taken back they hold again, as the database has them.
        await (await curator.OpenAsync(address)).Form(address).SendAsync();
        await portal.InSchoolAsync(school, db => TestData.NewEditionAsync(db, program,
            TestData.Program with { Stages = [First with { To = 8 }, .. TestData.Program.StageList.Skip(1)] }));
        var third = $"/programs/{program}/editions/3/moves";
        await (await curator.OpenAsync(third + "?dates=new")).Form(third).SendAsync();
        Assert.Equal(new DateOnly(2027, 7, 5), (await DatesAsync()).Item2);
        Assert.DoesNotContain("сохранены при переводе", (await curator.OpenAsync($"/assessments/stages/{track}")).Text, StringComparison.Ordinal);
        await (await curator.OpenAsync($"{third}/{track}/back")).Form("/back").Set("Form.Reason", "Рано перевели").SendAsync();
        Assert.Equal((new DateOnly(2027, 2, 5), new DateOnly(2027, 11, 4), new DateOnly(2027, 2, 5)), await DatesAsync());
        Assert.Contains("Сроки прежней редакции программы: сохранены при переводе", (await curator.OpenAsync($"/assessments/stages/{track}")).Text, StringComparison.Ordinal);

        async Task<(DateOnly?, DateOnly, DateOnly?)> DatesAsync() => await portal.InSchoolAsync(school, async db =>
        {
            var stage = await db.Set<TrackStage>().SingleAsync(s => s.ParticipationId == track && s.StageCode == First.Code);
            var open = await db.Set<StageAssessment>().SingleAsync(a => a.TrackStageId == stage.Id);
            return (stage.MilestoneOn, stage.EndsOn, open.Parts.Where(p => p.State == PartState.Awaited).Select(p => p.DueOn).Distinct().Single());
        });
    }
}
