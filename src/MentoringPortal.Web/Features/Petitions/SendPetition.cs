using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>Sends a petition of the acting mentor, mentee or head of a union.</summary>
public sealed class SendPetition(PortalDbContext db, PetitionAccess access, MentorshipAccess pairs, PetitionOfficials officials, SchoolCalendarReader calendars, SchoolClock clock)
{
    public async Task<Outcome<Petition>> RunAsync(PetitionForm form, CancellationToken cancel)
    {
        var (me, role) = (access.Me, access.AuthorRole);
        if (me == Guid.Empty) return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника: обратитесь к куратору");

        Mentorship? pair = null;
        if (form.MentorshipId is { } id)
        {
            pair = await pairs.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && (m.MentorId == me || m.MenteeId == me), cancel);
            if (pair is null) return Outcome.Missing;
        }

        var (kind, pairId) = (form.Kind, pair?.Id);
        var open = await db.Set<Petition>().Where(p => p.AuthorId == me && p.Kind == kind && p.MentorshipId == pairId
            && (p.State == PetitionState.Sent || p.State == PetitionState.Taken)).Select(p => (DateOnly?)p.SentOn).FirstOrDefaultAsync(cancel);
        var made = Petition.Send(form.Card, me, role, pair, await officials.HoldersAsync(form.Addressee, cancel), open, await calendars.ReadAsync(cancel), clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("Обращение отправлено");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }
}

/// <summary>Who holds an office now.</summary>
public sealed class PetitionOfficials(PortalDbContext db)
{
    /// <summary>People with an open account in the role.</summary>
    public async Task<IReadOnlyCollection<Guid>> HoldersAsync(SchoolRole? role, CancellationToken cancel)
    {
        var asked = (role ?? SchoolRole.None) & PetitionRules.Offices;
        return await db.Set<Data.Accounts.Membership>().Where(m => !m.IsBlocked && m.PersonId != null && (m.Roles & asked) != 0).Select(m => m.PersonId!.Value).ToListAsync(cancel);
    }
}
