using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>How many hours each mentor had in a month is one click.</summary>
public sealed class SummaryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Hours_by_month_stand_in_the_row_of_the_mentor_and_a_group_meeting_counts_once()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Сводов");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            foreach (var (days, minutes) in new[] { (40, 60), (12, 45), (5, 50) })
            {
                var on = TestClock.Today.AddDays(-days);
                db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, on, minutes, "Тема", null, null, null, null, false), on).Value);
                pair.NoteEntryOn(on);
            }

            await db.SaveChangesAsync();
        });
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Director })
        {
            var client = portal.SignedIn(role);
            var page = await client.OpenAsync("/mentorships/summary");
            var row = page.Document.QuerySelectorAll(".heat tbody tr").Single(r => r.TextContent.Contains("Сводов", StringComparison.Ordinal));
            // September – nothing yet of a pair that began on the 24th, October an hour, November the rest.
            Assert.Equal(["–", "1:00", "1:35"], row.QuerySelectorAll(".c").Select(c => c.TextContent));
            Assert.Equal("2:35", row.QuerySelector(".sum")!.TextContent);
            Assert.InRange((await portal.QueriesOfAsync(client, "/mentorships/summary")).Count, 1, 6);
            // The total of a month opens the very entries that it adds up.
            foreach (var total in page.Document.QuerySelectorAll(".heat tfoot a"))
            {
                var behind = await client.OpenAsync(total.GetAttribute("href")!);
                var minutes = behind.Document.QuerySelectorAll("td[data-label='Время']").Sum(t => Minutes(t.TextContent));
                Assert.Equal(total.TextContent, Features.Mentorships.Summary.SummaryPage.Time(minutes));
            }

            Assert.NotEmpty(page.Document.QuerySelectorAll(".heat tfoot a"));
        }

        static int Minutes(string words) => Domain.Language.RussianDuration.TryParse(words, out var minutes) ? minutes : throw new FormatException(words);

        Assert.Contains("95", Papers.SheetText((await portal.SignedIn(SchoolRole.Curator).GetAsync("/mentorships/summary.xlsx")).Body), StringComparison.Ordinal);
        Assert.DoesNotContain("Сводов", (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/mentorships/summary")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D50_the_sheet_for_payment_counts_days_meetings_and_hours_of_a_month_and_no_money()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Табелев");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-60));
            foreach (var (day, minutes, kind) in new[] { (2, 45, DiaryEntryKind.Meeting), (9, 60, DiaryEntryKind.Consultation), (10, 40, DiaryEntryKind.LessonVisit) })
            {
                var on = new DateOnly(2026, 11, day);
                db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(kind, on, minutes, "Тайная тема", "Тайное", null, null, null, false), on).Value);
            }

            db.Add(Pause.Of(pair, new PauseCard(PauseGround.MenteeAbsence, new(2026, 11, 12), new(2026, 11, 15), "Тайная болезнь"), [], TestClock.Today).Value);
            await db.SaveChangesAsync();
        });
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/mentorships/summary")).Document.QuerySelector("form[action='/mentorships/load-sheet.pdf']")!;
        // On 23 November the last month that is over is October.
        Assert.Equal("2026-10", form.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal(["2026-11", "2026-10", "2026-09"], form.QuerySelectorAll("option").Select(o => o.GetAttribute("value")));
        var november = Papers.Text((await client.GetAsync("/mentorships/load-sheet.pdf?month=2026-11")).Body);
        Assert.Contains("за ноябрь 2026 г.", november, StringComparison.Ordinal);
        Assert.Contains("Сведения приведены на 23.11.2026: месяц не закончился.", november, StringComparison.Ordinal);
        // Twenty-three days without the four of the break; two meetings, one visit, two hours and twenty-five minutes.
        var drawn = string.Concat(Papers.Letters((await client.GetAsync("/mentorships/load-sheet.pdf?month=2026-11")).Body).Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("01.11.2026–23.11.202619212,4перерывс12.11.2026по15.11.2026", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайн", november, StringComparison.Ordinal);
        Assert.DoesNotContain("руб", november, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("записей нет", Papers.Text((await client.GetAsync("/mentorships/load-sheet.pdf?month=2026-10")).Body), StringComparison.Ordinal);
        Assert.Contains("В этом месяце пар не было", Papers.Text((await client.GetAsync("/mentorships/load-sheet.pdf?month=2029-10")).Body), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/mentorships/load-sheet.docx?month=абв")).Status);
        Assert.DoesNotContain("Табелев", Papers.Text((await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync("/mentorships/load-sheet.pdf?month=2026-11")).Body),
            StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(client, "/mentorships/load-sheet.pdf?month=2026-11")).Count, 1, 7);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.MethodUnionHead).GetAsync("/mentorships/load-sheet.pdf")).Status);
    }

    [Fact]
    public async Task D64_the_summary_prints_with_its_filter_and_a_mentor_of_two_pairs_is_added_up()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Двойнов");
        var (_, second) = await portal.PeopleAsync("Второв");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            foreach (var (person, minutes) in new[] { (mentee, 60), (second, 45) })
            {
                var pair = await TestData.ActivePairAsync(db, mentor, person, TestClock.Today.AddDays(-60));
                var on = new DateOnly(2026, 11, 9);
                db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, on, minutes, "Тайная тема", null, null, null, null, false), on).Value);
            }

            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync("/mentorships/summary?q=Двойнов");
        var added = page.Document.QuerySelectorAll(".heat tr.added").Single();
        Assert.StartsWith("Итого Двойнов", added.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1:45", added.QuerySelector(".sum")!.TextContent);
        Assert.Empty((await curator.OpenAsync("/mentorships/summary?q=Двойнов&sort=more")).Document.QuerySelectorAll(".heat tr.added"));

        var pdf = page.Document.QuerySelectorAll(".exports a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("summary.pdf", StringComparison.Ordinal));
        var printed = await curator.GetAsync(pdf);
        var drawn = string.Concat(Papers.Letters(printed.Body).Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("ИтогоДвойнов", drawn, StringComparison.Ordinal);
        Assert.Contains("Всего", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайная", drawn, StringComparison.Ordinal);
        var all = Papers.Text((await curator.GetAsync("/mentorships/summary.pdf")).Body);
        Assert.Contains("Вся школа", all, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await curator.GetAsync("/mentorships/summary.docx?year=абв&sort=абв&page=-1")).Status);
        Assert.Contains("В этом году пар не было", Papers.Text((await curator.GetAsync("/mentorships/summary.pdf?year=2031")).Body), StringComparison.Ordinal);
        var sheet = Papers.SheetText((await curator.GetAsync("/mentorships/summary.xlsx?q=Нетникого")).Body);
        Assert.DoesNotContain("Двойнов", sheet, StringComparison.Ordinal);

        // The sheet for payment adds up the same mentor.
        var load = string.Concat(Papers.Letters((await curator.GetAsync("/mentorships/load-sheet.pdf?month=2026-11")).Body).Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("ИтогоДвойнов", load, StringComparison.Ordinal);
        var other = portal.SignedIn(SchoolRole.Curator, portal.Second);
        Assert.DoesNotContain("Двойнов", Papers.Text((await other.GetAsync("/mentorships/summary.pdf")).Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?year=1")]
    [InlineData("?year=2099")]
    [InlineData("?year=абв")]
    public async Task A_year_that_nobody_knows_is_met_calmly(string query) =>
        Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Curator).GetAsync("/mentorships/summary" + query)).Status);
}
