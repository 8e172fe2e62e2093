using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>Somebody of the leadership who is a mentee as well finds nothing of the own assessment before the interview, in any role, list, history or export.</summary>
public sealed class MenteeInOfficeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(SchoolRole.Director)]
    [InlineData(SchoolRole.DeputyDirectorAcademic)]
    [InlineData(SchoolRole.Curator)]
    [InlineData(SchoolRole.MethodUnionHead)]
    public async Task Nothing_of_the_own_assessment_before_the_interview(SchoolRole role)
    {
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var (pair, assessment) = await OwnAssessmentAsync(school, school[role].PersonId);
            var review = await portal.InSchoolAsync(school, db => db.Set<MentorReview>().Where(r => r.MentorshipId == pair).Select(r => r.DocumentId).SingleAsync());
            var office = portal.SignedIn(role, school);
            var addresses = new List<string>
            {
                "/", "/assessments", "/documents", "/documents?q=отзыв", "/documents?kind=D-23", $"/mentorships/{pair}", $"/mentorships/{pair}/diary",
                    $"/mentorships/{pair}/review", $"/assessments/{assessment}",
                $"/assessments/{assessment}/conclusion.pdf", $"/assessments/{assessment}/conclusion/preview", "/dossiers",
                "/council/figures/interviews-awaited", "/council/figures/assessments-open", "/council/figures/packages-late", "/council/readiness",
            };
            foreach (var address in addresses)
            {
                var page = await office.GetAsync(address);
                foreach (var secret in new[] { "ТАЙН", "Тайное", $"/assessments/{assessment}", $"/documents/{review}" })
                {
                    Assert.False(page.Document.QuerySelector("main")?.InnerHtml.Contains(secret, StringComparison.Ordinal) == true, $"{role} reads «{secret}» at {address}");
                }
            }

            foreach (var hidden in new[] { $"/assessments/{assessment}", $"/mentorships/{pair}/review", $"/documents/{review}", $"/documents/{review}.pdf" })
            {
                Assert.NotEqual(HttpStatusCode.OK, (await office.GetAsync(hidden)).Status);
            }

            // A figure counts the record that its reader may not open, and neither names nor opens it.
            if (role != SchoolRole.MethodUnionHead)
            {
                Assert.Contains("Запись о вас", (await office.OpenAsync("/council/figures/assessments-open")).Text, StringComparison.Ordinal);
            }

            // The history of the school and of the pair: nothing of the assessment, the review, its document, or a note kept from the mentee.
            foreach (var address in new[] { "/audit", $"/mentorships/{pair}" })
            {
                var history = (await office.GetAsync(address)).Text;
                foreach (var kind in new[] { "Тайно оценено", "Тайно записано", "Отзыв передан", "Черновик отзыва" })
                {
                    Assert.DoesNotContain(kind, history, StringComparison.Ordinal);
                }
            }

            // Another of the leadership reads on, and so does the mentee when the interview is held.
            var other = role == SchoolRole.DeputyDirectorMethodical ? SchoolRole.Director : SchoolRole.DeputyDirectorMethodical;
            var all = (await portal.SignedIn(other, school).OpenAsync("/audit")).Text;
            foreach (var line in new[] { "Тайно оценено", "Тайно записано", "Отзыв передан" }) Assert.Contains(line, all, StringComparison.Ordinal);
            var surname = school[role].DisplayName.Split(' ', '\u00a0')[0];
            if (role != SchoolRole.MethodUnionHead) Assert.DoesNotContain(surname, await ExportAsync(office), StringComparison.Ordinal);
            Assert.Contains(surname, await ExportAsync(portal.SignedIn(other, school)), StringComparison.Ordinal);
            await portal.InSchoolAsync(school, db => db.Set<StageAssessment>().Where(a => a.Id == assessment)
                .ExecuteUpdateAsync(u => u.SetProperty(a => a.InterviewHeldOn, TestClock.Today)));
            if (role != SchoolRole.MethodUnionHead) Assert.Contains("Тайно оценено", (await office.OpenAsync("/audit")).Text, StringComparison.Ordinal);
            await portal.InSchoolAsync(school, db => db.Set<Data.Common.AuditEntry>().ExecuteDeleteAsync());
        }
    }

    private static async Task<string> ExportAsync(PortalClient client) => Papers.SheetText((await client.GetAsync("/documents/journal.xlsx?kind=D-23")).Body);

    /// <summary>The person's own pair, a drafted conclusion, a review and a private note, all with their lines in the history.</summary>
    private async Task<(Guid Pair, Guid Assessment)> OwnAssessmentAsync(TestSchool school, Guid person)
    {
        var pair = await portal.InSchoolAsync(school, async db =>
        {
            var made = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, person);
            await TestData.PackageAsync(db, made, withReview: false);
            return made.Id;
        });
        var form = (await portal.SignedIn(SchoolRole.Mentor, school).OpenAsync($"/mentorships/{pair}/review")).Form("/review");
        form.Set("Form.Strengths", "ТАЙНЫЙ ОТЗЫВ").Set("Form.Dynamics", "Стал смелее").Set("Form.Recommendation", nameof(ReviewRecommendation.StageCompleted));
        await (await form.SendAsync("next", "check")).Form("/submit").SendAsync();
        return (pair, await portal.InSchoolAsync(school, db => DraftedAsync(db, school, pair)));
    }

    private static async Task<Guid> DraftedAsync(Data.PortalDbContext db, TestSchool school, Guid id)
    {
        var pair = await db.Set<Mentorship>().SingleAsync(m => m.Id == id);
        db.Describe("Тайно оценено");
        var assessment = await TestData.AssessmentAsync(db, pair, AssessmentState.ConclusionDrafted, school[SchoolRole.DeputyDirectorMethodical].PersonId);
        db.AddRange(new DraftSource(assessment.Id),
            DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, TestClock.Today, 20, "Тайное впечатление", null, null, null, null, false),
            TestClock.Today).Value);
        db.Describe("Тайно записано");
        await db.SaveChangesAsync();
        return assessment.Id;
    }
}
