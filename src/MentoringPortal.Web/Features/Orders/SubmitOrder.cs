using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Sends a draft to the director; without pairs, or with a pair that lacks a consent, it stays a draft (S1-14).</summary>
public sealed class SubmitOrder(PortalDbContext db, PairConsentsReader consents, OrderPaper paper, DraftSources sources)
{
    public async Task<RuleViolation?> RunAsync(Order order, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        if (order.Submit(await WithoutConsentsAsync(order, cancel)) is { } violation) return violation;
        // The director cannot mend what does not print.
        try
        {
            var content = await paper.ComposeAsync(order, cancel);
            OfficialPdf.Render(content);
            await sources.TakeAsync(order.Id, content, "", cancel);
        }
        catch (UnprintableCharactersException unprintable)
        {
            return new RuleViolation(unprintable.Message);
        }

        db.Describe("Приказ передан на подпись");
        await sources.SaveAsync(cancel);
        return null;
    }

    /// <summary>Pairs of the order whose consents are not complete now, in words.</summary>
    public async Task<IReadOnlyList<string>> WithoutConsentsAsync(Order order, CancellationToken cancel)
    {
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        var pairs = await db.Set<Mentorship>().AsNoTracking().Where(m => ids.Contains(m.Id)).Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        return await consents.IncompleteAsync([.. pairs.Select(p => (p.MentorId, p.MenteeId))], cancel);
    }
}
