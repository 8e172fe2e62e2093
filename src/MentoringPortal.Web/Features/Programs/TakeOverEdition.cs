using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Puts a draft in force by an order that was signed on paper before the portal.</summary>
public sealed class TakeOverEdition(PortalDbContext db, ProgramAccess access, EnactEdition enact, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid program, int number, Guid version, TakeOverForm form, CancellationToken cancel)
    {
        if (await access.EditionAsync(program, number, cancel) is not { } edition) return Outcome.Missing;

        db.ExpectVersion(edition, version);
        if (await db.Set<Order>().AnyAsync(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
            && o.Points.Any(p => p.Effect == OrderEffect.EditionApproval && p.ProgramId == program), cancel))
        {
            return new RuleViolation("Есть проект приказа портала об утверждении этой редакции: подпишите или удалите его");
        }

        var earlier = await db.Set<ProgramEdition>().FirstOrDefaultAsync(e => e.ProgramId == program && e.State == EditionState.InForce, cancel);
        var violations = edition.TakeOver(form.Number, form.On, earlier, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        await enact.RunAsync(edition, cancel);
        db.Describe("Программа введена по приказу, подписанному на бумаге");
        await db.SaveChangesAsync(cancel);
        enact.Forget([edition.Id]);
        return Outcome.Done;
    }
}
