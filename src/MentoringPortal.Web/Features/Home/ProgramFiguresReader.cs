using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Home;

/// <summary>Programs of a school side by side: asked only where there are several.</summary>
public sealed class ProgramFiguresReader(PortalDbContext db)
{
    public async Task<IReadOnlyList<ProgramFigures>> ReadAsync(DateOnly today, CancellationToken cancel)
    {
        var silentBy = today.AddDays(-DiaryWatch.SilenceDays);
        return await db.Set<SchoolProgram>().Where(p => db.Set<ProgramEdition>().Any(e => e.ProgramId == p.Id && e.State == EditionState.InForce)).OrderByDescending(p => p.IsUsual)
            .ThenBy(p => p.Title).ThenBy(p => p.Id)
            .Select(p => new ProgramFigures(
                p.Id,
                p.Title,
                db.Set<Participation>().Count(t => t.ProgramId == p.Id && t.Side == PoolSide.Mentees && t.EndedOn == null),
                db.Set<Mentorship>().Count(m => m.State == MentorshipState.Active && m.StartsOn <= today
                    && db.Set<Participation>().Any(t => t.PersonId == m.MenteeId && t.ProgramId == p.Id && t.Side == PoolSide.Mentees && t.EndedOn == null)),
                db.Set<Mentorship>().Count(m => m.State == MentorshipState.Active && m.StartsOn <= silentBy && (m.ApprovedOn == null || m.ApprovedOn <= silentBy)
                    && (m.LastEntryOn == null || m.LastEntryOn <= silentBy)
                    && db.Set<Participation>().Any(t => t.PersonId == m.MenteeId && t.ProgramId == p.Id && t.Side == PoolSide.Mentees && t.EndedOn == null))))
            .ToListAsync(cancel);
    }
}
