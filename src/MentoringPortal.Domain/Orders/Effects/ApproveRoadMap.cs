using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.RoadMaps;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-02: the draft of a road map comes into force; points without responsible or term hinder it.</summary>
public sealed class ApproveRoadMap : PointEffect
{
    public override IEnumerable<string> Obstacles(PointFacts facts, OrderWorld world) => facts.RoadMap switch
    {
        null => ["проект дорожной карты удалён: удалите и этот проект приказа"],
        { State: not RoadMapState.Draft } => ["эта дорожная карта уже утверждена: удалите проект приказа"],
        { } map => map.Gaps,
    };

    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world) =>
        world.RoadMap!.Approve(order.Reference, order.Id) is { } refused ? [refused] : [];

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on)
    {
        world.RoadMap?.Withdraw();
        return [];
    }
}
