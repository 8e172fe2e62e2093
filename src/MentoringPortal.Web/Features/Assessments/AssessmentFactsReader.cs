using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Gathers <see cref="AssessmentFacts"/>; used when a text is prefilled and when a paper is composed, never by lists.</summary>
public sealed class AssessmentFactsReader(PortalDbContext db, PackageReader packages, SchoolClock clock)
{
    public async Task<AssessmentFacts> ReadAsync(Guid mentorshipId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var package = await packages.ReadAsync(mentorshipId, cancel);
        return new AssessmentFacts(
            package,
            await PlanAsync(mentorshipId, cancel),
            await DiaryAsync(mentorshipId, from, to, cancel),
            await ReviewAsync(mentorshipId, cancel),
            await SurveyAsync(package.Items.First(i => i.Paper == PackagePaper.Questionnaire), cancel));
    }

    /// <summary>The figures a review is prefilled with and frozen with.</summary>
    public async Task<ReviewFigures> FiguresAsync(Guid mentorshipId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var progress = (await PlanAsync(mentorshipId, cancel))?.Progress;
        var diary = await DiaryAsync(mentorshipId, from, to, cancel);
        return new ReviewFigures(progress?.Planned ?? 0, progress?.Done ?? 0, progress?.Unplanned ?? 0, diary.Entries, diary.Visits, diary.Minutes);
    }

    private async Task<PlanFacts?> PlanAsync(Guid mentorshipId, CancellationToken cancel)
    {
        var plan = await db.Set<Plan>().AsNoTracking().Include(p => p.Items)
            .FirstOrDefaultAsync(p => p.MentorshipId == mentorshipId && p.Kind == PlanKind.Adaptation, cancel);
        return plan is null ? null : new PlanFacts(
            plan.Id,
            plan.Edition,
            plan.ApprovedOn,
            plan.Progress(clock.Today),
            [.. plan.Items.Where(i => i.State is not PlanItemState.Done).OrderBy(i => i.Position).Select(i => new PlanItemFacts(i.Measure, i.DueOn, i.State, i.Comment))],
            [.. plan.Items.Where(i => i.IsUnplanned && i.State == PlanItemState.Done).OrderBy(i => i.Position).Select(i => i.Measure)]);
    }

    private async Task<DiaryFacts> DiaryAsync(Guid mentorshipId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        await db.Set<DiaryEntry>().Where(e => e.MentorshipId == mentorshipId && e.Date >= from && e.Date <= to)
            .GroupBy(e => 1)
            .Select(g => new DiaryFacts(g.Count(), g.Count(e => e.Kind == DiaryEntryKind.LessonVisit), g.Sum(e => e.Minutes), g.Min(e => e.Date), g.Max(e => e.Date)))
            .FirstOrDefaultAsync(cancel) ?? new DiaryFacts(0, 0, 0, null, null);

    private async Task<ReviewFacts?> ReviewAsync(Guid mentorshipId, CancellationToken cancel)
    {
        var review = await db.Set<MentorReview>().AsNoTracking().FirstOrDefaultAsync(r => r.MentorshipId == mentorshipId && r.Stage == Stage.Adaptation && r.SubmittedAt != null, cancel);
        return review is null ? null : new ReviewFacts(
            DateOnly.FromDateTime(clock.ToLocal(review.SubmittedAt!.Value)), review.Strengths, review.Difficulties, review.Dynamics, review.Proposals, review.Recommendation);
    }

    private async Task<SurveyFacts?> SurveyAsync(PackageItem item, CancellationToken cancel)
    {
        if (item is not { ReadyOn: { } on, SourceId: { } id })
        {
            return null;
        }

        var response = await db.Set<SurveyResponse>().AsNoTracking().Where(r => r.Id == id).Select(r => new { r.AnswersJson, r.SurveyCode, r.SurveyVersion }).FirstAsync(cancel);
        return SurveyCatalogue.Find(response.SurveyCode, response.SurveyVersion) is { } definition ? Summary(on, definition, SurveyAnswers.Parse(response.AnswersJson)) : null;
    }

    private static SurveyFacts Summary(DateOnly on, SurveyDefinition definition, SurveyAnswers answers)
    {
        List<string> yes = [], partly = [], help = [];
        foreach (var question in definition.Questions)
        {
            if (question.Meaning == SurveyQuestionMeaning.WantedHelp)
            {
                help.AddRange(answers.Lines(question).Where(l => l.Text is not null).Select(l => l.Text!));
            }
            else if (question.Meaning == SurveyQuestionMeaning.Difficulties)
            {
                foreach (var row in question.Rows ?? [])
                {
                    if (answers.Has(question.RowKey(row), "yes")) yes.Add(row.Text);
                    if (answers.Has(question.RowKey(row), "partly")) partly.Add(row.Text);
                }

                if (question.Other is not null && answers.One(question.OtherKey) is { } other) yes.Add(other);
            }
        }

        return new SurveyFacts(on, yes, partly, help);
    }
}
