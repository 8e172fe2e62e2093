using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>Each of the five source schools walks from its program to its first running pair and its printed road map. Today is Monday, 23.11.2026.</summary>
public sealed class FiveSchoolsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("s0", "D-06", "ПРИКАЗ", "План профессионального становления", "Зафиксировать сложившиеся пары")]
    [InlineData("s1", "D-01", "ПРИКАЗ", "Персонализированная программа наставничества", "Определение ресурсов наставляемого")]
    [InlineData("s2", "D-06", "ПРИКАЗ", "Индивидуальный образовательный маршрут", "Организация комплекса встреч наставника с наставляемым")]
    [InlineData("s3", "D-02", "ПРИКАЗ", "План индивидуального развития", "Мотивация и поощрения наставников")]
    [InlineData("s4", "D-06", "РАСПОРЯЖЕНИЕ", "Индивидуальный план развития", "Закрепление пар/групп распоряжением")]
    public async Task A_school_takes_its_program_and_comes_to_its_first_running_pair_and_its_printed_road_map(string code, string order, string word, string plan, string point)
    {
        var (curator, director) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director));
        var taken = await (await curator.OpenAsync("/programs/new")).Form().Set("Form.SourceCode", code).Set("Form.FirstYear", code == "s0" ? "2025" : "2026").SubmitAsync();
        var program = taken.Location![..^"/editions/1/passport".Length];
        var id = Guid.Parse(program.Split('/')[^1]);
        if (code is "s1" or "s4") Assert.Contains("пока не открыта", (await curator.OpenAsync(program)).Text, StringComparison.Ordinal);
        var paper = Papers.Text((await curator.GetAsync(program + "/editions/1/print.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("СОДЕРЖАНИЕ", paper, StringComparison.Ordinal);
        if (code == "s1") Assert.Contains("4.1.4 Этапы реализации модели наставничества", paper, StringComparison.Ordinal);

        var act = (await (await curator.OpenAsync(program)).Form("/order").SubmitAsync()).Location!;
        Assert.Contains("351.8", (await curator.OpenAsync(act + "/text")).Form().Value("Form.Preamble")!, StringComparison.Ordinal);
        await SignAsync(curator, director, act, $"{code}-1");
        var signed = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == $"{code}-1"));
        Assert.Equal(order, signed.Code);
        Assert.Contains(word, Papers.Text(signed.Content.Pdf), StringComparison.Ordinal);
        await (await curator.OpenAsync("/settings/program")).Form().Set("Form.ProgramId", $"{id}").SendAsync();

        // The first pair runs by the program, and its mentee gets what the program foresees, not the plan of a beginner of another school.
        var (mentor, mentee) = await portal.PeopleAsync("Пят" + "абвгд"[code[1] - '0']);
        var pair = await portal.ProposedAsync(mentor, mentee);
        await (await director.OpenAsync(await portal.SubmittedOrderAsync(pair) + "/signature")).Form().Set("Form.Number", $"{code}-2").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.Equal(MentorshipState.Active, (await db.Set<Mentorship>().SingleAsync(m => m.Id == pair)).State);
            Assert.Equal(id, (await db.Set<Participation>().SingleAsync(p => p.PersonId == mentee)).ProgramId);
        });
        var plans = (await curator.OpenAsync($"/mentorships/{pair}/plans")).Text;
        Assert.Contains(plan, plans, StringComparison.Ordinal);
        if (code != "s0") Assert.DoesNotContain("план адаптации", plans, StringComparison.OrdinalIgnoreCase);

        // The road map of the year: made, completed where the source names nobody, approved by its order, printed, marked.
        var made = await (await curator.OpenAsync("/roadmap/new")).Form().Set("Form.ProgramId", $"{id}").Set("Form.Year", "2026").SubmitAsync();
        var map = made.Location!;
        if (code == "s3")
        {
            var refused = await (await curator.OpenAsync(map)).Form("/order").SubmitAsync();
            Assert.Contains("нет ответственного: пункт 12", Assert.Single(refused.Errors), StringComparison.Ordinal);
            var mapId = Guid.Parse(map.Split('/')[^1]);
            var item = await portal.InSchoolAsync(portal.First, db => db.Set<RoadMapItem>().Where(i => i.RoadMapId == mapId && i.Position == 12).Select(i => i.Id).SingleAsync());
            await (await curator.OpenAsync($"{map}/items/{item}")).Form().Set("Form.Roles", "Curator").SendAsync();
        }

        var approval = (await (await curator.OpenAsync(map)).Form("/order").SubmitAsync()).Location!;
        await SignAsync(curator, director, approval, $"{code}-3");
        Assert.Equal("D-02", await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == $"{code}-3").Select(d => d.Code).SingleAsync()));
        var print = Papers.Text((await curator.GetAsync(map + "/print.pdf")).Body).Replace('\u00a0', ' ').Replace('\n', ' ');
        Assert.Contains("ДОРОЖНАЯ КАРТА", print, StringComparison.Ordinal);
        Assert.Contains("УТВЕРЖДЕНА", print, StringComparison.Ordinal);
        Assert.Contains(point, (await curator.OpenAsync(map)).Text, StringComparison.Ordinal);
        Assert.Contains("По месяцам", (await curator.OpenAsync(map + "/months")).Text, StringComparison.Ordinal);
        await (await curator.OpenAsync("/settings/program")).Form().Set("Form.ProgramId", $"{await portal.InSchoolAsync(portal.First,
            db => db.Set<SchoolProgram>().OrderBy(p => p.FirstYear).Select(p => p.Id).FirstAsync())}").SendAsync();
    }

    [Fact]
    public async Task S3_1_a_program_that_is_a_road_map_and_the_map_of_its_year_are_approved_by_one_order()
    {
        var (curator, director) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director));
        var taken = await (await curator.OpenAsync("/programs/new")).Form().Set("Form.SourceCode", "s3").Set("Form.FirstYear", "2027").SubmitAsync();
        var program = taken.Location![..^"/editions/1/passport".Length];
        var map = (await (await curator.OpenAsync("/roadmap/new")).Form().Set("Form.ProgramId", program.Split('/')[^1]).Set("Form.Year", "2027").SubmitAsync()).Location!;
        var mapId = Guid.Parse(map.Split('/')[^1]);
        var item = await portal.InSchoolAsync(portal.First, db => db.Set<RoadMapItem>().Where(i => i.RoadMapId == mapId && i.Position == 12).Select(i => i.Id).SingleAsync());
        await (await curator.OpenAsync($"{map}/items/{item}")).Form().Set("Form.Roles", "Curator").SendAsync();

        var act = (await (await curator.OpenAsync(program)).Form("/order").SubmitAsync()).Location!;
        Assert.Contains("Утвердить дорожную карту ", (await curator.OpenAsync(act)).Text, StringComparison.Ordinal);
        await SignAsync(curator, director, act, "s3-9");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var approved = await db.Set<RoadMap>().SingleAsync(m => m.Id == mapId);
            Assert.Equal((RoadMapState.InForce, true), (approved.State, approved.ApprovedBy!.Contains("s3-9", StringComparison.Ordinal)));
            var programId = Guid.Parse(program.Split('/')[^1]);
            Assert.True(await db.Set<ProgramEdition>().AnyAsync(e => e.ProgramId == programId && e.State == EditionState.InForce));
        });
    }

    private static async Task SignAsync(PortalClient curator, PortalClient director, string order, string number)
    {
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", number).SendAsync();
    }
}
