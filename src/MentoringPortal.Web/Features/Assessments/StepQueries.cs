using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>What the pages of the steps show besides their form.</summary>
public sealed class StepQueries(PortalDbContext db, AssessmentAccess access, ProgramReader programs)
{
    /// <summary>The assessment with both names, unless the actor may not work on it.</summary>
    public async Task<StepFacts?> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await access.Workable().AsNoTracking().Where(a => a.Id == id).Select(a => new
        {
            a,
            Mentee = db.Set<Person>().First(p => p.Id == a.MenteeId),
            Mentor = db.Set<Person>().First(p => p.Id == a.MentorId),
        }).FirstOrDefaultAsync(cancel);
        return found is null ? null
            : new StepFacts(found.a, await programs.StageAsync(found.a, cancel), found.Mentee, found.Mentor, (await access.AssessorAsync(found.a.MenteeId, cancel)) is var assessor
            && found.a.ConflictOfInterest(assessor).Count > 0 ? found.a.ConflictOfInterest(assessor)[0].Message : null);
    }
}

/// <summary>An assessment for a step's page.</summary>
/// <param name="Forbidden">Why the actor cannot assess this mentee; null where nothing stands against it.</param>
public sealed record StepFacts(StageAssessment Assessment, StageDefinition Stage, Person Mentee, Person Mentor, string? Forbidden)
{
    public StepPage<TForm> With<TForm>(TForm form) => new(Assessment.Id, Mentee.Name.Full, Mentor.Name.Full, Assessment.Version, Stage, form);
}
