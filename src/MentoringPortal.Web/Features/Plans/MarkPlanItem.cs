using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Marks a measure: the mentor any, the mentee the own ones.</summary>
public sealed class MarkPlanItem(PortalDbContext db, PlanAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid itemId, Guid version, MarkForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.IsAuthor(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        var violation = open.Closed ?? open.Plan.Mark(itemId, form.ToMark(), clock.Today, byMentee: access.IsMentee(open.Plan.MenteeId));
        if (violation is not null) return violation;
        access.Expect(open.Plan.Items.First(i => i.Id == itemId), version);
        db.Describe("Отметка о выполнении");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
