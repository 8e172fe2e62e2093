using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.RoadMaps;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Demo;

/// <summary>The road map of this year: approved on paper before the portal, its points marked as their terms pass.</summary>
internal static class DemonstrationRoadMap
{
    // What has just ended may still wait for its mark.
    private const int MarkedWithinDays = 5;

    /// <param name="evidence">By the number of the point.</param>
    public static async Task AddAsync(DemonstrationRun run, string[] evidence)
    {
        var days = run.School.Days;
        var year = days.ThisYear;
        var approved = days.WorkingDayBefore(year.Start.AddDays(-3));
        run.ActAs("curator", SchoolRole.Curator, approved);
        var program = await run.Db.Set<SchoolProgram>().Select(p => p.Id).FirstAsync();
        var map = DemonstrationRun.Obey(await run.Use<DraftRoadMap>().RunAsync(new NewRoadMapForm { ProgramId = program, Year = year.StartYear }, default));
        DemonstrationRun.Obey(await run.Use<ApproveRoadMapOnPaper>().RunAsync(map.Id, new RoadMapTakeOverForm { Number = "27-ОД", On = approved }, map.Version, default));
        foreach (var item in map.InOrder)
        {
            foreach (var term in item.Occurrences.Where(o => o.DueOn < run.School.Today.AddDays(-MarkedWithinDays)))
            {
                var done = days.WorkingDayBefore(term.DueOn.AddDays(-item.Position % 4));
                run.ActAs("curator", SchoolRole.Curator, done);
                var note = evidence[item.Position - 1] + (term.Number > 1 ? $", {term.Number}-й раз за год" : "");
                DemonstrationRun.Obey(map.Mark(term, new OccurrenceMark(OccurrenceState.Done, done, note), done));
            }
        }

        await run.SaveAsync("Пункты дорожной карты отмечены");
        run.Db.ChangeTracker.Clear();
    }
}
