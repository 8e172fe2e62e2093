using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.RoadMaps;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>The road maps of a demonstration school: last year's fulfilled, this year's as a draft where none was approved yet; its risks.</summary>
internal static class DemonstrationYear
{
    public static async Task AddAsync(PortalDbContext db, DemonstrationSchool demo, DemonstrationFile file, School school)
    {
        var definition = SchoolPrograms.ForSchool(file.Program ?? ProgramCatalogue.Default, school.ShortName);
        var program = await db.Set<Domain.Programs.Program>().Select(p => p.Id).FirstAsync();
        var past = RoadMap.Of(program, demo.Days.ThisYear.Previous.StartYear, definition);
        // What the source left open, a school fills in before it approves.
        foreach (var item in past.InOrder.Where(i => i.Gap is not null).ToList())
        {
            var form = RoadMapItemForm.Of(item);
            if (!item.HasResponsible) form.Roles = [SchoolRole.Curator];
            if (item.Occurrences.Count == 0) form.Terms = RussianDate.Short(new DateOnly(past.Year + 1, 5, 25));
            DemonstrationRun.Obey(past.Rewrite(item, form.Card));
        }

        if (past.TakeOver("41-ОД", past.AcademicYear.Start, demo.Today) is [var wrong, ..]) throw new InvalidOperationException(wrong.Message);

        foreach (var (item, term) in past.Items.SelectMany(i => i.Occurrences, (i, o) => (i, o)))
        {
            var done = term.DueOn < demo.Today ? demo.Days.WorkingDayBefore(term.DueOn) : demo.Today;
            if (past.Mark(term, new OccurrenceMark(OccurrenceState.Done, done, item.Result ?? "справка куратора"), demo.Today) is [var refused, ..])
            {
                throw new InvalidOperationException(refused.Message);
            }
        }

        db.Add(past);
        var year = demo.Days.ThisYear.StartYear;
        if (!await db.Set<RoadMap>().AnyAsync(m => m.Year == year)) db.Add(past.CopyTo(year));
        db.Add(Risk.Create(program, 1, new RiskCard("Наставник перегружен", "Снизить нагрузку\nНазначить второго наставника", RiskState.Watched, null), demo.Today).Value);
        db.Describe("Демонстрация загружена");
        await db.SaveChangesAsync();
    }
}
