using System.Net;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Plans;

/// <summary>A plan opened for correction because of what is known of the mentee (S1-24).</summary>
public sealed class PlanCorrectionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S1_24_a_plan_is_corrected_because_of_a_difficulty_and_both_say_so()
    {
        var (open, settled, others) = (Guid.Empty, Guid.Empty, Guid.Empty);
        var (pair, plan) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var somebody = TestData.Staff("Поправкина", "Ольга");
            db.Add(somebody);
            await db.SaveChangesAsync();
            var made = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, somebody.Id);
            return (made, await TestData.PlanAsync(db, made, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId,
                ("Посетить урок", TestClock.Today.AddDays(9), PlanItemResponsible.Both)));
        });
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Difficulty Of(Guid person, string text) => Difficulty.Enter(person, new(false, null, text, DifficultySource.Survey, TestClock.Today), pair.MentorId, TestClock.Today).Value;
            var (a, b, c) = (Of(pair.MenteeId, "Не хватает ВРЕМЕНИ на вывод"), Of(pair.MenteeId, "Журнал"), Of(pair.MentorId, "Чужое"));
            Assert.Empty(b.Resolve("Инструкция", TestClock.Today));
            db.AddRange(a, b, c);
            await db.SaveChangesAsync();
            (open, settled, others) = (a.Id, b.Id, c.Id);
        });
        var (mentor, url) = (portal.SignedIn(SchoolRole.Mentor), $"/plans/{plan.Id}");
        PortalForm Amendment(PortalPage page) => page.Form("amendment").Set("Form.AmendmentReason", "Анкета показала затруднение").Set("Form.Initiator", "Mentor");
        var page = await mentor.OpenAsync(url + "/amendment");
        Assert.DoesNotContain("Журнал", page.Text, StringComparison.Ordinal);
        foreach (var wrong in new[] { settled, others, Guid.NewGuid() })
        {
            var refused = await Amendment(await mentor.OpenAsync(url + "/amendment")).Force("Form.Difficulties", $"{wrong}").SubmitAsync();
            Assert.Equal((HttpStatusCode.BadRequest, "Анкета показала затруднение"), (refused.Status, refused.Form("amendment").Value("Form.AmendmentReason")));
            Assert.Single(refused.Errors);
        }

        var made = await Amendment(page).Set("Form.Difficulties", $"{open}").SendAsync();
        Assert.Contains("Из-за каких затруднений изменён", made.Text, StringComparison.Ordinal);
        var list = await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{pair.Id}/difficulties");
        Assert.Contains("учтено в редакции 2 плана", list.Document.QuerySelector($"a[href='{url}']")!.TextContent, StringComparison.Ordinal);
    }
}
