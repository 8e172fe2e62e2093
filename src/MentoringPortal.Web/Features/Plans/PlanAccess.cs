using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>A plan opened for a change, with its pair.</summary>
public sealed record OpenPlan(Plan Plan, Mentorship Mentorship)
{
    /// <summary>Nothing is written in a pair that is not active.</summary>
    public RuleViolation? Closed => Mentorship.IsActive ? null : Mentorship.NotWorking("Пара не действует: план только для чтения");
}

/// <summary>Who sees and changes plans: whoever sees the pair sees its plan; mentor, mentee and curator compose it, the leadership decides (§2.13).</summary>
public sealed class PlanAccess(PortalDbContext db, MentorshipAccess mentorships, CurrentActor actor)
{
    /// <summary>Roles that read plans.</summary>
    public const SchoolRole Readers = Rights.Pairs;

    /// <summary>Roles that compose plans: mentor and mentee their own, the curator any (§2.13).</summary>
    public const SchoolRole Composers = SchoolRole.Mentor | SchoolRole.Mentee | SchoolRole.Curator;

    /// <summary>Roles that approve plans.</summary>
    public const SchoolRole Deciders = Rights.Deciders;

    /// <summary>Plans of the mentees and units that the actor sees; whoever mentored before reads what was begun in those days.</summary>
    public IQueryable<Plan> Visible()
    {
        if (mentorships.SeesAll) return db.Set<Plan>();

        var visible = mentorships.VisiblePlans();
        return db.Set<Plan>().Where(p => visible.Any(m => m.MenteeId == p.MenteeId && (m.LastOn >= p.StartsOn || m.Id == p.MentorshipId))
            || (p.MenteeId == null && visible.Any(m => m.UnitId == p.UnitId)));
    }

    /// <summary>Plans that may serve as a model: those of the same kind that this mentor has led through the draft with others, as far as the actor sees them.</summary>
    /// <param name="mentorshipId">The pair whose plan is begun.</param>
    public IQueryable<Plan> Models(Guid mentorId, Guid mentorshipId, string kind) => Visible().Where(p => p.Kind == kind && p.State != PlanState.Draft
        && p.MentorshipId != mentorshipId && db.Set<Mentorship>().Any(m => m.Id == p.MentorshipId && m.MentorId == mentorId));

    /// <summary>Loads a visible plan with its measures for a change.</summary>
    /// <param name="seen">Version of the plan that the person looked at, where the act is about the whole plan.</param>
    public async Task<OpenPlan?> OpenAsync(Guid planId, CancellationToken cancel, Guid? seen = null)
    {
        var plan = await Visible().Include(p => p.Items).FirstOrDefaultAsync(p => p.Id == planId, cancel);
        if (plan is null) return null;
        if (seen is { } version) db.ExpectVersion(plan, version);
        return new OpenPlan(plan, await db.Set<Mentorship>().FirstAsync(m => m.Id == plan.MentorshipId, cancel));
    }

    /// <summary>Another editor of the same measure is met as a conflict.</summary>
    public void Expect(PlanItem? item, Guid seen)
    {
        if (item is not null) db.ExpectVersion(item, seen);
    }

    /// <summary>The actor composes this pair's plan: goal, measures, corrections.</summary>
    /// <param name="menteeId">Null: a plan of the whole unit, which its mentees read only.</param>
    public bool MayCompose(Guid mentorId, Guid? menteeId) => actor.Is(SchoolRole.Curator) || IsAuthor(mentorId, menteeId);

    /// <summary>The actor says something of a draft: whoever reads it as an office or a head of its union, its mentor, the mentee whose plan it is (§2.13).</summary>
    public bool MayComment(Guid mentorId, Guid? menteeId) => actor.PersonId is not null && (actor.Is(Rights.Followers) || IsAuthor(mentorId, menteeId));

    /// <summary>The actor is one of the pair, and so marks what was done.</summary>
    public bool IsAuthor(Guid mentorId, Guid? menteeId) => mentorships.IsItsMentor(mentorId) || IsMentee(menteeId);

    public bool IsMentor(Guid mentorId) => mentorships.IsItsMentor(mentorId);

    public bool IsMentee(Guid? menteeId) => menteeId is { } mentee && mentorships.IsItsMentee(mentee);

    /// <summary>The actor opens an approved plan for correction; the mentee where the program says so (S0-42).</summary>
    public bool MayAmend(PlanKindDefinition? kind, Guid mentorId, Guid? menteeId) => actor.Is(SchoolRole.Curator) || IsMentor(mentorId) || MayDecide(mentorId)
        || (kind?.AmendedBy?.Contains(ProgramRole.Mentee) == true && IsMentee(menteeId));

    /// <summary>The actor decides on plans and does not mentor this mentee.</summary>
    public bool MayDecide(Guid mentorId) => actor.Is(Deciders) && actor.PersonId is { } me && me != mentorId;

    /// <summary>The actor keeps a plan as a sample of the school.</summary>
    public bool MaySave(Guid mentorId) => actor.Is(Rights.Office) || IsMentor(mentorId);

    /// <summary>The role shown now.</summary>
    public SchoolRole Role => mentorships.Role;

    /// <summary>On whose initiative a plan of the kind may be changed.</summary>
    public static IReadOnlyList<ProgramRole> Initiators(PlanKindDefinition? kind) =>
        [.. (kind?.AmendedBy ?? [ProgramRole.Mentor, ProgramRole.Mentee]).Append(kind?.Approver ?? ProgramRole.DeputyAcademic).Distinct()];
}
