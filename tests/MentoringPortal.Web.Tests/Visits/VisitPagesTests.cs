using System.Net;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Visits;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Visits;

/// <summary>Visit sheets over HTTP: written, shown, read, printed; nobody reads what is not theirs. Today is Monday, 23.11.2026.</summary>
public sealed class VisitPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Task<Mentorship> PairAsync(TestSchool? school = null) => portal.InSchoolAsync(school ?? portal.First, async db =>
    {
        var (mentor, mentee) = ((school ?? portal.First)[SchoolRole.Mentor].PersonId, (school ?? portal.First)[SchoolRole.Mentee].PersonId);
        return await db.Set<Mentorship>().FirstOrDefaultAsync(m => m.MentorId == mentor && m.MenteeId == mentee) ?? await TestData.ActivePairAsync(db, mentor, mentee);
    });

    private static PortalForm Filled(PortalPage page, string topic) => page.Form("/visits").Set("Form.ClassName", "7 «А»").Set("Form.Subject", "алгебра").Set("Form.Topic", topic)
        .Set("Form.Lines[0].Points", "2").Set("Form.Advice", "Оставлять время на вывод").Set("Form.PrivateNote", "Только мне");

    [Fact]
    public async Task S0_15_a_sheet_is_written_shown_read_by_one_tap_and_printed_and_counts_once()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = Filled(await mentor.OpenAsync($"/visits/new?pair={pair.Id}"), "Степени");
        var sheet = await form.SendAsync();
        Assert.Contains("Черновик", sheet.Text, StringComparison.Ordinal);
        var url = sheet.Document.QuerySelector("form[action$='/sharing']")!.GetAttribute("action")![..^"/sharing".Length];

        // A draft is the author's alone, also on paper.
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        foreach (var stranger in new[] { mentee, portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director), portal.SignedIn(SchoolRole.MethodUnionHead) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url + "/print.pdf")).Status);
            Assert.DoesNotContain("Степени", (await stranger.OpenAsync("/visits")).Text, StringComparison.Ordinal);
        }

        await sheet.Form("/sharing").SendAsync();
        Assert.Contains("Ознакомиться с листом посещения урока", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        var read = await mentee.OpenAsync(url);
        Assert.DoesNotContain("Только мне", read.Text, StringComparison.Ordinal);
        Assert.Contains("Только мне", (await mentor.OpenAsync(url)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Только мне", (await portal.SignedIn(SchoolRole.Director).OpenAsync(url)).Text, StringComparison.Ordinal);
        await read.Form("/acknowledgement").SendAsync();
        Assert.DoesNotContain("Степени", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(url + "/edit")).Status);

        var paper = Papers.Text((await mentor.GetAsync(url + "/print.pdf")).Body);
        Assert.Contains("ЛИСТ ПОСЕЩЕНИЯ УРОКА", paper, StringComparison.Ordinal);
        Assert.Matches("ознакомлена? 23.11.2026", paper.Replace('\n', ' '));
        Assert.DoesNotContain("Только мне", paper, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync(url + "/print.docx")).Status);

        var entries = await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().Where(e => e.Topic == "алгебра, 7 «А»: Степени").ToListAsync());
        Assert.Equal((DiaryEntryKind.LessonVisit, true, 45), (Assert.Single(entries).Kind, entries[0].IsShared, entries[0].Minutes));
        Assert.Contains($"href=\"{url}\"", (await mentor.OpenAsync($"/mentorships/{pair.Id}/diary")).Html, StringComparison.Ordinal);
        // The diary does not part with the entry behind the back of the sheet.
        var diary = $"/mentorships/{pair.Id}/diary/{entries[0].Id}";
        var moved = await (await mentor.OpenAsync(diary)).Form(diary).Set("Form.Date", "20.11.2026").SubmitAsync();
        Assert.Contains("приложен лист", Assert.Single(moved.Errors), StringComparison.Ordinal);
        Assert.Contains("сначала удалите лист", (await (await mentor.OpenAsync(diary + "/deletion")).Form("/deletion").SendAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M14_a_sheet_joins_the_visit_that_the_diary_knows_already_and_does_not_show_what_was_private_there()
    {
        var pair = await PairAsync();
        var entry = await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = DiaryEntry.Record(pair, pair.MentorId, new(DiaryEntryKind.LessonVisit, new(2026, 11, 20), 40, "Урок в 7 «Б»", "Для себя", null, null, null, false),
                TestClock.Today).Value;
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var offered = await mentor.OpenAsync($"/visits/new?pair={pair.Id}&on=20.11.2026");
        Assert.Equal("20.11.2026", offered.Form("/visits").Value("Form.On"));
        await Filled(offered, "Корни").Force("next", "share").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var visit = await db.Set<LessonVisit>().SingleAsync(v => v.Topic == "Корни");
            Assert.Equal(entry, visit.EntryId);
            Assert.Equal(("Урок в 7 «Б»", false, 45), await db.Set<DiaryEntry>().Where(e => e.Id == entry)
                .Select(e => ValueTuple.Create(e.Topic, e.IsShared, e.Minutes)).SingleAsync());
        });
        Assert.DoesNotContain("Для себя", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync($"/mentorships/{pair.Id}/diary")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_15_a_wrong_sheet_is_told_beside_its_fields_and_keeps_what_was_typed()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var page = await mentor.OpenAsync($"/visits/new?pair={pair.Id}");
        var wrong = await Filled(page, "").Set("Form.On", "24.11.2026").Set("Form.Lines[1].Points", "3").Set("Form.Mistakes", "<b>Долгий</b> текст 😀").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(3, wrong.Errors.Count);
        Assert.Contains(wrong.Errors, e => e.Contains("Балл – 0, 1, 2", StringComparison.Ordinal));
        Assert.Equal("<b>Долгий</b> текст 😀", wrong.Form("/visits").Value("Form.Mistakes"));
        Assert.Equal("2", wrong.Form("/visits").Value("Form.Lines[0].Points"));
        // Other lines than those of the form are not scored.
        var forged = await Filled(page, "Чужие строки").Force("Form.Lines[0].Text", "Своя строка").SubmitAsync();
        Assert.Contains("Строки листа", Assert.Single(forged.Errors), StringComparison.Ordinal);
        var empty = await page.Form("/visits").Set("Form.ClassName", "7").Set("Form.Subject", "физика").Set("Form.Topic", "Пусто").Force("next", "share").SubmitAsync();
        Assert.Contains("пустой лист", Assert.Single(empty.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentee_visits_the_mentor_and_those_who_control_visit_the_mentee()
    {
        var pair = await PairAsync();
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var mutual = await Filled(await mentee.OpenAsync($"/visits/new?pair={pair.Id}"), "Урок у наставника").Force("next", "share").SendAsync();
        Assert.DoesNotContain("/acknowledgement", mutual.Html, StringComparison.Ordinal);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("Ознакомиться с листом посещения вашего урока", (await mentor.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var head = portal.SignedIn(SchoolRole.MethodUnionHead);
        await Filled(await head.OpenAsync($"/visits/new?pair={pair.Id}"), "Урок для объединения").Force("next", "share").SendAsync();
        Assert.Contains("Урок для объединения", (await mentee.OpenAsync("/visits")).Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var visits = await db.Set<LessonVisit>().Where(v => v.Topic == "Урок у наставника" || v.Topic == "Урок для объединения").OrderByDescending(v => v.Topic).ToListAsync();
            Assert.Equal([pair.MentorId, pair.MenteeId], visits.Select(v => v.VisitedId));
            Assert.All(visits, v => Assert.Null(v.EntryId));
        });
        // The director reads and does not write.
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Director).GetAsync($"/visits/new?pair={pair.Id}")).Status);
    }

    [Fact]
    public async Task Nobody_reads_or_writes_sheets_of_another_school_or_pair()
    {
        var foreign = await PairAsync(portal.Second);
        var (visit, other) = await portal.InSchoolAsync(portal.Second, async db => ((await TestData.VisitAsync(db, foreign, foreign.MentorId)).Id, foreign.Id));
        var own = await portal.InSchoolAsync(portal.First, async db =>
        {
            var (a, b) = (TestData.Staff("Соседова", "Анна"), TestData.Staff("Соседкина", "Ольга"));
            db.AddRange(a, b);
            await db.SaveChangesAsync();
            return (await TestData.VisitAsync(db, await TestData.ActivePairAsync(db, a.Id, b.Id), a.Id)).Id;
        });
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee })
        {
            var client = portal.SignedIn(role);
            foreach (var id in new[] { visit, own })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/visits/{id}")).Status);
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/visits/{id}/print.docx")).Status);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/visits?pair={other}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/visits/new?pair={other}")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Curator).GetAsync($"/visits/{own}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator).GetAsync($"/visits/{visit}")).Status);
    }

    [Fact]
    public async Task The_list_and_the_sheet_keep_to_their_queries()
    {
        var pair = await PairAsync();
        var visit = await portal.InSchoolAsync(portal.First, async db =>
        {
            for (var i = 0; i < 30; i++) await TestData.VisitAsync(db, pair, pair.MentorId, topic: $"Тема {i}");
            return await db.Set<LessonVisit>().Where(v => v.Topic == "Тема 7").Select(v => v.Id).SingleAsync();
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        await mentor.OpenAsync("/visits");
        Assert.InRange((await portal.QueriesOfAsync(mentor, "/visits")).Count, 1, 4);
        Assert.InRange((await portal.QueriesOfAsync(mentor, $"/visits?pair={pair.Id}&page=2")).Count, 1, 6);
        Assert.InRange((await portal.QueriesOfAsync(mentor, $"/visits/{visit}")).Count, 1, 4);
        Assert.InRange((await portal.QueriesOfAsync(mentor, $"/visits/new?pair={pair.Id}")).Count, 1, 9);
    }

    [Fact]
    public void D_18_the_usual_words_of_the_paper_are_the_lines_of_the_form()
    {
        Assert.Equal(LessonVisitForm.UsualAspects, VisitFormCatalogue.Latest.Lines);
        Assert.Null(LessonVisitForm.OwnAspects(new SchoolCard("Школа № 1", "Школа № 1", "с. Ива", new(new("Ли", "Ян", null), "директор"))));
        Assert.Equal("0–2", VisitFormCatalogue.Latest.ScaleWords);
    }
}
