using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Begins the assessment of stage 1 of an active pair.</summary>
public sealed class OpenAssessment(PortalDbContext db, MentorshipAccess pairs, PackageReader packages)
{
    public async Task<Result<StageAssessment>> RunAsync(Guid? mentorshipId, CancellationToken cancel)
    {
        var pair = mentorshipId is null ? null : await pairs.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel);
        if (pair is null)
        {
            return new RuleViolation("Выберите пару", "MentorshipId");
        }

        if (db.Actor.PersonId is { } me && (me == pair.MenteeId || me == pair.MentorId))
        {
            return new RuleViolation("Оценку своей пары начинает другой заместитель директора", "MentorshipId");
        }

        var opened = StageAssessment.OpenAdaptation(pair, await db.Set<StageAssessment>().AnyAsync(a => a.MentorshipId == pair.Id && a.Stage == Stage.Adaptation, cancel));
        if (!opened.Ok)
        {
            return opened.Violations.ToList();
        }

        opened.Value.FollowPackage(await packages.ReadAsync(pair.Id, cancel));
        db.Add(opened.Value);
        db.Describe("Оценка этапа начата");
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}
