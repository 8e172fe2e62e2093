using System.Net;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>The pack for the council: prepared, read, edited, printed; what must not stand in it does not.</summary>
public sealed class PackTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task D34_a_deputy_prepares_edits_and_prints_the_pack_and_the_director_reads_it()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Советов");
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            Enter(db, made, 5, 45);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var page = await (await deputy.OpenAsync("/council/packs/new")).Form("/council/packs").Set("Form.Topic", "О результатах наставничества в I полугодии").SendAsync();
        var pack = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Наставничеством охвачен", page.Text, StringComparison.Ordinal);
        Assert.Contains("За этот период данных нет: раздел не печатается.", page.Text, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(deputy, pack)).Count, 1, 25);

        var text = Papers.Text((await deputy.GetAsync(pack + "/pack.pdf")).Body);
        Assert.Contains("СПРАВКА о результатах наставничества в I полугодии", text, StringComparison.Ordinal);
        Assert.Contains("Приложение № 1 к справке", text, StringComparison.Ordinal);
        Assert.Contains("Проект решения педагогического совета", text, StringComparison.Ordinal);
        Assert.Contains("Работа пар: встречи, посещённые уроки, часы", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Оценка эффективности программы", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Работа пар: встречи", Papers.Text((await deputy.GetAsync(pack + "/pack.pdf?reading=true")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync(pack + "/pack.docx")).Status);

        // Every table is a sheet, and every column of them is explained.
        var book = (await deputy.GetAsync(pack + "/pack.xlsx")).Body;
        using (var archive = new System.IO.Compression.ZipArchive(new MemoryStream(book)))
        {
            Assert.True(archive.Entries.Count(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)) > 4);
            using var last = new StreamReader(archive.Entries.Where(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal))
                .OrderBy(e => int.Parse(new string([.. e.Name.Where(char.IsDigit)]) is { Length: > 0 } n ? n : "0", System.Globalization.CultureInfo.InvariantCulture)).Last().Open());
            Assert.Contains("Посещено уроков", await last.ReadToEndAsync(), StringComparison.Ordinal);
        }

        // The text stays as edited, and the page tells what has changed since.
        await (await deputy.OpenAsync(pack + "/text")).Form("/text").Set("Form.Memo", "Наш текст: встреч мало.").Set("Form.Decision", "Собираться чаще.").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Enter(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair), 2, 60);
            await db.SaveChangesAsync();
        });
        var edited = await deputy.OpenAsync(pack);
        Assert.Contains("Наш текст: встреч мало.", edited.Text, StringComparison.Ordinal);
        Assert.Matches("Встреч: было \\d+, стало \\d+", edited.Text);
        Assert.Contains("Наш текст: встреч мало.", Papers.Text((await deputy.GetAsync(pack + "/pack.pdf")).Body), StringComparison.Ordinal);
        var composed = await (await deputy.OpenAsync(pack)).Form("/recompose").SendAsync();
        Assert.DoesNotContain("Наш текст", composed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("было", composed.Document.QuerySelector(".notice.warn")?.TextContent ?? "", StringComparison.Ordinal);

        // Sections as chosen, in their order.
        var form = (await deputy.OpenAsync(pack + "/edit")).Form("/edit");
        for (var i = 0; i < PackSection.All.Count; i++) form.Set($"Form.Sections[{i}].Place", i switch { 2 => "2", 0 => "9", _ => "" });
        var arranged = await form.SendAsync();
        Assert.Equal(["Работа пар: встречи, посещённые уроки, часы", "Приказы, на которых основана работа"], arranged.Document.QuerySelectorAll("h3").Select(h => h.TextContent));

        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync(pack)).Status);
        Assert.Contains("О результатах наставничества в I полугодии", (await director.OpenAsync("/council")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await director.GetAsync(pack + "/text")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(pack)).Status);
        var stranger = portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second);
        foreach (var path in new[] { "", "/edit", "/text", "/pack.pdf" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(pack + path)).Status);
    }

    [Fact]
    public async Task D34_no_text_of_a_diary_no_reason_and_no_conclusion_before_its_interview_gets_into_the_pack()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Канарейкин");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            var on = TestClock.Today.AddDays(-3);
            db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, on, 45, "КАНАРЕЙКАТЕМА", "КАНАРЕЙКАДЕЛО", "КАНАРЕЙКАИТОГ",
                "КАНАРЕЙКАТРУДНОСТЬ", "КАНАРЕЙКАШАГ", false),
                on).Value);
            db.Add(Pause.Of(pair, new PauseCard(PauseGround.MenteeAbsence, TestClock.Today, null, "КАНАРЕЙКАБОЛЕЗНЬ"), [], TestClock.Today).Value);
            var assessment = await TestData.OpenedAsync(db, pair);
            await db.SaveChangesAsync();
            await db.Set<Domain.Assessments.StageAssessment>().Where(a => a.Id == assessment.Id).ExecuteUpdateAsync(u =>
                u.SetProperty(a => a.State, Domain.Assessments.AssessmentState.ConclusionDrafted)
                .SetProperty(a => a.ConclusionNumber, "КАНАРЕЙКА-77").SetProperty(a => a.ConclusionDate, TestClock.Today).SetProperty(a => a.ConclusionDocumentId, Guid.NewGuid())
                .SetProperty(a => a.Conclusions, "КАНАРЕЙКАВЫВОД"));
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        var pack = (await (await deputy.OpenAsync("/council/packs/new")).Form("/council/packs").SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        foreach (var read in new[] { Papers.Text((await deputy.GetAsync(pack + "/pack.pdf")).Body), (await deputy.OpenAsync(pack)).Text,
            (await deputy.OpenAsync("/council/figures/meetings")).Text })
        {
            Assert.Contains("Канарейкин", read, StringComparison.Ordinal);
            Assert.DoesNotContain("КАНАРЕЙКА", read, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("01.12.2026", "31.12.2026", "Период ещё не начался")]
    [InlineData("01.09.2022", "23.11.2026", "Период не длиннее трёх лет")]
    [InlineData("02.11.2026", "01.11.2026", "Последний день раньше первого")]
    [InlineData("", "01.11.2026", "Укажите первый день")]
    public async Task A_period_that_cannot_be_reported_is_refused_beside_its_field_and_what_was_typed_stays(string from, string to, string said)
    {
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/council/packs/new")).Form("/council/packs").Set("Form.Topic", "О чём-то")
            .Set("Form.From", from).Set("Form.To", to).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(said, StringComparison.Ordinal));
        Assert.Contains("О чём-то", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23.11.2026", "23.11.2026")]
    [InlineData("01.09.2005", "31.08.2006")]
    public async Task A_day_or_a_period_without_data_makes_a_pack_that_says_so(string from, string to)
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var page = await (await curator.OpenAsync("/council/packs/new")).Form("/council/packs").Set("Form.From", from).Set("Form.To", to).SendAsync();
        Assert.Contains("не действовало ни одной наставнической пары", page.Text, StringComparison.Ordinal);
        var url = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Принять к сведению", Papers.Text((await curator.GetAsync(url + "/pack.pdf")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_edit_one_memo_meet_each_others_text()
    {
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var url = (await (await deputy.OpenAsync("/council/packs/new")).Form("/council/packs").SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var (mine, theirs) = ((await deputy.OpenAsync(url + "/text")).Form("/text"), (await portal.SignedIn(SchoolRole.Curator).OpenAsync(url + "/text")).Form("/text"));
        await theirs.Set("Form.Memo", "Текст куратора.").SendAsync();
        var conflict = await mine.Set("Form.Memo", "Текст заместителя.").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Текст куратора.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Текст заместителя.", conflict.Text, StringComparison.Ordinal);
    }

    private static void Enter(Data.PortalDbContext db, Mentorship pair, int daysAgo, int minutes)
    {
        var on = TestClock.Today.AddDays(-daysAgo);
        db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, on, minutes, "Тема", null, null, null, null, false), on).Value);
    }
}
