using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Features.Plans;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>The papers at the end of a program: the specialist's report, the mentor's evaluation and report, the evaluated plan; the deputy accepts them.</summary>
internal sealed class DemonstrationFinal(DemonstrationRun run, DemonstrationPair pair, DemonstrationStages stages)
{
    private static readonly StageDefinition Closing = ProgramCatalogue.Latest(ProgramCatalogue.Default)!.StageList.Single(s => s.Kind == StageKind.Closing);

    private readonly DemonstrationDays _days = run.School.Days;

    public void AddTo(DemoFinal final)
    {
        var day = final.At is { } at ? _days.At(pair.Order, at) : _days.Ago(final.Ago!.Value);
        if (day == DateOnly.MaxValue) return;

        pair.Add(_days.StaffDay(day, -6), 5, on => stages.SetAsync(Closing.Code, on, _days.StaffDay(day, 12), final.Reason, on));
        pair.Add(day, 6, on => ReportAsync(final, on));
        if (final.Marks is null) return;

        pair.Add(day, 7, on => EvaluateAsync(final, on));
        pair.Add(_days.StaffDay(day, 2), 6, AcceptAsync);
    }

    private async Task ReportAsync(DemoFinal final, DateOnly day)
    {
        await pair.ActAsync(pair.File.Mentee, SchoolRole.Mentee, day);
        await HandInAsync(p => p.IsMentees && p.Kind == PartKind.Paper, new ReportForm { Learned = final.Learned });
    }

    private async Task EvaluateAsync(DemoFinal final, DateOnly day)
    {
        await pair.ActAsync(pair.MentorKey, SchoolRole.Mentor, day);
        await HandInAsync(p => Closing.Part(p.Code)?.Rubric is not null,
            new ReportForm { Marks = [.. final.Marks!.Select(m => new CriterionForm { Points = m.Points, Comment = m.Comment })], Conclusion = final.Evaluation });
        await HandInAsync(p => p is { IsMentees: false, Kind: PartKind.Paper } && Closing.Part(p.Code)?.Rubric is null,
            new ReportForm { Done = final.Done, Conclusion = final.Conclusion, Proposals = final.Proposals });
        var assessment = await FindAsync();
        var part = assessment.Parts.Single(p => p.Kind == PartKind.Plan);
        var mentee = pair.Mentorship.MenteeId;
        var plan = await run.Db.Set<Plan>().SingleAsync(p => p.MenteeId == mentee && p.Kind == part.Source);
        var evaluation = new EvaluationForm { Evaluation = final.PlanEvaluation, EvaluationReview = final.PlanReview, EvaluationProposals = final.PlanProposals };
        DemonstrationRun.Obey(await run.Use<EvaluatePlan>().RunAsync(plan.Id, plan.Version, evaluation, default));
        DemonstrationRun.Obey(await run.Use<HandInPlan>().RunAsync(assessment.Id, part.Id, assessment.Version, default));
    }

    private async Task HandInAsync(Func<PackagePart, bool> which, ReportForm form)
    {
        var part = (await FindAsync()).Parts.Single(which);
        DemonstrationRun.Obey(await run.Use<WriteReport>().RunAsync(part.Id, Guid.Empty, form, check: true, default));
        var version = await run.Db.Set<Report>().Where(r => r.PartId == part.Id).Select(r => r.Version).SingleAsync();
        DemonstrationRun.Obey(await run.Use<HandInReport>().RunAsync(part.Id, version, default));
    }

    private async Task AcceptAsync(DateOnly day)
    {
        await pair.ActAsync("deputy", SchoolRole.DeputyDirectorAcademic, day);
        var assessment = await FindAsync();
        var work = new AssessmentWork(assessment, new Assessor(run.School.People["deputy"].Id, MentorsTheMentee: false),
            await run.Use<ProgramReader>().StageAsync(assessment, default));
        DemonstrationRun.Obey((await run.Use<FileAssessment>().RunAsync(work, new FilingForm { FiledOn = day }, default)).Violations);
    }

    private Task<StageAssessment> FindAsync()
    {
        var mentee = pair.Mentorship.MenteeId;
        return run.Db.Set<StageAssessment>().SingleAsync(a => a.MenteeId == mentee && a.StageCode == Closing.Code);
    }
}
