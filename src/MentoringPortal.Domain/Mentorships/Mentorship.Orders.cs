using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>What an order on changes (D-05) does to a pair, and how it is undone.</summary>
public sealed partial class Mentorship
{
    /// <summary>What forbids that an order ends this pair so. An end that was announced, or has come already, is ordered with its own last day.</summary>
    public IReadOnlyList<RuleViolation> CheckEndByOrder(EarlyEndCard card, SchoolCalendar calendar, DateOnly today)
    {
        if (!AwaitsEndOrder) return CheckEnd(card, calendar, today);

        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Reason, nameof(EndReason), "Напишите причину: чьё заявление, от какого числа, что случилось", 1000);
        if (card.LastDay != EndsEarlyOn)
        {
            violations.Add(new RuleViolation(
                IsEnding
                    ? $"Прекращение уже объявлено с последним днём {EndsEarlyOn:dd.MM.yyyy}: укажите его или сначала отмените прекращение на странице пары"
                    : $"Пара прекращена, её последний день – {EndsEarlyOn:dd.MM.yyyy}",
                nameof(EndsEarlyOn)));
        }

        return violations;
    }

    /// <summary>The signed order ends the pair; what was announced before stays as it was announced.</summary>
    public IReadOnlyList<RuleViolation> EndByOrder(EarlyEndCard card, Guid orderId, string orderReference, SchoolCalendar calendar, DateOnly today)
    {
        var violations = CheckEndByOrder(card, calendar, today);
        if (violations.Count == 0 && !AwaitsEndOrder) violations = EndEarly(card, calendar, today);

        if (violations.Count == 0)
        {
            EndOrderId = orderId;
            EndOrderReference = orderReference;
        }

        return violations;
    }

    /// <summary>The order on the end was cancelled. What the order itself had ended works again; what was announced before the order stays announced.</summary>
    /// <param name="announcedBefore">The notice was recorded before the order.</param>
    public RuleViolation? UndoEndByOrder(Guid orderId, bool announcedBefore)
    {
        if (EndOrderId != orderId) return new RuleViolation("Пара прекращена не этим приказом");

        EndOrderId = null;
        EndOrderReference = null;
        if (announcedBefore) return null;

        State = MentorshipState.Active;
        EndedOn = null;
        EndGround = null;
        EndReason = null;
        NoticeOn = null;
        EndsEarlyOn = null;
        return null;
    }

    /// <summary>A signed order hands the mentee over to another mentor: the new pair works on the terms of the old one from the day after its last.</summary>
    /// <param name="terms">Those of the old pair, see <see cref="TermsFor"/>.</param>
    /// <param name="sameOpenPairExists">The two stand in a pair that is not over yet.</param>
    public static Result<Mentorship> TakeOver(PoolRecord mentor, PoolRecord mentee, MentorshipTerms terms, bool sameOpenPairExists, Guid orderId, string orderReference,
        DateOnly approvedOn)
    {
        var pair = Propose(mentor, mentee, terms, sameOpenPairExists);
        if (!pair.Ok) return pair;

        pair.Value.State = MentorshipState.Active;
        pair.Value.OrderId = orderId;
        pair.Value.OrderReference = orderReference;
        pair.Value.ApprovedOn = approvedOn;
        return pair;
    }

    /// <summary>Terms of the pair that takes this one over.</summary>
    public MentorshipTerms TermsFor(DateOnly startsOn, DateOnly? endsOn, string? supplementaryAgreement) =>
        new(Form, Model, Kind, Topic, startsOn, endsOn ?? EndsOn, supplementaryAgreement);

    /// <summary>The order that had handed the mentee over was cancelled: the new pair is over before anything was recorded in it.</summary>
    public RuleViolation? UndoTakeOver(Guid orderId, string reason, DateOnly on)
    {
        if (OrderId != orderId || !IsRunning || IsEnding) return new RuleViolation("Новая пара больше не действует по этому приказу: отменить приказ нельзя");

        State = MentorshipState.TerminatedEarly;
        EndedOn = on < StartsOn ? StartsOn : on;
        EndReason = reason;
        return null;
    }

    /// <summary>What forbids this last day; empty when an order may set it.</summary>
    public IReadOnlyList<RuleViolation> CheckPeriod(DateOnly? endsOn, DateOnly today)
    {
        if (!IsRunning) return [new RuleViolation("Срок меняют только у действующей пары")];

        if (IsEnding) return [new RuleViolation($"Объявлено досрочное прекращение с {EndsEarlyOn:dd.MM.yyyy}: сначала отмените его")];

        if (endsOn is null) return [new RuleViolation("Укажите новый последний день", nameof(EndsOn))];

        if (endsOn == EndsOn) return [new RuleViolation("Это и есть последний день пары: укажите другой", nameof(EndsOn))];

        if (endsOn < StartsOn || endsOn < today) return [new RuleViolation("Новый последний день – не раньше начала пары и не в прошлом", nameof(EndsOn))];

        return endsOn > CalendarTerm.LastDayOfYears(StartsOn, MostYears) ? [new RuleViolation("Наставничество длится не больше трёх лет", nameof(EndsOn))]
            : LastEntryOn > endsOn ? [new RuleViolation($"В дневнике есть запись за {LastEntryOn:dd.MM.yyyy}: последний день не может быть раньше", nameof(EndsOn))]
            : [];
    }

    /// <summary>The signed order sets another last day.</summary>
    public IReadOnlyList<RuleViolation> SetPeriod(DateOnly? endsOn, DateOnly today)
    {
        var violations = CheckPeriod(endsOn, today);
        if (violations.Count == 0) EndsOn = endsOn!.Value;

        return violations;
    }

    /// <summary>The order that had set another last day was cancelled.</summary>
    /// <param name="orderedEndsOn">What the order had set.</param>
    /// <param name="earlierEndsOn">What was in force before.</param>
    public RuleViolation? UndoPeriod(DateOnly orderedEndsOn, DateOnly earlierEndsOn)
    {
        if (!IsRunning || IsEnding || EndsOn != orderedEndsOn) return new RuleViolation("Срок пары с тех пор изменился или пара прекращается: отменить приказ нельзя");

        if (LastEntryOn > earlierEndsOn) return new RuleViolation($"В дневнике есть запись за {LastEntryOn:dd.MM.yyyy}, после прежнего срока: отменить приказ нельзя");

        EndsOn = earlierEndsOn;
        return null;
    }
}
