using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Ends a pair that has done its work: its period is over, or its conclusion is in the dossier.</summary>
public sealed class CompleteMentorship(PortalDbContext db, EndedPair ended, SchoolClock clock)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Mentorship pair, DateOnly? lastDay, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(pair, version);
        var assessments = await db.Set<StageAssessment>().Where(a => a.MentorshipId == pair.Id).Select(a => a.State).ToListAsync(cancel);
        var violations = pair.Complete(lastDay, assessments.Exists(s => s != AssessmentState.Filed), assessments.Contains(AssessmentState.Filed), clock.Today);
        if (violations.Count > 0) return violations;
        await ended.FollowAsync(pair, cancel);
        db.Describe("Пара завершена");
        await db.SaveChangesAsync(cancel);
        return [];
    }
}

/// <summary>Records the notice of an early end (D-08c); a last day that has come ends the pair in the same save.</summary>
public sealed class EndMentorshipEarly(PortalDbContext db, EndedPair ended, SchoolCalendarReader calendars, SchoolClock clock)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Mentorship pair, EarlyEndForm form, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(pair, version);
        var violations = pair.EndEarly(form.Card, await calendars.ReadAsync(cancel), clock.Today);
        if (violations.Count > 0) return violations;
        if (pair.State == MentorshipState.TerminatedEarly) await ended.FollowAsync(pair, cancel);
        db.Describe(pair.State == MentorshipState.TerminatedEarly ? "Пара досрочно прекращена" : "Объявлено досрочное прекращение пары");
        await db.SaveChangesAsync(cancel);
        return [];
    }
}

/// <summary>Ends the pairs whose announced last day is over; the portal does it by itself when a new day begins.</summary>
public sealed class EndDuePairs(PortalDbContext db, EndedPair ended, SchoolClock clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        foreach (var pair in await db.Set<Mentorship>().Where(m => m.State == MentorshipState.Active && m.EndsEarlyOn < today).OrderBy(m => m.EndsEarlyOn).ThenBy(m => m.Id).ToListAsync(cancel))
        {
            // One save a pair: the next one sees who is free already.
            if (!pair.EndWhenDue(today)) continue;
            await ended.FollowAsync(pair, cancel);
            db.Describe("Пара досрочно прекращена: объявленный последний день прошёл");
            await db.SaveChangesAsync(cancel);
        }
    }
}

/// <summary>Takes an announced early end back.</summary>
public sealed class WithdrawEndNotice(PortalDbContext db)
{
    public async Task<RuleViolation?> RunAsync(Mentorship pair, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(pair, version);
        if (pair.WithdrawNotice() is { } violation) return violation;
        db.Describe("Досрочное прекращение пары отменено");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}

/// <summary>What changes together with the end of a pair: its plans are closed, its people are free in the two bases.</summary>
public sealed class EndedPair(PortalDbContext db)
{
    /// <summary>The caller saves.</summary>
    public Task FollowAsync(Mentorship pair, CancellationToken cancel) => FollowAsync(pair, [pair.Id], cancel);

    /// <summary>Pairs that end in one save.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        var ended = pairs.Select(p => p.Id).ToList();
        foreach (var pair in pairs) await FollowAsync(pair, ended, cancel);
    }

    private async Task FollowAsync(Mentorship pair, List<Guid> ended, CancellationToken cancel)
    {
        foreach (var plan in await db.Set<Plan>().Where(p => p.MentorshipId == pair.Id).ToListAsync(cancel)) plan.CloseWithPair();

        List<Guid> people = [pair.MentorId, pair.MenteeId];
        var others = await db.Set<Mentorship>().AsNoTracking()
            .Where(m => !ended.Contains(m.Id) && (people.Contains(m.MentorId) || people.Contains(m.MenteeId))).ToListAsync(cancel);
        var consents = (await db.Set<Consent>().AsNoTracking().Where(c => people.Contains(c.PersonId)).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        var records = await db.Set<PoolRecord>()
            .Where(r => (r.Side == PoolSide.Mentors && r.PersonId == pair.MentorId) || (r.Side == PoolSide.Mentees && r.PersonId == pair.MenteeId)).ToListAsync(cancel);
        foreach (var record in records)
        {
            var rest = others.FindAll(m => (record.Side == PoolSide.Mentors ? m.MentorId : m.MenteeId) == record.PersonId && m.IsOpen);
            if (rest.Exists(m => m.State is MentorshipState.Active or MentorshipState.Suspended)) continue;
            // Somebody whose next pair is being prepared goes on in the base.
            record.MarkUnpaired(pair.State == MentorshipState.Completed && rest.Count == 0, consents[record.PersonId]);
        }
    }

    /// <summary>People of pairs that wait for another order stand in their bases without a pair, unless another pair of theirs runs. The caller saves.</summary>
    public async Task FreeAsync(IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        var (mentors, mentees, freed) = (pairs.Select(m => m.MentorId).ToList(), pairs.Select(m => m.MenteeId).ToList(), pairs.Select(m => m.Id).ToList());
        var busy = await db.Set<Mentorship>().AsNoTracking()
            .Where(m => !freed.Contains(m.Id) && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended) && (mentors.Contains(m.MentorId) || mentees.Contains(m.MenteeId)))
            .Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        var records = await db.Set<PoolRecord>()
            .Where(r => r.State == PoolState.Paired && ((r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId)))).ToListAsync(cancel);
        var people = records.ConvertAll(r => r.PersonId);
        var consents = (await db.Set<Consent>().Where(c => people.Contains(c.PersonId)).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        foreach (var record in records.Where(r => !busy.Exists(b => (r.Side == PoolSide.Mentors ? b.MentorId : b.MenteeId) == r.PersonId)))
        {
            record.MarkUnpaired(completed: false, consents[record.PersonId]);
        }
    }

    /// <summary>Pairs that work again after all: their plans run on as before, their people are «В паре». The caller saves.</summary>
    public async Task ReopenAsync(IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        var (ids, mentors, mentees) = (pairs.Select(p => p.Id).ToList(), pairs.Select(p => p.MentorId).ToList(), pairs.Select(p => p.MenteeId).ToList());
        foreach (var plan in await db.Set<Plan>().Where(p => ids.Contains(p.MentorshipId)).ToListAsync(cancel)) plan.ReopenWithPair();
        foreach (var record in await db.Set<PoolRecord>().Where(r => (r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId))).ToListAsync(cancel)) record.MarkPaired();
    }
}
