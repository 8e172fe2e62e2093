using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-05: a pair ends before its time, at once or on its announced last day.</summary>
public class EndPair : PointEffect
{
    public override IEnumerable<string> Obstacles(PointFacts facts, OrderWorld world) => Hindered(facts, world);

    internal static IEnumerable<string> Hindered(PointFacts facts, OrderWorld world) =>
        facts.Point.Change!.Check(facts.Pair!, world.Calendar!, world.Today).Select(v => $"{facts.Names}: {Lower(v.Message)}");

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world)
    {
        var pair = world.Pairs[point.MentorshipId!.Value];
        point.Keep(new PointUndo(AnnouncedBefore: pair.AwaitsEndOrder));
        return pair.EndByOrder(point.Change!.End, order.Id, order.Reference!, world.Calendar!, world.Today);
    }

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on) =>
        world.Pairs[point.MentorshipId!.Value].UndoEndByOrder(order.Id, point.Before.AnnouncedBefore) is { } violation ? [violation] : [];
}
