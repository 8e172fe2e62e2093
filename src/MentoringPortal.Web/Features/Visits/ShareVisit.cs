using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>Shows an own sheet to the visited person.</summary>
public sealed class ShareVisit(PortalDbContext db, VisitAccess access, VisitDiary diary, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.OwnAsync(id, cancel) is not { } own) return Outcome.Missing;

        // Shown while the pair stands still, the sheet would tell the leadership of somebody who may have taken the consent back, and miss its entry of the diary.
        if (own.Pair.RefuseStandingStill() is { } still) return still;

        if (own.Visit.Share(clock.Today) is { } empty) return empty;

        if (own.Pair.IsActive && await diary.FollowAsync(own.Pair, own.Visit, cancel) is { } refused) return refused;

        db.ExpectVersion(own.Visit, version);
        db.Describe("Лист посещения урока показан");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>«С листом ознакомлен(а)».</summary>
public sealed class AcknowledgeVisit(PortalDbContext db, VisitAccess access, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await access.Visible().FirstOrDefaultAsync(v => v.Id == id && v.VisitedId == me, cancel) is not { } visit) return Outcome.Missing;

        if (visit.Acknowledge(me, clock.Today) is { } refused) return refused;

        db.ExpectVersion(visit, version);
        db.Describe("С листом посещения урока ознакомлены");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Takes an own sheet back; the entry of the diary stays.</summary>
public sealed class DeleteVisit(PortalDbContext db, VisitAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.OwnAsync(id, cancel) is not { } own) return Outcome.Missing;

        if (own.Visit.MayDelete() is { } refused) return refused;

        db.ExpectVersion(own.Visit, version);
        db.Remove(own.Visit);
        db.Describe("Лист посещения урока удалён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
