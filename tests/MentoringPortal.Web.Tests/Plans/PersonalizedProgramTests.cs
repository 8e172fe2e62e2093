using System.Net;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Plans;

/// <summary>The personalized program with all that it has to say (S1-3, D-10): form, kind, model, directions, difficulties and strengths, goal, tasks, results, control.</summary>
public sealed class PersonalizedProgramTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_3_a_personalized_program_is_composed_in_all_its_parts_approved_and_printed_with_them()
    {
        var kind = TestData.FirstStage.Plan!;
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            // The school's program has its first plan as a personalized program.
            var content = await db.Set<ProgramEditionContent>().FirstAsync();
            var kinds = TestData.Program.PlanKindList.Select(k => k.Code == kind ? k with { Document = "D-10" } : k);
            content.Write(ProgramCatalogue.Write(TestData.Program with { PlanKinds = [.. kinds] }));
            await db.SaveChangesAsync();
            var made = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
            foreach (var (strength, text, direction) in new[] { (false, "Не хватает времени на вывод", "методика преподавания"), (true, "Знает предмет", "предметное содержание") })
            {
                db.Add(Difficulty.Enter(made.MenteeId, new(strength, direction, text, DifficultySource.Talk, TestClock.Today), made.MentorId, TestClock.Today).Value);
            }

            await db.SaveChangesAsync();
            await db.Set<Unit>().Where(u => u.Id == made.UnitId).ExecuteUpdateAsync(s => s.SetProperty(u => u.GroundRequest, "Показать лабораторные работы"));
            return made;
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = (await (await mentor.OpenAsync($"/mentorships/{pair.Id}/plans/{kind}")).Form("plans/" + kind).SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;

        // What is missing is told before the plan is handed over, and nothing is refused for it.
        Assert.Contains("Не заполнено: пояснительная записка, направления, задачи", (await mentor.OpenAsync(url + "/submission")).Text, StringComparison.Ordinal);
        var form = (await mentor.OpenAsync(url + "/goal")).Form("goal");
        Assert.Equal("методика преподавания\nпредметное содержание", string.Join('\n', form.Value("Form.Directions")!.ReplaceLineEndings("\n").Split('\n').Order()));
        var refused = await form.Set("Form.Tasks", new string('я', PlanSections.Longest + 1)).Set("Form.Control", "Посещение уроков").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Посещение уроков"), (refused.Status, refused.Form("goal").Value("Form.Control")));
        var plan = await refused.Form("goal").Set("Form.Goal", "Урок со звонком").Set("Form.Tasks", "1. Вывод\n2. Хронометраж").Set("Form.Results", "Вывод записан")
            .Set("Form.Explanation", "Наставник ведёт тот же предмет.")
            .Set("Form.Combined", "Вместе с «руководитель – учитель»").SendAsync();
        foreach (var words in new[] { PlanSections.CombinedTitle, "Вместе с «руководитель – учитель»", "Хронометраж", "Вывод записан", "Посещение уроков", "Наставник ведёт тот же предмет." })
        {
            Assert.Contains(words, plan.Text, StringComparison.Ordinal);
        }

        await (await mentor.OpenAsync(url + "/submission")).Form("submission").SendAsync();
        var decider = portal.SignedIn(TestData.Program.PlanKind(kind)!.Approver.ToSchoolRole());
        var approval = await decider.OpenAsync(url + "/approval");
        Assert.Contains("Хронометраж", approval.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Не заполнено", approval.Text, StringComparison.Ordinal);
        await approval.Form("approval").SendAsync();
        Assert.Contains("Хронометраж", (await mentor.OpenAsync(url + "/editions/1")).Text, StringComparison.Ordinal);
        var paper = Papers.Text((await mentor.GetAsync(url + "/print.pdf")).Body).Replace('\n', ' ');
        foreach (var words in new[] { pair.Form.Label(), pair.Kind.Label(), pair.Model.Label(), "Пояснительная записка", "методика преподавания", "Не хватает времени на вывод",
            "Знает предмет", "Урок со звонком", "Задачи", "Хронометраж", "Ожидаемые результаты", "Вывод записан", "Способы контроля", "Посещение уроков",
            "Основания выбора формы", "Запрос: Показать лабораторные работы", "Сочетание форм", "Вместе с «руководитель – учитель»" })
        {
            Assert.Contains(words, paper, StringComparison.Ordinal);
        }

        // An approved plan keeps them as they are.
        Assert.Single((await (await mentor.OpenAsync(url + "/goal")).Form("goal").Set("Form.Tasks", "Другое").SubmitAsync()).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url + "/goal")).Status);
    }
}
