using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>What leaders look at in a school of two hundred pairs stays light: the pages with the year of each pair 60 KB, the others 40 KB (ADR 27, ADR 28).</summary>
public sealed class LeadersPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Pairs = 200, Kilobyte = 1024;

    [Fact]
    public async Task Pages_of_leaders_keep_their_size_with_two_hundred_pairs()
    {
        await portal.InSchoolAsync(portal.First, async db =>
        {
            for (var i = 0; i < Pairs; i++)
            {
                var mentor = TestData.Staff($"Наставникова{Letters(i)}", "Маргарита", "Константиновна");
                var mentee = TestData.Staff($"Наставляемова{Letters(i)}", "Елизавета", "Олеговна");
                db.AddRange(mentor, mentee);
                await db.SaveChangesAsync();
                var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id, TestClock.Today.AddDays(-70));
                foreach (var day in new[] { 40, 30, 12, 2 })
                {
                    var on = TestClock.Today.AddDays(-day);
                    db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Meeting, on, 45, $"Встреча {day}", null, null, null, null, true), on).Value);
                }
            }

            await db.SaveChangesAsync();
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var packs = new List<string>();
        foreach (var kind in new[] { "council", "final", "hearing" })
        {
            var form = (await deputy.OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs");
            if (kind == "final")
            {
                for (var i = 0; i < PackSection.All.Count; i++) form.Set($"Form.Sections[{i}].Place", $"{i + 1}");
            }

            packs.Add((await form.SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath);
        }

        var told = new List<string>();
        foreach (var (page, most) in new[] { ("/", 60), ("/mentorships", 60), ("/mentorships/summary", 60) }.Concat(
            packs.Concat(["/mentors", "/mentees", "/people", "/assessments", "/orders", "/documents", "/control", "/plans", "/risks", "/council", "/council/readiness",
                "/council/figures"]).Select(p => (p, 40))))
        {
            foreach (var role in new[] { SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.Curator })
            {
                var size = (await portal.SignedIn(role).GetAsync(page)).Body.Length;
                if (size > most * Kilobyte) told.Add($"{role} {page}: {size / Kilobyte} KB, at most {most}");
            }
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    private static string Letters(int number) => $"{(char)('а' + (number / 26))}{(char)('а' + (number % 26))}";
}
