using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Reads who a pair is, for the heads of the pages that belong to it: plan, diary, blanks.</summary>
public sealed class PairHeadReader(PortalDbContext db, MentorshipAccess mentorships)
{
    private static readonly KeptQuery<SchoolRole, PairHead> Visible =
        new((db, role, v) => Of(db, db.Set<Mentorship>().Where(MentorshipAccess.VisibleTo(db, role, v)).Where(m => m.Id == v.Id)));

    /// <summary>Head of a pair's pages; null when the pair is not visible.</summary>
    public Task<PairHead?> PairAsync(Guid mentorshipId, CancellationToken cancel) => Visible.FirstAsync(db, mentorships.Role, mentorships.Asking(mentorshipId), cancel);

    /// <summary>Why nothing may be recorded in a visible pair that does not work: its pause, or the rule itself; null while it works.</summary>
    public async Task<RuleViolation?> NotWorkingAsync(PairHead pair, string rule, CancellationToken cancel) =>
        pair.IsActive ? null : (await mentorships.Visible().AsNoTracking().FirstAsync(m => m.Id == pair.MentorshipId, cancel)).NotWorking(rule);

    /// <summary>Heads of pairs.</summary>
    public IQueryable<PairHead> Heads(IQueryable<Mentorship> pairs) => Of(db, pairs);

    private static IQueryable<PairHead> Of(PortalDbContext db, IQueryable<Mentorship> pairs) =>
        pairs.AsNoTracking().Select(m => new PairHead(m.Id, m.MentorId, m.Mentor.Name, m.MenteeId, m.Mentee.Name, m.State, m.StartsOn, m.EndsOn, m.LastOn, m.UnitId,
            db.Set<Mentorship>().Any(o => o.UnitId == m.UnitId && o.Id != m.Id)));
}
