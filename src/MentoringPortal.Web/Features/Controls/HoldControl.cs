using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>Writes down what a control has shown; a repeated one says of every open finding whether it is removed.</summary>
public sealed class HoldControl(PortalDbContext db, ControlAccess access, ControlReader reader, RepeatControls repeats, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, ControlResultForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await access.Visible().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } control) return Outcome.Missing;

        var ofPair = await access.OfPairAsync(control.MenteeId, cancel);
        if (!access.MayHold(ofPair)) return Outcome.Missing;

        var isFirst = control.State == ControlState.Planned;
        var violations = control.Hold(form.Card, me, ofPair, clock.Today).ToList();
        if (violations.Count == 0 && isFirst && control.IsRepeat)
        {
            foreach (var finding in await reader.OpenOf(control).ToListAsync(cancel))
            {
                var i = form.Findings.FindIndex(f => f.Id == finding.Id);
                if (i < 0) return new RuleViolation("Пока вы писали, замечаний стало больше: отметьте каждое");

                violations.AddRange(finding.Check(form.Findings[i].Verdict, me, control, clock.Today)
                    .Select(v => v.Field.Length == 0 ? v : v with { Field = $"Findings[{i}].{v.Field}" }));
            }
        }

        if (violations.Count > 0) return violations;

        db.ExpectVersion(control, version);
        await repeats.FollowAsync(control, cancel);
        db.Describe(isFirst ? "Контроль проведён" : "Итоги контроля исправлены");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Keeps the repeated control of a mentee in step with the findings that are open (S0-22c, T-07); in the save that changes one of them.</summary>
public sealed class RepeatControls(PortalDbContext db, ProgramReader programs, SchoolCalendarReader calendars)
{
    /// <param name="control">The control that has just found or checked something. The caller saves.</param>
    public async Task FollowAsync(ControlEvent control, CancellationToken cancel)
    {
        var (mentee, track) = (control.MenteeId, control.ParticipationId);
        await db.Set<Finding>().Where(f => f.MenteeId == mentee && f.State != FindingState.Closed).LoadAsync(cancel);
        var open = db.Set<Finding>().Local.Where(f => f.MenteeId == mentee && f.IsOpen).ToList();
        DateOnly? last = open.Count == 0 ? null : open.Max(f => f.DueOn);
        await db.Set<ControlEvent>().Where(c => c.ParticipationId == track && c.RepeatsId != null && c.State == ControlState.Planned).LoadAsync(cancel);
        var repeat = db.Set<ControlEvent>().Local.FirstOrDefault(c => c.ParticipationId == track && c is { IsRepeat: true, State: ControlState.Planned });
        if (repeat is null && last is null) return;

        var calendar = await calendars.ReadAsync(cancel);
        if (repeat is not null)
        {
            repeat.FollowFindings(last, calendar);
            return;
        }

        var edition = await db.Set<Participation>().Where(p => p.Id == track).Select(p => (Guid?)p.EditionId).FirstAsync(cancel);
        db.Add(control.Repeat(await programs.OfAsync(edition, cancel), last!.Value, calendar));
    }
}
