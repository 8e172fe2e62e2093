using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Begins the adaptation plan of an active pair with the measures taken from the template; a plan that is there already is simply opened.</summary>
public sealed class BeginPlan(PortalDbContext db, MentorshipAccess mentorships, PlanAccess access, SchoolCalendarReader calendars)
{
    public async Task<Result<Guid>?> RunAsync(Guid mentorshipId, BeginPlanForm form, CancellationToken cancel)
    {
        var mentorship = await mentorships.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel);
        if (mentorship is null || !access.MayCompose(mentorship.MentorId, mentorship.MenteeId)) return null;
        var existing = await db.Set<Plan>().Where(p => p.MentorshipId == mentorshipId && p.Kind == PlanKind.Adaptation).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        if (existing is { } there) return there;
        if (!mentorship.IsActive) return new RuleViolation("План составляют в действующей паре, утверждённой приказом");

        var plan = Plan.BeginAdaptation(mentorship);
        if (plan.SetGoal(form.Goal) is { } violation) return violation;
        if (form.Continue && await db.EarlierPlan(mentorshipId).Include(p => p.Items).FirstOrDefaultAsync(cancel) is { } earlier) plan.Continue(earlier);
        var measures = PlanTemplateCatalogue.Latest(PlanKind.Adaptation)?.Measures ?? [];
        plan.TakeStarterMeasures(measures.Where((_, index) => form.Take.Contains(index)), (await calendars.ReadAsync(cancel)).SameOrNextWorkingDay);
        db.Add(plan);
        db.Describe("План адаптации начат");
        await db.SaveChangesAsync(cancel);
        return plan.Id;
    }
}

/// <summary>The plan that a replaced mentor has left.</summary>
public static class EarlierPlans
{
    /// <summary>Plan of the pair that a signed order (D-05) replaced by this one; none where the pair was not made so.</summary>
    public static IQueryable<Plan> EarlierPlan(this PortalDbContext db, Guid mentorshipId) =>
        db.Set<Plan>().Where(p => p.Kind == PlanKind.Adaptation && db.Set<OrderChange>().Any(c => c.NewMentorshipId == mentorshipId && c.MentorshipId == p.MentorshipId));
}

/// <summary>Adds a measure to a plan or changes one.</summary>
public sealed class SavePlanItem(PortalDbContext db, PlanAccess access, SchoolClock clock)
{
    /// <param name="itemId">Null adds.</param>
    /// <returns>Null: there is no such plan for this person. Otherwise the plan or what is wrong.</returns>
    public async Task<Result<OpenPlan>?> RunAsync(Guid planId, Guid? itemId, Guid version, PlanItemForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.MayCompose(open.Mentorship.MentorId, open.Mentorship.MenteeId)) return null;
        if (open.Closed is { } closed) return closed;
        var violations = itemId is { } id ? open.Plan.ChangeItem(id, form.ToCard()) : open.Plan.AddItem(form.ToCard(), clock.Today);
        if (violations.Count > 0) return violations.ToList();
        if (itemId is not null) access.Expect(open.Plan.Items.FirstOrDefault(i => i.Id == itemId), version);
        db.Describe(itemId is null ? "Мероприятие добавлено" : "Мероприятие изменено");
        await db.SaveChangesAsync(cancel);
        return open;
    }
}

/// <summary>Removes a measure of a plan being composed.</summary>
public sealed class RemovePlanItem(PortalDbContext db, PlanAccess access)
{
    public async Task<Result<Guid>?> RunAsync(Guid planId, Guid itemId, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.MayCompose(open.Mentorship.MentorId, open.Mentorship.MenteeId)) return null;
        if ((open.Closed ?? open.Plan.RemoveItem(itemId)) is { } violation) return violation;
        db.Describe("Мероприятие удалено");
        await db.SaveChangesAsync(cancel);
        return planId;
    }
}

/// <summary>Writes the goal of a plan being composed.</summary>
public sealed class SetPlanGoal(PortalDbContext db, PlanAccess access)
{
    public async Task<Result<Guid>?> RunAsync(Guid planId, Guid version, string? goal, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open || !access.MayCompose(open.Mentorship.MentorId, open.Mentorship.MenteeId)) return null;
        var violation = open.Closed ?? (open.Plan.IsComposing ? open.Plan.SetGoal(goal) : new RuleViolation("Цель меняют, пока план не утверждён", nameof(Plan.Goal)));
        if (violation is not null) return violation;
        db.Describe("Цель плана изменена");
        await db.SaveChangesAsync(cancel);
        return planId;
    }
}

/// <summary>The mentor hands the plan over for approval.</summary>
public sealed class SubmitPlan(PortalDbContext db, PlanAccess access)
{
    public async Task<Result<Guid>?> RunAsync(Guid planId, Guid version, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open || !access.IsMentor(open.Mentorship.MentorId)) return null;
        if ((open.Closed ?? open.Plan.Submit()) is { } violation) return violation;
        db.Describe("План передан на утверждение");
        await db.SaveChangesAsync(cancel);
        return planId;
    }
}
