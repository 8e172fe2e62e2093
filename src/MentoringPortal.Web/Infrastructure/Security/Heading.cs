using MentoringPortal.Data;
using MentoringPortal.Domain.Divisions;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>Rights that follow from heading a division: lists, single records and work rules ask the same query, so that they cannot disagree.</summary>
public static class Heading
{
    /// <summary>Everybody who belongs, on the day, to what the asker heads: a method union, a class, a council.</summary>
    /// <remarks>Keep it in a variable before using it inside another query.</remarks>
    public static IQueryable<Guid> HeadedBy(this PortalDbContext db, QueryValues v) => db.Set<DivisionMember>()
        .Where(x => x.FromOn <= v.Today && (x.ToOn == null || x.ToOn >= v.Today)
            && db.Set<Division>().Any(d => d.Id == x.DivisionId && d.HeadId == v.Me && !d.IsArchived))
        .Select(x => x.PersonId);
}
