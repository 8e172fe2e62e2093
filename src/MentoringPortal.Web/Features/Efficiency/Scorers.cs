using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Who scores: curators and deputies, each an own sheet; of a pair in which every curator stands, the director too (M15). Nobody scores the own pair.</summary>
public sealed class Scorers(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Why the actor may not score; null: may.</summary>
    /// <param name="mentorshipId">Null: the school's program.</param>
    public async Task<RuleViolation?> ForbiddenAsync(Guid? mentorshipId, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника");

        var pair = mentorshipId is { } id ? await db.Set<Mentorship>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) : null;
        if (EfficiencySheet.CheckScorer(me, pair) is { } own) return own;

        if (actor.Is(Rights.Office)) return null;

        return pair is not null && !await db.Set<Membership>().AnyAsync(FreeCurator(pair.MentorId, pair.MenteeId), cancel) ? null
            : new RuleViolation("Листы оценки заполняют куратор и заместители директора");
    }

    /// <summary>A curator who stands outside the pair.</summary>
    private static System.Linq.Expressions.Expression<Func<Membership, bool>> FreeCurator(Guid mentor, Guid mentee) =>
        m => !m.IsBlocked && (m.Roles & SchoolRole.Curator) != 0 && m.PersonId != null && m.PersonId != mentor && m.PersonId != mentee;
}
