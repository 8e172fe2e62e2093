using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Orders;

/// <summary>A pair that an order hands over, with the records of the bases of both people.</summary>
/// <param name="SameOpenPairExists">The new mentor and the mentee stand in a pair that is not over yet.</param>
public sealed record TakeOver(PoolRecord? Mentor, PoolRecord? Mentee, bool SameOpenPairExists);

/// <summary>A pair that a signed order has made; it gets its key from the caller.</summary>
public sealed record MadePair(OrderPoint Point, Mentorship Pair);

/// <summary>An edition before an order with the one that it replaces.</summary>
public sealed record EditionInHand(ProgramEdition Edition, ProgramEdition? Earlier);

/// <summary>What the effects of an order act on.</summary>
/// <param name="Pairs">Pairs of the points, and those that the points have made, by their keys.</param>
/// <param name="Calendar">Null where no point changes a pair.</param>
/// <param name="Today">The school's day.</param>
public sealed record OrderWorld(IReadOnlyDictionary<Guid, Mentorship> Pairs, SchoolCalendar? Calendar, DateOnly Today)
{
    public OrderWorld(IEnumerable<Mentorship> pairs, SchoolCalendar? calendar, DateOnly today)
        : this(pairs.ToDictionary(p => p.Id), calendar, today) { }

    /// <summary>For every replacement, by the key of its point.</summary>
    public IReadOnlyDictionary<Guid, TakeOver> TakeOvers { get; init; } = new Dictionary<Guid, TakeOver>();

    /// <summary>What the order rests on: it may not be older than any of it.</summary>
    public IReadOnlyList<DatedBasis> Bases { get; init; } = [];

    /// <summary>By program: the edition that the order approves (or has approved), and the one in force before.</summary>
    public IReadOnlyDictionary<Guid, EditionInHand> Editions { get; init; } = new Dictionary<Guid, EditionInHand>();

    /// <summary>The road map that the order approves, or has approved; null: it is gone.</summary>
    public RoadMap? RoadMap { get; init; }

    /// <summary>The program to which curators are appointed; null where the school has none.</summary>
    public Guid? ProgramId { get; init; }

    /// <summary>Appointments of curators to that program.</summary>
    public IReadOnlyList<ProgramPost> Posts { get; init; } = [];

    /// <summary>Appointments made by the signature.</summary>
    public List<ProgramPost> NewPosts { get; } = [];

    /// <summary>Appointments that the cancellation takes away.</summary>
    public List<ProgramPost> GonePosts { get; } = [];

    /// <summary>Pairs made by the signature.</summary>
    public List<MadePair> Made { get; } = [];
}

/// <summary>Somebody whom a point names.</summary>
/// <param name="Name">«Ким В.А.».</param>
/// <param name="HiredOn">Null for somebody who is not on the staff.</param>
public sealed record OrderParty(Guid Id, string Name, DateOnly? HiredOn);

/// <summary>What is known of a point when its obstacles are asked for.</summary>
public sealed record PointFacts(OrderPoint Point)
{
    /// <summary>«Орлова Н.П. – Ким В.А.».</summary>
    public string Names { get; init; } = "";

    public Mentorship? Pair { get; init; }

    public OrderParty? Mentor { get; init; }

    public OrderParty? Mentee { get; init; }

    /// <summary>Who takes over.</summary>
    public OrderParty? NewMentor { get; init; }

    /// <summary>Consents that are missing, in words; null when all are given.</summary>
    public string? Lacks { get; init; }

    /// <summary>Day of the latest consent that the point rests on.</summary>
    public DateOnly? ConsentsOn { get; init; }

    public TakeOver? TakeOver { get; init; }

    /// <summary>The edition that the point approves; null: its draft was given up.</summary>
    public ProgramEdition? Edition { get; init; }

    /// <summary>The road map that the point approves; null: its draft was given up.</summary>
    public RoadMap? RoadMap { get; init; }

    /// <summary>Whoever the point makes work together.</summary>
    public IEnumerable<OrderParty> Parties => new[] { NewMentor ?? Mentor, Mentee }.OfType<OrderParty>();
}
