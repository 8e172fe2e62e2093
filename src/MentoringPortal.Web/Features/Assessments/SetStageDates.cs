using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Sets the first or last day of a stage by hand, with a reason; what follows from it is counted anew in the same save.</summary>
public sealed class SetStageDates(PortalDbContext db, StageDatesQueries stages, RecountTracks recount, OpenStages open, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, string code, StageDatesForm form, Guid version, CancellationToken cancel)
    {
        if (await stages.FindAsync(id, cancel) is not { } track || track.Stages.FirstOrDefault(s => s.StageCode == code) is not { } stage) return Outcome.Missing;

        if (actor.PersonId is not { } me) return new RuleViolation("Изменить даты может только человек с карточкой сотрудника: свяжите учётную запись с карточкой");

        db.ExpectVersion(stage, version);
        var (from, to) = (form.StartsOn == stage.StartsOn ? null : form.StartsOn, form.EndsOn == stage.EndsOn ? null : form.EndsOn);
        if (form.StartsOn is null) return new RuleViolation("Укажите первый день этапа", nameof(form.StartsOn));
        if (form.EndsOn is null) return new RuleViolation("Укажите последний день этапа", nameof(form.EndsOn));

        if (stage.Set(ShiftKind.Edited, from, to, form.Reason, me, clock.Today, track) is { } violation) return violation;

        await recount.RunAsync(track, cancel);
        await open.FollowAsync([track.PersonId], cancel);
        db.Describe("Даты этапа изменены");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Takes a stage over as gone through, by a paper of another school or of before (S0-34); an assessment that holds nothing goes with it.</summary>
public sealed class CreditStage(PortalDbContext db, StageDatesQueries stages)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, string code, StageDatesForm form, Guid version, CancellationToken cancel)
    {
        if (await stages.FindAsync(id, cancel) is not { } track || track.Stages.FirstOrDefault(s => s.StageCode == code) is not { } stage) return Outcome.Missing;

        db.ExpectVersion(stage, version);
        var open = await db.Set<StageAssessment>().Where(a => a.TrackStageId == stage.Id).ToListAsync(cancel);
        if (open.Exists(a => !a.IsUntouched)) return new RuleViolation("По этапу уже собирают комплект: его оценивают, а не зачитывают");

        if (stage.Credit(form.Basis) is { } violation) return violation;

        db.RemoveRange(open);
        db.Describe("Этап зачтён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
