using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assignments;

/// <summary>The mentor gives an assignment (S0-14): to the mentee of a pair, or to those of the group that are ticked, each an own one.</summary>
public sealed class GiveAssignment(PortalDbContext db, MentorshipAccess mentorships, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid mentorshipId, AssignmentForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await mentorships.Visible().FirstOrDefaultAsync(m => m.Id == mentorshipId, cancel) is not { } pair) return Outcome.Missing;

        if (!mentorships.IsItsMentor(pair.MentorId)) return Outcome.Missing;

        var doers = new List<Mentorship> { pair };
        if (form.AsksTo)
        {
            var (unit, to) = (pair.UnitId, form.To);
            doers = await mentorships.Visible().Where(m => m.UnitId == unit && m.State == MentorshipState.Active && to.Contains(m.Id)).ToListAsync(cancel);
            if (doers.Count == 0) return new RuleViolation("Отметьте, кому дано задание", nameof(form.To));
        }

        foreach (var doer in doers)
        {
            var made = Assignment.Give(doer, me, form.Card, clock.Today);
            if (!made.Ok) return Outcome.Refused(made.Violations);

            db.Add(made.Value);
        }

        db.Describe(doers.Count == 1 ? "Задание дано" : "Задание дано группе");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
