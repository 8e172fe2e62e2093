using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Orders;

/// <summary>What an order (D-05) changes about a pair.</summary>
public enum PairChangeKind
{
    /// <summary>Another mentor takes the mentee over.</summary>
    Replacement,

    EarlyEnd,

    /// <summary>Another last day.</summary>
    Period,
}

/// <summary>A change as the curator drafts it.</summary>
/// <param name="Reason">«Заявление наставника от 10.11.2026».</param>
/// <param name="LastDay">Last day of the old pair, for a replacement and an early end.</param>
/// <param name="NewEndsOn">Last day of the new pair or of the new period; a replacement without it keeps the period.</param>
public sealed record PairChangeCard(
    PairChangeKind Kind, EarlyEndGround? Ground, string? Reason, DateOnly? NoticeOn, DateOnly? LastDay, Guid? NewMentorId, DateOnly? NewEndsOn, string? SupplementaryAgreement)
{
    public EarlyEndCard End => new(Ground, Reason, NoticeOn, LastDay);
}

/// <summary>One change of one pair in an order (D-05).</summary>
public sealed class OrderChange : SchoolEntity
{
    private OrderChange() { }

    internal OrderChange(Guid mentorshipId, PairChangeKind kind, int position)
    {
        MentorshipId = mentorshipId;
        Kind = kind;
        Position = position;
    }

    public Guid OrderId { get; private set; }

    /// <summary>The pair as it was.</summary>
    public Guid MentorshipId { get; private set; }

    /// <summary>Place in the order, from 1.</summary>
    public int Position { get; private set; }

    public PairChangeKind Kind { get; private set; }

    public EarlyEndGround? Ground { get; private set; }

    public string? Reason { get; private set; }

    public DateOnly? NoticeOn { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public Guid? NewMentorId { get; private set; }

    public DateOnly? NewEndsOn { get; private set; }

    public string? SupplementaryAgreement { get; private set; }

    /// <summary>The pair that the signed order has made.</summary>
    public Guid? NewMentorshipId { get; private set; }

    /// <summary>The last day that the signed order has replaced.</summary>
    public DateOnly? EarlierEndsOn { get; private set; }

    /// <summary>The end was announced, or had come, before the order was signed.</summary>
    public bool AnnouncedBefore { get; private set; }

    /// <summary>The old pair ends.</summary>
    public bool Ends => Kind != PairChangeKind.Period;

    public PairChangeCard Card => new(Kind, Ground, Reason, NoticeOn, LastDay, NewMentorId, NewEndsOn, SupplementaryAgreement);

    /// <summary>First day on which the change is in force.</summary>
    public DateOnly InForceOn(DateOnly signedOn) => LastDay?.AddDays(1) ?? signedOn;

    /// <summary>What forbids the change as things stand; empty when it could be carried out now.</summary>
    public static List<RuleViolation> Check(PairChangeCard card, Mentorship pair, SchoolCalendar calendar, DateOnly today)
    {
        var violations = new List<RuleViolation>(card.Kind == PairChangeKind.Period ? pair.CheckPeriod(card.NewEndsOn, today) : pair.CheckEndByOrder(card.End, calendar, today));
        if (card.Kind == PairChangeKind.Period)
        {
            Texts.Require(violations, card.Reason, nameof(Mentorship.EndReason), "Напишите, почему меняется срок: чьё заявление, от какого числа", 1000);
        }
        else if (card.Kind == PairChangeKind.Replacement)
        {
            CheckTakeOver(violations, card, pair);
        }

        return violations;
    }

    private static void CheckTakeOver(List<RuleViolation> violations, PairChangeCard card, Mentorship pair)
    {
        Texts.Limit(violations, card.SupplementaryAgreement, nameof(SupplementaryAgreement), 100);
        if (card.NewMentorId is null)
        {
            violations.Add(new RuleViolation("Выберите нового наставника", nameof(NewMentorId)));
        }
        else if (card.NewMentorId == pair.MentorId)
        {
            violations.Add(new RuleViolation("Это и есть наставник пары: выберите другого", nameof(NewMentorId)));
        }
        else if (card.NewMentorId == pair.MenteeId)
        {
            violations.Add(new RuleViolation("Наставник не может быть наставником самому себе: выберите другого человека", nameof(NewMentorId)));
        }

        if (card.LastDay is { } last && (card.NewEndsOn ?? pair.EndsOn) <= last)
        {
            violations.Add(new RuleViolation("Новому наставнику не остаётся ни одного дня: укажите более поздний последний день новой пары", nameof(NewEndsOn)));
        }
        else if (card is { LastDay: { } start, NewEndsOn: { } end } && end > start.AddDays(1).AddYears(3))
        {
            violations.Add(new RuleViolation("Наставничество длится не больше трёх лет", nameof(NewEndsOn)));
        }
    }

    internal void Write(PairChangeCard card)
    {
        var (ends, replaces) = (card.Kind != PairChangeKind.Period, card.Kind == PairChangeKind.Replacement);
        Ground = ends ? card.Ground : null;
        Reason = Texts.OrNull(card.Reason);
        NoticeOn = ends ? card.NoticeOn : null;
        LastDay = ends ? card.LastDay : null;
        NewMentorId = replaces ? card.NewMentorId : null;
        NewEndsOn = card.Kind == PairChangeKind.EarlyEnd ? null : card.NewEndsOn;
        SupplementaryAgreement = replaces ? Texts.OrNull(card.SupplementaryAgreement) : null;
    }

    internal void MoveTo(int position) => Position = position;

    /// <summary>Carries the change out on the old pair; the new one is made by the caller.</summary>
    internal IReadOnlyList<RuleViolation> CarryOut(Mentorship pair, string orderReference, SchoolCalendar calendar, DateOnly today)
    {
        if (Kind == PairChangeKind.Period)
        {
            EarlierEndsOn = pair.EndsOn;
            return pair.SetPeriod(NewEndsOn, today);
        }

        AnnouncedBefore = pair.AwaitsEndOrder;
        return pair.EndByOrder(Card.End, OrderId, orderReference, calendar, today);
    }

    /// <summary>Remembers the pair that the order has made, once it has its key.</summary>
    public void Made(Guid newMentorshipId) => NewMentorshipId = newMentorshipId;

    /// <summary>Undoes what <see cref="CarryOut"/> did.</summary>
    internal RuleViolation? Undo(Mentorship pair) => Kind == PairChangeKind.Period
        ? pair.UndoPeriod(NewEndsOn!.Value, EarlierEndsOn!.Value)
        : pair.UndoEndByOrder(OrderId, AnnouncedBefore);
}
