using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-05: another last day of a pair.</summary>
public sealed class ChangeTerm : PointEffect
{
    public override IEnumerable<string> Obstacles(PointFacts facts, OrderWorld world) => EndPair.Hindered(facts, world);

    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world)
    {
        var pair = world.Pairs[point.MentorshipId!.Value];
        point.Keep(new PointUndo(pair.EndsOn));
        return pair.SetPeriod(point.Change!.NewEndsOn, world.Today);
    }

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on) =>
        world.Pairs[point.MentorshipId!.Value].UndoPeriod(point.Change!.NewEndsOn!.Value, point.Before.EarlierEndsOn!.Value) is { } violation ? [violation] : [];
}
