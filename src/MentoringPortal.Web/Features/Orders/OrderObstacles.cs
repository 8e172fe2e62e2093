using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>What an order meets as things stand.</summary>
/// <param name="Obstacles">What keeps it from being sent and signed, in words.</param>
/// <param name="Bases">What it rests on, with days: it may not be dated earlier.</param>
public sealed record OrderCheck(IReadOnlyList<string> Obstacles, IReadOnlyList<DatedBasis> Bases)
{
    /// <summary>What is younger than the draft: the signature needs a later date.</summary>
    public string? Younger(DateOnly draftedOn) => Bases.Where(b => b.On > draftedOn).MaxBy(b => b.On) is { } latest ? $"Дата приказа – {latest}" : null;
}

/// <summary>Asks every point of an order what hinders it: when it is drafted, sent, shown and signed.</summary>
public sealed class OrderObstacles(PortalDbContext db, PairConsentsReader consents, OrderPrograms programs, SchoolCalendarReader calendars, SchoolClock clock)
{
    /// <summary>Obstacles of the points, of the order as a whole, and what it rests on.</summary>
    public async Task<OrderCheck> OfAsync(OrderFacts of, CancellationToken cancel)
    {
        var points = await PointsAsync(of, cancel);
        var world = new OrderWorld([], points.Any(p => p.Point.Change is not null) ? await calendars.ReadAsync(cancel) : null, clock.Today);
        return new OrderCheck(
            [
                .. points.SelectMany(p => PointEffect.Of(p.Point.Effect!.Value).Obstacles(p, world)),
                .. of.Pairs.SelectMany(p => p.Contradictions),
                .. Twice(points),
                .. of.Order.Conflicts(of.Parties, of.PlansApprover is not null || of.School.Director is null || of.Parties.All(p => p.Id != of.School.Director.Id)),
            ],
            [.. points.SelectMany(DatedBasis.Of), .. DatedBasis.CitedIn(of.Order.Basis), .. DatedBasis.CitedIn(of.Order.Preamble)]);
    }

    /// <summary>Everything the effects act on, tracked; pairs that the order has made stand among them.</summary>
    public async Task<OrderWorld> WorldAsync(OrderFacts of, IReadOnlyList<DatedBasis> bases, CancellationToken cancel)
    {
        List<Guid> ids = [.. of.Order.PairIds];
        var pairs = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        return new OrderWorld(pairs, of.Changes.Count > 0 ? await calendars.ReadAsync(cancel) : null, clock.Today)
        {
            TakeOvers = await TakeOversAsync(of, cancel),
            Bases = bases,
            Editions = await programs.ToApproveAsync(of.Order, cancel),
            RoadMap = await programs.RoadMapAsync(of.Order, cancel),
            ProgramId = of.Order.Kind == OrderKind.CuratorAppointment ? await programs.UsualIdAsync(cancel) : null,
            Posts = await programs.PostsAsync(of.Order, cancel),
        };
    }

    private async Task<IReadOnlyList<PointFacts>> PointsAsync(OrderFacts of, CancellationToken cancel)
    {
        var points = of.Order.Points.ToLookup(p => p.MentorshipId);
        List<PointFacts> facts = [.. of.Pairs.Select(p => FactsOf(points[p.Pair.Id].First(), p) with { Lacks = p.Lacks, ConsentsOn = p.ConsentsOn })];
        facts.AddRange(await programs.FactsAsync(of.Order, cancel));
        if (of.Changes.Count == 0) return facts;

        var takeOvers = await TakeOversAsync(of, cancel);
        foreach (var change in of.Changes)
        {
            var point = FactsOf(change.Point, change.Pair) with { Names = change.Names };
            if (change.NewMentor is { } next)
            {
                var (mentor, mentee) = (next.Id, change.Pair.Mentee.Id);
                point = point with
                {
                    NewMentor = OrderFacts.Party(next),
                    TakeOver = takeOvers[change.Point.Id],
                    Lacks = await consents.IncompleteAsync([new AskedPair(change.Point.Id, mentor, mentee)], cancel) is [var lacks, ..] ? lacks : null,
                    ConsentsOn = await db.Set<Consent>().Where(c => c.State == ConsentState.Given && (c.PersonId == mentor || c.PersonId == mentee))
                        .MaxAsync(c => c.GivenOn, cancel),
                };
            }

            facts.Add(point);
        }

        return facts;
    }

    private static PointFacts FactsOf(OrderPoint point, OrderedPairFacts pair) => new(point)
    {
        Names = pair.Names,
        Pair = pair.Pair,
        Mentor = OrderFacts.Party(pair.Mentor),
        Mentee = OrderFacts.Party(pair.Mentee),
    };

    private static IEnumerable<string> Twice(IEnumerable<PointFacts> points) => points.Where(p => p.NewMentor is not null).GroupBy(p => (p.NewMentor!.Id, p.Mentee!.Id))
        .Where(g => g.Count() > 1)
        .Select(g => $"{g.First().NewMentor!.Name} и {g.First().Mentee!.Name}: две замены дают одну и ту же пару, оставьте одну, а вторую пару прекратите");

    /// <summary>For every replacement by the key of its point: the records of the bases of both people, tracked.</summary>
    private async Task<IReadOnlyDictionary<Guid, TakeOver>> TakeOversAsync(OrderFacts of, CancellationToken cancel)
    {
        var handed = of.Changes.Where(c => c.NewMentor is not null).ToList();
        var (mentors, mentees) = (handed.ConvertAll(c => c.NewMentor!.Id), handed.ConvertAll(c => c.Pair.Mentee.Id));
        if (handed.Count == 0) return new Dictionary<Guid, TakeOver>();
        var records = await db.Set<PoolRecord>()
            .Where(r => (r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId))).ToListAsync(cancel);
        var open = await db.OpenPairs().Where(m => mentors.Contains(m.MentorId) && mentees.Contains(m.MenteeId))
            .Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        return handed.ToDictionary(c => c.Point.Id, c => new TakeOver(
            records.Find(r => r.Side == PoolSide.Mentors && r.PersonId == c.NewMentor!.Id),
            records.Find(r => r.Side == PoolSide.Mentees && r.PersonId == c.Pair.Mentee.Id),
            open.Exists(m => m.MentorId == c.NewMentor!.Id && m.MenteeId == c.Pair.Mentee.Id)));
    }
}
