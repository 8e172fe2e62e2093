using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Documents;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Sends a draft to the director; one that orders nothing, or could not be carried out, stays a draft (S1-14).</summary>
public sealed class SubmitOrder(PortalDbContext db, OrderAccess access, OrderFactsReader facts, OrderObstacles obstacles, OrderPaper paper, DraftSources sources)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } order) return Outcome.Missing;
        db.ExpectVersion(order, version);
        var of = await facts.ReadAsync(order, cancel);
        if (order.Submit((await obstacles.OfAsync(of, cancel)).Obstacles) is { } violation) return violation;
        // The director cannot mend what does not print.
        try
        {
            var content = await paper.ComposeAsync(of, cancel);
            OfficialPdf.Render(content);
            await sources.TakeAsync(order.Id, content, "", cancel);
        }
        catch (UnprintableCharactersException unprintable)
        {
            return new RuleViolation(unprintable.Message);
        }

        db.Describe("Приказ передан на подпись");
        await sources.SaveAsync(cancel);
        return Outcome.Done;
    }
}
