using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Awards;

/// <summary>A proposal as typed.</summary>
/// <param name="Kind">Code of <see cref="AwardKind"/>.</param>
/// <param name="Ground">For what.</param>
public sealed record AwardCard(Guid? PersonId, string? Kind, string? Ground);

/// <summary>
/// «Поощрение» of a mentor or a mentee (S0-18, S0-54, S1-26, S2-14, S3-16, T-17): proposed, considered, put into an order, handed over. What was handed over becomes an
/// achievement of the person.
/// </summary>
[DisplayName("Поощрение")]
public sealed class Award : SchoolEntity
{
    public const int LongestGround = 1000;

    /// <summary>First and last month of the order on awards (T-17): April to June.</summary>
    public const int FirstMonth = 4, LastMonth = 6;

    private Award() { }

    public Guid PersonId { get; private set; }

    /// <summary>Code of <see cref="AwardKind"/>.</summary>
    [DisplayName("Вид поощрения")]
    public string Kind { get; private set; } = "";

    [DisplayName("За что")]
    public string Ground { get; private set; } = "";

    [DisplayName("Состояние")]
    public AwardState State { get; private set; }

    public Guid ProposedById { get; private set; }

    [DisplayName("Предложено")]
    public DateOnly ProposedOn { get; private set; }

    /// <summary>Last day for the order of its school year (T-17).</summary>
    [DisplayName("Приказ до")]
    public DateOnly OrderDueOn { get; private set; }

    [DisplayName("Рассмотрено")]
    public DateOnly? DecidedOn { get; private set; }

    public Guid? DecidedById { get; private set; }

    /// <summary>«совет наставников, протокол № 3» or why it was declined.</summary>
    [DisplayName("Кто и что решил")]
    public string? Decision { get; private set; }

    /// <summary>The order of the portal.</summary>
    public Guid? OrderId { get; private set; }

    [DisplayName("Вручено")]
    public DateOnly? GivenOn { get; private set; }

    public bool IsOpen => State is AwardState.Proposed or AwardState.Considered or AwardState.InOrder;

    /// <summary>Last day of June of the school year of a day; in July and August of the next one.</summary>
    public static DateOnly LastDayOfOrder(DateOnly day)
    {
        var last = new DateOnly(AcademicYear.Of(day).StartYear + 1, LastMonth, 30);
        return day <= last ? last : last.AddYears(1);
    }

    /// <summary>Proposes somebody. Nobody proposes himself.</summary>
    /// <param name="sinceOpen">When the same was proposed and is not decided yet.</param>
    public static Result<Award> Propose(AwardCard card, Guid byId, DateOnly? sinceOpen, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.PersonId is null) violations.Add(new RuleViolation("Выберите, кого поощрить", nameof(PersonId)));
        else if (card.PersonId == byId) violations.Add(new RuleViolation("Себя к поощрению не выдвигают", nameof(PersonId)));
        if (AwardKind.Find(card.Kind) is null) violations.Add(new RuleViolation("Выберите вид поощрения", nameof(Kind)));
        Texts.Require(violations, card.Ground, nameof(Ground), "Напишите, за что поощрить", LongestGround);
        if (violations.Count == 0 && sinceOpen is { } since)
        {
            violations.Add(new RuleViolation($"Такое поощрение уже предложено {since:dd.MM.yyyy} и ещё не вручено", nameof(Kind)));
        }

        if (violations.Count > 0) return violations;

        return new Award
        {
            PersonId = card.PersonId!.Value,
            Kind = card.Kind!,
            Ground = card.Ground!.Trim(),
            ProposedById = byId,
            ProposedOn = today,
            OrderDueOn = LastDayOfOrder(today),
        };
    }

    /// <summary>Notes what was decided; null: nothing is chosen.</summary>
    public IReadOnlyList<RuleViolation> Decide(bool? agrees, string? decision, Guid personId, DateOnly today) => agrees switch
    {
        true => Consider(decision, personId, today),
        false => Decline(decision, personId, today),
        null => [new RuleViolation("Выберите: поддержать или отклонить", "Agrees")],
    };

    /// <summary>The council or the administration agrees. Nobody decides on the own award.</summary>
    /// <param name="decision">Who decided, by which minutes.</param>
    public IReadOnlyList<RuleViolation> Consider(string? decision, Guid personId, DateOnly today) =>
        MoveTo(AwardState.Considered, decision, "Напишите, кто решил: совет, педсовет, администрация, номер протокола", personId, today);

    /// <summary>It is declined, with the reason.</summary>
    public IReadOnlyList<RuleViolation> Decline(string? reason, Guid personId, DateOnly today) =>
        MoveTo(AwardState.Declined, reason, "Напишите причину отказа", personId, today);

    /// <summary>A draft of an order names it.</summary>
    /// <param name="earlierIsVoid">The order it stood in was cancelled.</param>
    public RuleViolation? PutInOrder(Guid orderId, bool earlierIsVoid)
    {
        if (State == AwardState.InOrder && earlierIsVoid) State = AwardState.Considered;
        if (State != AwardState.Considered) return new RuleViolation("В приказ входит то, что рассмотрено и ещё не в приказе");

        (State, OrderId) = (AwardState.InOrder, orderId);
        return null;
    }

    /// <summary>It was handed over; the achievement that goes with it.</summary>
    /// <param name="orderReference">«от 20.05.2027 № 45» of the signed order; null: not signed, or cancelled.</param>
    public Result<Achievement> Give(DateOnly? on, string? orderReference, DateOnly? signedOn, Guid byId, DateOnly today)
    {
        if (State != AwardState.InOrder) return new RuleViolation(State == AwardState.Given ? "Поощрение уже вручено" : "Сначала подготовьте приказ о поощрении");
        if (orderReference is null) return new RuleViolation("Приказ о поощрении не подписан: вручать ещё нечего");
        if (byId == PersonId) return new RuleViolation("Вручение отмечает другой человек");
        if (on is null) return new RuleViolation("Укажите, когда вручено", nameof(GivenOn));
        if (on > today) return new RuleViolation("Дата в будущем", nameof(GivenOn));
        if (on < signedOn) return new RuleViolation($"Приказ подписан {signedOn:dd.MM.yyyy}: вручить раньше нельзя", nameof(GivenOn));

        var made = Achievement.Enter(PersonId, new AchievementCard(AchievementKind.Award, AwardKind.Find(Kind)!.Title, null, on, AchievementLevel.School, null, null,
            $"приказ {orderReference}"), null, byId, today);
        if (made.Ok) (State, GivenOn) = (AwardState.Given, on);
        return made;
    }

    private List<RuleViolation> MoveTo(AwardState to, string? words, string missing, Guid personId, DateOnly today)
    {
        if (State is not (AwardState.Proposed or AwardState.Considered)) return [new RuleViolation("Решение уже исполняется: изменить его нельзя")];
        if (State == to) return [new RuleViolation("Это уже отмечено")];
        if (personId == PersonId) return [new RuleViolation("О своём поощрении решает другой человек")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, words, nameof(Decision), missing, 500);
        if (violations.Count == 0) (State, Decision, DecidedOn, DecidedById) = (to, words!.Trim(), today, personId);
        return violations;
    }
}
