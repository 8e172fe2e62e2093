using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Begins the next edition from the text that is in force.</summary>
public sealed class BeginEdition(PortalDbContext db, ProgramAccess access, ProgramReader programs, SchoolClock clock)
{
    public async Task<Outcome<ProgramEdition>> RunAsync(Guid program, NewEditionForm form, CancellationToken cancel)
    {
        if (await access.ProgramAsync(program, cancel) is null) return Outcome.Missing;

        var editions = await db.Set<ProgramEdition>().Where(e => e.ProgramId == program).OrderBy(e => e.Number).ToListAsync(cancel);
        if (editions.Exists(e => e.State == EditionState.Draft)) return new RuleViolation("Проект новой редакции уже есть: продолжайте его");

        var begun = ProgramEdition.Begin(program, editions[^1].Number + 1, form.Reason, clock.Today);
        if (!begun.Ok) return begun;

        db.Add(begun.Value);
        db.Add(new ProgramEditionContent(begun.Value.Id, ProgramCatalogue.Write(await programs.OfDraftAsync(editions[^1].Id, cancel))));
        db.Describe("Начата новая редакция программы");
        await db.SaveFirstAsync(cancel, typeof(ProgramEdition));
        return begun.Value;
    }
}
