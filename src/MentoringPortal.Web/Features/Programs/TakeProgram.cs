using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>The school takes a program: its first edition is a draft with the school's own name in it.</summary>
public sealed class TakeProgram(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<SchoolProgram>> RunAsync(NewProgramForm form, CancellationToken cancel)
    {
        if (ProgramCatalogue.Offered.FirstOrDefault(p => p.Code == form.SourceCode) is not { } source)
        {
            return new RuleViolation("Выберите программу", nameof(form.SourceCode));
        }

        var school = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new { s.ShortName, s.Settlement }).FirstAsync(cancel);
        var definition = SchoolPrograms.ForSchool(source.Code, school.ShortName);
        definition = definition with { Passport = definition.Passport with { Settlement = school.Settlement } };
        var program = new SchoolProgram(definition.Title, source.Code, form.FirstYear ?? 0, definition.TermMonths);
        if (program.Entitle(definition.Title, form.FirstYear, clock.Today) is { } wrong) return wrong;

        if (await db.Set<SchoolProgram>().AnyAsync(p => p.Title == program.Title && p.FirstYear == program.FirstYear, cancel))
        {
            return new RuleViolation("Программа с этим названием на эти годы уже взята: откройте её в списке или выберите другой год", nameof(form.SourceCode));
        }

        db.Add(program);
        var edition = ProgramEdition.Begin(program.Id, 1, null, clock.Today).Value;
        db.Add(edition);
        db.Add(new ProgramEditionContent(edition.Id, ProgramCatalogue.Write(definition)));
        db.TakeActs(definition, await db.Set<LegalAct>().AsNoTracking().ToListAsync(cancel));
        db.Describe("Программа взята");
        await db.SaveFirstAsync(cancel, typeof(SchoolProgram));
        return program;
    }
}
