using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Says by which of the programs in force new pairs work.</summary>
public sealed class ChooseUsualProgram(PortalDbContext db, ProgramReader reader)
{
    public async Task<Outcome<Saved>> RunAsync(UsualProgramForm form, CancellationToken cancel)
    {
        var programs = await db.Set<SchoolProgram>().ToListAsync(cancel);
        if (programs.Find(p => p.Id == form.ProgramId) is not { } chosen || !await db.Set<ProgramEdition>().AnyAsync(
            e => e.ProgramId == chosen.Id && e.State == EditionState.InForce, cancel))
        {
            return new RuleViolation("Выберите программу, которая действует", nameof(form.ProgramId));
        }

        programs.ForEach(p => p.BeUsual(p == chosen));
        db.Describe("Выбрана основная программа");
        await db.SaveChangesAsync(cancel);
        reader.ForgetSchool();
        return Outcome.Done;
    }
}
