using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-03: the earlier curator is relieved from the day on which the new one begins.</summary>
public sealed class RelieveCurator : PointEffect
{
    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world)
    {
        if (order.Curatorship is not { } terms) return [];

        var ended = world.Posts.Where(p => p.PersonId == point.PersonId && p.HoldsOn(terms.FromOn) && p.FromOn < terms.FromOn).ToList();
        point.Keep(new PointUndo(ended.Count > 0 ? ended[0].ToOn : null, EndedIds: ended.ConvertAll(p => p.Id)));
        return [.. ended.Select(p => p.End(terms.FromOn.AddDays(-1))).OfType<RuleViolation>()];
    }

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on) =>
        [.. world.Posts.Where(p => point.Before.EndedIds?.Contains(p.Id) == true).Select(p => p.End(point.Before.EarlierEndsOn)).OfType<RuleViolation>()];
}
