using System.ComponentModel;
using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>A comment on a page.</summary>
/// <param name="At">Hour on the school's wall.</param>
public sealed record PlanCommentRow(string Author, int Edition, DateTime At, string Text);

/// <summary>What the mentee wants from the plan, what is said of its draft, what is known of the mentee.</summary>
public sealed record PlanTalk(IReadOnlyList<PlanGoal> Goals, IReadOnlyList<PlanCommentRow> Comments, IReadOnlyList<Difficulty> Known)
{
    public static PlanTalk None { get; } = new([], [], []);

    public IEnumerable<Difficulty> Difficulties => Known.Where(d => d is { IsStrength: false, ResolvedOn: null });

    /// <summary>Difficulties because of which an edition of the plan was made (S1-24).</summary>
    public IEnumerable<Difficulty> BehindEdition(Guid planId, int edition) => Known.Where(d => d.PlanId == planId && d.PlanEdition == edition);

    public IEnumerable<Difficulty> Strengths => Known.Where(d => d.IsStrength);
}

/// <summary>A comment as typed.</summary>
public sealed class PlanCommentForm
{
    [DisplayName("Новый комментарий")]
    public string? Text { get; set; }
}

/// <summary>A goal as typed.</summary>
public sealed class PlanGoalForm
{
    [DisplayName("Чего хочет добиться наставляемый")]
    public string? Text { get; set; }

    [DisplayName("К какому дню")]
    public DateOnly? By { get; set; }

    [DisplayName("Итог")]
    public GoalState? State { get; set; }

    [DisplayName("Результат")]
    public string? Result { get; set; }

    public static IReadOnlyList<Choice> States { get; } =
        [.. new[] { GoalState.Reached, GoalState.ReachedInPart, GoalState.NotReached }.Select(s => new Choice(s.ToString(), s.Label()))];

    public static PlanGoalForm Of(PlanGoal goal) => new() { Text = goal.Text, By = goal.By, State = goal.State == GoalState.Open ? null : goal.State, Result = goal.Result };
}

/// <summary>The form of a goal.</summary>
/// <param name="GoalId">Null: a new one.</param>
/// <param name="SumsUp">The form asks what came of it.</param>
public sealed record PlanGoalPage(PlanPage Plan, Guid? GoalId, Guid? Version, bool SumsUp, PlanGoalForm Form);

/// <summary>Reads what stands beside the measures of a plan.</summary>
public sealed class PlanTalkReader(PortalDbContext db, PlanQueries queries, SchoolClock clock)
{
    // A talk about a draft is short, and so is what is known of one person.
    private const int Most = 100;

    public async Task<PlanTalk> ReadAsync(PlanPage plan, CancellationToken cancel)
    {
        var goals = await db.Set<PlanGoal>().AsNoTracking().Where(g => g.PlanId == plan.Id).OrderBy(g => g.By == null).ThenBy(g => g.By).ThenBy(g => g.Id).ToListAsync(cancel);
        var comments = await (from c in db.Set<PlanComment>().AsNoTracking()
                              where c.PlanId == plan.Id
                              join p in db.Set<Person>() on c.AuthorId equals p.Id
                              orderby c.WrittenAt descending, c.Id
                              select new { p.Name, c.Edition, c.WrittenAt, c.Text }).Take(Most).ToListAsync(cancel);
        var known = OneMentee(plan) is { } mentee ? await OfPerson(mentee).Take(Most).ToListAsync(cancel) : [];
        return new PlanTalk(goals, [.. comments.Select(c => new PlanCommentRow(c.Name.SurnameWithInitials, c.Edition, clock.ToLocal(c.WrittenAt), c.Text)).Reverse()], known);
    }

    /// <summary>Directions of what is known of the mentee, one a line: a new plan begins with them.</summary>
    public async Task<string?> DirectionsAsync(PlanPage plan, CancellationToken cancel)
    {
        if (OneMentee(plan) is not { } mentee) return null;

        var known = await OfPerson(mentee).Where(d => d.Direction != null && d.ResolvedOn == null).Take(Most).Select(d => d.Direction!).ToListAsync(cancel);
        return Texts.OrNull(string.Join('\n', known.Distinct()));
    }

    /// <summary>The page on which a plan is opened for correction, with the difficulties it may answer (S1-24).</summary>
    public async Task<PlanTextPage> AmendmentAsync(PlanPage plan, PlanTextForm form, CancellationToken cancel)
    {
        var known = OneMentee(plan) is { } mentee
            ? await OfPerson(mentee).Where(d => !d.IsStrength && d.ResolvedOn == null).Take(Most).ToListAsync(cancel) : [];
        return new PlanTextPage { Plan = plan, Form = form, Difficulties = [.. known.Select(d => Choice.Of(d.Id, PlanWords.Known([d])!))] };
    }

    /// <summary>The form of a goal; null when it is not the actor's to write.</summary>
    public async Task<PlanGoalPage?> GoalAsync(Guid planId, Guid? goalId, bool sumsUp, Guid? version, PlanGoalForm? posted, CancellationToken cancel)
    {
        // What was typed is shown again with the reason, though the pair stands still by now.
        if (await queries.PlanAsync(planId, cancel) is not { } plan || (posted is null && !(plan.MaySetGoals && (!sumsUp || plan.MaySumUp)))) return null;
        if (goalId is null) return new PlanGoalPage(plan, null, null, false, posted ?? new PlanGoalForm());

        return await db.Set<PlanGoal>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == goalId && g.PlanId == planId, cancel) is { } goal
            ? new PlanGoalPage(plan, goalId, version ?? goal.Version, sumsUp, posted ?? PlanGoalForm.Of(goal)) : null;
    }

    // What is known of one member of a group is not told to the others.
    private static Guid? OneMentee(PlanPage plan) => plan.MenteeId ?? (plan.Pair.IsGroup ? null : plan.Pair.MenteeId);

    /// <summary>What is known of a person: open difficulties first, the newest first.</summary>
    private IQueryable<Difficulty> OfPerson(Guid personId) => db.Set<Difficulty>().AsNoTracking().Where(d => d.PersonId == personId)
        .OrderBy(d => d.ResolvedOn != null).ThenByDescending(d => d.On).ThenBy(d => d.Id);
}
