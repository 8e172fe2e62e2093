using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Lets a running pair rest: at once, or from a day ahead.</summary>
public sealed class PausePair(PortalDbContext db, MentorshipAccess access, MenteeLeaves leaves, RecountTracks tracks, SchoolClock clock)
{
    /// <summary>The pair.</summary>
    public async Task<Outcome<Mentorship>> RunAsync(Guid id, PauseForm form, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair) return Outcome.Missing;
        db.ExpectVersion(pair, version);
        var pauses = await ConsentFollowers.PausesAsync(db, [pair.Id], cancel);
        var pause = Pause.Of(pair, form.Card, pauses, clock.Today);
        if (!pause.Ok) return Outcome.Refused(pause.Violations);
        db.Add(pause.Value);
        pair.FollowPauses([.. pauses, pause.Value], clock.Today);
        if (pause.Value.Ground == PauseGround.MenteeAbsence) await leaves.CarryOverAsync([pair.MenteeId], cancel);
        await tracks.RunAsync(pair.MenteeId, cancel);
        db.Describe("Пара приостановлена");
        await db.SaveChangesAsync(cancel);
        return pair;
    }
}

/// <summary>Corrects dates, ground and reason of a pause.</summary>
public sealed class CorrectPause(PortalDbContext db, MentorshipAccess access, MenteeLeaves leaves, RecountTracks tracks, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid pauseId, PauseForm form, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair
            || await db.Set<Pause>().FirstOrDefaultAsync(p => p.Id == pauseId && p.ScopeId == id, cancel) is not { } pause)
        {
            return Outcome.Missing;
        }

        db.ExpectVersion(pause, version);
        var pauses = await ConsentFollowers.PausesAsync(db, [pair.Id], cancel);
        var elsewhere = await leaves.ElsewhereAsync(pair, pause, cancel);
        var violations = pause.Correct(pair, form.Card, pauses, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);
        pair.FollowPauses(pauses, clock.Today);
        await leaves.FollowAsync(elsewhere, pause, cancel);
        await tracks.RunAsync(pair.MenteeId, cancel);
        db.Describe("Приостановка исправлена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Lets a pair work again.</summary>
public sealed class ResumePair(PortalDbContext db, MentorshipAccess access, MenteeLeaves leaves, RecountTracks tracks, SchoolClock clock)
{
    /// <summary>The pair.</summary>
    public async Task<Outcome<Mentorship>> RunAsync(Guid id, Guid pauseId, ResumeForm form, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair
            || await db.Set<Pause>().FirstOrDefaultAsync(p => p.Id == pauseId && p.ScopeId == id, cancel) is not { } pause)
        {
            return Outcome.Missing;
        }

        db.ExpectVersion(pause, version);
        var elsewhere = await leaves.ElsewhereAsync(pair, pause, cancel);
        if (pause.Resume(form.ToOn, clock.Today) is { } violation) return violation;
        pair.FollowPauses(await ConsentFollowers.PausesAsync(db, [pair.Id], cancel), clock.Today);
        await leaves.FollowAsync(elsewhere, pause, cancel);
        await tracks.RunAsync(pair.MenteeId, cancel);
        db.Describe("Пара возобновлена");
        await db.SaveChangesAsync(cancel);
        return pair;
    }
}

/// <summary>Pauses that begin and end with a new day; the portal does it by itself.</summary>
public sealed class TurnPauses(PortalDbContext db, SchoolClock clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var covered = db.Set<Pause>().Where(p => p.FromOn <= today && (p.ToOn == null || p.ToOn >= today)).Select(p => p.ScopeId);
        var pairs = await db.Set<Mentorship>()
            .Where(m => m.State == MentorshipState.Suspended || (m.State == MentorshipState.Active && covered.Contains(m.Id))).ToListAsync(cancel);
        if (pairs.Count == 0) return;
        var pauses = (await ConsentFollowers.PausesAsync(db, pairs.ConvertAll(p => p.Id), cancel)).ToLookup(p => p.ScopeId);
        foreach (var pair in pairs) pair.FollowPauses(pauses[pair.Id], today);
        db.Describe("Приостановка началась или закончилась");
        await db.SaveChangesAsync(cancel);
    }
}
