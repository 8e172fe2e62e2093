using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Opens an issued conclusion for correction, or gives the correction up; the issued one stays in force until a corrected one replaces it.</summary>
public sealed class CorrectConclusion(PortalDbContext db, SchoolClock clock, SchoolCalendarReader calendars)
{
    /// <summary>Begins.</summary>
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, CorrectionForm form, CancellationToken cancel)
    {
        var violations = work.Assessment.BeginCorrection(work.Assessor, form.Reason, await FilingDueAsync(work.Stage, clock.Today, cancel));
        if (violations.Count > 0) return Outcome.Refused(violations);
        db.Describe("Начато исправление заключения");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>Gives it up.</summary>
    public async Task<Outcome<Saved>> GiveUpAsync(AssessmentWork work, CancellationToken cancel)
    {
        var a = work.Assessment;
        var issued = await db.Set<IssuedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == a.CorrectedDocumentId, cancel);
        if (issued is null) return new RuleViolation("Исправление не начато");
        var line = await db.Set<Acknowledgement>().AsNoTracking().FirstOrDefaultAsync(k => k.DocumentId == issued.Id && k.PersonId == a.MenteeId, cancel);
        var filed = await db.Set<DossierItem>().AsNoTracking().FirstOrDefaultAsync(i => i.DocumentId == issued.Id, cancel);
        // A correction begun by mistake gives no more days: they count from the interview, or from the conclusion where that was a corrected one.
        var counted = issued.ReplacesId is null && a.InterviewHeldOn is { } held ? held : issued.Date;
        var before = new ConclusionInForce(issued.Number ?? "", issued.Date, line?.On, await FilingDueAsync(work.Stage, counted, cancel), filed?.FiledOn, filed?.FiledById);
        if (a.GiveUpCorrection(work.Assessor, before) is { } violation) return violation;
        db.Describe("Исправление заключения отменено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private async Task<DateOnly> FilingDueAsync(StageDefinition stage, DateOnly from, CancellationToken cancel) =>
        (stage.Filing ?? new FilingRule(0)).DueOn(from, await calendars.ReadAsync(cancel));
}
