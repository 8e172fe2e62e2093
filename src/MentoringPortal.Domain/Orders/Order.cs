using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Orders;

/// <summary>What an order is about.</summary>
public enum OrderKind
{
    /// <summary>D-04 «Об утверждении наставнических пар, групп».</summary>
    PairsApproval,

    /// <summary>D-05 on another mentor, an early end or another term of pairs.</summary>
    Changes,

    /// <summary>D-03 «О назначении куратора».</summary>
    CuratorAppointment,
}

/// <summary>Domain reference §1.3.</summary>
public enum OrderState
{
    Draft,
    OnApproval,
    Signed,
    Registered,
    Acknowledging,
    InForce,
    Cancelled,
    Archived,
}

/// <summary>«Приказ»: drafted by the curator, signed by the director with number and date.</summary>
public sealed partial class Order : SchoolEntity
{
    private Order() { }

    public Order(OrderKind kind, DateOnly draftedOn)
    {
        Kind = kind;
        DraftedOn = draftedOn;
    }

    public OrderKind Kind { get; private set; }

    public OrderState State { get; private set; } = OrderState.Draft;

    public DateOnly DraftedOn { get; private set; }

    /// <summary>Basis after the legal acts of the preamble, such as «решения педагогического совета (протокол от 31.08.2026 № 1)».</summary>
    public string? Basis { get; private set; }

    /// <summary>The curator named in the order; in D-03 the one who is appointed.</summary>
    public Guid? CuratorId { get; private set; }

    /// <summary>Why the director sent it back.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>A string: «29.2», «56-ОД», «14-а» (S0-1).</summary>
    public string? Number { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    public Guid? SignedById { get; private set; }

    /// <summary>The issued document.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Set when a signed order was taken back.</summary>
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>True while its text may be changed.</summary>
    public bool IsEditable => State == OrderState.Draft;

    /// <summary>«№ 29.2 от 01.09.2026».</summary>
    public string? Reference => Number is null || SignedOn is null ? null : $"№\u00a0{Number} от\u00a0{SignedOn:dd.MM.yyyy}";

    private List<RuleViolation> ComposeBasis(string? basis)
    {
        var violations = new List<RuleViolation>();
        if (!IsEditable)
        {
            violations.Add(new RuleViolation("Приказ уже передан на подпись: верните его в проект, чтобы изменить"));
        }

        Texts.Limit(violations, basis, nameof(Basis), 500);
        return violations;
    }

    /// <summary>Gives the draft up: its pairs are free for another order.</summary>
    public RuleViolation? Discard(IEnumerable<Mentorship> mentorships)
    {
        if (!IsEditable)
        {
            return new RuleViolation("Удалить можно только проект приказа, который не передан на подпись");
        }

        foreach (var mentorship in mentorships.ToList())
        {
            Exclude(mentorship);
        }

        State = OrderState.Cancelled;
        return null;
    }

    /// <summary>Sends the draft to the director.</summary>
    /// <param name="obstacles">What keeps the order from being carried out now: in D-04 pairs whose consents are no longer complete.</param>
    public RuleViolation? Submit(IReadOnlyList<string> obstacles)
    {
        if (State != OrderState.Draft)
        {
            return new RuleViolation("На подпись передают только проект приказа");
        }

        if (IsEmpty is { } empty)
        {
            return empty;
        }

        if (obstacles.Count > 0)
        {
            return Hindered(obstacles);
        }

        State = OrderState.OnApproval;
        ReturnReason = null;
        return null;
    }

    /// <summary>The director sends it back for correction.</summary>
    public RuleViolation? Return(string? reason)
    {
        if (State != OrderState.OnApproval)
        {
            return new RuleViolation("Вернуть можно только приказ, переданный на подпись");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new RuleViolation("Напишите, что исправить", nameof(ReturnReason));
        }

        if (reason.Trim().Length > 2000)
        {
            return new RuleViolation("Не длиннее 2000 знаков", nameof(ReturnReason));
        }

        State = OrderState.Draft;
        ReturnReason = reason.Trim();
        return null;
    }

    /// <summary>Says what is missing in a draft that orders nothing; null when there is something.</summary>
    private RuleViolation? IsEmpty => Kind switch
    {
        OrderKind.PairsApproval when _mentorships.Count == 0 => new RuleViolation("В приказе нет ни одной пары: добавьте хотя бы одну"),
        OrderKind.Changes when _changes.Count == 0 => new RuleViolation("В приказе нет ни одного изменения: добавьте хотя бы одно"),
        OrderKind.CuratorAppointment when CuratorId is null => new RuleViolation("Не указано, кого назначают куратором"),
        _ => null,
    };

    private RuleViolation Hindered(IReadOnlyList<string> obstacles) =>
        new((Kind == OrderKind.PairsApproval ? "Получены не все согласия: " : "Приказ нельзя исполнить: ") + string.Join("; ", obstacles));

    /// <summary>Gives number and date to an order of any kind; what it orders is carried out after that.</summary>
    private List<RuleViolation> Enact(OrderSignature signature, IReadOnlyList<string> obstacles, DateOnly today)
    {
        var (typed, signedOn, signedById, numberIsUsed) = signature;
        var number = DocumentNumber.Clean(typed);
        var violations = new List<RuleViolation>();
        Texts.Require(violations, number, nameof(Number), "Укажите номер приказа", 30);
        if (State != OrderState.OnApproval)
        {
            violations.Add(new RuleViolation("Подписать можно только приказ, переданный на подпись"));
        }

        if (numberIsUsed is not null)
        {
            violations.Add(numberIsUsed with { Field = nameof(Number) });
        }

        if (signedOn is null)
        {
            violations.Add(new RuleViolation("Укажите дату приказа", nameof(SignedOn)));
        }
        else if (signedOn > today)
        {
            violations.Add(new RuleViolation("Дата приказа не может быть в будущем", nameof(SignedOn)));
        }
        else if (signedOn < today.AddYears(-1))
        {
            violations.Add(new RuleViolation("Дата приказа старше года: проверьте год", nameof(SignedOn)));
        }

        if (IsEmpty is { } empty)
        {
            violations.Add(empty);
        }

        if (obstacles.Count > 0)
        {
            violations.Add(Hindered(obstacles));
        }

        if (violations.Count == 0)
        {
            Number = number;
            SignedOn = signedOn;
            SignedById = signedById;
            State = OrderState.Acknowledging;
        }

        return violations;
    }

    /// <summary>Remembers the issued document.</summary>
    public void Issued(Guid documentId) => DocumentId = documentId;

    private RuleViolation? MayCancel(IReadOnlyList<string> pairsWithRecords) =>
        State is not (OrderState.Acknowledging or OrderState.InForce) ? new RuleViolation("Отменить можно только подписанный приказ")
        : pairsWithRecords.Count > 0 ? new RuleViolation("По приказу уже работали, отменить его нельзя: " + string.Join("; ", pairsWithRecords) + ". Такие пары прекращают новым приказом")
        : null;

    private void TakeBack(DateOnly on)
    {
        State = OrderState.Cancelled;
        CancelledOn = on;
    }

    /// <summary>Everyone named has been acquainted.</summary>
    public void AllAcknowledged()
    {
        if (State == OrderState.Acknowledging)
        {
            State = OrderState.InForce;
        }
    }
}

/// <summary>Number, date and hand of the director.</summary>
/// <param name="NumberIsUsed">Says which document has the number already; null: it is free.</param>
public sealed record OrderSignature(string? Number, DateOnly? SignedOn, Guid SignedById, RuleViolation? NumberIsUsed);
