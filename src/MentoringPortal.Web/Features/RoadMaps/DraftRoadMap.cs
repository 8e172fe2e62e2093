using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Makes the road map of a school year: from the points of a program, or from the road map of another year.</summary>
public sealed class DraftRoadMap(PortalDbContext db, RoadMapAccess access, ProgramReader programs, SchoolClock clock)
{
    /// <summary>Lays the points of the program on the year.</summary>
    public async Task<Outcome<RoadMap>> RunAsync(NewRoadMapForm form, CancellationToken cancel)
    {
        if (form.ProgramId is not { } program || await programs.OfProgramAsync(program, cancel) is not { } definition)
        {
            return new RuleViolation("Выберите программу из списка", nameof(form.ProgramId));
        }

        return await SaveAsync(form.Year, y => RoadMap.Of(program, y, definition), program, nameof(form.Year), "Дорожная карта составлена", cancel);
    }

    /// <summary>Copies the points to another year.</summary>
    public async Task<Outcome<RoadMap>> CopyAsync(Guid id, CopyRoadMapForm form, CancellationToken cancel) => await access.FindAsync(id, cancel) is not { } source ? Outcome.Missing
        : await SaveAsync(form.Year, source.CopyTo, source.ProgramId, nameof(form.Year), "Дорожная карта скопирована на новый год", cancel);

    private async Task<Outcome<RoadMap>> SaveAsync(int? chosen, Func<int, RoadMap> make, Guid program, string field, string operation, CancellationToken cancel)
    {
        var now = AcademicYear.Of(clock.Today).StartYear;
        if (chosen is not { } year) return new RuleViolation("Выберите учебный год", field);

        if (year < now - 10 || year > now + 3) return new RuleViolation("Учебный год слишком далёк от нынешнего: проверьте", field);

        if (await db.Set<RoadMap>().AnyAsync(m => m.ProgramId == program && m.Year == year, cancel))
        {
            return new RuleViolation($"Дорожная карта этой программы на {new AcademicYear(year)} учебный год уже есть: откройте её в списке или выберите другой год", field);
        }

        var map = make(year);
        db.Add(map);
        db.Describe(operation);
        await db.SaveFirstAsync(cancel, typeof(RoadMap));
        return map;
    }
}
