using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>A decision as a task: of whoever carries it out, and of the leadership that controls it. Nobody else finds it.</summary>
public sealed class DoDecision(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    public async Task<DecisionPage?> PageAsync(Guid id, DoneForm? form, CancellationToken cancel)
    {
        var (me, leads) = (actor.PersonId, actor.Is(CouncilAccess.Read));
        if (await db.Set<CouncilDecision>().FirstOrDefaultAsync(d => d.Id == id && d.IsAdopted && (leads || d.PersonId == me), cancel) is not { } decision) return null;

        var meeting = await db.Set<CouncilMeeting>().AsNoTracking().FirstAsync(m => m.Id == decision.MeetingId, cancel);
        var person = decision.PersonId is { } who ? await db.Set<Person>().Where(p => p.Id == who).Select(p => p.Name).FirstOrDefaultAsync(cancel) : null;
        return new DecisionPage(decision, meeting, person?.Full, form ?? new DoneForm { DoneOn = clock.Today }, leads);
    }

    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, DoneForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, form, cancel) is not { } page) return Outcome.Missing;

        // The director reads; the office and whoever carries it out mark it.
        if (page.Decision.PersonId != actor.PersonId && !actor.Is(CouncilAccess.Prepare))
        {
            return new RuleViolation("Исполнение отмечает ответственный, заместитель директора или куратор");
        }

        var violations = page.Decision.Done(form.DoneOn, form.DoneBy, page.Meeting.HeldOn, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.ExpectVersion(page.Decision, version);
        db.Describe("Решение совета исполнено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
