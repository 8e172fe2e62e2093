using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Orders;

/// <summary>What was in force before a point was carried out.</summary>
/// <param name="EarlierEndsOn">The last day that the order has replaced.</param>
/// <param name="AnnouncedBefore">The end was announced, or had come, before the order was signed.</param>
/// <param name="EarlierId">The edition that was in force before.</param>
/// <param name="EndedIds">Appointments that the order has ended.</param>
public sealed record PointUndo(DateOnly? EarlierEndsOn = null, bool AnnouncedBefore = false, Guid? EarlierId = null, IReadOnlyList<Guid>? EndedIds = null);

/// <summary>The appointment of D-03 besides the person.</summary>
/// <param name="ForAcademicYear">Appointed for the academic year of the first day; otherwise without a term.</param>
/// <param name="Duties">One a line; null takes the usual ones of the school.</param>
public sealed record CuratorTerms(DateOnly FromOn, bool ForAcademicYear, string? Duties);

/// <summary>Which paper a point approves, where it is not a program.</summary>
public sealed record ApprovedPaper(ProgramAct Act);

/// <summary>A numbered point of an order: its text (who – what – until when), or an effect of <see cref="OrderEffect"/> with its data.</summary>
[DisplayName("Пункт приказа")]
public sealed class OrderPoint : SchoolEntity
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private PairChangeCard? _change;

    private OrderPoint() { }

    internal OrderPoint(OrderEffect? effect, int position)
    {
        Effect = effect;
        Position = position;
    }

    public Guid OrderId { get; private set; }

    /// <summary>Place in the order, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Null: text only.</summary>
    [DisplayName("Что делает пункт")]
    public OrderEffect? Effect { get; private set; }

    /// <summary>What is ordered, of a point without an effect; of a change its reason.</summary>
    [DisplayName("Текст")]
    public string? Text { get; private set; }

    /// <summary>The pair that is approved or changed, as it was.</summary>
    public Guid? MentorshipId { get; private set; }

    /// <summary>Who has to do it, who is appointed or relieved, who takes over.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The program whose edition is approved; no key, since a draft of a program may be given up before the draft of its order.</summary>
    public Guid? ProgramId { get; private set; }

    /// <summary>The road map that is approved; no key, for the same reason.</summary>
    public Guid? RoadMapId { get; private set; }

    /// <summary>Until when.</summary>
    [DisplayName("Срок")]
    public DateOnly? DueOn { get; private set; }

    /// <summary>The pair that the signed order has made.</summary>
    public Guid? MadeId { get; private set; }

    /// <summary>What the effect needs besides the columns.</summary>
    [NotAudited]
    [DisplayName("Содержание пункта")]
    public string? DataJson { get; private set; }

    /// <summary>What was in force before; null until the order is signed. Has no word of its own in the history: the act is told by the order.</summary>
    [NotAudited]
    public string? UndoJson { get; private set; }

    /// <summary>The change of a pair; null for other points.</summary>
    public PairChangeCard? Change => _change ??= PointEffect.IsChange(Effect) && DataJson is { } json ? JsonSerializer.Deserialize<PairChangeCard>(json, Json) : null;

    /// <summary>The terms of a curator's appointment; null for other points.</summary>
    public CuratorTerms? Curatorship =>
        Effect == OrderEffect.CuratorAppointment && DataJson is { } json ? JsonSerializer.Deserialize<CuratorTerms>(json, Json) : null;

    /// <summary>Which paper the approved program is; null for other points.</summary>
    public ProgramAct? Act => Effect == OrderEffect.EditionApproval && DataJson is { } json ? JsonSerializer.Deserialize<ApprovedPaper>(json, Json)!.Act : null;

    /// <summary>What was in force before.</summary>
    public PointUndo Before => UndoJson is { } json ? JsonSerializer.Deserialize<PointUndo>(json, Json)! : new PointUndo();

    internal static OrderPoint Approving(Guid mentorshipId, int position) => new(OrderEffect.ApprovePair, position) { MentorshipId = mentorshipId };

    internal static OrderPoint Changing(Guid mentorshipId, PairChangeCard card, int position)
    {
        var point = new OrderPoint(card.Kind, position) { MentorshipId = mentorshipId };
        point.Write(card);
        return point;
    }

    internal static OrderPoint Appointing(Guid personId, CuratorTerms terms) =>
        new(OrderEffect.CuratorAppointment, 1) { PersonId = personId, DataJson = JsonSerializer.Serialize(terms, Json) };

    internal static OrderPoint Relieving(Guid personId) => new(OrderEffect.CuratorRelease, 2) { PersonId = personId };

    internal static OrderPoint ApprovingEdition(Guid programId, ProgramAct act, string text) => new(OrderEffect.EditionApproval, 1)
    {
        ProgramId = programId,
        Text = text,
        DataJson = act == ProgramAct.Program ? null : JsonSerializer.Serialize(new ApprovedPaper(act), Json),
    };

    internal static OrderPoint ApprovingRoadMap(Guid roadMapId, int position, string text) => new(OrderEffect.RoadMapApproval, position) { RoadMapId = roadMapId, Text = text };

    internal void Write(PairChangeCard card)
    {
        card = card.Trimmed();
        (_change, PersonId, Text, DueOn) = (card, card.NewMentorId, card.Reason, card.NewEndsOn ?? card.LastDay);
        DataJson = JsonSerializer.Serialize(card, Json);
    }

    internal void Write(TextPointCard card) => (PersonId, Text, DueOn) = (card.PersonId, card.Text!.Trim(), card.DueOn);

    internal void MoveTo(int position) => Position = position;

    internal void Keep(PointUndo before) => UndoJson = JsonSerializer.Serialize(before, Json);

    /// <summary>Remembers the pair that the order has made, once it has its key.</summary>
    public void Made(Guid mentorshipId) => MadeId = mentorshipId;
}
