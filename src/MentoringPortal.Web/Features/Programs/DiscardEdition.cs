using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Gives the draft of an edition up; with the first one the program itself goes.</summary>
public sealed class DiscardEdition(PortalDbContext db, ProgramAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid program, int number, Guid version, CancellationToken cancel)
    {
        if (await access.EditionAsync(program, number, cancel) is not { } edition) return Outcome.Missing;

        db.ExpectVersion(edition, version);
        if (edition.State != EditionState.Draft) return new RuleViolation("Удалить можно только проект: утверждённая редакция остаётся");

        if (await db.Set<Order>().AnyAsync(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
            && o.Points.Any(p => p.Effect == OrderEffect.EditionApproval && p.ProgramId == program), cancel))
        {
            return new RuleViolation("Есть проект приказа об утверждении этой редакции: сначала удалите его");
        }

        db.Remove(edition);
        if (number == 1 && await access.ProgramAsync(program, cancel) is { } whole)
        {
            db.RemoveRange(await db.Set<ProgramPost>().Where(p => p.ProgramId == program).ToListAsync(cancel));
            db.Remove(whole);
        }

        db.Describe("Проект редакции программы удалён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
