using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-06: the draft of a program's edition comes into force, the earlier edition is superseded; tracks that run stay with theirs.</summary>
public sealed class ApproveEdition : PointEffect
{
    public override IEnumerable<string> Obstacles(PointFacts facts, OrderWorld world)
    {
        if (facts.Edition is null)
        {
            yield return "проект редакции программы удалён: удалите и этот проект приказа";
        }
        else if (facts.Edition.State != EditionState.Draft)
        {
            yield return "эта редакция программы уже утверждена: удалите проект приказа";
        }
    }

    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world)
    {
        var (edition, earlier) = world.Editions[point.ProgramId!.Value];
        point.Keep(new PointUndo(EarlierId: earlier?.Id));
        return edition.Approve(order.Reference, order.Id, order.SignedOn!.Value, earlier) is { } refused ? [refused] : [];
    }

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on)
    {
        var (edition, earlier) = world.Editions[point.ProgramId!.Value];
        return edition.Withdraw(earlier) is { } refused ? [refused] : [];
    }
}
