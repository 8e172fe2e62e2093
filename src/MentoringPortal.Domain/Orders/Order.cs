using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;

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

    /// <summary>An order of any content: numbered points who – what – until when.</summary>
    Text,
}

/// <summary>What the document calls itself.</summary>
public enum OrderWord
{
    /// <summary>«ПРИКАЗ».</summary>
    Order,

    /// <summary>«РАСПОРЯЖЕНИЕ» (S4-22).</summary>
    Directive,
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
[DisplayName("Приказ")]
public sealed partial class Order : SchoolEntity
{
    private readonly List<OrderPoint> _points = [];

    private Order() { }

    public Order(OrderKind kind, DateOnly draftedOn)
    {
        Kind = kind;
        DraftedOn = draftedOn;
    }

    [DisplayName("Вид")]
    public OrderKind Kind { get; private set; }

    [DisplayName("Вид документа")]
    public OrderWord Word { get; private set; }

    [DisplayName("Состояние")]
    public OrderState State { get; private set; } = OrderState.Draft;

    /// <summary>What it orders, point by point.</summary>
    public IReadOnlyList<OrderPoint> Points => _points;

    /// <summary>Points that change pairs (D-05), in their sequence.</summary>
    public IReadOnlyList<OrderPoint> Changes => [.. InOrder.Where(p => PointEffect.IsChange(p.Effect))];

    /// <summary>The pairs approved by D-04, in their sequence.</summary>
    public IReadOnlyList<Guid> ApprovedIds => [.. InOrder.Where(p => p.Effect == OrderEffect.ApprovePair).Select(p => p.MentorshipId!.Value)];

    /// <summary>Pairs of the points and pairs that they have made.</summary>
    public IReadOnlyList<Guid> PairIds => [.. _points.SelectMany(p => new[] { p.MentorshipId, p.MadeId }).OfType<Guid>().Distinct()];

    /// <summary>Terms of the appointment (D-03).</summary>
    public CuratorTerms? Curatorship => _points.Select(p => p.Curatorship).FirstOrDefault(t => t is not null);

    /// <summary>The program whose edition the order approves (D-06).</summary>
    public Guid? ApprovedProgramId => _points.Find(p => p.Effect == OrderEffect.EditionApproval)?.ProgramId;

    /// <summary>Which paper the approved program is (D-01, D-02, D-06); null where the order approves none.</summary>
    public ProgramAct? ApprovedAct => ApprovedProgramId is null ? null : _points.Find(p => p.Effect == OrderEffect.EditionApproval)!.Act ?? ProgramAct.Program;

    /// <summary>The road map that the order approves (D-02).</summary>
    public Guid? ApprovedRoadMapId => _points.Find(p => p.Effect == OrderEffect.RoadMapApproval)?.RoadMapId;

    /// <summary>Whom the appointed curator replaces (D-03).</summary>
    public Guid? PreviousCuratorId => _points.Find(p => p.Effect == OrderEffect.CuratorRelease)?.PersonId;

    private IEnumerable<OrderPoint> InOrder => _points.OrderBy(p => p.Position);

    /// <summary>«О проведении Дня наставника» of a text order.</summary>
    [DisplayName("О чём")]
    public string? Heading { get; private set; }

    /// <summary>What stands before «ПРИКАЗЫВАЮ» in a text order.</summary>
    [DisplayName("Преамбула")]
    public string? Preamble { get; private set; }

    /// <summary>Last day for the individual plans to be handed in (D-04).</summary>
    [DisplayName("Срок сдачи планов")]
    public DateOnly? PlansDueOn { get; private set; }

    /// <summary>Who controls the order; null means the director keeps it («оставляю за собой»).</summary>
    public Guid? ControllerId { get; private set; }

    /// <summary>Whoever has to know a text order besides those its points name.</summary>
    [NotAudited]
    [DisplayName("Кого ещё ознакомить")]
    public List<Guid> AcquaintIds { get; private set; } = [];

