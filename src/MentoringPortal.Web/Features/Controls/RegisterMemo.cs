using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Controls;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>Gives the memo of a control (D-19) its number and issues it: mentee and mentor are asked to acknowledge it, the results of the control stay.</summary>
public sealed class RegisterMemo(PortalDbContext db, ControlAccess access, ControlPaper paper, DocumentIssuer issuer, DocumentNumbers numbers, CurrentActor actor,
    SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, RegisterMemoForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || !access.MayKeep || await access.Visible().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } control) return Outcome.Missing;

        var ofPair = await access.OfPairAsync(control.MenteeId, cancel);
        var taken = await numbers.HolderAsync(ControlMemo.Code, form.Number, clock.Today, cancel);
        if (control.Register(form.Number, taken, me, ofPair) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        if (await paper.ComposeAsync(id, cancel, DocumentNumber.Clean(form.Number)) is not { } memo) return Outcome.Missing;

        var issued = await issuer.TryIssueAsync(memo, id, control.MenteeId, cancel, asked: ofPair);
        if (!issued.Ok) return Outcome.Refused(issued.Violations);

        control.Issued(issued.Value.Id);
        db.ExpectVersion(control, version);
        return await issuer.SaveAsync(issued.Value, "Справка по итогам контроля зарегистрирована", nameof(form.Number), cancel) is { } lost ? lost : Outcome.Done;
    }
}
