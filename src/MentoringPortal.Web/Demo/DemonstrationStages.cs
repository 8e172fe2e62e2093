using System.Text.Json;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Surveys;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Stages of a pair: the package comes together, is reviewed, concluded on, talked over and filed.</summary>
internal sealed class DemonstrationStages(DemonstrationRun run, DemonstrationPair pair, DemonstrationFile file, DemonstrationNumbers numbers)
{
    private static readonly string[] Difficulties = ["planning", "lessons", "extracurricular", "colleagues", "administration", "students", "parents", "paperwork"];

    private static readonly string[] Competences =
        ["subject", "goal", "methods", "discipline", "assessment", "individual", "digital", "parents", "documents", "reflection"];

    private readonly DemonstrationDays _days = run.School.Days;

    /// <summary>Opens the assessments of the stages that have begun by this day, as the portal does with each new day.</summary>
    public static async Task OpenAsync(DemonstrationRun run, Mentorship pair, DateOnly day)
    {
        if (!pair.IsRunning) return;

        run.ActAs("curator", SchoolRole.Curator, day);
        await run.Use<OpenStages>().FollowAsync([pair.MenteeId], default);
        if (run.Db.ChangeTracker.HasChanges()) await run.SaveAsync("Этап начался: открыта его оценка");
    }

    public void AddTo(DemoPair story)
    {
        foreach (var stage in story.Stages ?? []) AddStage(stage);

        if (story.Final is { } final) new DemonstrationFinal(run, pair, this).AddTo(final);
        if (story.Completion is { } completion) pair.Add(completion.At, 9, day => CompleteAsync(completion, day));
    }

    private void AddStage(DemoStage stage)
    {
        var package = DemonstrationNumbers.PackageOn(_days, pair.Order, stage);
        if (package == DateOnly.MaxValue) return;

        pair.Add(_days.StaffDay(package, -3), 5, AskAsync);
        if (stage.Shorten is { } reason) pair.Add(_days.StaffDay(package, -3), 5, day => ShortenAsync(stage, _days.StaffDay(package, 12), reason, day));
        if (stage.Survey is { } survey) pair.Add(_days.StaffDay(package, -3), 6, day => AnswerAsync(stage, survey, day));
        if (stage.Until < DemoStep.Review) return;

        pair.Add(package, 6, day => HandInAsync(stage, day));
        if (stage.Joint is { } joint) pair.Add(_days.StaffDay(package, 2), 6, day => JoinAsync(stage, joint, day));
        if (stage.Until < DemoStep.Drafted) return;

        pair.Add(_days.StaffDay(package, 3), 6, day => DraftAsync(stage, day));
        if (stage.Until < DemoStep.Appointed) return;

        var interview = DemonstrationNumbers.InterviewOn(_days, pair.Order, stage);
        pair.Add(_days.StaffDay(package, 3), 7, _ => AppointAsync(stage, interview));
        if (stage.Until < DemoStep.Held) return;

        pair.Add(interview, 6, day => HoldAsync(stage, day));
        if (stage.Until == DemoStep.Filed) pair.Add(_days.StaffDay(interview, 1), 6, day => FileAsync(stage, day));
    }

    private async Task CompleteAsync(DemoCompletion completion, DateOnly day)
    {
        await pair.ActAsync("curator", SchoolRole.Curator, day);
        DemonstrationRun.Obey(await run.Use<CompleteMentorship>().RunAsync(pair.Mentorship.Id, day, completion.Result, pair.Mentorship.Version, default));
    }

    // The stage may have begun since the pair was last looked at.
    private async Task AskAsync(DateOnly day)
    {
        await pair.ActAsync("curator", SchoolRole.Curator, day);
        await OpenAsync(run, pair.Mentorship, day);
    }

    private Task ShortenAsync(DemoStage stage, DateOnly to, string reason, DateOnly day) => SetAsync(stage.Stage, null, to, reason, day);

