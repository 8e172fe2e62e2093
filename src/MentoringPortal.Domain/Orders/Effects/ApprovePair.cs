using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-04: a proposed pair begins to work (S1-14).</summary>
public sealed class ApprovePair : PointEffect
{
    public override IEnumerable<string> Obstacles(PointFacts facts, OrderWorld world)
    {
        if (facts.Lacks is { } lacks) yield return "получены не все согласия: " + lacks;
        foreach (var older in OlderThanHiring(facts, facts.Pair!.StartsOn)) yield return older;
    }

    /// <summary>A pair cannot have worked before both of it were hired.</summary>
    internal static IEnumerable<string> OlderThanHiring(PointFacts facts, DateOnly startsOn) => facts.Parties.Where(p => p.HiredOn > startsOn)
        .Select(p => $"{p.Name} работает в школе с {p.HiredOn:dd.MM.yyyy}, а пара начинается {startsOn:dd.MM.yyyy}");

    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world) =>
        world.Pairs[point.MentorshipId!.Value].Activate(order.Reference!, order.SignedOn!.Value) is { } violation ? [violation] : [];

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on) =>
        world.Pairs[point.MentorshipId!.Value].ReturnToProposed(order.Id) is { } violation ? [violation] : [];
}
