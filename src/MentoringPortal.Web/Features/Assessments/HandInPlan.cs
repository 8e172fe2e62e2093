using System.Security.Cryptography;
using System.Text;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Plans;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The mentor hands a plan into the package: its paper with all marks of the day is frozen and stays what it is, whatever becomes of the plan (M11).</summary>
public sealed class HandInPlan(PortalDbContext db, AssessmentAccess access, ProgramReader programs, PlanPaper paper, DocumentIssuer issuer, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid assessmentId, Guid partId, Guid version, CancellationToken cancel)
    {
        var me = actor.PersonId;
        var assessment = await access.Visible().FirstOrDefaultAsync(a => a.Id == assessmentId, cancel);
        if (assessment?.Parts.FirstOrDefault(p => p.Id == partId && p.AuthorId == me && p.Kind == PartKind.Plan) is not { } part) return Outcome.Missing;

        db.ExpectVersion(assessment, version);
        if (assessment.MayHandIn(part.Code, part.AuthorId) is { } refused) return refused;

        var asked = (await programs.StageAsync(assessment, cancel)).Part(part.Code)?.State ?? PlanPartState.Approved;
        if (await FindAsync(assessment, part.Source, cancel) is not { } plan) return new RuleViolation("Плана ещё нет: сначала составьте его");

        if (plan.ReadyOn(asked) is null) return new RuleViolation(Missing(asked));

        var pair = await db.Set<Mentorship>().FirstAsync(m => m.Id == plan.MentorshipId, cancel);
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(plan, pair, approved: true, cancel), assessment.Id, assessment.MenteeId, cancel);
        if (!issued.Ok) return issued.Violations[0];

        if (assessment.HandIn(part.Code, part.AuthorId, issued.Value.Id, plan.Id, Stamp(plan), clock.Today) is { } late) return late;

        db.Describe("План передан в комплект документов");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>The plan of a kind that the mentee works by now.</summary>
    public Task<Plan?> FindAsync(StageAssessment assessment, string kind, CancellationToken cancel)
    {
        var mentee = assessment.MenteeId;
        return db.Set<Plan>().Include(p => p.Items).Where(p => p.Kind == kind && p.MenteeId == mentee).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>What a plan says now, as a key: another one after a change of its measures or marks.</summary>
    public static Guid Stamp(Plan plan)
    {
        var text = new StringBuilder().Append(plan.Edition).Append('|').Append(plan.Goal).Append('|').Append(plan.Evaluation).Append('|').Append(plan.EvaluationReview)
            .Append('|').Append(plan.EvaluationProposals);
        if (plan.SectionsJson is { } sections) text.Append('|').Append(sections);
        foreach (var i in plan.Items.OrderBy(i => i.Position)) text.Append('|').AppendJoin('/', i.Measure, i.DueOn, i.State, i.DoneOn, i.Comment, i.Evidence);
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    private static string Missing(PlanPartState asked) => asked switch
    {
        PlanPartState.Approved => "План ещё не утверждён: передать его в комплект рано",
        PlanPartState.Marked => "Отметьте все мероприятия утверждённого плана: выполнено, частично, перенесено или отменено",
        _ => "План ещё не готов: отметьте все мероприятия и дайте ему оценку",
    };
}
