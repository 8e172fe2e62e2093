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
    public Task<Outcome<Saved>> RunAsync(Acknowledgement acknowledgement, InPortalForm form, CancellationToken cancel) =>
        RecordAsync(acknowledgement, _ => acknowledgement.InPortal(actor.PersonId ?? Guid.Empty, form.Disagreement, clock.NowUtc, clock.Today),
            "Ознакомление отмечено в портале", cancel);

    /// <summary>The curator enters what was signed on paper.</summary>
    public async Task<Outcome<Saved>> RunAsync(Acknowledgement acknowledgement, OnPaperForm form, CancellationToken cancel)
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
    public Task<Outcome<Saved>> RunAsync(Acknowledgement acknowledgement, RefusalForm form, CancellationToken cancel) =>
        RecordAsync(acknowledgement, d => acknowledgement.Refuse(form.On, form.FirstWitness, form.SecondWitness, clock.NowUtc, d.Date, clock.Today),
            "Отказ от подписи отмечен", cancel);

    /// <summary>The person has read that the document does not hold any more.</summary>
    public async Task<Outcome<Saved>> NoteCancellationAsync(Acknowledgement acknowledgement, CancellationToken cancel)
    {
        if (acknowledgement.NoteCancellation(actor.PersonId ?? Guid.Empty) is { } violation) return violation;
        db.Describe("Отмена документа прочитана");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private async Task<Outcome<Saved>> RecordAsync(Acknowledgement acknowledgement, Func<IssuedDocument, RuleViolation?> act, string operation, CancellationToken cancel)
    {
        var document = await db.Set<IssuedDocument>().AsNoTracking().FirstAsync(d => d.Id == acknowledgement.DocumentId, cancel);
        if (!document.IsValid) return new RuleViolation("Документ отменён или заменён: знакомиться с ним больше не нужно");
        if (act(document) is { } violation) return violation;

        var assessment = await db.Set<StageAssessment>().FirstOrDefaultAsync(a => a.Id == document.SubjectId && a.ConclusionDocumentId == document.Id, cancel);
        if (assessment?.Acknowledge(acknowledgement.On!.Value) is { } tooEarly) return tooEarly;

        var order = await db.Set<Order>().FirstOrDefaultAsync(o => o.Id == document.SubjectId && o.DocumentId == document.Id && o.State == OrderState.Acknowledging, cancel);
        await FollowAsync(order, acknowledgement, cancel);
        await db.SaveRacingAsync<Order>(operation, async entry =>
        {
            await entry.ReloadAsync(cancel);
            await FollowAsync(order, acknowledgement, cancel);
        }, cancel);
        return Outcome.Done;
    }

    // The last of the participants puts the order in force. Of two who press the button at once one finds its version changed, looks again and sees the other.
    private async Task FollowAsync(Order? order, Acknowledgement mine, CancellationToken cancel)
    {
        if (order is null) return;
        db.ExpectVersion(order, order.Version);
        if (!await db.Set<Acknowledgement>().AnyAsync(a => a.DocumentId == mine.DocumentId && a.Id != mine.Id && a.Method == AcknowledgementMethod.Awaited, cancel))
        {
            order.AllAcknowledged();
        }
    }
}
