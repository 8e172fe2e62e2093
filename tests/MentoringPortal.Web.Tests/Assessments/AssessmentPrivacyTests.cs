using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>Who sees and who acts.</summary>
public sealed class AssessmentPrivacyTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private Mentorship _pair = null!;
    private Guid _id;

    private static readonly string[] Steps = ["joint-review", "conclusion", "interview", "minutes", "issue", "filing"];

    public async Task InitializeAsync() => await portal.InSchoolAsync(portal.First, async db =>
    {
        var existing = await db.Set<StageAssessment>().FirstOrDefaultAsync();
        if (existing is not null)
        {
            (_id, _pair) = (existing.Id, await db.Set<Mentorship>().FirstAsync(m => m.Id == existing.MentorshipId));
            return;
        }

        _pair = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        await TestData.PackageAsync(db, _pair);
        _id = (await TestData.AssessmentAsync(db, _pair, AssessmentState.InterviewScheduled, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_mentee_finds_nothing_of_the_conclusion_before_the_interview_at_any_address()
    {
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var ids = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Code != "D-04").Select(d => d.Id).ToListAsync());
        string[] addresses =
        [
            "/", "/inbox", "/documents", "/mentorships", $"/mentorships/{_pair.Id}", $"/mentorships/{_pair.Id}/review", $"/mentorships/{_pair.Id}/review/print.pdf",
            "/assessments", $"/assessments/{_id}", $"/assessments/{_id}/conclusion/preview", $"/assessments/{_id}/conclusion.pdf",
                $"/assessments/{_id}/conclusion.docx",
            .. Steps.Select(s => $"/assessments/{_id}/{s}"),
            "/dossiers", $"/dossiers/{_pair.MenteeId}", $"/dossiers/{_pair.MenteeId}/inventory.pdf", "/efficiency", "/audit",
            .. ids.SelectMany(d => new[] { $"/documents/{d}", $"/documents/{d}.pdf", $"/documents/{d}.docx" }),
        ];
        foreach (var address in addresses)
        {
            var page = await mentee.GetAsync(address);
            Assert.DoesNotContain("ТАЙНЫ", page.Html, StringComparison.Ordinal);
            Assert.False(page.Response.Content.Headers.ContentType?.MediaType == "application/pdf", address);
        }

        foreach (var hidden in new[] { $"/assessments/{_id}", $"/mentorships/{_pair.Id}/review" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync(hidden)).Status);
        }
    }

    [Fact]
    public async Task The_mentee_is_told_where_and_when_the_interview_is()
    {
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        foreach (var address in new[] { "/", $"/mentorships/{_pair.Id}", "/assessments" })
        {
            Assert.Contains("Кабинет 12", (await mentee.OpenAsync(address)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("вы увидите после собеседования", (await mentee.OpenAsync("/assessments")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_sees_the_package_but_no_draft_and_cannot_act()
    {
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var page = await mentor.OpenAsync($"/assessments/{_id}");
        Assert.Contains("Комплект документов", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ТАЙНЫЕ", page.Html, StringComparison.Ordinal);
        Assert.Contains("ТАЙНЫЙ ОТЗЫВ", (await mentor.OpenAsync($"/mentorships/{_pair.Id}/review")).Html, StringComparison.Ordinal);
        foreach (var step in Steps) Assert.Equal(HttpStatusCode.Forbidden, (await mentor.GetAsync($"/assessments/{_id}/{step}")).Status);
    }

    [Theory]
    [InlineData(SchoolRole.Director, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(SchoolRole.Curator, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.MethodUnionHead, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.DeputyDirectorMethodical, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(SchoolRole.Psychologist, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Leadership_reads_and_only_deputies_act(SchoolRole role, HttpStatusCode page, HttpStatusCode minutes)
    {
        var client = portal.SignedIn(role);
        Assert.Equal(page, (await client.GetAsync($"/assessments/{_id}")).Status);
        Assert.Equal(minutes, (await client.GetAsync($"/assessments/{_id}/minutes")).Status);
        Assert.Equal(page == HttpStatusCode.OK, (await client.GetAsync($"/assessments/{_id}/conclusion.pdf")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_school_finds_nothing()
    {
        foreach (var account in portal.Second.Accounts)
        {
            var client = portal.SignedIn(account);
            foreach (var address in new[] { $"/assessments/{_id}", $"/assessments/{_id}/minutes", $"/assessments/{_id}/conclusion.pdf",
                $"/mentorships/{_pair.Id}/review", $"/dossiers/{_pair.MenteeId}" })
            {
                var status = (await client.GetAsync(address)).Status;
                Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{account.Role} {address}: {status}");
            }
        }
    }

    [Fact]
    public async Task A_deputy_who_mentors_the_mentee_is_told_plainly_that_another_must_assess()
    {
        var deputy = portal.First[SchoolRole.DeputyDirectorMethodical];
        var id = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Лобанова", "Юлия");
            db.Add(person);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, deputy.PersonId, person.Id);
            await TestData.PackageAsync(db, pair);
            return (await TestData.AssessmentAsync(db, pair, AssessmentState.PackageComplete, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
        });
        var client = portal.SignedIn(deputy);
        var page = await client.OpenAsync($"/assessments/{id}");
        Assert.Contains("Наставник не может оценивать своего наставляемого", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/joint-review", page.Html, StringComparison.Ordinal);
        var refused = await client.GetAsync($"/assessments/{id}/joint-review");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("другой заместитель директора", refused.Text, StringComparison.Ordinal);
        var (mentor, mentee) = await portal.PeopleAsync("Лобанов");
        var other = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee);
            await TestData.PackageAsync(db, pair);
            return (await TestData.AssessmentAsync(db, pair, AssessmentState.PackageComplete, deputy.PersonId)).Id;
        });
        var forged = await (await client.OpenAsync($"/assessments/{other}/joint-review")).Form("/joint-review").Set("Form.HeldOn", "23.11.2026").Set("Form.Findings", "Сам себе")
            .At($"/assessments/{id}/joint-review").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
        Assert.Equal(AssessmentState.PackageComplete,
            await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.Id == id).Select(a => a.State).FirstAsync()));
    }

    [Theory]
    [InlineData("/assessments")]
    [InlineData("/dossiers")]
    [InlineData("/efficiency")]
    public async Task A_list_of_200_costs_at_most_three_queries_and_40_kilobytes(string address)
    {
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            if (await db.Set<StageAssessment>().AnyAsync()) return;
            for (var i = 0; i < 200; i++)
            {
                var mentee = TestData.Staff("Иванова" + (char)('а' + (i % 26)), "Мария");
                db.Add(mentee);
                await db.SaveChangesAsync();
                var pair = await TestData.ActivePairAsync(db, portal.Second[SchoolRole.Mentor].PersonId, mentee.Id);
                db.Add(new Domain.Efficiency.EfficiencySheet(Data.Reference.RubricCatalogue.Latest(Data.Reference.RubricCatalogue.Default)!, 2026, null,
                    portal.Second[SchoolRole.Curator].PersonId, TestClock.Today));
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        });
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        Assert.InRange((await portal.QueriesOfAsync(curator, address)).Count, 1, 3);
        Assert.InRange((await curator.GetAsync(address)).Body.Length, 1, 40 * 1024);
    }

    [Fact]
    public async Task The_page_of_an_assessment_costs_at_most_five_queries() =>
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.DeputyDirectorAcademic), $"/assessments/{_id}")).Count, 1, 5);
}
