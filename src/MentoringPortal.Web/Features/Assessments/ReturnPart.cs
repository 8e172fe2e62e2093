using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Surveys;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Gives a part of the package back to its author: a review or a questionnaire is a draft again, a plan is handed in anew.</summary>
public sealed class ReturnPart(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, Guid partId, PartForm form, CancellationToken cancel)
    {
        var part = work.Assessment.Parts.FirstOrDefault(p => p.Id == partId);
        var violations = work.Assessment.Return(work.Assessor, part, form.Reason);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var source = part!.SourceId;
        if (await db.Set<MentorReview>().FirstOrDefaultAsync(r => r.Id == source, cancel) is { } review) review.Reopen();
        if (await db.Set<SurveyResponse>().FirstOrDefaultAsync(r => r.Id == source, cancel) is { } response) response.Reopen();
        db.Describe("Документ комплекта возвращён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Does without a part that will not come.</summary>
public sealed class WaivePart(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, Guid partId, PartForm form, CancellationToken cancel)
    {
        var violations = work.Assessment.Waive(work.Assessor, work.Assessment.Parts.FirstOrDefault(p => p.Id == partId), form.Reason);
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.Describe("Оценка проходит без документа комплекта");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Keeps the frozen paper of a plan that was changed after it had been handed in.</summary>
public sealed class ConfirmPart(PortalDbContext db, HandInPlan plans)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, Guid partId, CancellationToken cancel)
    {
        var part = work.Assessment.Parts.FirstOrDefault(p => p.Id == partId && p.Kind == PartKind.Plan);
        if (part is null || await plans.FindAsync(work.Assessment, part.Source, cancel) is not { } plan) return new RuleViolation("Такого плана в комплекте нет");

        if (work.Assessment.Confirm(work.Assessor, part, HandInPlan.Stamp(plan)) is { } violation) return violation;

        db.Describe("Переданный план подтверждён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>The author opens the own part to the other mentors of the mentee.</summary>
public sealed class SharePart(PortalDbContext db, AssessmentAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid assessmentId, Guid partId, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(a => a.Id == assessmentId, cancel) is not { } assessment || db.Actor.PersonId is not { } me) return Outcome.Missing;

        db.ExpectVersion(assessment, version);
        if (assessment.Share(assessment.Parts.FirstOrDefault(p => p.Id == partId), me) is { } violation) return violation;

        db.Describe("Документ комплекта открыт другим наставникам");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Why a part is given back or done without.</summary>
public sealed class PartForm
{
    public string? Reason { get; set; }
}
