using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>What keeps an order from being sent and signed as things stand now: asked when it is sent, when it is shown and when it is signed.</summary>
public sealed class OrderObstacles(PortalDbContext db, PairConsentsReader consents, SchoolCalendarReader calendars, SchoolClock clock)
{
    /// <summary>Every obstacle in words; D-04: pairs without all consents (S1-14); D-05: changes that cannot be carried out.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(OrderFacts of, CancellationToken cancel) => of.Order.Kind switch
    {
        OrderKind.PairsApproval => [.. of.Pairs.Select(p => p.Lacks).OfType<string>()],
        OrderKind.Changes when of.Changes.Count > 0 => await OfChangesAsync(of, cancel),
        _ => [],
    };

    private async Task<IReadOnlyList<string>> OfChangesAsync(OrderFacts of, CancellationToken cancel)
    {
        var calendar = await calendars.ReadAsync(cancel);
        var obstacles = new List<string>();
        foreach (var change in of.Changes)
        {
            obstacles.AddRange(OrderChange.Check(change.Change.Card, change.Pair.Pair, calendar, clock.Today).Select(v => $"{change.Names}: {Lower(v.Message)}"));
        }

        var handed = of.Changes.Where(c => c.NewMentor is not null).ToList();
        if (handed.Count == 0) return obstacles;
        obstacles.AddRange((await consents.IncompleteAsync([.. handed.Select(c => (c.NewMentor!.Id, c.Pair.Mentee.Id))], cancel)).Select(p => "получены не все согласия: " + p));
        var takeOvers = await TakeOversAsync(of, cancel);
        obstacles.AddRange(handed.SelectMany(c => OfTakeOver(c, takeOvers[c.Change.Id])));
        obstacles.AddRange(handed.GroupBy(c => (c.NewMentor!.Id, c.Pair.Mentee.Id)).Where(g => g.Count() > 1)
            .Select(g => $"{g.First().NewMentor!.Name.SurnameWithInitials} и {g.First().Pair.Mentee.Name.SurnameWithInitials}: две замены дают одну и ту же пару, оставьте одну, а вторую пару прекратите"));
        return obstacles;
    }

    private static IEnumerable<string> OfTakeOver(OrderedChange change, TakeOver takeOver)
    {
        // A consent that is missing has been named already.
        if (takeOver.Mentor is null or { State: PoolState.Withdrawn or PoolState.Archived or PoolState.Completed }) yield return $"{change.NewMentor!.Name.SurnameWithInitials}: нет в базе наставников";
        if (takeOver.Mentee is null or { State: PoolState.Withdrawn or PoolState.Archived or PoolState.Completed }) yield return $"{change.Pair.Mentee.Name.SurnameWithInitials}: нет в базе наставляемых";
        if (takeOver.SameOpenPairExists) yield return $"{change.NewMentor!.Name.SurnameWithInitials} и {change.Pair.Mentee.Name.SurnameWithInitials} уже состоят в паре, которая не завершена";
    }

    /// <summary>For every replacement by the key of its change: the records of the bases of both people, tracked.</summary>
    public async Task<IReadOnlyDictionary<Guid, TakeOver>> TakeOversAsync(OrderFacts of, CancellationToken cancel)
    {
        var handed = of.Changes.Where(c => c.NewMentor is not null).ToList();
        var (mentors, mentees) = (handed.ConvertAll(c => c.NewMentor!.Id), handed.ConvertAll(c => c.Pair.Mentee.Id));
        if (handed.Count == 0) return new Dictionary<Guid, TakeOver>();
        var records = await db.Set<PoolRecord>().Where(r => (r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId))).ToListAsync(cancel);
        var open = await db.OpenPairs().Where(m => mentors.Contains(m.MentorId) && mentees.Contains(m.MenteeId))
            .Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        return handed.ToDictionary(c => c.Change.Id, c => new TakeOver(
            records.Find(r => r.Side == PoolSide.Mentors && r.PersonId == c.NewMentor!.Id),
            records.Find(r => r.Side == PoolSide.Mentees && r.PersonId == c.Pair.Mentee.Id),
            open.Exists(m => m.MentorId == c.NewMentor!.Id && m.MenteeId == c.Pair.Mentee.Id)));
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
