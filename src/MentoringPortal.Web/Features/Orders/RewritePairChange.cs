using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Changes a change of a draft.</summary>
public sealed class RewritePairChange(PortalDbContext db, OrderAccess access, MentorshipAccess pairs, SchoolClock clock, SchoolCalendarReader calendars, OrderPaper paper,
    DraftSources sources, AskConsents asks)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid changeId, PairChangeForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindChangeAsync(id, changeId, cancel) is not var (order, change)
            || await pairs.Visible().FirstOrDefaultAsync(m => m.Id == change.MentorshipId, cancel) is not { } pair)
        {
            return Outcome.Missing;
        }

        db.ExpectVersion(order, version);
        var before = change.PersonId;
        var violations = order.Rewrite(change, pair, form.Card, await calendars.ReadAsync(cancel), clock.Today);
        if (violations.Count == 0 && change.PersonId is { } mentor && !await db.Set<Person>().AnyAsync(p => p.Id == mentor, cancel))
        {
            violations = [new RuleViolation("Выберите наставника из списка", nameof(form.NewMentorId))];
        }

        if (violations.Count > 0) return Outcome.Refused(violations.Select(PairChangeForm.InForm));
        if (ConsentPaper.TermsOf(change, pair) is { } terms)
        {
            if (before == change.PersonId) await asks.ChangedAsync(terms, cancel);
            else await asks.InsteadAsync(terms, cancel);
        }

        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Изменение в проекте приказа исправлено");
        await sources.SaveAsync(cancel);
        return Outcome.Done;
    }
}
