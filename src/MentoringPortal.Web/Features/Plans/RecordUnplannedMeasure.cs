using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Records a measure that the plan did not foresee (S0-38).</summary>
public sealed class RecordUnplannedMeasure(PortalDbContext db, PlanAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, UnplannedForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.IsAuthor(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;
        var violations = open.Plan.RecordUnplanned(
            new PlanItemCard(form.Measure, form.ActivityForm, form.DoneOn, form.Responsible, null),
            new PlanItemMark(PlanItemState.Done, form.Comment, form.Evidence, form.DoneOn),
            clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);
        db.Describe("Внеплановое мероприятие");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
