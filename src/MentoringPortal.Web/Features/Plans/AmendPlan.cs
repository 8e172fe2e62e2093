using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Opens an approved plan for correction: its next edition with reason and initiator (S0-30, S0-42).</summary>
public sealed class AmendPlan(PortalDbContext db, PlanAccess access, ProgramReader programs)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid version, PlanTextForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open) return Outcome.Missing;
        var kind = (await programs.OfMenteeAsync(open.Mentorship.MenteeId, cancel)).PlanKind(open.Plan.Kind);
        if (!access.MayAmend(kind, open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;
        if (form.Initiator is not { } by || !PlanAccess.Initiators(kind).Contains(by))
        {
            return new RuleViolation("Выберите, по чьей инициативе меняется план", nameof(PlanTextForm.Initiator));
        }
        var mentee = open.Plan.MenteeId ?? open.Mentorship.MenteeId;
        var chosen = form.Difficulties.Distinct().ToList();
        var known = chosen.Count == 0 ? [] : await db.Set<Difficulty>().Where(d => chosen.Contains(d.Id) && d.PersonId == mentee).ToListAsync(cancel);
        if (known.Count < chosen.Count) return new RuleViolation("Выберите затруднения из списка", nameof(PlanTextForm.Difficulties));
        if (open.Plan.Amend(form.AmendmentReason, by) is { } violation) return violation;
        foreach (var difficulty in known)
        {
            if (difficulty.LeadTo(open.Plan) is { } settled) return settled with { Field = nameof(PlanTextForm.Difficulties) };
        }


        db.Describe("План открыт для корректировки");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
