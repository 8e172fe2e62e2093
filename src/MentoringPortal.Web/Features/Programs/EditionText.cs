using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>The one way in which the text of a draft changes: what is in force or with the director is refused, a section that somebody has changed meanwhile is a
/// conflict.</summary>
public sealed class EditionText(PortalDbContext db, ProgramAccess access, ProgramReader programs)
{
    /// <summary>The director has the order that approves the draft.</summary>
    public Task<bool> IsWithDirectorAsync(Guid program, CancellationToken cancel) => db.Set<Order>().AnyAsync(
        o => o.State == OrderState.OnApproval && o.Points.Any(p => p.Effect == OrderEffect.EditionApproval && p.ProgramId == program), cancel);

    /// <summary>Changes the definition of a draft and saves.</summary>
    /// <param name="operation">For the history.</param>
    /// <param name="isStale">The form was filled from another text than the one that is there now.</param>
    /// <param name="change">Gives the new definition or says what is wrong with what was typed.</param>
    /// <param name="alongside">What else the same save changes of the program.</param>
    public async Task<Outcome<Saved>> ChangeAsync(Guid program, int number, string operation, Func<ProgramDefinition, bool> isStale,
        Func<ProgramDefinition, Result<ProgramDefinition>> change, CancellationToken cancel, Func<SchoolProgram, ProgramDefinition, RuleViolation?>? alongside = null)
    {
        if (await access.EditionAsync(program, number, cancel) is not { } edition) return Outcome.Missing;

        if (edition.CheckEditable(edition.State == EditionState.Draft && await IsWithDirectorAsync(program, cancel)) is { } closed) return closed;

        var content = await db.Set<ProgramEditionContent>().FirstAsync(c => c.EditionId == edition.Id, cancel);
        var before = await programs.OfDraftAsync(edition.Id, cancel);
        if (isStale(before)) throw new DbUpdateConcurrencyException("The text has changed since the form was filled.");

        var changed = change(before);
        if (!changed.Ok) return Outcome.Refused(changed.Violations);

        if (alongside is not null && alongside(await db.Set<SchoolProgram>().FirstAsync(p => p.Id == program, cancel), changed.Value) is { } refused) return refused;

        content.Write(ProgramCatalogue.Write(changed.Value));
        // The edition moves its version too: whoever signs it meanwhile signs another text and is told so.
        db.Entry(edition).State = EntityState.Modified;
        db.Describe(operation.Length > 300 ? operation[..299] + "…" : operation);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
