using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>Running tracks are moved to a new edition: told beforehand, all chosen ones or nobody, with a history. Today is Monday, 23.11.2026.</summary>
public sealed class TrackMovePagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string Second = TestData.Program.StageList[1].Code;

    private const string NewDuty = "Раз в месяц показывать наставляемому свой урок";

    [Fact]
    public async Task S0_42_running_tracks_go_over_to_a_new_edition_and_those_within_an_assessment_stay()
    {
        var school = portal.First;
        var (program, free, held, foreign, freePair) = await portal.InSchoolAsync(school, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId, startsOn: new DateOnly(2026, 10, 26));
            var (mentor, mentee) = (TestData.Staff("Оценкина", "Мария"), TestData.Staff("Оценкин", "Илья", "Олегович"));
            db.AddRange(mentor, mentee);
            await db.SaveChangesAsync();
            var other = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id, startsOn: new DateOnly(2026, 10, 26));
            TestData.HandIn(await TestData.OpenedAsync(db, other), part => part.IsMentees ? Guid.NewGuid() : null);
            db.Add(ChecklistMark.Mark("duties-mentor", ChecklistMark.Whole, "Обязанности наставника", pair.UnitId, pair.MentorId, new(2026, 10, 26), TestClock.Today).Value);
            await db.SaveChangesAsync();
            var (first, second) = (await TestData.TrackAsync(db, pair), await TestData.TrackAsync(db, other));
            var kind = TestData.Program.PlanKind(TestData.Program.StageList[1].Plan!)!;
            db.Add(Plan.Begin(pair, kind, onTrack: kind.OnTrack(TestData.Program, first.Stages), participationId: first.Id));
            await db.SaveChangesAsync();
            await NewEditionAsync(db, first.ProgramId);
            return (first.ProgramId, first.Id, second.Id, Guid.NewGuid(), pair);
        });
        var strangers = await portal.InSchoolAsync(portal.Second, async db =>
            (await TestData.TrackAsync(db, await TestData.ActivePairAsync(db, portal.Second[SchoolRole.Mentor].PersonId, portal.Second[SchoolRole.Mentee].PersonId))).Id);
        var address = $"/programs/{program}/editions/2/moves";
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains("Решить, кого перевести на редакцию 2", (await curator.OpenAsync($"/programs/{program}")).Text, StringComparison.Ordinal);

        // Told beforehand: what changes, and who stays why.
        var page = await curator.OpenAsync(address);
        Assert.Contains("Обязанности наставника: изменены", page.Text, StringComparison.Ordinal);
        Assert.Contains("было 26.01.2027–25.10.2028, стало 26.01.2027–25.04.2028", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Идёт оценка этапа", page.Text, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, address)).Count, 1, 12);

        // Bad input: nobody chosen, somebody who stays, somebody of another school, nobody at all.
        var nobody = await page.Form(address).Without("Form.Chosen").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, nobody.Status);
        Assert.Contains("Отметьте, кого перевести", Assert.Single(nobody.Errors), StringComparison.Ordinal);
        var stays = await page.Form(address).Force("Form.Chosen", held.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, stays.Status);
        Assert.Contains("Оценкин И.О.: идёт оценка этапа", Assert.Single(stays.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        foreach (var unknown in new[] { strangers, foreign })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await page.Form(address).Force("Form.Chosen", unknown.ToString()).SubmitAsync()).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/programs/{program}/editions/1/moves")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/programs/{program}/editions/3/moves")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(address)).Status);

        var done = await (await curator.OpenAsync(address)).Form(address).SendAsync();
        Assert.Contains("Переведён на редакцию 2: 1 участник", done.Html.Replace("&#xA0;", " ", StringComparison.Ordinal).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Переведены", done.Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(school, async db =>
        {
            var editions = await db.Set<ProgramEdition>().Where(e => e.ProgramId == program).OrderBy(e => e.Number).Select(e => e.Id).ToListAsync();
            var tracks = await db.Set<Participation>().Include(p => p.Stages).Where(p => p.Id == free || p.Id == held).ToDictionaryAsync(p => p.Id);
            Assert.Equal((editions[1], editions[0]), (tracks[free].EditionId, tracks[held].EditionId));
            Assert.Equal(new DateOnly(2028, 4, 25), tracks[free].Stages.Single(s => s.StageCode == Second).EndsOn);
            Assert.Equal(new DateOnly(2028, 4, 25), await db.Set<Plan>().Where(p => p.SubjectId == free).Select(p => p.EndsOn).SingleAsync());
            Assert.Equal(new DateOnly(2028, 10, 25), tracks[held].Stages.Single(s => s.StageCode == Second).EndsOn);
            var opened = await TestData.OpenedAsync(db, freePair);
            Assert.Equal((editions[1], "Вхождение в профессию"), (opened.EditionId!.Value, opened.StageTitle));
            Assert.Single(await db.Set<TrackMove>().ToListAsync());
            // Control of the new edition is laid, that which it does not know is gone, what was held stays with its track.
            Assert.Equal(["new-control"], await db.Set<ControlEvent>().Where(c => c.ParticipationId == free).Select(c => c.Code).ToListAsync());
            Assert.DoesNotContain("new-control", await db.Set<ControlEvent>().Where(c => c.ParticipationId == held).Select(c => c.Code).ToListAsync());
        });

        // The duties are acknowledged anew, the earlier signature is still told of; the history stands with the dates of the stages.
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("Ознакомиться с обязанностями наставника", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var duties = await mentor.OpenAsync($"/mentorships/{freePair.Id}/checklists");
        Assert.Contains(NewDuty, duties.Text, StringComparison.Ordinal);
        Assert.Contains("С прежней редакцией ознакомление подтверждено", duties.Text, StringComparison.Ordinal);
        var dates = await curator.OpenAsync($"/assessments/stages/{free}");
        Assert.Contains("редакция 2", dates.Text, StringComparison.Ordinal);
        Assert.Contains("перевод на редакцию 2", dates.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("перевод на редакцию", (await curator.OpenAsync($"/assessments/stages/{held}")).Text, StringComparison.Ordinal);

        // A second time the moved one is nobody to move.
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form(address).Force("Form.Chosen", free.ToString()).Force("__key", Guid.NewGuid().ToString("N")).SubmitAsync()).Status);
    }

    private static async Task NewEditionAsync(PortalDbContext db, Guid program)
    {
        var before = TestData.Program;
        var now = before with
        {
            Duties = [.. before.Duties!.Select(d => d.Role == ProgramRole.Mentor ? d with { Duties = [.. d.Duties, NewDuty] } : d)],
            Stages = [before.StageList[0] with { Title = "Вхождение в профессию" }, before.StageList[1] with { To = 18 }, .. before.StageList.Skip(2)],
            Control = [new("new-control", "контроль новой редакции", 2, 12)],
        };
        await TestData.NewEditionAsync(db, program, now);
    }
}
