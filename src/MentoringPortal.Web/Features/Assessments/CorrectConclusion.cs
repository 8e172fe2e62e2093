using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Opens an issued conclusion for correction, or gives the correction up; the issued one stays in force until a corrected one replaces it.</summary>
public sealed class CorrectConclusion(PortalDbContext db, SchoolClock clock, SchoolCalendarReader calendars)
{
    private const int FilingDays = 2;

    /// <summary>Begins.</summary>
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(AssessmentWork work, CorrectionForm form, CancellationToken cancel)
    {
        var calendar = await calendars.ReadAsync(cancel);
        var violations = work.Assessment.BeginCorrection(work.Assessor, form.Reason, calendar.AddCalendarDaysMovingToWorking(clock.Today, FilingDays));
        if (violations.Count > 0) return violations;
        db.Describe("Начато исправление заключения");
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>Gives it up.</summary>
    public async Task<IReadOnlyList<RuleViolation>> GiveUpAsync(AssessmentWork work, CancellationToken cancel)
    {
        var a = work.Assessment;
        var issued = await db.Set<IssuedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == a.CorrectedDocumentId, cancel);
        if (issued is null) return [new RuleViolation("Исправление не начато")];
        var line = await db.Set<Acknowledgement>().AsNoTracking().FirstOrDefaultAsync(k => k.DocumentId == issued.Id && k.PersonId == a.MenteeId, cancel);
        if (a.GiveUpCorrection(work.Assessor, issued.Number ?? "", issued.Date, line?.On) is { } violation) return [violation];
        db.Describe("Исправление заключения отменено");
        await db.SaveChangesAsync(cancel);
        return [];
    }
}
