using System.Globalization;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>The numbers of the rubric (D-32) and of programs side by side against plain loops over all records.</summary>
public sealed class RubricProofTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public async Task D32_points_sums_and_totals_of_every_sheet_and_year_are_counted_otherwise()
    {
        var proved = 0;
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var (world, counting) = await portal.InSchoolAsync(school,
                async db => (await CountedWorld.ReadAsync(db), (await db.Set<School>().SingleAsync(s => s.Id == school.Id)).RubricCounting));
            var director = portal.SignedIn(SchoolRole.Director, school);
            foreach (var subject in world.Sheets.GroupBy(s => s.MentorshipId))
            {
                var page = await director.OpenAsync("/efficiency/result" + (subject.Key is { } pair ? $"?pair={pair}" : ""));
                foreach (var year in subject.GroupBy(s => s.AcademicYearStart))
                {
                    var table = page.Document.QuerySelectorAll("table.heat").Single(t => t.QuerySelector("caption")!.TextContent is var caption
                        && caption.StartsWith("Баллы каждого листа", StringComparison.Ordinal) && caption.Contains($"{year.Key}/", StringComparison.Ordinal));
                    var sheets = year.OrderBy(s => s.IsAgreed).ThenBy(s => s.ScoredOn).ThenBy(s => s.Id).ToList();
                    var counted = sheets.FindAll(s => s.Scores.All(x => x.Points is not null) && Counts(s, counting));
                    var rows = table.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList()).ToList();
                    Assert.Equal(sheets[0].Scores.Count, rows.Count);
                    foreach (var (row, i) in rows.Select((r, i) => (r, i)))
                    {
                        var points = sheets.ConvertAll(s => s.Scores.OrderBy(x => x.Number).ElementAt(i).Points);
                        Assert.Equal(points.Select(p => p?.ToString(CultureInfo.InvariantCulture) ?? "–"), row.Take(sheets.Count));
                        Assert.Equal(Mean([.. counted.Select(s => s.Scores.OrderBy(x => x.Number).ElementAt(i).Points!.Value)]), row[^1]);
                    }

                    var sums = table.QuerySelectorAll("tfoot td").Select(c => c.TextContent.Trim()).ToList();
                    Assert.Equal(sheets.Select(s => s.Scores.All(x => x.Points is not null) ? $"{s.Scores.Sum(x => x.Points)}" : "–"), sums.Take(sheets.Count));
                    Assert.Equal(Mean([.. counted.Select(s => s.Scores.Sum(x => x.Points!.Value))]), sums[^1]);
                    proved++;
                }
            }

            // The director's home says the latest year of the program, and opens where it stands.
            if (world.Sheets.Where(s => s.MentorshipId is null).GroupBy(s => s.AcademicYearStart).MaxBy(g => g.Key) is not { } latest) continue;

            var whole = latest.Where(s => s.Scores.All(x => x.Points is not null) && Counts(s, counting)).ToList();
            var figure = (await director.OpenAsync("/")).Document.QuerySelectorAll(".figures li").SingleOrDefault(l => l.QuerySelector("a[href='/efficiency/result']") is not null);
            if (whole.Count == 0) Assert.Null(figure);
            else Assert.Equal($"{Mean([.. whole.Select(s => s.Scores.Sum(x => x.Points!.Value))])} из {2 * whole[0].Scores.Count}", figure!.QuerySelector("strong")!.TextContent);
        }

        Assert.True(proved > 1, $"{proved} tables");
    }

    [Fact]
    public async Task Programs_side_by_side_are_counted_otherwise()
    {
        var world = await portal.InSchoolAsync(portal.Second, async db =>
        {
            // Every second mentee of the school goes by another program.
            var program = new SchoolProgram("Программа рядом", "s3", 2026, 12);
            db.Add(program);
            await db.SaveChangesAsync();
            db.Add(ProgramEdition.First(program.Id));
            await db.SaveChangesAsync();
            var tracks = await db.Set<Participation>().Where(t => t.Side == PoolSide.Mentees && t.EndedOn == null).OrderBy(t => t.PersonId).Select(t => t.Id).ToListAsync();
            var every = tracks.Where((_, i) => i % 2 == 0).ToList();
            Assert.NotEmpty(every);
            await db.Set<Participation>().Where(t => every.Contains(t.Id)).ExecuteUpdateAsync(u => u.SetProperty(t => t.ProgramId, program.Id));
            return await CountedWorld.ReadAsync(db);
        });
        var titles = await portal.InSchoolAsync(portal.Second, db => db.Set<SchoolProgram>().ToDictionaryAsync(p => p.Title, p => p.Id));
        var counted = 0;
        foreach (var role in new[] { SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.Curator })
        {
            foreach (var row in (await portal.SignedIn(role, portal.Second).OpenAsync("/")).Document.QuerySelectorAll("section[aria-labelledby=programs] tbody tr"))
            {
                var tracks = world.Tracks.FindAll(t => t.ProgramId == titles[row.QuerySelector("th")!.TextContent] && t.Side == PoolSide.Mentees && t.EndedOn is null);
                var active = world.Pairs.FindAll(m => m.State == MentorshipState.Active && m.StartsOn <= Day && tracks.Exists(t => t.PersonId == m.MenteeId));
                var silent = active.FindAll(m => Day.DayNumber - CountedWorld.Later(m.StartsOn, m.ApprovedOn ?? m.StartsOn).DayNumber >= 21
                    && !world.Diary.Exists(e => e.UnitId == m.UnitId && Day.DayNumber - e.Date.DayNumber < 21 && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)));
                var cells = row.QuerySelectorAll("td a").Select(a => int.Parse(a.FirstChild!.TextContent, CultureInfo.InvariantCulture)).ToList();
                Assert.Equal([tracks.Count, active.Count, silent.Count], cells);
                counted += active.Count;
            }
        }

        Assert.True(counted > 0);
    }

    private static bool Counts(EfficiencySheet sheet, RubricCounting counting) => counting switch
    {
        RubricCounting.Agreed => sheet.IsAgreed,
        RubricCounting.Mean => !sheet.IsAgreed,
        RubricCounting.Curator => !sheet.IsAgreed && sheet.ScoredAs == SchoolRole.Curator,
        _ => !sheet.IsAgreed && sheet.ScoredAs is SchoolRole.DeputyDirectorAcademic or SchoolRole.DeputyDirectorMethodical && !sheet.IsAgreed,
    };

    // Half up to tenths, without the tenth where it is none.
    private static string Mean(IReadOnlyCollection<int> values)
    {
        if (values.Count == 0) return "–";

        var tenths = ((20 * values.Sum()) + values.Count) / (2 * values.Count);
        return tenths % 10 == 0 ? $"{tenths / 10}" : $"{tenths / 10},{tenths % 10}";
    }
}
