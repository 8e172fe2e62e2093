using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Ends a pair that has done its work: its period is over, or its conclusion is in the dossier.</summary>
public sealed class CompleteMentorship(PortalDbContext db, MentorshipAccess access, EndedPair ended, SchoolClock clock)
{
    /// <summary>The pair.</summary>
    public async Task<Outcome<Mentorship>> RunAsync(Guid id, DateOnly? lastDay, string? result, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair) return Outcome.Missing;
        db.ExpectVersion(pair, version);
        var assessments = await db.Set<StageAssessment>().Where(a => a.MentorshipId == pair.Id).Select(a => a.State).ToListAsync(cancel);
        var violations = pair.Complete(lastDay, assessments.Exists(s => s > AssessmentState.PackageComplete && s != AssessmentState.Filed),
            assessments.Contains(AssessmentState.Filed), clock.Today, result, await FinalPackages(db).AnyAsync(a => a.MentorshipId == pair.Id, cancel));
        if (violations.Count > 0) return Outcome.Refused(violations);
        await ended.FollowAsync(pair, cancel);
        db.Describe("Пара завершена");
        await db.SaveChangesAsync(cancel);
        return pair;
    }

    /// <summary>Last papers of the program that were handed in in part (S0-48) and that nobody would finish after the pair: the mentee has no other that goes on.</summary>
    internal static IQueryable<StageAssessment> FinalPackages(PortalDbContext db) => db.Set<StageAssessment>()
        .Where(a => !a.HasConclusion && a.State == AssessmentState.CollectingPackage && a.Parts.Any(p => p.State == PartState.HandedIn || p.State == PartState.Returned)
            && !db.Set<Mentorship>().Any(m => m.MenteeId == a.MenteeId && m.Id != a.MentorshipId
                && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)));

    /// <summary>Pairs without such papers.</summary>
    internal static IQueryable<Mentorship> WithoutFinalPackage(PortalDbContext db, IQueryable<Mentorship> pairs)
    {
        var held = FinalPackages(db).Select(a => a.MentorshipId);
        return pairs.Where(m => !held.Contains(m.Id));
    }
}
