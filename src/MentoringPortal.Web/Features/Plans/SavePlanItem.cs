using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The plans of the stages before.</summary>
public static class EarlierPlans
{
    /// <summary>Codes of the plans of the stages before the one that this kind belongs to; none for a kind of no stage.</summary>
    public static List<string> KindsBefore(this ProgramDefinition program, string kind) => program.StageList.Any(s => s.Plan == kind)
        ? [.. program.StageList.TakeWhile(s => s.Plan != kind).Select(s => s.Plan).OfType<string>()] : [];

    /// <summary>The latest of the mentee's approved plans of these kinds: what was never approved has left nothing undone.</summary>
    public static IQueryable<Plan> PlanBefore(this PortalDbContext db, Guid menteeId, IReadOnlyCollection<string> kinds) =>
        db.Set<Plan>().Where(p => p.MenteeId == menteeId && kinds.Contains(p.Kind) && p.ApprovedOn != null).OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id).Take(1);
}

/// <summary>Adds a measure to a plan or changes one.</summary>
public sealed class SavePlanItem(PortalDbContext db, PlanAccess access, SchoolClock clock)
{
    /// <param name="itemId">Null adds.</param>
    public async Task<Outcome<OpenPlan>> RunAsync(Guid planId, Guid? itemId, Guid version, PlanItemForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.MayCompose(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;
        var violations = itemId is { } id ? open.Plan.ChangeItem(id, form.ToCard()) : open.Plan.AddItem(form.ToCard(), clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);
        if (itemId is not null) access.Expect(open.Plan.Items.FirstOrDefault(i => i.Id == itemId), version);
        db.Describe(itemId is null ? "Мероприятие добавлено" : "Мероприятие изменено");
        await db.SaveChangesAsync(cancel);
        return open;
    }
}
