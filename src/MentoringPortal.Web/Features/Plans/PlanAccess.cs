using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>A plan opened for a change, with its pair.</summary>
public sealed record OpenPlan(Plan Plan, Mentorship Mentorship)
{
    /// <summary>Nothing is written in a pair that is not active.</summary>
    public RuleViolation? Closed => Mentorship.IsActive ? null : new RuleViolation("Пара не действует: план только для чтения");
}

/// <summary>Who sees and changes plans: whoever sees the pair sees its plan; mentor, mentee and curator compose it, the leadership decides (§2.13).</summary>
public sealed class PlanAccess(PortalDbContext db, MentorshipAccess mentorships, CurrentActor actor)
{
    /// <summary>Roles that read plans.</summary>
    public const SchoolRole Readers = MentorshipAccess.SeeAll | SchoolRole.Mentor | SchoolRole.Mentee;

    /// <summary>Roles that compose plans: mentor and mentee their own, the curator any (§2.13).</summary>
    public const SchoolRole Composers = SchoolRole.Mentor | SchoolRole.Mentee | SchoolRole.Curator;

    /// <summary>Roles that approve plans.</summary>
    public const SchoolRole Deciders = SchoolRole.Director | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>Plans of the pairs that the actor sees.</summary>
    public IQueryable<Plan> Visible() => db.Set<Plan>().Where(p => mentorships.Visible().Any(m => m.Id == p.MentorshipId));

    /// <summary>Loads a visible plan with its measures for a change.</summary>
    /// <param name="seen">Version of the plan that the person looked at, where the act is about the whole plan.</param>
    public async Task<OpenPlan?> OpenAsync(Guid planId, CancellationToken cancel, Guid? seen = null)
    {
        var plan = await Visible().Include(p => p.Items).FirstOrDefaultAsync(p => p.Id == planId, cancel);
        if (plan is null) return null;
        if (seen is { } version) db.Entry(plan).Property(p => p.Version).OriginalValue = version;
        return new OpenPlan(plan, await db.Set<Mentorship>().FirstAsync(m => m.Id == plan.MentorshipId, cancel));
    }

    /// <summary>Another editor of the same measure is met as a conflict.</summary>
    public void Expect(PlanItem? item, Guid seen)
    {
        if (item is not null) db.Entry(item).Property(i => i.Version).OriginalValue = seen;
    }

    /// <summary>The actor composes this pair's plan: goal, measures, corrections.</summary>
    public bool MayCompose(Guid mentorId, Guid menteeId) => actor.Is(SchoolRole.Curator) || IsAuthor(mentorId, menteeId);

    /// <summary>The actor is one of the pair, and so marks what was done.</summary>
    public bool IsAuthor(Guid mentorId, Guid menteeId) => mentorships.IsItsMentor(mentorId) || mentorships.IsItsMentee(menteeId);

    public bool IsMentor(Guid mentorId) => mentorships.IsItsMentor(mentorId);

    public bool IsMentee(Guid menteeId) => mentorships.IsItsMentee(menteeId);

    /// <summary>The actor opens an approved plan for correction.</summary>
    public bool MayAmend(Guid mentorId) => actor.Is(SchoolRole.Curator) || IsMentor(mentorId) || MayDecide(mentorId);

    /// <summary>The actor decides on plans and does not mentor this mentee.</summary>
    public bool MayDecide(Guid mentorId) => actor.Is(Deciders) && actor.PersonId is { } me && me != mentorId;
}
