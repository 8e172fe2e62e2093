using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Who sees programs: everybody who mentors, is mentored or follows reads what was approved; drafts are the leadership's.</summary>
public sealed class ProgramAccess(PortalDbContext db, CurrentActor actor)
{
    public const SchoolRole Read = Rights.Pairs;

    /// <summary>Who takes programs, edits drafts and names people.</summary>
    public const SchoolRole Write = Rights.Office;

    /// <summary>Who reads drafts.</summary>
    public const SchoolRole ReadDrafts = Rights.Leadership;

    public bool SeesDrafts => actor.Is(ReadDrafts);

    public bool MayWrite => actor.Is(Write);

    /// <summary>The editions the actor may see.</summary>
    public IQueryable<ProgramEdition> Visible() => SeesDrafts ? db.Set<ProgramEdition>() : db.Set<ProgramEdition>().Where(e => e.State != EditionState.Draft);

    /// <summary>The programs that have an edition the actor may see.</summary>
    public IQueryable<SchoolProgram> Programs()
    {
        var editions = Visible();
        return db.Set<SchoolProgram>().Where(p => editions.Any(e => e.ProgramId == p.Id));
    }

    /// <summary>A program, or null when the actor may not see it.</summary>
    public Task<SchoolProgram?> ProgramAsync(Guid id, CancellationToken cancel) => Programs().FirstOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>An edition by its number, or null.</summary>
    public Task<ProgramEdition?> EditionAsync(Guid program, int number, CancellationToken cancel) =>
        Visible().FirstOrDefaultAsync(e => e.ProgramId == program && e.Number == number, cancel);
}