    [DisplayName("Дата проекта")]
    public DateOnly DraftedOn { get; private set; }

    /// <summary>Basis after the legal acts of the preamble, such as «решения педагогического совета (протокол от 31.08.2026 № 1)».</summary>
    [DisplayName("Основание")]
    public string? Basis { get; private set; }

    /// <summary>The curator named in the order; in D-03 the one who is appointed.</summary>
    public Guid? CuratorId { get; private set; }

    /// <summary>Why the director sent it back.</summary>
    [DisplayName("Что исправить")]
    public string? ReturnReason { get; private set; }

    /// <summary>A string: «29.2», «56-ОД», «14-а» (S0-1).</summary>
    [DisplayName("Номер")]
    public string? Number { get; private set; }

    [DisplayName("Дата подписания")]
    public DateOnly? SignedOn { get; private set; }

    public Guid? SignedById { get; private set; }

    /// <summary>The issued document.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Set when a signed order was taken back.</summary>
    [DisplayName("Отменён")]
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>True while its text may be changed.</summary>
    public bool IsEditable => State == OrderState.Draft;

    /// <summary>«от 01.09.2026 № 29.2».</summary>
    public string? Reference => DocumentNumber.Reference(Number, SignedOn);

    /// <summary>Sends the draft to the director.</summary>
    /// <param name="obstacles">What keeps the order from being carried out now: in D-04 pairs whose consents are no longer complete.</param>
    public RuleViolation? Submit(IReadOnlyList<string> obstacles)
    {
        if (State != OrderState.Draft) return new RuleViolation("На подпись передают только проект приказа");

        if (IsEmpty is { } empty) return empty;

        if (obstacles.Count > 0) return Hindered(obstacles);

        State = OrderState.OnApproval;
        ReturnReason = null;
        return null;
    }

    /// <summary>
    /// Who would have to supervise or approve the own work: a curator or controller who stands in a pair of the order, and plans that
    /// nobody outside the pairs may approve.
    /// </summary>
    /// <param name="parties">Whoever the order makes work together.</param>
    /// <param name="plansHaveApprover">Somebody outside the pairs may approve their plans.</param>
    public IEnumerable<string> Conflicts(IReadOnlyCollection<OrderParty> parties, bool plansHaveApprover)
    {
        if (parties.FirstOrDefault(p => p.Id == CuratorId) is { } curator) yield return $"{curator.Name} – в паре из этого приказа, куратором назовите другого человека";

        if (parties.FirstOrDefault(p => p.Id == ControllerId) is { } controller)
        {
            yield return $"{controller.Name} – в паре из этого приказа, контроль поручите другому человеку";
        }

        if (Kind == OrderKind.PairsApproval && !plansHaveApprover)
        {
            yield return "планы некому утвердить: и заместители директора, и директор – в парах из этого приказа, разделите пары по двум приказам";
        }
    }

    /// <summary>The director sends it back for correction.</summary>
    public RuleViolation? Return(string? reason)
    {
        if (State != OrderState.OnApproval) return new RuleViolation("Вернуть можно только приказ, переданный на подпись");

        if (string.IsNullOrWhiteSpace(reason)) return new RuleViolation("Напишите, что исправить", nameof(ReturnReason));

        if (reason.Trim().Length > 2000) return new RuleViolation("Не длиннее 2000 знаков", nameof(ReturnReason));

        State = OrderState.Draft;
        ReturnReason = reason.Trim();
        return null;
    }

    /// <summary>Says what is missing in a draft that orders nothing; null when there is something.</summary>
    private RuleViolation? IsEmpty => _points.Count > 0 ? null : Kind switch
    {
        OrderKind.PairsApproval => new RuleViolation("В приказе нет ни одной пары: добавьте хотя бы одну"),
        OrderKind.Changes => new RuleViolation("В приказе нет ни одного изменения: добавьте хотя бы одно"),
        OrderKind.CuratorAppointment => new RuleViolation("Не указано, кого назначают куратором"),
        _ => new RuleViolation("В приказе нет ни одного пункта: добавьте хотя бы один"),
    };

