using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Web.Tests.Volumes;

/// <summary>«Всё о паре», the attestation folder, all tables of a year: what is bound in, and what never is.</summary>
public sealed class VolumeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Everything_of_a_pair_is_bound_with_counted_sheets_and_nothing_private_or_too_early()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Подшивкин");
        var (pair, assessment) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            await TestData.EntryAsync(db, made, TestClock.Today.AddDays(-5), "Общая тема урока");
            await TestData.EntryAsync(db, made, TestClock.Today.AddDays(-4), "КАНАРЕЙКАЛИЧНОЕ", shared: false);
            await TestData.VisitAsync(db, made, mentor, topic: "Показанный лист");
            await TestData.VisitAsync(db, made, portal.First[SchoolRole.DeputyDirectorMethodical].PersonId, shared: false, topic: "КАНАРЕЙКАЧЕРНОВИК");
            await TestData.MeetingAsync(db, made, TestClock.Today.AddDays(2));
            await TestData.PlanAsync(db, made, mentor, ("Разобрать урок", TestClock.Today.AddDays(3), Domain.Plans.PlanItemResponsible.Mentor));
            var opened = await TestData.OpenedAsync(db, made);
            await IssueAsync(db, opened, mentee);
            return (made.Id, opened.Id);
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var answer = await deputy.GetAsync($"/mentorships/{pair}/volume.pdf");
        Assert.Equal("application/pdf", answer.Response.Content.Headers.ContentType?.MediaType);
        var text = Papers.Text(answer.Body);
        foreach (var said in new[] { "СОДЕРЖАНИЕ", "Согласия", "Встречи", "Время совместной работы", "Разобрать урок", "Общая тема урока", "Показанный лист", "ПРОГРАММА" })
        {
            Assert.Contains(said, text, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var hidden in new[] { "КАНАРЕЙКА", "Заметка для себя" }) Assert.DoesNotContain(hidden, text, StringComparison.OrdinalIgnoreCase);

        // The sheets are counted.
        using (var volume = PdfDocument.Open(answer.Body))
        {
            Assert.Matches($@"Всего \d+ \(.+?\) документ\w*, {volume.NumberOfPages} \(", text);
            Assert.Equal(volume.NumberOfPages, OfficialBatch.PagesOf(answer.Body));
        }

        // After the interview the conclusion is there.
        await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.Id == assessment)
            .ExecuteUpdateAsync(u => u.SetProperty(a => a.InterviewHeldOn, TestClock.Today)));
        Assert.Contains("КАНАРЕЙКАЗАКЛЮЧЕНИЕ", Papers.Text((await deputy.GetAsync($"/mentorships/{pair}/volume.pdf")).Body), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(deputy, $"/mentorships/{pair}/volume.pdf")).Count, 1, 70);

        Assert.Contains($"/mentorships/{pair}/volume.pdf", (await deputy.OpenAsync($"/mentorships/{pair}")).Html, StringComparison.Ordinal);
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee, SchoolRole.MethodUnionHead })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(role).GetAsync($"/mentorships/{pair}/volume.pdf")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/mentorships/{pair}/volume.pdf")).Status);
    }

    [Fact]
    public async Task D49_the_attestation_folder_binds_reference_hours_and_confirmed_achievements_and_no_early_conclusion()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var (mentor, mentee) = await portal.PeopleAsync("Аттестатов");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            await TestData.EntryAsync(db, made, TestClock.Today.AddDays(-4), "КАНАРЕЙКАЛИЧНОЕ", shared: false, minutes: 90);
            var opened = await TestData.OpenedAsync(db, made);
            await IssueAsync(db, opened, mentee);
            var contest = new AchievementCard(AchievementKind.Contest, "Учитель года", "Управление образования", TestClock.Today.AddDays(-9),
                AchievementLevel.Municipal, null, "призёр", "диплом");
            db.Add(Achievement.Enter(mentor, contest, null, Guid.NewGuid(), TestClock.Today).Value);
            db.Add(Achievement.Enter(mentor, contest with { Title = "КАНАРЕЙКАНЕПОДТВЕРЖДЁННОЕ" }, null, mentor, TestClock.Today).Value);
            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var text = Papers.Text((await curator.GetAsync($"/people/{mentor}/attestation.pdf?Trainings=%D0%9A%D1%83%D1%80%D1%81%D1%8B")).Body);
        foreach (var said in new[] { "СОДЕРЖАНИЕ", "материалов для аттестации наставника", "СПРАВКА", "Учитель года", "1 ч 30 мин", "ПОРТФОЛИО", "Курсы" })
        {
            Assert.Contains(said, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("КАНАРЕЙКА", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/people/{mentee}/attestation.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/people/{mentor}/attestation.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/people/{mentor}/attestation.pdf")).Status);
    }

    [Fact]
    public async Task Names_of_a_hundred_letters_stand_in_every_report_and_volume()
    {
        var (mentor, pair) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var (first, second) = (TestData.Staff("Ж" + new string('о', 99), new string('Ы', 100), new string('ч', 100)),
                TestData.Staff("Щ" + new string('у', 99), new string('Э', 100)));
            db.AddRange(first, second);
            await db.SaveChangesAsync();
            var made = await TestData.ActivePairAsync(db, first.Id, second.Id, TestClock.Today.AddDays(-60));
            await TestData.EntryAsync(db, made, TestClock.Today.AddDays(-5), "Тема");
            return (first.Id, made.Id);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        foreach (var kind in new[] { "council", "final", "hearing" })
        {
            var page = await (await curator.OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs").SendAsync();
            Assert.Contains("Жооо", page.Text, StringComparison.Ordinal);
            var pack = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
            Assert.Contains("Жооо", Papers.Letters((await curator.GetAsync(pack + "/pack.pdf")).Body), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(pack + "/pack.docx")).Status);
        }

        foreach (var volume in new[] { $"/mentorships/{pair}/volume.pdf", $"/people/{mentor}/attestation.pdf" })
        {
            Assert.Contains("Жооо", Papers.Letters((await curator.GetAsync(volume)).Body), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync("/council/year.xlsx")).Status);
    }

    private static async Task IssueAsync(PortalDbContext db, StageAssessment assessment, Guid mentee)
    {
        var paper = DocumentCatalogue.Find("D-20")!.Usual() with { KindDetail = "КАНАРЕЙКАЗАКЛЮЧЕНИЕ" };
        var pdf = OfficialPdf.RenderJoinable(paper);
        db.Add(new IssuedDocument("D-20", "Заключение об адаптации", "77-к", TestClock.Today, assessment.Id, mentee, FrozenContent.Serialize(paper), pdf, FrozenContent.Sha256(pdf),
            TestClock.Start.UtcDateTime));
        await db.SaveChangesAsync();
    }
}
