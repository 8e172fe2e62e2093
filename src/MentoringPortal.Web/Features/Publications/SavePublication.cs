using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Publications;

/// <summary>Writes a publication, changes the draft, sends it to the director.</summary>
public sealed class SavePublication(PortalDbContext db, PublicationAccess access, PublicationReader reader, SchoolClock clock)
{
    public async Task<Outcome<Publication>> WriteAsync(PublicationForm form, CancellationToken cancel)
    {
        if (access.Me == Guid.Empty) return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника: обратитесь к куратору");

        var people = form.People.Distinct().ToList();
        if (await UnknownAsync(people, [], cancel) is { } unknown) return unknown;

        var made = Publication.Write(form.Card, people, access.Me, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("Публикация написана");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    public async Task<Outcome<Saved>> ChangeAsync(Guid id, Guid version, PublicationForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || !access.MayChange(found)) return Outcome.Missing;

        var people = form.People.Distinct().ToList();
        if (await UnknownAsync(people, [.. found.People.Select(p => p.PersonId)], cancel) is { } unknown) return unknown;

        if (found.Change(form.Card, people, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(found, version, "Публикация изменена", cancel);
    }

    public async Task<Outcome<Saved>> SubmitAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || (!access.MayChange(found) && found.IsDraft)) return Outcome.Missing;

        if (found.Submit(clock.Today) is { } refused) return refused;

        return await SaveAsync(found, version, "Публикация отправлена на согласование", cancel);
    }

    private async Task<Outcome<Saved>> SaveAsync(Publication found, Guid version, string said, CancellationToken cancel)
    {
        db.ExpectVersion(found, version);
        db.Describe(said);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private async Task<RuleViolation?> UnknownAsync(List<Guid> people, IReadOnlyList<Guid> kept, CancellationToken cancel) => people.Count == 0
        || await reader.Nameable(kept).CountAsync(p => people.Contains(p.Id), cancel) == people.Count ? null
            : new RuleViolation("Выберите людей из списка", nameof(PublicationForm.People));
}

/// <summary>The steps of a publication that is written: approved, given back, put on the site, taken off.</summary>
public sealed class MovePublication(PortalDbContext db, PublicationAccess access, PublicationReader reader, SchoolClock clock)
{
    public async Task<Outcome<Saved>> ApproveAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || access.Me == Guid.Empty) return Outcome.Missing;

        if (found.Approve(access.Me, await reader.LackingAsync(id, cancel), clock.Today) is { } refused) return refused;

        return await SaveAsync(found, version, "Публикация согласована", cancel);
    }

    public async Task<Outcome<Saved>> ReturnAsync(Guid id, Guid version, PublicationStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;

        if (found.Return(form.ReturnReason, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(found, version, "Публикация возвращена на исправление", cancel);
    }

    public async Task<Outcome<Saved>> PublishAsync(Guid id, Guid version, PublicationStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;

        if (found.Publish(form.PublishedOn, form.Address, await reader.LackingAsync(id, cancel), clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(found, version, "Публикация размещена на сайте", cancel);
    }

    public async Task<Outcome<Saved>> WithdrawAsync(Guid id, Guid version, PublicationStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || (!access.MayWithdraw(found) && found.State != PublicationState.Withdrawn)) return Outcome.Missing;

        if (found.Withdraw(form.WithdrawnBecause, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(found, version, "Публикация снята", cancel);
    }

    private async Task<Outcome<Saved>> SaveAsync(Publication found, Guid version, string said, CancellationToken cancel)
    {
        db.ExpectVersion(found, version);
        db.Describe(said);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
