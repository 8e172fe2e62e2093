using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>What follows when an edition comes into force, in the save that puts it there: the school has its usual program, and running pairs without a program get
/// theirs.</summary>
public sealed class EnactEdition(PortalDbContext db, ProgramReader programs, AdmitMentees admit)
{
    /// <param name="edition">Tracked, in force already in memory.</param>
    public async Task RunAsync(ProgramEdition edition, CancellationToken cancel)
    {
        var definition = await programs.OfDraftAsync(edition.Id, cancel);
        var program = await db.Set<SchoolProgram>().FirstAsync(p => p.Id == edition.ProgramId, cancel);
        program.Rename(definition.Title);
        program.Last(definition.TermMonths);
        if (!program.IsUsual)
        {
            var others = db.Set<SchoolProgram>().Where(p => p.Id != edition.ProgramId && p.IsUsual && db.Set<ProgramEdition>()
                .Any(e => e.ProgramId == p.Id && e.State == EditionState.InForce));
            if (await others.AnyAsync(cancel)) return;

            program.BeUsual(true);
        }

        var without = await db.Set<Mentorship>().Where(m => (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)
            && !db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null)).ToListAsync(cancel);
        if (without.Count > 0) await admit.RunAsync(new ProgramInForce(edition.ProgramId, edition.Id, definition), without, cancel);
    }

    /// <summary>The school works by another edition from now on; called after the save.</summary>
    public void Forget(IEnumerable<Guid> editions)
    {
        var forgotten = editions.ToList();
        if (forgotten.Count == 0) return;

        programs.ForgetSchool();
        forgotten.ForEach(programs.ForgetEdition);
    }
}
