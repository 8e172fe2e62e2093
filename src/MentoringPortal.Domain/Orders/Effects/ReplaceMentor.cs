using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-05: the old pair ends and another mentor takes the mentee over from the day after.</summary>
public sealed class ReplaceMentor : EndPair
{
    public override IEnumerable<string> Obstacles(PointFacts facts, OrderWorld world)
    {
        foreach (var hindered in Hindered(facts, world)) yield return hindered;
        if (facts is not { NewMentor: { } mentor, Mentee: { } mentee, TakeOver: { } takeOver }) yield break;
        if (facts.Lacks is { } lacks) yield return "получены не все согласия: " + lacks;
        // A consent that is missing has been named already.
        if (takeOver.Mentor is null or { State: PoolState.Withdrawn or PoolState.Archived or PoolState.Completed }) yield return $"{mentor.Name}: нет в базе наставников";
        if (takeOver.Mentee is null or { State: PoolState.Withdrawn or PoolState.Archived or PoolState.Completed }) yield return $"{mentee.Name}: нет в базе наставляемых";
        if (takeOver.SameOpenPairExists) yield return $"{mentor.Name} и {mentee.Name} уже состоят в паре, которая не завершена";
        if (facts.Point.Change!.LastDay is not { } lastDay) yield break;
        foreach (var older in ApprovePair.OlderThanHiring(facts, lastDay.AddDays(1))) yield return older;
    }

    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world)
    {
        var violations = base.CarryOut(order, point, world).ToList();
        if (!world.TakeOvers.TryGetValue(point.Id, out var takeOver) || takeOver is not { Mentor: { } mentor, Mentee: { } mentee })
        {
            violations.Add(new RuleViolation("Нового наставника или наставляемого нет в базе: сначала примите его"));
            return violations;
        }

        var (old, change, signedOn) = (world.Pairs[point.MentorshipId!.Value], point.Change!, order.SignedOn!.Value);
        var terms = old.TermsFor(change.InForceOn(signedOn), change.NewEndsOn, change.SupplementaryAgreement);
        var pair = Mentorship.TakeOver(mentor, mentee, terms, takeOver.SameOpenPairExists, order.Id, order.Reference!, signedOn);
        if (pair.Ok)
        {
            world.Made.Add(new MadePair(point, pair.Value));
        }
        else
        {
            violations.AddRange(pair.Violations.Select(v => v with { Field = "" }));
        }

        return violations;
    }

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on) =>
    [
        .. point.MadeId is { } made && world.Pairs[made].UndoTakeOver(order.Id, $"Приказ {order.Reference} отменён", on) is { } notTaken
            ? [notTaken] : Array.Empty<RuleViolation>(),
        .. base.Undo(order, point, world, on),
    ];
}
