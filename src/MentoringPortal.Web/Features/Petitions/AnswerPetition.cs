using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>What those do to whom a petition was sent: take it, pass it on, answer it.</summary>
public sealed class AnswerPetition(PortalDbContext db, PetitionAccess access, CurrentActor actor, PetitionOfficials officials, SchoolClock clock)
{
    public async Task<Outcome<Saved>> TakeAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } petition) return Outcome.Missing;

        if (petition.Take(access.Me, access.Role, clock.Today) is { } refused) return refused;

        return await SaveAsync(petition, version, "Обращение принято к рассмотрению", cancel);
    }

    public async Task<Outcome<Saved>> ReplyAsync(Guid id, Guid version, ReplyForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } petition) return Outcome.Missing;

        if (petition.Reply(form.Answer, form.AnswerText, access.Me, access.Role, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(petition, version, "На обращение дан ответ", cancel);
    }

    public async Task<Outcome<Saved>> PassAsync(Guid id, Guid version, PassForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } petition) return Outcome.Missing;

        var by = $"{(access.Role & petition.Addressee).Name()} {actor.DisplayName}";
        var holders = await officials.HoldersAsync(form.To, cancel);
        if (petition.PassOn(form.To, form.Opinion, access.Me, access.Role, by, holders, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(petition, version, "Обращение передано", cancel);
    }

    private async Task<Outcome<Saved>> SaveAsync(Petition petition, Guid version, string said, CancellationToken cancel)
    {
        db.ExpectVersion(petition, version);
        db.Describe(said);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
