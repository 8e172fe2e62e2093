using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>What stands in the way of pairs, as the database tells it.</summary>
public static class ConsentGate
{
    /// <summary>
    /// Same meaning as <see cref="Consent.IsMissing"/>: asked for, needed, not given. A pair may go on when none of these is its own or one of its two people.
    /// There are few at any time. Keep it in a variable before using it inside another query.
    /// </summary>
    public static IQueryable<Consent> MissingConsents(this PortalDbContext db) =>
        db.Set<Consent>().Where(c => c.IsNeeded && !c.IsSuperseded && c.State != ConsentState.Given);
}
