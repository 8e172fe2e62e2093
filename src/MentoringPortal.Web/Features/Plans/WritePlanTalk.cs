using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Comments on the draft of a plan, goals of the mentee and what came of them.</summary>
public sealed class WritePlanTalk(PortalDbContext db, PlanAccess access, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Writes a comment: whoever follows the plan, and the two whose plan it is.</summary>
    public async Task<Outcome<Saved>> CommentAsync(Guid planId, PlanCommentForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.MayComment(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;

        var made = PlanComment.Write(open.Plan, actor.PersonId!.Value, form.Text, clock.NowUtc);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        return await DoneAsync("Комментарий к проекту плана", cancel);
    }

    public async Task<Outcome<Saved>> SetGoalAsync(Guid planId, Guid? goalId, Guid version, PlanGoalForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.MayCompose(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;

        if (goalId is null)
        {
            var made = PlanGoal.Set(open.Plan, new(form.Text, form.By), await db.Set<PlanGoal>().CountAsync(g => g.PlanId == planId, cancel));
            if (!made.Ok) return Outcome.Refused(made.Violations);

            db.Add(made.Value);
            return await DoneAsync("Цель наставляемого поставлена", cancel);
        }

        if (await GoalAsync(planId, goalId.Value, cancel) is not { } goal) return Outcome.Missing;
        if (goal.Change(open.Plan, new(form.Text, form.By)) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(goal, version);
        return await DoneAsync("Цель наставляемого изменена", cancel);
    }

    public async Task<Outcome<Saved>> SumUpAsync(Guid planId, Guid goalId, Guid version, PlanGoalForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel) is not { } open || !access.IsAuthor(open.Mentorship.MentorId, open.Plan.MenteeId)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;
        if (await GoalAsync(planId, goalId, cancel) is not { } goal) return Outcome.Missing;
        if (goal.SumUp(open.Plan, form.State, form.Result, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(goal, version);
        return await DoneAsync("Итог по цели наставляемого", cancel);
    }

    private Task<PlanGoal?> GoalAsync(Guid planId, Guid goalId, CancellationToken cancel) =>
        db.Set<PlanGoal>().FirstOrDefaultAsync(g => g.Id == goalId && g.PlanId == planId, cancel);

    private async Task<Outcome<Saved>> DoneAsync(string operation, CancellationToken cancel)
    {
        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
