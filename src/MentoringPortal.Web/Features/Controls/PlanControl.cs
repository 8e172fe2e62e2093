using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>Plans a control that the program does not name, says who holds one, calls one off.</summary>
public sealed class PlanControl(PortalDbContext db, ControlAccess access, MentorshipAccess pairs, PaperFactsReader papers, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<ControlEvent>> RunAsync(ControlForm form, CancellationToken cancel)
    {
        if (form.Pair is not { } pairId) return new RuleViolation("Выберите, чью работу проверить", nameof(form.Pair));

        if (await pairs.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == pairId && m.State == MentorshipState.Active, cancel) is not { } pair) return Outcome.Missing;

        if (await db.Set<Participation>().FirstOrDefaultAsync(p => p.PersonId == pair.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null, cancel) is not { } track)
        {
            return new RuleViolation("Наставляемый не участвует в программе: контроль не назначить", nameof(form.Pair));
        }

        var ofPair = await access.OfPairAsync(pair.MenteeId, cancel);
        if (!access.MayHold(ofPair)) return new RuleViolation("Контроль своей пары назначит другой заместитель или куратор", nameof(form.Pair));

        var made = ControlEvent.Plan(track, form.Card, actor.ActiveRole, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        if (await NameAsync(made.Value, form.ControllerId, ofPair, cancel) is { } refused) return refused;

        db.Add(made.Value);
        db.Describe("Контроль назначен");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    /// <summary>Says who holds it; null: whoever has the role.</summary>
    public async Task<Outcome<Saved>> NameAsync(Guid id, Guid version, ControllerForm form, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } control) return Outcome.Missing;

        var ofPair = await access.OfPairAsync(control.MenteeId, cancel);
        if (!access.MayHold(ofPair)) return Outcome.Missing;

        if (await NameAsync(control, form.ControllerId, ofPair, cancel) is { } refused) return refused;

        db.ExpectVersion(control, version);
        db.Describe(form.ControllerId is null ? "Контроль проводят по должности" : "Назначено, кто проводит контроль");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> CallOffAsync(Guid id, Guid version, ControlCancellationForm form, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } control
            || !access.MayHold(await access.OfPairAsync(control.MenteeId, cancel)))
        {
            return Outcome.Missing;
        }

        if (control.CallOff(form.Reason) is { } refused) return refused;

        db.ExpectVersion(control, version);
        db.Describe("Контроль отменён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private async Task<RuleViolation?> NameAsync(ControlEvent control, Guid? controllerId, List<Guid> ofPair, CancellationToken cancel) =>
        controllerId is { } person && !await papers.WithRole(ControlAccess.Hold).AnyAsync(p => p.Id == person, cancel)
            ? new RuleViolation("Выберите из списка: контроль проводят заместители, куратор и руководители объединений", nameof(ControllerForm.ControllerId))
            : control.Name(controllerId, ofPair);
}
