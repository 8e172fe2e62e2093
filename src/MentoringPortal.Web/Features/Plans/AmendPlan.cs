using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Opens an approved plan for correction: its next edition with reason and initiator (S0-30, S0-42).</summary>
public sealed class AmendPlan(PortalDbContext db, PlanAccess access, ProgramReader programs)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid version, string? reason, ProgramRole? initiator, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open) return Outcome.Missing;
        var kind = (await programs.OfMenteeAsync(open.Mentorship.MenteeId, cancel)).PlanKind(open.Plan.Kind);
        if (!access.MayAmend(kind, open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;
        if (initiator is not { } by || !PlanAccess.Initiators(kind).Contains(by))
        {
            return new RuleViolation("Выберите, по чьей инициативе меняется план", nameof(PlanTextForm.Initiator));
        }
        if (open.Plan.Amend(reason, initiator) is { } violation) return violation;
        db.Describe("План открыт для корректировки");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
