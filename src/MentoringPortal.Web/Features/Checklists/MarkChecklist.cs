using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Checklists;

/// <summary>Ticks items of a list off with the day.</summary>
public sealed class MarkChecklist(PortalDbContext db, CurrentActor actor, PairHeadReader pairs, ChecklistReader lists, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid mentorshipId, string code, ChecklistForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await pairs.PairAsync(mentorshipId, cancel) is not { } pair) return Outcome.Missing;
        if (await lists.ListAsync(pair, code, cancel) is not { IsTicked: true } list || !lists.MayMark(pair)) return Outcome.Missing;
        if (await pairs.NotWorkingAsync(pair, "Отметки ставят в действующей паре", cancel) is { } still) return still;
        var chosen = form.Items.Where(n => n >= 1 && n <= list.Items.Count).Distinct().ToList();
        if (chosen.Count == 0) return new RuleViolation("Отметьте, что сделано", nameof(form.Items));
        var (subject, checklist) = (list.SubjectId, list.Code);
        var known = await db.Set<ChecklistMark>().Where(m => m.SubjectId == subject && m.Checklist == checklist).Select(m => m.Number).ToListAsync(cancel);
        foreach (var number in chosen.Except(known))
        {
            var mark = ChecklistMark.Mark(checklist, number, list.Items[number - 1], subject, me, form.On, clock.Today);
            if (!mark.Ok) return mark.Violations[0];
            db.Add(mark.Value);
        }

        db.Describe("Отметка в листе: " + list.Title);
        await db.SaveFirstAsync(cancel, typeof(ChecklistMark));
        return Outcome.Done;
    }
}

/// <summary>Acknowledges a whole list: duties, or an induction that was held (S0-11, S0-12, S0-21).</summary>
public sealed class SignChecklist(PortalDbContext db, CurrentActor actor, PairHeadReader pairs, ChecklistReader lists, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid mentorshipId, string code, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await pairs.PairAsync(mentorshipId, cancel) is not { } pair) return Outcome.Missing;
        if (await lists.ListAsync(pair, code, cancel) is not { Signer: { } signer } list || !lists.MaySign(pair, signer)) return Outcome.Missing;
        if (await pairs.NotWorkingAsync(pair, "Ознакомление подтверждают в действующей паре", cancel) is { } still) return still;
        var (subject, checklist) = (list.SubjectId, list.Code);
        var marked = await db.Set<ChecklistMark>().Where(m => m.SubjectId == subject && m.Checklist == checklist).Select(m => m.Number).ToListAsync(cancel);
        if (marked.Contains(ChecklistMark.Whole)) return Outcome.Done;
        if (list.IsTicked && marked.Count(n => n > ChecklistMark.Whole) < list.Items.Count)
        {
            return new RuleViolation("Отмечено ещё не всё: подтвердите ознакомление, когда наставник отметит каждый пункт");
        }
        db.Add(ChecklistMark.Mark(checklist, ChecklistMark.Whole, list.Title, subject, me, null, clock.Today).Value);
        db.Describe("Ознакомление подтверждено: " + list.Title);
        await db.SaveFirstAsync(cancel, typeof(ChecklistMark));
        return Outcome.Done;
    }
}

/// <summary>Takes an own mark back.</summary>
public sealed class TakeMarkBack(PortalDbContext db, CurrentActor actor, PairHeadReader pairs, ChecklistReader lists)
{
    public async Task<Outcome<Saved>> RunAsync(Guid mentorshipId, string code, int number, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair || !lists.MayMark(pair)) return Outcome.Missing;
        if (await lists.ListAsync(pair, code, cancel) is not { } list) return Outcome.Missing;
        if (await pairs.NotWorkingAsync(pair, "Отметки снимают в действующей паре", cancel) is { } still) return still;
        var (subject, checklist) = (list.SubjectId, list.Code);
        var marks = await db.Set<ChecklistMark>().Where(m => m.SubjectId == subject && m.Checklist == checklist).ToListAsync(cancel);
        if (marks.Find(m => m.Number == number) is not { } mark) return Outcome.Missing;
        if (marks.Exists(m => m.Number == ChecklistMark.Whole)) return new RuleViolation("Лист уже подписан: отметки больше не снимают");
        if (mark.MayTakeBack(actor.PersonId) is { } violation) return violation;
        db.Remove(mark);
        db.Describe("Отметка снята: " + list.Title);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
