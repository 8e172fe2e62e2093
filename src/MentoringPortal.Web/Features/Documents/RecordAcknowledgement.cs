using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// Records that a person knows an issued document: by the button, on paper, or by a refusal with two witnesses.
/// What the document belongs to moves on with it: a conclusion makes its assessment acknowledged in the same save,
/// the last of an order's participants puts the order in force.
/// </summary>
public sealed class RecordAcknowledgement(PortalDbContext db, CurrentActor actor, SchoolClock clock, FileDoor files)
{
    /// <summary>The person presses the button.</summary>
    public Task<RuleViolation?> RunAsync(Acknowledgement acknowledgement, InPortalForm form, CancellationToken cancel) =>
        RecordAsync(acknowledgement, _ => acknowledgement.InPortal(actor.PersonId ?? Guid.Empty, form.Disagreement, clock.NowUtc, clock.Today), "Ознакомление отмечено в портале", cancel);

    /// <summary>The curator enters what was signed on paper.</summary>
    public async Task<RuleViolation?> RunAsync(Acknowledgement acknowledgement, OnPaperForm form, CancellationToken cancel)
    {
        Guid? scan = null;
        if (form.Scan is not null)
        {
            var file = await files.AcceptAsync(form.Scan, nameof(form.Scan), cancel);
            if (!file.Ok) return file.Violations[0];
            scan = file.Value.Id;
        }

        return await RecordAsync(acknowledgement, d => acknowledgement.OnPaper(form.On, scan, clock.NowUtc, d.Date, clock.Today), "Ознакомление на бумаге отмечено", cancel);
    }

    /// <summary>The curator records a refusal.</summary>
    public Task<RuleViolation?> RunAsync(Acknowledgement acknowledgement, RefusalForm form, CancellationToken cancel) =>
        RecordAsync(acknowledgement, d => acknowledgement.Refuse(form.On, form.FirstWitness, form.SecondWitness, clock.NowUtc, d.Date, clock.Today), "Отказ от подписи отмечен", cancel);

    private async Task<RuleViolation?> RecordAsync(Acknowledgement acknowledgement, Func<IssuedDocument, RuleViolation?> act, string operation, CancellationToken cancel)
    {
        var document = await db.Set<IssuedDocument>().AsNoTracking().FirstAsync(d => d.Id == acknowledgement.DocumentId, cancel);
        if (!document.IsValid) return new RuleViolation("Документ отменён или заменён: знакомиться с ним больше не нужно");
        if (act(document) is { } violation) return violation;

        var assessment = await db.Set<StageAssessment>().FirstOrDefaultAsync(a => a.Id == document.SubjectId && a.ConclusionDocumentId == document.Id, cancel);
        if (assessment?.Acknowledge(acknowledgement.On!.Value) is { } tooEarly) return tooEarly;

        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        await PutOrderInForceAsync(document, cancel);
        return null;
    }

    // Asked after the save: of two people who press the button at once, the later sees both.
    private async Task PutOrderInForceAsync(IssuedDocument document, CancellationToken cancel)
    {
        var order = await db.Set<Order>().FirstOrDefaultAsync(o => o.Id == document.SubjectId && o.DocumentId == document.Id && o.State == OrderState.Acknowledging, cancel);
        if (order is null || await db.Set<Acknowledgement>().AnyAsync(a => a.DocumentId == document.Id && a.Method == AcknowledgementMethod.Awaited, cancel)) return;
        order.AllAcknowledged();
        db.Describe("Все участники ознакомлены с приказом");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The other of the two has done it already.
        }
    }
}
