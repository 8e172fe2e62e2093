using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Gathers <see cref="AssessmentFacts"/>; used when a text is prefilled and when a paper is composed, never by lists.</summary>
public sealed class AssessmentFactsReader(PortalDbContext db, ProgramReader programs, SchoolClock clock)
{
    /// <summary>What is known of the stage of an assessment.</summary>
    public async Task<AssessmentFacts> ReadAsync(StageAssessment a, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var stage = await programs.StageAsync(a, cancel);
        return new AssessmentFacts(
            stage,
            [.. a.Parts.OrderBy(p => p.Position).ThenBy(p => p.Id)],
            await PlanAsync(a.MenteeId, stage, cancel),
            await DiaryAsync(await db.Set<Mentorship>().Where(m => m.MenteeId == a.MenteeId && m.ApprovedOn != null).Select(m => m.Id).ToListAsync(cancel), from, to, cancel),
            await ReviewsAsync(a, cancel),
            a.Parts.FirstOrDefault(p => p.Kind == PartKind.Survey) is { } survey ? await SurveyAsync(survey, cancel) : null,
            await ControlsAsync(a.MenteeId, from, to, cancel));
    }

    /// <summary>Plan of the stage for the paper of a review.</summary>
    public Task<PlanFacts?> PlanOfAsync(Mentorship pair, StageDefinition stage, CancellationToken cancel) => PlanAsync(pair.MenteeId, stage, cancel);

    /// <summary>The figures a review is prefilled with and frozen with.</summary>
    public async Task<ReviewFigures> FiguresAsync(Mentorship pair, StageDefinition stage, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var progress = (await PlanAsync(pair.MenteeId, stage, cancel))?.Progress;
        var diary = await DiaryOfAsync(pair.Id, from, to, cancel);
        return new ReviewFigures(progress?.Planned ?? 0, progress?.Done ?? 0, progress?.Unplanned ?? 0, diary.Entries, diary.Visits, diary.Minutes);
    }

    private async Task<ControlFacts> ControlsAsync(Guid menteeId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var held = await db.Set<ControlEvent>().AsNoTracking().Where(c => c.MenteeId == menteeId && c.State == ControlState.Held && c.HeldOn >= from && c.HeldOn <= to)
            .OrderBy(c => c.HeldOn).ThenBy(c => c.Id)
            .Select(c => new { c.Title, c.HeldOn, Found = c.Findings.Count, Closed = c.Findings.Count(f => f.State == FindingState.Closed) }).ToListAsync(cancel);
        return new ControlFacts(held.ConvertAll(c => (c.Title, c.HeldOn!.Value)), held.Sum(c => c.Found), held.Sum(c => c.Closed));
    }

    private async Task<PlanFacts?> PlanAsync(Guid menteeId, StageDefinition stage, CancellationToken cancel)
    {
        var plan = await db.Set<Plan>().AsNoTracking().Include(p => p.Items).OrderByDescending(p => p.Id)
            .FirstOrDefaultAsync(p => p.MenteeId == menteeId && p.Kind == stage.Plan, cancel);
        return plan is null ? null : new PlanFacts(
            plan.Id,
            plan.Edition,
            plan.ApprovedOn,
            plan.Progress(clock.Today),
            [.. plan.Items.Where(i => i.State is not PlanItemState.Done).OrderBy(i => i.Position).Select(i => new PlanItemFacts(i.Measure, i.DueOn, i.State, i.Comment))],
            [.. plan.Items.Where(i => i.IsUnplanned && i.State == PlanItemState.Done).OrderBy(i => i.Position).Select(i => i.Measure)]);
    }

    private async Task<DiaryFacts> DiaryAsync(IEnumerable<Guid> pairs, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var all = new DiaryFacts(0, 0, 0, null, null);
        foreach (var pair in pairs)
        {
            var found = await DiaryOfAsync(pair, from, to, cancel);
            all = new DiaryFacts(all.Entries + found.Entries, all.Visits + found.Visits, all.Minutes + found.Minutes,
                all.FirstOn is null || found.FirstOn < all.FirstOn ? found.FirstOn : all.FirstOn, all.LastOn is null || found.LastOn > all.LastOn ? found.LastOn : all.LastOn);
        }

        return all;
    }

    private async Task<DiaryFacts> DiaryOfAsync(Guid mentorshipId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        await db.EntriesOfPair(mentorshipId).Where(e => e.Date >= from && e.Date <= to)
            .GroupBy(e => 1)
            .Select(g => new DiaryFacts(g.Count(), g.Count(e => e.Kind == DiaryEntryKind.LessonVisit), g.Sum(e => e.Minutes), g.Min(e => e.Date), g.Max(e => e.Date)))
            .SingleOrDefaultAsync(cancel) ?? new DiaryFacts(0, 0, 0, null, null);

    private async Task<IReadOnlyList<ReviewFacts>> ReviewsAsync(StageAssessment a, CancellationToken cancel)
    {
        var rows = await (from r in db.Set<MentorReview>().AsNoTracking()
                          where r.AssessmentId == a.Id && r.SubmittedAt != null
                          join author in db.Set<Person>() on r.AuthorId equals author.Id
                          select new { Review = r, author.Name }).ToListAsync(cancel);
        return [.. rows.OrderByDescending(r => r.Review.AuthorId == a.MentorId).ThenBy(r => r.Review.SubmittedAt).Select(r => new ReviewFacts(
            r.Name, DateOnly.FromDateTime(clock.ToLocal(r.Review.SubmittedAt!.Value)), r.Review.Strengths, r.Review.Difficulties, r.Review.Dynamics, r.Review.Proposals,
            r.Review.Recommendation))];
    }

    private async Task<SurveyFacts?> SurveyAsync(PackagePart part, CancellationToken cancel)
    {
        if (part is not { HandedInOn: { } on, SourceId: { } id }) return null;

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
