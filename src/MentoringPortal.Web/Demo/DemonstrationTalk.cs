using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Plans;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>What is talked over about the plans of a pair: comments on the draft, the mentee's own goals, difficulties and strengths with where they are known from.</summary>
internal sealed class DemonstrationTalk(DemonstrationRun run, DemonstrationPair pair)
{
    private readonly DemonstrationDays _days = run.School.Days;

    /// <summary>Adds what is known of the mentee.</summary>
    public void AddTo(DemoPair story)
    {
        foreach (var known in story.Known ?? [])
        {
            pair.Add(known.Day, 6, day => EnterAsync(known, day));
            if (known.Resolved is { } resolved) pair.Add(resolved, 6, day => ResolveAsync(known, day));
        }
    }

    /// <summary>Adds the talk about one plan; it comes after the plan is composed and before it is approved.</summary>
    public void AddTo(DemoPlan plan, Func<DemoPlan, Task<Plan>> find)
    {
        foreach (var goal in plan.Goals ?? [])
        {
            pair.Add(plan.At, 2, async day => await SetAsync(await find(plan), goal, day));
            if (goal.Reached is { } reached) pair.Add(reached, 6, async day => await SumUpAsync(await find(plan), goal, day));
        }

        foreach (var comment in plan.Comments ?? []) pair.Add(plan.At + 1, 2, async day => await CommentAsync(await find(plan), comment, day));
    }

    private async Task SetAsync(Plan plan, DemoGoal goal, DateOnly day)
    {
        await ActAsync(DemoVoice.Mentee, day);
        var by = _days.At(pair.Order, goal.By);
        var form = new PlanGoalForm { Text = goal.Text, By = by < plan.EndsOn ? by : plan.EndsOn };
        DemonstrationRun.Obey(await run.Use<WritePlanTalk>().SetGoalAsync(plan.Id, null, default, form, default));
    }

    private async Task SumUpAsync(Plan plan, DemoGoal goal, DateOnly day)
    {
        await ActAsync(DemoVoice.Mentor, day);
        var (of, text) = (plan.Id, goal.Text);
        var kept = await run.Db.Set<PlanGoal>().SingleAsync(g => g.PlanId == of && g.Text == text);
        var form = new PlanGoalForm { State = GoalState.Reached, Result = goal.Result };
        DemonstrationRun.Obey(await run.Use<WritePlanTalk>().SumUpAsync(plan.Id, kept.Id, kept.Version, form, default));
    }

    private async Task CommentAsync(Plan plan, DemoComment comment, DateOnly day)
    {
        await ActAsync(comment.By, day);
        DemonstrationRun.Obey(await run.Use<WritePlanTalk>().CommentAsync(plan.Id, new PlanCommentForm { Text = comment.Text }, default));
    }

    private async Task EnterAsync(DemoKnown known, DateOnly day)
    {
        await ActAsync(known.By, day);
        var record = (await run.Use<DifficultySources>().OfAsync(pair.Mentorship.MenteeId, null, default)).Find(r => r.Source == known.Source && r.On <= day);
        var form = new DifficultyForm { IsStrength = known.Strength, Direction = known.Direction, Text = known.Text, Source = known.Source, On = day, Record = record?.Id };
        DemonstrationRun.Obey(await run.Use<DifficultyDesk>().SaveAsync(pair.Mentorship.Id, null, false, default, form, default));
    }

    private async Task ResolveAsync(DemoKnown known, DateOnly day)
    {
        await ActAsync(DemoVoice.Mentor, day);
        var (of, text) = (pair.Mentorship.MenteeId, known.Text);
        var kept = await run.Db.Set<Difficulty>().SingleAsync(d => d.PersonId == of && d.Text == text);
        var form = new DifficultyForm { ResolvedBy = known.Helped };
        DemonstrationRun.Obey(await run.Use<DifficultyDesk>().SaveAsync(pair.Mentorship.Id, kept.Id, true, kept.Version, form, default));
    }

    private Task ActAsync(DemoVoice by, DateOnly day)
    {
        var (key, role) = by switch
        {
            DemoVoice.Mentor => (pair.MentorKey, SchoolRole.Mentor),
            DemoVoice.Mentee => (pair.File.Mentee, SchoolRole.Mentee),
            DemoVoice.Curator => ("curator", SchoolRole.Curator),
            DemoVoice.Deputy => ("deputy", SchoolRole.DeputyDirectorAcademic),
        };
        return pair.ActAsync(key, role, day);
    }
}
