using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Orders;

/// <summary>What a point of an order carries out when it is signed: a closed list, one class each (ADR 24). A point without an effect is only text.</summary>
public enum OrderEffect
{
    /// <summary>A proposed pair begins to work (D-04).</summary>
    ApprovePair,

    /// <summary>Another mentor takes the mentee over (D-05).</summary>
    Replacement,

    /// <summary>A pair ends before its time (D-05).</summary>
    EarlyEnd,

    /// <summary>Another last day of a pair (D-05).</summary>
    Period,

    /// <summary>Somebody becomes the curator (D-03).</summary>
    CuratorAppointment,

    /// <summary>The earlier curator is relieved (D-03).</summary>
    CuratorRelease,

    /// <summary>An edition of a program comes into force (D-06).</summary>
    EditionApproval,

    /// <summary>The road map of a school year comes into force (D-02).</summary>
    RoadMapApproval,
}

/// <summary>One effect: what hinders it, how it is carried out and how it is taken back.</summary>
public abstract class PointEffect
{
    /// <summary>The class of an effect.</summary>
    public static PointEffect Of(OrderEffect effect) => effect switch
    {
        OrderEffect.ApprovePair => new Effects.ApprovePair(),
        OrderEffect.Replacement => new Effects.ReplaceMentor(),
        OrderEffect.EarlyEnd => new Effects.EndPair(),
        OrderEffect.Period => new Effects.ChangeTerm(),
        OrderEffect.CuratorAppointment => new Effects.AppointCurator(),
        OrderEffect.CuratorRelease => new Effects.RelieveCurator(),
        OrderEffect.EditionApproval => new Effects.ApproveEdition(),
        OrderEffect.RoadMapApproval => new Effects.ApproveRoadMap(),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null),
    };

    /// <summary>The point changes a pair that works already.</summary>
    public static bool IsChange(OrderEffect? effect) => effect is OrderEffect.Replacement or OrderEffect.EarlyEnd or OrderEffect.Period;

    /// <summary>What keeps the point from being carried out as things stand, each a phrase that begins with a small letter.</summary>
    public virtual IEnumerable<string> Obstacles(PointFacts facts, OrderWorld world) => [];

    /// <summary>Does what the signed point says and keeps in the point what was in force before.</summary>
    public virtual IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world) => [];

    /// <summary>Gives back exactly what <see cref="CarryOut"/> has done.</summary>
    public virtual IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on) => [];
}
