using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Disputes;

/// <summary>One of a pair files a dispute.</summary>
public sealed class FileDispute(PortalDbContext db, DisputeAccess access, DisputeReader reader, SchoolCalendarReader calendars, SchoolClock clock)
{
    public async Task<Outcome<Dispute>> RunAsync(DisputeForm form, CancellationToken cancel)
    {
        if (access.Me == Guid.Empty) return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника: обратитесь к куратору");
        if (form.MentorshipId is null) return new RuleViolation("Выберите пару", nameof(form.MentorshipId));
        if (await reader.Pairs().FirstOrDefaultAsync(m => m.Id == form.MentorshipId, cancel) is not { } pair) return Outcome.Missing;

        var mayLead = form.LeadId is { } lead && await access.Arbiters().AnyAsync(p => p.Id == lead, cancel);
        var made = Dispute.File(pair, access.Me, form.Substance, form.LeadId, mayLead, await calendars.ReadAsync(cancel), clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("Спор подан");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }
}

/// <summary>The steps of a dispute: a day, a decision, its end; or it is taken back.</summary>
public sealed class MoveDispute(PortalDbContext db, DisputeAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> AppointAsync(Guid id, Guid version, DisputeStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;

        var members = form.Members.Distinct().ToList();
        var kept = found.Members.Select(m => m.PersonId).ToList();
        if (await access.Arbiters().CountAsync(p => members.Contains(p.Id) && !kept.Contains(p.Id), cancel) != members.Count(m => !kept.Contains(m)))
        {
            return new RuleViolation("Выберите людей из списка", nameof(form.Members));
        }

        if (found.Appoint(form.HearingOn, members, access.Me, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(found, version, "Назначено рассмотрение спора", cancel);
    }

    public async Task<Outcome<Saved>> DecideAsync(Guid id, Guid version, DisputeStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;

        if (form.MeetingId is { } meeting && (!access.SeesMeetings || !await db.Set<CouncilMeeting>().AnyAsync(m => m.Id == meeting, cancel)))
        {
            return new RuleViolation("Выберите заседание из списка", nameof(form.MeetingId));
        }

        if (found.Decide(form.Decided, access.Me, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(found, version, "По спору принято решение", cancel);
    }

    public async Task<Outcome<Saved>> CloseAsync(Guid id, Guid version, DisputeStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;

        if (found.Close(form.Outcome, access.Me, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(found, version, "Спор закрыт", cancel);
    }

    public async Task<Outcome<Saved>> WithdrawAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;

        if (found.Withdraw(access.Me, clock.Today) is { } refused) return refused;

        return await SaveAsync(found, version, "Спор отозван", cancel);
    }

    private async Task<Outcome<Saved>> SaveAsync(Dispute found, Guid version, string said, CancellationToken cancel)
    {
        db.ExpectVersion(found, version);
        db.Describe(said);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
