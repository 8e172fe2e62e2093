using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>What its author does to a petition: takes it back, says that the answer is read.</summary>
public sealed class EndPetition(PortalDbContext db, PetitionAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> CloseAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } petition) return Outcome.Missing;

        if (petition.Close(access.Me) is { } refused) return refused;

        db.ExpectVersion(petition, version);
        db.Describe("Ответ на обращение прочитан");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> WithdrawAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } petition) return Outcome.Missing;

        if (petition.Withdraw(access.Me, clock.Today) is { } refused) return refused;

        db.ExpectVersion(petition, version);
        db.Describe("Обращение отозвано");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
