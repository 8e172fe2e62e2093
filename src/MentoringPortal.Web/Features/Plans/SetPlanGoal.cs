using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Removes a measure of a plan being composed.</summary>
public sealed class RemovePlanItem(PortalDbContext db, PlanAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid itemId, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.MayCompose(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if ((open.Closed ?? open.Plan.RemoveItem(itemId)) is { } violation) return violation;
        db.Describe("Мероприятие удалено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Writes the goal of a plan being composed, and where its kind has them, the text parts.</summary>
public sealed class SetPlanGoal(PortalDbContext db, PlanAccess access, ProgramReader programs)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid version, PlanTextForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open || !access.MayCompose(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        var violation = open.Closed ?? (open.Plan.IsComposing ? open.Plan.SetGoal(form.Goal) : new RuleViolation("Цель меняют, пока план не утверждён", nameof(Plan.Goal)));
        if (violation is not null) return violation;
        if ((await programs.OfMenteeAsync(open.Mentorship.MenteeId, cancel)).PlanKind(open.Plan.Kind) is { HasSections: true }
            && open.Plan.SetSections(form.ReadSections()) is { Count: > 0 } wrong)
        {
            return Outcome.Refused(wrong);
        }

        db.Describe("Цель плана изменена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>The mentor hands the plan over to whom the program names; where all of those are parties, to the program's fallback (M15).</summary>
public sealed class SubmitPlan(PortalDbContext db, PlanAccess access, Deciders deciders, ProgramReader programs)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid version, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open || !access.IsMentor(open.Mentorship.MentorId)) return Outcome.Missing;
        if ((await programs.OfMenteeAsync(open.Mentorship.MenteeId, cancel)).PlanKind(open.Plan.Kind) is not { } kind)
        {
            return new RuleViolation("По программе школы такого плана больше нет");
        }
        var decider = kind.Approver;
        var nobody = await deciders.ObstacleAsync(open.Mentorship.MenteeId, decider.ToSchoolRole(), "утвердить план", "другого руководителя", cancel);
        if (nobody is not null && kind.Fallback is { } fallback)
        {
            decider = fallback;
            nobody = await deciders.ObstacleAsync(open.Mentorship.MenteeId, decider.ToSchoolRole(), "утвердить план", "другого руководителя", cancel);
        }
        if ((open.Closed ?? nobody ?? open.Plan.Submit(decider)) is { } violation) return violation;
        db.Describe("План передан на утверждение");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
