using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Orders;

/// <summary>A pair that an order hands over, with the records of the bases of both people.</summary>
/// <param name="SameOpenPairExists">The new mentor and the mentee stand in a pair that is not over yet.</param>
public sealed record TakeOver(PoolRecord? Mentor, PoolRecord? Mentee, bool SameOpenPairExists);

/// <summary>A pair that a signed order has made.</summary>
public sealed record MadePair(OrderChange Change, Mentorship Pair);

/// <summary>D-05: another mentor, an early end, another term.</summary>
public sealed partial class Order
{
    /// <summary>More pairs than this do not go into one order.</summary>
    public const int MostChanges = 50;

    private readonly List<OrderChange> _changes = [];

    public IReadOnlyList<OrderChange> Changes => _changes;

    /// <summary>Sets the texts of D-05.</summary>
    public IReadOnlyList<RuleViolation> ComposeChanges(string? basis, Guid? curatorId)
    {
        var violations = ComposeBasis(basis);
        if (violations.Count == 0)
        {
            Basis = Texts.OrNull(basis);
            CuratorId = curatorId;
        }

        return violations;
    }

    /// <summary>Puts a change into the draft.</summary>
    /// <param name="inAnotherDraft">Another order that is not signed yet changes this pair.</param>
    public IReadOnlyList<RuleViolation> Add(Mentorship pair, PairChangeCard card, bool inAnotherDraft, SchoolCalendar calendar, DateOnly today)
    {
        if (!IsEditable)
        {
            return [new RuleViolation("Приказ уже передан на подпись")];
        }

        if (inAnotherDraft || _changes.Exists(c => c.MentorshipId == pair.Id))
        {
            return [new RuleViolation("Изменение этой пары уже есть в проекте приказа")];
        }

        if (_changes.Count >= MostChanges)
        {
            return [new RuleViolation($"В одном приказе не больше {MostChanges} изменений: подготовьте второй")];
        }

        var violations = OrderChange.Check(card, pair, calendar, today);
        if (violations.Count == 0)
        {
            var change = new OrderChange(pair.Id, card.Kind, _changes.Count + 1);
            change.Write(card);
            _changes.Add(change);
        }

        return violations;
    }

    /// <summary>Changes a change of the draft; its pair and kind stay.</summary>
    public IReadOnlyList<RuleViolation> Rewrite(OrderChange change, Mentorship pair, PairChangeCard card, SchoolCalendar calendar, DateOnly today)
    {
        if (!IsEditable)
        {
            return [new RuleViolation("Приказ уже передан на подпись")];
        }

        var violations = OrderChange.Check(card with { Kind = change.Kind }, pair, calendar, today);
        if (violations.Count == 0)
        {
            change.Write(card with { Kind = change.Kind });
        }

        return violations;
    }

    /// <summary>Takes a change out of the draft.</summary>
    public RuleViolation? Remove(Guid changeId)
    {
        if (!IsEditable)
        {
            return new RuleViolation("Приказ уже передан на подпись");
        }

        _changes.RemoveAll(c => c.Id == changeId);
        var position = 0;
        foreach (var left in _changes.OrderBy(c => c.Position))
        {
            left.MoveTo(++position);
        }

        return null;
    }

    /// <summary>The director signs D-05: old pairs end (at once or on their announced last day), new ones work, periods change, in one save.</summary>
    /// <param name="pairs">Pairs of the changes by their keys.</param>
    /// <param name="takeOvers">For every replacement, by the key of the change.</param>
    /// <param name="obstacles">What keeps a change from being carried out, in words.</param>
    /// <returns>The new pairs, still without keys, or everything that forbids the signature.</returns>
    public Result<IReadOnlyList<MadePair>> SignChanges(
        OrderSignature signature, IReadOnlyDictionary<Guid, Mentorship> pairs, IReadOnlyDictionary<Guid, TakeOver> takeOvers, IReadOnlyList<string> obstacles, SchoolCalendar calendar, DateOnly today)
    {
        var violations = Enact(signature, obstacles, today);
        if (violations.Count > 0)
        {
            return violations;
        }

        var made = new List<MadePair>();
        foreach (var change in _changes.OrderBy(c => c.Position))
        {
            var old = pairs[change.MentorshipId];
            violations.AddRange(change.CarryOut(old, Reference!, calendar, today));
            if (change.Kind != PairChangeKind.Replacement)
            {
                continue;
            }

            if (takeOvers[change.Id] is not { Mentor: { } mentor, Mentee: { } mentee } takeOver)
            {
                violations.Add(new RuleViolation("Нового наставника или наставляемого нет в базе: сначала примите его"));
                continue;
            }

            var terms = old.TermsFor(change.InForceOn(SignedOn!.Value), change.NewEndsOn, change.SupplementaryAgreement);
            var pair = Mentorship.TakeOver(mentor, mentee, terms, takeOver.SameOpenPairExists, Id, Reference!, SignedOn!.Value);
            if (pair.Ok)
            {
                made.Add(new MadePair(change, pair.Value));
            }
            else
            {
                violations.AddRange(pair.Violations.Select(v => v with { Field = "" }));
            }
        }

        return violations.Count > 0 ? violations : made;
    }

    /// <summary>The director takes a signed D-05 back: what it ended works again, what it made is over, periods are as before.</summary>
    /// <param name="pairs">Old and new pairs of the changes by their keys.</param>
    /// <param name="pairsWithRecords">New pairs on which something was recorded, in words.</param>
    public IReadOnlyList<RuleViolation> CancelChanges(IReadOnlyDictionary<Guid, Mentorship> pairs, IReadOnlyList<string> pairsWithRecords, DateOnly on)
    {
        if (MayCancel(pairsWithRecords) is { } violation)
        {
            return [violation];
        }

        var violations = new List<RuleViolation>();
        foreach (var change in _changes)
        {
            if (change.NewMentorshipId is { } made && pairs[made].UndoTakeOver(Id, $"Приказ {Reference} отменён", on) is { } notTaken)
            {
                violations.Add(notTaken);
            }

            if (change.Undo(pairs[change.MentorshipId]) is { } notUndone)
            {
                violations.Add(notUndone);
            }
        }

        if (violations.Count == 0)
        {
            TakeBack(on);
        }

        return violations;
    }
}