    /// <summary>The days of a stage are set anew.</summary>
    /// <param name="from">Null: its first day stays.</param>
    public async Task SetAsync(string code, DateOnly? from, DateOnly to, string reason, DateOnly day)
    {
        await pair.ActAsync("deputy-method", SchoolRole.DeputyDirectorMethodical, day);
        var mentee = pair.Mentorship.MenteeId;
        var track = await run.Db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == mentee && p.EndedOn == null);
        var own = track.Stages.Single(s => s.StageCode == code);
        // The days of the files are teaching days: near the summer they may lie past the program.
        var last = track.TrackTo is { } end && end > own.EndsOn ? end : own.EndsOn;
        var form = new StageDatesForm { StartsOn = from ?? own.StartsOn, EndsOn = to > last ? last : to, Reason = reason };
        DemonstrationRun.Obey(await run.Use<SetStageDates>().RunAsync(track.Id, code, form, own.Version, default));
    }

    private async Task AnswerAsync(DemoStage stage, DemoSurvey survey, DateOnly day)
    {
        await pair.ActAsync(pair.File.Mentee, SchoolRole.Mentee, day);
        var assessment = await FindAsync(stage);
        var definition = SurveyCatalogue.Latest(assessment.Parts.Single(p => p.Kind == PartKind.Survey).Source)!;
        var response = new SurveyResponse(pair.Mentorship.MenteeId, pair.Mentorship.Id, definition.Code, definition.Version, stage.Attempt);
        DemonstrationRun.Obey(response.Save(JsonSerializer.Serialize(Answers(survey))));
        DemonstrationRun.Obey(response.Submit(definition, run.NowUtc));
        run.Db.Add(response);
        DemonstrationRun.Obey(await run.Use<HandInSurvey>().ApplyAsync(definition, response, default));
        await run.SaveAsync("Анкета отправлена");
    }

    // The mentor hands in what the stage asks for: the review, and the plans with their marks.
    private async Task HandInAsync(DemoStage stage, DateOnly day)
    {
        await pair.ActAsync(pair.MentorKey, SchoolRole.Mentor, day);
        var assessment = await FindAsync(stage);
        if (stage.Review is { } words) await ReviewAsync(assessment, words, stage.Recommendation);

        foreach (var part in assessment.Parts.Where(p => p is { Kind: PartKind.Plan, IsSettled: false }).ToList())
        {
            DemonstrationRun.Obey(await run.Use<HandInPlan>().RunAsync(assessment.Id, part.Id, assessment.Version, default));
        }
    }

    /// <summary>A mentor who leaves hands the own review in before.</summary>
    public async Task LeaveAsync(string stage, DemoReview words, DateOnly day)
    {
        await AskAsync(day);
        await pair.ActAsync(pair.MentorKey, SchoolRole.Mentor, day);
        var mentee = pair.Mentorship.MenteeId;
        await ReviewAsync(await run.Db.Set<StageAssessment>().SingleAsync(a => a.MenteeId == mentee && a.StageCode == stage), words, ReviewRecommendation.StageCompleted);
    }

    private async Task ReviewAsync(StageAssessment assessment, DemoReview words, ReviewRecommendation recommendation)
    {
        var form = new ReviewForm
        {
            Strengths = words.Strengths,
            Difficulties = words.Difficulties,
            Dynamics = words.Dynamics,
            Proposals = words.Proposals,
            Recommendation = recommendation,
        };
        DemonstrationRun.Obey(await run.Use<WriteReview>().RunAsync(pair.Mentorship, assessment, form, Guid.Empty, false, default));
        var (of, by) = (assessment.Id, pair.Mentorship.Id);
        var review = await run.Db.Set<MentorReview>().SingleAsync(r => r.AssessmentId == of && r.MentorshipId == by);
        DemonstrationRun.Obey((await run.Use<SubmitReview>().RunAsync(pair.Mentorship, assessment.Id, review.Version, default)).Violations);
    }

    private async Task JoinAsync(DemoStage stage, DemoJoint joint, DateOnly day)
    {
        var form = new JointReviewForm { HeldOn = day, Findings = joint.Findings, PlanCorrections = joint.Corrections };
        DemonstrationRun.Obey(await run.Use<RecordJointReview>().RunAsync(await WorkAsync(stage, IsMethodical(stage), day), form, default));
    }

    private async Task DraftAsync(DemoStage stage, DateOnly day) => DemonstrationRun.Obey(await run.Use<DraftConclusion>().RunAsync(
        await WorkAsync(stage, IsMethodical(stage), day),
        new ConclusionForm
        {
            Results = stage.Results,
            Outcome = stage.Outcome,
            Conclusions = stage.Conclusions,
            Proposals = stage.Proposals,
            NextPlanCorrections = stage.Next,
            ProlongTo = stage.ProlongTo is { } to ? _days.At(pair.Order, to) : null,
            Prospects = stage.Prospects,
        },
        default));

    private async Task AppointAsync(DemoStage stage, DateOnly interview)
    {
        var form = new InterviewForm { Day = interview, Hour = new TimeOnly(14, 30), InterviewPlace = "кабинет заместителя директора" };
        var work = await FindWorkAsync(stage, IsMethodical(stage));
        DemonstrationRun.Obey(await run.Use<AppointInterview>().RunAsync(work, form, default));
    }

    private async Task HoldAsync(DemoStage stage, DateOnly day)
    {
        var byMethodical = Definition(stage).Interviewer == ProgramRole.DeputyMethodical;
        var work = await WorkAsync(stage, byMethodical, day);
        var minutes = new MinutesForm
        {
            HeldOn = day,
            Agenda = work.Stage.AgendaItems.Where(i => i.Required).ToDictionary(i => i.Code, _ => true),
            Agreements = stage.Agreements,
            InsteadBecause = byMethodical == IsMethodical(stage) ? null : "Собеседование проводит заместитель директора по УВР",
        };
        DemonstrationRun.Obey((await run.Use<RecordInterview>().RunAsync(work, minutes, default)).Violations);
        if (stage.Until < DemoStep.Issued) return;

        var issue = new IssueForm { ConclusionNumber = numbers.Of(stage), ConclusionDate = day, AcceptsChanges = true };
        var issued = await run.Use<ConcludeAssessment>().RunAsync(work, issue, default);
        DemonstrationRun.Obey(issued.Violations);
        if (stage.Until < DemoStep.Acknowledged) return;

        var acknowledgement = await run.Db.Set<Acknowledgement>().SingleAsync(a => a.DocumentId == issued.Value.Id);
        DemonstrationRun.Obey(acknowledgement.InPortal(acknowledgement.PersonId, null, run.NowUtc.AddHours(1), day), work.Assessment.Acknowledge(day));
        await run.SaveAsync("С заключением ознакомлен");
    }

    private async Task FileAsync(DemoStage stage, DateOnly day)
    {
        var work = await WorkAsync(stage, IsMethodical(stage), day);
        DemonstrationRun.Obey((await run.Use<FileAssessment>().RunAsync(work, new FilingForm { FiledOn = day }, default)).Violations);
        var scored = _days.StaffDay(day, 1);
        if (pair.File.Key != "filed" || file.PairEfficiency is null || scored > run.School.Today) return;

        await pair.ActAsync("curator", SchoolRole.Curator, scored);
        var (year, curator) = (AcademicYear.Of(scored).StartYear, run.School.People["curator"].Id);
        await DemonstrationOrders.ScoreAsync(run, new EfficiencySheet(DemonstrationOrders.Rubric, year, pair.Mentorship.Id, curator, scored), file.PairEfficiency);
    }

    // Who sees to a stage by the program.
    private static bool IsMethodical(DemoStage stage) => Definition(stage).Organizer == ProgramRole.DeputyMethodical;

    private static StageDefinition Definition(DemoStage stage) => ProgramCatalogue.Latest(ProgramCatalogue.Default)!.Stage(stage.Stage)!;

    private async Task<AssessmentWork> WorkAsync(DemoStage stage, bool byMethodical, DateOnly day)
    {
        await pair.ActAsync(byMethodical ? "deputy-method" : "deputy", byMethodical ? SchoolRole.DeputyDirectorMethodical : SchoolRole.DeputyDirectorAcademic, day);
        return await FindWorkAsync(stage, byMethodical);
    }

    private async Task<AssessmentWork> FindWorkAsync(DemoStage stage, bool byMethodical)
    {
        var assessment = await FindAsync(stage);
        var definition = await run.Use<ProgramReader>().StageAsync(assessment, default);
        return new AssessmentWork(assessment, new Assessor(run.School.People[byMethodical ? "deputy-method" : "deputy"].Id, MentorsTheMentee: false), definition);
    }

    private Task<StageAssessment> FindAsync(DemoStage stage)
    {
        var mentee = pair.Mentorship.MenteeId;
        return run.Db.Set<StageAssessment>().SingleAsync(a => a.MenteeId == mentee && a.StageCode == stage.Stage && a.Attempt == stage.Attempt);
    }

    private static Dictionary<string, object> Answers(DemoSurvey survey)
    {
        var answers = new Dictionary<string, object>
        {
            ["training-satisfaction"] = survey.Training,
            ["lacking-knowledge"] = survey.Lacking,
            ["hardest"] = survey.Hardest,
            ["team-attitude"] = survey.Team,
            ["help-forms"] = survey.Forms,
            ["help-topics"] = survey.Topics,
            ["wanted-mentor"] = survey.Mentor,
            ["confidence"] = survey.Confidence.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["proud-of"] = survey.Proud,
        };
        foreach (var (row, letter) in Difficulties.Zip(survey.Hard)) answers["difficulties." + row] = letter switch { 'y' => "yes", 'p' => "partly", _ => "no" };
        foreach (var (row, mark) in Competences.Zip(survey.Self)) answers["competences." + row] = mark.ToString();
        return answers;
    }
}
