using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Plans;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Composes D-10 … D-16 from a plan: the edition being approved, or the plan with its marks as of today.</summary>
public sealed class PlanPaper(PortalDbContext db, PaperFactsReader facts, ProgramReader programs, SchoolClock clock)
{
    /// <param name="approved">True: the paper of the edition that is being approved now; it gets a date and is issued.</param>
    public async Task<OfficialDocument> ComposeAsync(Plan plan, Mentorship mentorship, bool approved, CancellationToken cancel)
    {
        var program = await programs.OfMenteeAsync(mentorship.MenteeId, cancel);
        var kind = program.PlanKind(plan.Kind) ?? (await programs.InForceAsync(cancel)).Definition.PlanKind(plan.Kind)
            ?? throw new InvalidOperationException($"The program has no plan {plan.Kind}.");
        var school = await facts.SchoolAsync(cancel);
        var approverId = plan.ApprovedById ?? await facts.WithRole((plan.Decider ?? kind.Approver).ToSchoolRole()).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        var unit = mentorship.UnitId;
        // A plan of the unit is that of every mentee who works in it now.
        var others = kind.Owner != PlanOwner.Unit ? [] : await db.Set<Mentorship>()
            .Where(m => m.UnitId == unit && m.MenteeId != mentorship.MenteeId && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended))
            .Select(m => m.MenteeId).Distinct().ToListAsync(cancel);
        var people = await facts.PeopleAsync([mentorship.MentorId, mentorship.MenteeId, approverId ?? mentorship.MentorId, .. others], cancel);
        var changes = kind.Document != PotentialPlan.Code ? [] : await db.Set<PlanRevision>().AsNoTracking()
            .Where(r => r.PlanId == plan.Id && r.AmendmentReason != null && r.Edition < plan.Edition).OrderBy(r => r.Edition)
            .Select(r => new { r.ApprovedOn, r.AmendedBy, r.AmendmentReason }).ToListAsync(cancel);
        List<PlanChange> told = [.. changes.Select(c => new PlanChange(c.ApprovedOn, Initiator(c.AmendedBy), c.AmendmentReason!))];
        if (plan.AmendmentReason is { } last) told.Add(new PlanChange(approved ? clock.Today : plan.ApprovedOn ?? clock.Today, Initiator(plan.AmendedBy), last));
        var review = plan.EvaluatedOn is null ? null
            : new FormationPlanReview { Evaluation = plan.Evaluation, Review = plan.EvaluationReview, Proposals = plan.EvaluationProposals };
        // Only the personalized program and the route tell what is known of the mentee: the other plans have forms of their own (D-10, D-16).
        // What is known of one member of a group is not told to the others.
        var known = (plan.MenteeId ?? (others.Count == 0 ? mentorship.MenteeId : null)) is { } mentee && kind.HasSections
            ? await db.Set<Difficulty>().AsNoTracking().Where(d => d.PersonId == mentee && d.ResolvedOn == null).OrderBy(d => d.On).ThenBy(d => d.Id).Take(30)
                .ToListAsync(cancel) : [];
        var goals = await db.Set<PlanGoal>().AsNoTracking().Where(g => g.PlanId == plan.Id).OrderBy(g => g.By == null).ThenBy(g => g.By).ThenBy(g => g.Id).ToListAsync(cancel);
        return Compose(kind.Document, told, review, new PlanData
        {
            School = school,
            Date = approved ? clock.Today : null,
            IsDraft = plan.ApprovedOn is null || plan.State is PlanState.Draft or PlanState.OnReview,
            Title = kind.Title,
            Status = await programs.StatusAsync(mentorship.MenteeId, cancel),
            Mentor = people[mentorship.MentorId],
            Mentee = people[mentorship.MenteeId],
            Others = [.. others.Select(o => people[o])],
            Approver = approverId is { } by ? people[by] : school.Director,
            ApprovedOn = plan.State is PlanState.Draft or PlanState.OnReview ? null : plan.ApprovedOn,
            From = plan.StartsOn,
            To = plan.EndsOn,
            Form = kind.HasSections ? program.LabelOf(mentorship.Form) : null,
            InteractionModel = kind.HasSections ? program.LabelOf(mentorship.Model) : null,
            MentoringKind = kind.HasSections ? mentorship.Kind.Label() : null,
            FormGrounds = kind.HasSections ? (await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == unit, cancel))?.Grounds.Words : null,
            Topic = kind.HasSections ? mentorship.Topic : null,
            Sections = plan.ReadSections(),
            Goal = plan.Goal,
            OwnGoals = PlanWords.Goals(goals),
            Difficulties = PlanWords.Known(known.Where(d => !d.IsStrength)),
            Strengths = PlanWords.Known(known.Where(d => d.IsStrength)),
            Edition = plan.Edition,
            Measures = [.. plan.Items.OrderBy(i => i.DueOn).ThenBy(i => i.Position).Select(i => new PlanMeasure(i.Measure, i.DueOn, i.Responsible.Label())
            {
                Form = i.ActivityForm,
                ExpectedResult = i.ExpectedResult,
                Mark = MarkOf(i),
                IsUnplanned = i.IsUnplanned,
            })],
        });
    }

    private static string Initiator(ProgramRole? role) => role?.Label() ?? "не указано";

    private static OfficialDocument Compose(string code, IReadOnlyList<PlanChange> changes, FormationPlanReview? review, PlanData data) => code switch
    {
        MentorWorkPlan.Code => MentorWorkPlan.Compose(data),
        AdaptationPlan.Code => AdaptationPlan.Compose(data),
        DevelopmentPlan.Code => DevelopmentPlan.Compose(data),
        PotentialPlan.Code => PotentialPlan.Compose(data, changes),
        FormationPlan.Code => FormationPlan.Compose(data, review),
        PersonalizedPlan.Code => PersonalizedPlan.Compose(data),
        RoutePlan.Code => RoutePlan.Compose(data),
        _ => throw new InvalidOperationException($"Nothing composes the plan {code}."),
    };

    private static string? MarkOf(PlanItem item)
    {
        var mark = item.State switch
        {
            PlanItemState.Planned => null,
            PlanItemState.Done or PlanItemState.PartlyDone when item.DoneOn is { } on => $"{item.State.Label()} {RussianDate.Short(on)}",
            PlanItemState.Postponed => $"Перенесено с {RussianDate.Short(item.OriginalDueOn ?? item.DueOn)}",
            _ => item.State.Label(),
        };
        return mark is null ? null : string.Join(". ", new[] { mark, item.Comment }.Where(s => !string.IsNullOrWhiteSpace(s)));
    }
}
