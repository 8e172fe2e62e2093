using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Orders;

/// <summary>D-04: the pairs that the order brings to life, and the terms of their plans.</summary>
public sealed partial class Order
{
    private readonly List<OrderMentorship> _mentorships = [];

    /// <summary>Last day for the individual plans to be handed in.</summary>
    public DateOnly? PlansDueOn { get; private set; }

    /// <summary>Who controls the order; null means the director keeps it («оставляю за собой»).</summary>
    public Guid? ControllerId { get; private set; }

    public IReadOnlyList<OrderMentorship> Mentorships => _mentorships;

    /// <summary>Sets the texts of D-04.</summary>
    public IReadOnlyList<RuleViolation> Compose(string? basis, DateOnly? plansDueOn, Guid? controllerId, Guid? curatorId)
    {
        var violations = ComposeBasis(basis);
        if (plansDueOn is { Year: > 2100 })
        {
            violations.Add(new RuleViolation("Проверьте год срока сдачи планов", nameof(PlansDueOn)));
        }
        else if (plansDueOn < DraftedOn)
        {
            violations.Add(new RuleViolation("Срок сдачи планов раньше даты проекта приказа", nameof(PlansDueOn)));
        }

        if (violations.Count == 0)
        {
            Basis = Texts.OrNull(basis);
            PlansDueOn = plansDueOn;
            ControllerId = controllerId;
            CuratorId = curatorId;
        }

        return violations;
    }

    /// <summary>Puts a pair into the draft. The order must have its key.</summary>
    public RuleViolation? Include(Mentorship mentorship)
    {
        if (!IsEditable)
        {
            return new RuleViolation("Приказ уже передан на подпись");
        }

        if (mentorship.Include(Id) is { } violation)
        {
            return violation;
        }

        _mentorships.Add(new OrderMentorship(mentorship.Id, _mentorships.Count + 1));
        return null;
    }

    /// <summary>Takes a pair out of the draft.</summary>
    public void Exclude(Mentorship mentorship)
    {
        mentorship.Exclude();
        _mentorships.RemoveAll(m => m.MentorshipId == mentorship.Id);
        var position = 0;
        foreach (var left in _mentorships.OrderBy(m => m.Position))
        {
            left.MoveTo(++position);
        }
    }

    /// <summary>The director signs D-04: number and date are given, the pairs become active in the same save (S1-14).</summary>
    public IReadOnlyList<RuleViolation> Sign(OrderSignature signature, IReadOnlyCollection<Mentorship> mentorships, IReadOnlyList<string> pairsWithoutConsents, DateOnly today)
    {
        var violations = Enact(signature, pairsWithoutConsents, today);
        if (violations.Count == 0)
        {
            violations.AddRange(mentorships.Select(m => m.Activate(Reference!, SignedOn!.Value)).OfType<RuleViolation>());
        }

        return violations;
    }

    /// <summary>
    /// The director takes a signed order back: its pairs are proposed again. Where something was already recorded on a pair,
    /// the order stays: such a pair is ended, not undone.
    /// </summary>
    /// <param name="mentorships">The pairs of the order.</param>
    /// <param name="pairsWithRecords">Pairs on which something was recorded, in words.</param>
    public IReadOnlyList<RuleViolation> Cancel(IReadOnlyCollection<Mentorship> mentorships, IReadOnlyList<string> pairsWithRecords, DateOnly on)
    {
        if (MayCancel(pairsWithRecords) is { } violation)
        {
            return [violation];
        }

        var violations = mentorships.Select(m => m.ReturnToProposed(Id)).OfType<RuleViolation>().ToList();
        if (violations.Count == 0)
        {
            TakeBack(on);
        }

        return violations;
    }
}

/// <summary>A pair in an order.</summary>
public sealed class OrderMentorship : SchoolEntity
{
    private OrderMentorship() { }

    internal OrderMentorship(Guid mentorshipId, int position)
    {
        MentorshipId = mentorshipId;
        Position = position;
    }

    public Guid OrderId { get; private set; }

    public Guid MentorshipId { get; private set; }

    /// <summary>Line in the order's table, from 1.</summary>
    public int Position { get; private set; }

    internal void MoveTo(int position) => Position = position;
}
