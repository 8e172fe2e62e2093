using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>
/// Begins a plan of an active pair, with the measures taken from the template and what the plan of the stage before has left; a plan that is there already is simply
/// opened, one that was closed with an earlier pair goes on with this one.
/// </summary>
public sealed class BeginPlan(PortalDbContext db, MentorshipAccess mentorships, PlanAccess access, SchoolCalendarReader calendars, ProgramReader programs, SchoolClock clock)
{
    /// <param name="kindCode">Null: the plan of the stage in hand.</param>
    public async Task<Outcome<Plan>> RunAsync(Guid mentorshipId, string? kindCode, BeginPlanForm form, CancellationToken cancel)
    {
        var mentorship = await mentorships.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel);
        if (mentorship is null || !access.MayCompose(mentorship.MentorId, mentorship.MenteeId)) return Outcome.Missing;
        var inHand = await programs.InHandAsync(mentorship.MenteeId, cancel);
        if (inHand.PlanKindsOf(inHand.Program.Definition).FirstOrDefault(k => k.Code == (kindCode ?? inHand.PlanKind?.Code)) is not { } kind)
        {
            return kindCode is null ? new RuleViolation("По программе школы у этого наставляемого нет плана") : Outcome.Missing;
        }
        if (kind.Owner == PlanOwner.Unit && access.IsMentee(mentorship.MenteeId)) return Outcome.Missing;
        var participation = inHand.ParticipationId;
        var subject = kind.Owner == PlanOwner.Mentee ? participation ?? mentorshipId : mentorship.UnitId;
        var existing = await db.Set<Plan>().Where(p => (p.SubjectId == subject || p.MentorshipId == mentorshipId) && p.Kind == kind.Code).OrderByDescending(p => p.Number)
            .FirstOrDefaultAsync(cancel);
        var isOver = existing is { State: PlanState.Closed } && existing.EndsOn < mentorship.StartsOn;
        if (existing is not null && !isOver)
        {
            if (existing.ClosedFrom is null || existing.MentorshipId == mentorshipId || !mentorship.IsActive) return existing;
            existing.GoOnWith(mentorship);
            db.Describe("План продолжен с новым наставником");
            await db.SaveChangesAsync(cancel);
            return existing;
        }
        if (!mentorship.IsActive) return mentorship.NotWorking("План составляют в действующей паре, утверждённой приказом");

        var plan = Plan.Begin(mentorship, kind, inHand.CountedFrom(kind), inHand.DaysOf(kind), participation, (existing?.Number ?? 0) + 1);
        if (plan.SetGoal(form.Goal) is { } violation) return violation;
        var before = db.PlanBefore(mentorship.MenteeId, inHand.Program.Definition.KindsBefore(kind.Code)).Include(p => p.Items);
        if (form.Continue && await before.FirstOrDefaultAsync(cancel) is { } earlier)
        {
            plan.CarryOver(earlier);
        }
        var measures = PlanTemplateCatalogue.Latest(kind.Starter)?.Measures ?? [];
        var calendar = await calendars.ReadAsync(cancel);
        plan.TakeStarterMeasures(measures.Where((_, index) => form.Take.Contains(index)), calendar.SameOrNextWorkingDay, clock.Today);
        if (form.SampleId is { } sampleId)
        {
            if (await db.Set<PlanSample>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == sampleId && s.Kind == kind.Code, cancel) is not { } sample) return Outcome.Missing;

            plan.TakeFrom(sample, calendar.SameOrNextWorkingDay);
            // What was not changed is the template's goal.
            if (sample.Goal is not null && (form.Goal is null || form.Goal == PlanTemplateCatalogue.Latest(kind.Starter)?.Goal)) plan.SetGoal(sample.Goal);
        }

        if (form.FromPlanId is { } from)
        {
            if (await access.Models(mentorship.MentorId, mentorshipId, kind.Code).Include(p => p.Items).FirstOrDefaultAsync(p => p.Id == from, cancel) is not { } model)
            {
                return Outcome.Missing;
            }

            plan.TakeFrom(model, calendar.SameOrNextWorkingDay);
            if (kind.HasSections) plan.SetSections(model.ReadSections().ForOthers());
        }

        db.Add(plan);
        db.Describe(char.ToUpperInvariant(kind.ShortTitle[0]) + kind.ShortTitle[1..] + " начат");
        await db.SaveChangesAsync(cancel);
        return plan;
    }
}
