using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>A finding from its writing to its closing (S0-23); the repeated control follows in the same save.</summary>
public sealed class WriteFinding(PortalDbContext db, ControlAccess access, RepeatControls repeats, FileDoor files, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Adds one to a control that was held.</summary>
    public async Task<Outcome<Saved>> AddAsync(Guid controlId, FindingForm form, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(c => c.Id == controlId, cancel) is not { } control) return Outcome.Missing;

        var ofPair = await access.OfPairAsync(control.MenteeId, cancel);
        if (!access.MayHold(ofPair)) return Outcome.Missing;

        var made = control.Find(form.Card, ofPair, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        await repeats.FollowAsync(control, cancel);
        db.Describe("Замечание записано");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>Words it anew.</summary>
    public Task<Outcome<Saved>> CorrectAsync(Guid id, Guid version, FindingForm form, CancellationToken cancel) =>
        CheckedAsync(id, version, "Замечание исправлено", (finding, control, ofPair) => finding.Correct(form.Card, ofPair, control.HeldOn!.Value, clock.Today), cancel);

    /// <summary>Closes it, or leaves it until a new day, without a repeated control.</summary>
    public Task<Outcome<Saved>> CheckAsync(Guid id, Guid version, VerdictForm form, CancellationToken cancel) =>
        CheckedAsync(id, version, form.IsRemoved == true ? "Замечание снято" : "Замечание осталось", (finding, _, _) =>
            finding.Check(form.Verdict, actor.PersonId!.Value, null, clock.Today), cancel);

    /// <summary>Whoever answers for it says what is done.</summary>
    public async Task<Outcome<Saved>> AnswerAsync(Guid id, Guid version, FindingAnswerForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return Outcome.Missing;

        if (await access.Findings().FirstOrDefaultAsync(f => f.Id == id && f.ResponsibleId == me, cancel) is not { } finding) return Outcome.Missing;

        // What was typed is checked before a copy is taken in.
        if (finding.Answer(form.Evidence, me, clock.Today, form.EvidenceLink) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        if (form.File is not null)
        {
            var file = await files.AcceptAsync(form.File, nameof(form.File), cancel);
            if (!file.Ok) return Outcome.Refused(file.Violations);

            finding.Answer(form.Evidence, me, clock.Today, form.EvidenceLink, file.Value.Id);
        }

        db.ExpectVersion(finding, version);
        db.Describe("Ответ на замечание дан");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private async Task<Outcome<Saved>> CheckedAsync(Guid id, Guid version, string operation, Func<Finding, ControlEvent, List<Guid>, IReadOnlyList<RuleViolation>> write,
        CancellationToken cancel)
    {
        if (await access.Findings().FirstOrDefaultAsync(f => f.Id == id, cancel) is not { } finding) return Outcome.Missing;

        var control = await db.Set<ControlEvent>().FirstAsync(c => c.Id == finding.ControlId, cancel);
        var ofPair = await access.OfPairAsync(control.MenteeId, cancel);
        if (!access.MayHold(ofPair)) return Outcome.Missing;

        if (write(finding, control, ofPair) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(finding, version);
        await repeats.FollowAsync(control, cancel);
        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
