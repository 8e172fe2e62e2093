using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>Acts whose actor could be a party.</summary>
public sealed class DecidersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task M15_where_every_deputy_mentors_the_mentee_the_portal_says_whom_to_name()
    {
        var school = portal.Second;
        var pair = await portal.InSchoolAsync(school, async db =>
        {
            var mentee = TestData.Staff("Общая", "Вера");
            db.Add(mentee);
            await db.SaveChangesAsync();
            await TestData.ActivePairAsync(db, school[SchoolRole.DeputyDirectorAcademic].PersonId, mentee.Id);
            return await TestData.ActivePairAsync(db, school[SchoolRole.DeputyDirectorMethodical].PersonId, mentee.Id);
        });
        var id = await portal.InSchoolAsync(school, db => db.Set<StageAssessment>().Where(a => a.MenteeId == pair.MenteeId).Select(a => a.Id).SingleAsync());
        await portal.InSchoolAsync(school, async db =>
        {
            TestData.HandIn(await db.Set<StageAssessment>().SingleAsync(a => a.Id == id));
            await db.SaveChangesAsync();
        });
        var director = portal.SignedIn(SchoolRole.Director, school);
        Assert.Contains("оценку проводит директор", (await director.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains($"/assessments/{id}", (await director.OpenAsync("/")).Html, StringComparison.Ordinal);
        var joint = await director.OpenAsync($"/assessments/{id}/joint-review");
        await joint.Form("/joint-review").Set("Form.HeldOn", "23.11.2026").Set("Form.Findings", "Рассмотрели").SendAsync();
        foreach (var deputy in new[] { SchoolRole.DeputyDirectorAcademic, SchoolRole.DeputyDirectorMethodical })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(deputy, school).GetAsync($"/assessments/{id}/conclusion")).Status);
        }
    }
}
