using MentoringPortal.Data;
using MentoringPortal.Domain.Controls;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>Controls and findings of a mentee that are past their day: told by the leading pair, a finding of a mentor by the mentor's own pair too.</summary>
internal static class LateControls
{
    /// <summary>Controls past their last day that are not held.</summary>
    public static IQueryable<ControlEvent> Controls(PortalDbContext db, QueryValues v) =>
        db.Set<ControlEvent>().Where(c => c.State == ControlState.Planned && !c.IsPaused && c.DueOn < v.Today);

    /// <summary>Findings past their day that nobody has answered.</summary>
    public static IQueryable<Finding> Findings(PortalDbContext db, QueryValues v) => db.Set<Finding>().Where(f => f.State == FindingState.Open && f.DueOn < v.Today);
}
