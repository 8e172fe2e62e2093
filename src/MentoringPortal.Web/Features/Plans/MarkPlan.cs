using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Marks a measure: the mentor any, the mentee the own ones.</summary>
public sealed class MarkPlanItem(PortalDbContext db, PlanAccess access, FollowPackage package, SchoolClock clock)
{
    public async Task<Result<OpenPlan>?> RunAsync(Guid planId, Guid itemId, Guid version, MarkForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.IsAuthor(open.Mentorship.MentorId, open.Mentorship.MenteeId)) return null;
        var violation = open.Closed ?? open.Plan.Mark(itemId, form.ToMark(), clock.Today, byMentee: access.IsMentee(open.Mentorship.MenteeId));
        if (violation is not null) return violation;
        access.Expect(open.Plan.Items.First(i => i.Id == itemId), version);
        db.Describe("Отметка о выполнении");
        await db.SaveChangesAsync(cancel);
        await package.RunAsync(open.Mentorship.Id, cancel);
        return open;
    }
}

/// <summary>Records a measure that the plan did not foresee (S0-38).</summary>
public sealed class RecordUnplannedMeasure(PortalDbContext db, PlanAccess access, SchoolClock clock)
{
    public async Task<Result<OpenPlan>?> RunAsync(Guid planId, UnplannedForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.IsAuthor(open.Mentorship.MentorId, open.Mentorship.MenteeId)) return null;
        if (open.Closed is { } closed) return closed;
        var violations = open.Plan.RecordUnplanned(
            new PlanItemCard(form.Measure, form.ActivityForm, form.DoneOn, form.Responsible, null),
            new PlanItemMark(PlanItemState.Done, form.Comment, form.Evidence, form.DoneOn),
            clock.Today);
        if (violations.Count > 0) return violations.ToList();
        db.Describe("Внеплановое мероприятие");
        await db.SaveChangesAsync(cancel);
        return open;
    }
}