    private static RuleViolation Hindered(IReadOnlyList<string> obstacles)
    {
        var said = string.Join("; ", obstacles);
        return new RuleViolation(char.ToUpperInvariant(said[0]) + said[1..]);
    }

    /// <summary>
    /// The director signs: number and date are given and every point is carried out in its sequence, in one save.
    /// Pairs that it makes stand in <see cref="OrderWorld.Made"/>, still without keys.
    /// </summary>
    /// <param name="obstacles">What keeps a point from being carried out, in words.</param>
    public IReadOnlyList<RuleViolation> Sign(OrderSignature signature, OrderWorld world, IReadOnlyList<string> obstacles)
    {
        var violations = Enact(signature, obstacles, world);
        if (violations.Count > 0) return violations;

        return [.. InOrder.ToList().SelectMany(p => p.Effect is { } effect ? PointEffect.Of(effect).CarryOut(this, p, world) : [])];
    }

    /// <summary>
    /// The director takes a signed order back and with it exactly what its points have done. Where somebody has worked by it already,
    /// the order stays: such a pair is ended by a new order, not undone.
    /// </summary>
    /// <param name="pairsWithRecords">Pairs on which something was recorded, in words.</param>
    public IReadOnlyList<RuleViolation> Cancel(OrderWorld world, IReadOnlyList<string> pairsWithRecords, DateOnly on)
    {
        if (MayCancel(pairsWithRecords) is { } violation) return [violation];

        var violations = InOrder.ToList().SelectMany(p => p.Effect is { } effect ? PointEffect.Of(effect).Undo(this, p, world, on) : []).ToList();
        if (violations.Count == 0) (State, CancelledOn) = (OrderState.Cancelled, on);

        return violations;
    }

    private List<RuleViolation> Enact(OrderSignature signature, IReadOnlyList<string> obstacles, OrderWorld world)
    {
        var (typed, signedOn, signedById, numberIsUsed) = signature;
        var number = DocumentNumber.Clean(typed);
        var violations = new List<RuleViolation>();
        Texts.Require(violations, number, nameof(Number), "Укажите номер приказа", 30);
        if (State != OrderState.OnApproval) violations.Add(new RuleViolation("Подписать можно только приказ, переданный на подпись"));

        if (numberIsUsed is not null) violations.Add(numberIsUsed with { Field = nameof(Number) });

        if (signedOn is null)
        {
            violations.Add(new RuleViolation("Укажите дату приказа", nameof(SignedOn)));
        }
        else if (signedOn > world.Today)
        {
            violations.Add(new RuleViolation("Дата приказа не может быть в будущем", nameof(SignedOn)));
        }
        else if (signedOn < world.Today.AddYears(-1))
        {
            violations.Add(new RuleViolation("Дата приказа старше года: проверьте год", nameof(SignedOn)));
        }
        else if (world.Bases.Where(b => b.On > signedOn).MaxBy(b => b.On) is { } younger)
        {
            violations.Add(new RuleViolation($"Приказ старше того, на чём он основан. Дата – {younger}", nameof(SignedOn)));
        }

        if (IsEmpty is { } empty) violations.Add(empty);

        if (obstacles.Count > 0) violations.Add(Hindered(obstacles));

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
        : pairsWithRecords.Count > 0
            ? new RuleViolation("По приказу уже работали, отменить его нельзя: " + string.Join("; ", pairsWithRecords) + ". Такие пары прекращают новым приказом")
        : null;

    /// <summary>Everyone named has been acquainted.</summary>
    public void AllAcknowledged()
    {
        if (State == OrderState.Acknowledging) State = OrderState.InForce;
    }
}

/// <summary>Number, date and hand of the director.</summary>
/// <param name="NumberIsUsed">Says which document has the number already; null: it is free.</param>
public sealed record OrderSignature(string? Number, DateOnly? SignedOn, Guid SignedById, RuleViolation? NumberIsUsed);
