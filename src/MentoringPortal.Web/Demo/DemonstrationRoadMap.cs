using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Features.RoadMaps;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Demo;

/// <summary>The road map of this year: approved on paper before the portal or by an order, its points marked as their terms pass.</summary>
internal static class DemonstrationRoadMap
{
    // What has just ended may still wait for its mark, but not more of it than a curator has on a Monday.
    private const int MarkedWithinDays = 5, MostWaiting = 2;

    private static readonly string[] Proofs = ["справка куратора", "протокол совещания при директоре", "запись в журнале методической работы"];

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
        Mark(run, map, (item, term, _) => evidence[item.Position - 1] + (term.Number > 1 ? $", {term.Number}-й раз за год" : ""));

        await run.SaveAsync("Пункты дорожной карты отмечены");
        run.Db.ChangeTracker.Clear();
    }

    /// <summary>The director signs the order that approves the draft of this year (D-02), before the year begins.</summary>
    public static async Task ApproveAsync(DemonstrationRun run, string number)
    {
        run.Db.ChangeTracker.Clear();
        var year = run.School.Days.ThisYear;
        var signed = run.School.Days.WorkingDayBefore(year.Start.AddDays(-3));
        run.ActAs("curator", SchoolRole.Curator, signed);
        var draft = await run.Db.Set<RoadMap>().Where(m => m.Year == year.StartYear).Select(m => m.Id).SingleAsync();
        var order = DemonstrationRun.Obey(await run.Use<DraftRoadMapOrder>().RunAsync(draft, default));
        DemonstrationRun.Obey(await run.Use<SubmitOrder>().RunAsync(order.Id, order.Version, default));
        await DemonstrationOrders.SignAsync(run, order, number, signed, acknowledged: true);
        run.ActAs("curator", SchoolRole.Curator, signed);
        var map = (await run.Use<RoadMapAccess>().FindAsync(draft, default))!;
        Mark(run, map, (item, _, done) => Proofs[item.Position % Proofs.Length] + " от " + RussianDate.Short(done));
        await run.SaveAsync("Пункты дорожной карты отмечены");
        run.Db.ChangeTracker.Clear();
    }

    private static void Mark(DemonstrationRun run, RoadMap map, Func<RoadMapItem, RoadMapOccurrence, DateOnly, string> evidence)
    {
        var past = map.InOrder.SelectMany(i => i.Occurrences).Where(o => o.DueOn < run.School.Today).ToList();
        var waiting = past.Where(o => o.DueOn >= run.School.Today.AddDays(-MarkedWithinDays)).TakeLast(MostWaiting).ToList();
        foreach (var item in map.InOrder)
        {
            foreach (var term in item.Occurrences.Where(o => past.Contains(o) && !waiting.Contains(o)))
            {
                var done = run.School.Days.WorkingDayBefore(term.DueOn.AddDays(-item.Position % 4));
                run.ActAs("curator", SchoolRole.Curator, done);
                DemonstrationRun.Obey(map.Mark(term, new OccurrenceMark(OccurrenceState.Done, done, evidence(item, term, done)), done));
            }
        }
    }
}
