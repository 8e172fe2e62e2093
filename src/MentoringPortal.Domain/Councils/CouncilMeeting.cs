using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Councils;

/// <summary>Which body meets: a school brings mentoring before one or several of them.</summary>
public enum CouncilBody
{
    Pedagogical,
    Methodical,
    DirectorsMeeting,
    MentorsCouncil,
    MethodUnion,
    TeachersMeeting,
}

/// <summary>How many of the members must be there.</summary>
public enum Quorum
{
    /// <summary>More than half.</summary>
    Half,

    /// <summary>At least two thirds.</summary>
    TwoThirds,
}

/// <summary>What carries a decision.</summary>
public enum Majority
{
    /// <summary>More than half of those present.</summary>
    OfPresent,

    /// <summary>More votes for than against.</summary>
    OfVotes,
}

/// <summary>The word before a decision.</summary>
public enum DecisionWord
{
    Decided,
    Resolved,
    WasDecided,
}

public enum MeetingState
{
    Draft,

    /// <summary>The minutes have their number and are issued: they do not change any more.</summary>
    Registered,
}

/// <summary>When and how the body meets.</summary>
public sealed record MeetingCard(CouncilBody Body, DateOnly? HeldOn, TimeOnly? BeganAt, TimeOnly? EndedAt, string? Place, Guid? ChairId, Guid? SecretaryId, string? Invited,
    Quorum Quorum, Majority Majority, bool HasCastingVote, DecisionWord Word);

/// <summary>
/// «Заседание педагогического совета»: notice, attendance, agenda, minutes. Agenda and attendance are parts of the one record, so that two secretaries meet each other's
/// version; decisions are rows, for they wait on homes.
/// </summary>
[DisplayName("Заседание совета")]
public sealed class CouncilMeeting : SchoolEntity
{
    public const int TextMax = 8000;

    /// <summary>Items of one agenda.</summary>
    public const int MostItems = 20;

    /// <summary>Decisions of one item.</summary>
    public const int MostDecisions = 12;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly List<CouncilDecision> _decisions = [];

    private CouncilMeeting() { }

    [DisplayName("Кто заседает")]
    public CouncilBody Body { get; private set; }

    [DisplayName("Состояние")]
    public MeetingState State { get; private set; }

    [DisplayName("Номер протокола")]
    public string? Number { get; private set; }

    [DisplayName("Дата заседания")]
    public DateOnly HeldOn { get; private set; }

    [DisplayName("Начало")]
    public TimeOnly? BeganAt { get; private set; }

    [DisplayName("Окончание")]
    public TimeOnly? EndedAt { get; private set; }

    [DisplayName("Место")]
    public string? Place { get; private set; }

    [DisplayName("Председатель")]
    public Guid? ChairId { get; private set; }

    [DisplayName("Секретарь")]
    public Guid? SecretaryId { get; private set; }

    /// <summary>Those who are no members, as typed.</summary>
    [DisplayName("Приглашённые")]
    public string? Invited { get; private set; }

    [DisplayName("Кворум")]
    public Quorum Quorum { get; private set; }

    [DisplayName("Большинство")]
    public Majority Majority { get; private set; }

    [DisplayName("Решающий голос председателя")]
    public bool HasCastingVote { get; private set; }

    [DisplayName("Слово перед решением")]
    public DecisionWord Word { get; private set; }

    /// <summary>The pack that is heard: appended to the minutes as it stood at the registration.</summary>
    [DisplayName("Материалы")]
    public Guid? PackId { get; private set; }

    [NotAudited]
    public string AttendanceJson { get; private set; } = "[]";

    [NotAudited]
    public string AgendaJson { get; private set; } = "[]";

    /// <summary>The issued minutes.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The order on the execution of the decisions (D-52).</summary>
    public Guid? OrderId { get; private set; }

    public IReadOnlyList<CouncilDecision> Decisions => _decisions;

    public IReadOnlyList<Attendee> Attendance => JsonSerializer.Deserialize<List<Attendee>>(AttendanceJson, Json)!;

    public IReadOnlyList<AgendaItem> Agenda => JsonSerializer.Deserialize<List<AgendaItem>>(AgendaJson, Json)!;

    public AcademicYear Year => AcademicYear.Of(HeldOn);

    public int Members => Attendance.Count;

    public int Present => Attendance.Count(a => a.IsPresent);

    public bool IsDraft => State == MeetingState.Draft;

    /// <summary>Decisions of an item (from 1) in their order.</summary>
    public IReadOnlyList<CouncilDecision> DecisionsOf(int item) => [.. _decisions.Where(d => d.Item == item).OrderBy(d => d.Position)];

    public static Result<CouncilMeeting> Call(MeetingCard card, DateOnly today)
    {
        var meeting = new CouncilMeeting();
        var violations = meeting.Arrange(card, today);
        return violations.Count > 0 ? violations.ToList() : meeting;
    }

    /// <summary>Brings a pack before the body: its topic is an item, its draft decision the decisions of it.</summary>
    public void Hear(CouncilPack pack, string? speaker, IEnumerable<string> decisions)
    {
        PackId = pack.Id;
        SetAgenda([.. Agenda, new AgendaItem(pack.Topic, speaker, "Справка прилагается (приложение № 1)", null, null, null, null, true)]);
        var item = Agenda.Count;
        _decisions.AddRange(decisions.Take(MostDecisions).Select((text, i) => new CouncilDecision(item, i + 1,
            text.Length > CouncilDecision.TextMax ? text[..CouncilDecision.TextMax] : text, null, null)));
    }

    public IReadOnlyList<RuleViolation> Arrange(MeetingCard card, DateOnly today)
    {
        if (Refusal() is { } refused) return [refused];

        var violations = new List<RuleViolation>();
        if (card.HeldOn is null) violations.Add(new RuleViolation("Укажите день заседания", nameof(HeldOn)));
        if (card.HeldOn is { } day && (day < today.AddYears(-MostYearsBack) || day > today.AddYears(1)))
        {
            violations.Add(new RuleViolation("Проверьте год заседания", nameof(HeldOn)));
        }

        if (card.EndedAt < card.BeganAt) violations.Add(new RuleViolation("Окончание раньше начала", nameof(EndedAt)));
        if (card.ChairId is not null && card.ChairId == card.SecretaryId) violations.Add(new RuleViolation("Председатель и секретарь – разные люди", nameof(SecretaryId)));
        Texts.Limit(violations, card.Place, nameof(Place), 200);
        Texts.Limit(violations, card.Invited, nameof(Invited), 2000);
        if (violations.Count > 0) return violations;

        (Body, HeldOn, BeganAt, EndedAt, Place) = (card.Body, card.HeldOn!.Value, card.BeganAt, card.EndedAt, Texts.OrNull(card.Place));
        (ChairId, SecretaryId, Invited) = (card.ChairId, card.SecretaryId, Texts.OrNull(card.Invited));
        (Quorum, Majority, HasCastingVote, Word) = (card.Quorum, card.Majority, card.HasCastingVote, card.Word);
        return [];
    }

    /// <summary>Who of the members was there. Votes that were counted before must not exceed those present now.</summary>
    public IReadOnlyList<RuleViolation> Attend(IReadOnlyList<Attendee> attendance)
    {
        if (Refusal() is { } refused) return [refused];

        var violations = new List<RuleViolation>();
        for (var i = 0; i < attendance.Count; i++) Texts.Limit(violations, attendance[i].Reason, $"Members[{i}].Reason", 200);
        if (attendance.Count == 0) violations.Add(new RuleViolation("Отметьте, кто входит в состав", "Members"));
        var present = attendance.Count(a => a.IsPresent);
        if (Agenda.Any(i => i.Votes > present))
        {
            violations.Add(new RuleViolation($"По вопросам повестки голосовало больше, чем присутствует ({present}): проверьте голоса", "Members"));
        }

        if (violations.Count == 0)
        {
            AttendanceJson = JsonSerializer.Serialize(attendance.Select(a => a with { Reason = a.IsPresent ? null : Texts.OrNull(a.Reason) }), Json);
        }

        return violations;
    }

    /// <summary>Writes an item with its decisions; one past the last number adds it.</summary>
    public IReadOnlyList<RuleViolation> WriteItem(int number, AgendaItem item, IReadOnlyList<DecisionCard> decisions)
    {
        if (Refusal() is { } refused) return [refused];

        var violations = new List<RuleViolation>();
        var items = Agenda.ToList();
        if (number > MostItems) violations.Add(new RuleViolation($"В повестке не больше {MostItems} вопросов"));
        Texts.Require(violations, item.Topic, nameof(AgendaItem.Topic), "Напишите, о чём вопрос: «О результатах наставничества»", 300);
        Texts.Limit(violations, item.Speaker, nameof(AgendaItem.Speaker), 300);
        Texts.Limit(violations, item.Heard, nameof(AgendaItem.Heard), TextMax);
        Texts.Limit(violations, item.Discussed, nameof(AgendaItem.Discussed), TextMax);
        foreach (var (votes, field) in new[] { (item.For, nameof(AgendaItem.For)), (item.Against, nameof(AgendaItem.Against)), (item.Abstained, nameof(AgendaItem.Abstained)) })
        {
            if (votes < 0) violations.Add(new RuleViolation("Голосов не может быть меньше нуля", field));
        }

        if (item.Votes > Present)
        {
            violations.Add(new RuleViolation(Members == 0 ? "Сначала отметьте, кто присутствовал" : $"Голосов {item.Votes}, а присутствовало {Present}", nameof(AgendaItem.For)));
        }

        for (var i = 0; i < decisions.Count; i++)
        {
            Texts.Require(violations, decisions[i].Text, $"Decisions[{i}].Text", "Напишите, что решили", CouncilDecision.TextMax);
            if (decisions[i].DueOn < HeldOn) violations.Add(new RuleViolation("Срок раньше заседания", $"Decisions[{i}].DueOn"));
            if (decisions[i].DueOn > HeldOn.AddYears(3)) violations.Add(new RuleViolation("Срок дальше трёх лет: проверьте год", $"Decisions[{i}].DueOn"));
        }

        if (violations.Count > 0) return violations;

        var clean = item with
        {
            Topic = item.Topic!.Trim().TrimEnd('.'),
            Speaker = Texts.OrNull(item.Speaker),
            Heard = Texts.OrNull(item.Heard),
            Discussed = Texts.OrNull(item.Discussed)
        };
        if (number > items.Count)
        {
            items.Add(clean);
            number = items.Count;
        }
        else
        {
            items[number - 1] = clean;
        }

        SetAgenda(items);
        var kept = DecisionsOf(number);
        for (var i = 0; i < Math.Max(kept.Count, decisions.Count); i++)
        {
            if (i >= decisions.Count) _decisions.Remove(kept[i]);
            else if (i < kept.Count) kept[i].Say(decisions[i]);
            else _decisions.Add(new CouncilDecision(number, i + 1, decisions[i].Text!.Trim(), decisions[i].PersonId, decisions[i].DueOn));
        }

        return [];
    }

    /// <summary>Takes an item off the agenda; those after it move up.</summary>
    public RuleViolation? DropItem(int number)
    {
        if (Refusal() is { } refused) return refused;

        var items = Agenda.ToList();
        items.RemoveAt(number - 1);
        SetAgenda(items);
        _decisions.RemoveAll(d => d.Item == number);
        foreach (var later in _decisions.Where(d => d.Item > number)) later.MoveUp();
        return null;
    }

    /// <summary>Members needed for the quorum.</summary>
    public int Needed => Quorum == Quorum.Half ? (Members / 2) + 1 : (int)Math.Ceiling(Members * 2 / 3m);

    public bool HasQuorum => Members > 0 && Present >= Needed;

    /// <summary>The votes carry the decision; a tie is decided by the chair where the chair has the casting vote.</summary>
    public bool IsAdopted(AgendaItem item)
    {
        var (yes, no) = (item.For ?? 0, item.Against ?? 0);
        return (Majority == Majority.OfPresent ? yes * 2 > Present : yes > no) || (HasCastingVote && yes == no && yes > 0 && item.ChairIsFor);
    }

    /// <summary>What keeps the minutes from being registered.</summary>
    public IReadOnlyList<RuleViolation> Missing(DateOnly today)
    {
        var missing = new List<RuleViolation>();
        if (Refusal() is { } refused) return [refused];

        if (HeldOn > today) missing.Add(new RuleViolation("Заседание ещё не прошло"));
        if (ChairId is null) missing.Add(new RuleViolation("Не указан председатель"));
        if (SecretaryId is null) missing.Add(new RuleViolation("Не указан секретарь"));
        if (Members == 0) missing.Add(new RuleViolation("Не отмечено, кто присутствовал"));
        else if (!HasQuorum) missing.Add(new RuleViolation($"Кворума нет: присутствовало {Present} из {Members}, нужно не меньше {Needed}"));
        if (Agenda.Count == 0) missing.Add(new RuleViolation("В повестке нет ни одного вопроса"));
        for (var i = 0; i < Agenda.Count; i++)
        {
            if (DecisionsOf(i + 1).Count == 0) missing.Add(new RuleViolation($"По вопросу {i + 1} не записано решение"));
            if (Agenda[i].For is null) missing.Add(new RuleViolation($"По вопросу {i + 1} не записаны голоса"));
        }

        return missing;
    }

    /// <summary>The minutes get their number; adopted decisions are in force from now on.</summary>
    public IReadOnlyList<RuleViolation> Register(string? number, RuleViolation? numberIsUsed, DateOnly today)
    {
        var violations = Missing(today).ToList();
        if (DocumentNumber.Clean(number) is null) violations.Add(new RuleViolation("Укажите номер протокола", nameof(Number)));
        if (numberIsUsed is not null) violations.Add(numberIsUsed);
        if (violations.Count > 0) return violations;

        (Number, State) = (DocumentNumber.Clean(number), MeetingState.Registered);
        var agenda = Agenda;
        foreach (var decision in _decisions.Where(d => IsAdopted(agenda[d.Item - 1]))) decision.Adopt();
        return [];
    }

    public void Issued(Guid documentId) => DocumentId = documentId;

    public void OrderedBy(Guid orderId) => OrderId = orderId;

    // Minutes of earlier years may be entered late, not those of decades.
    private const int MostYearsBack = 5;

    private RuleViolation? Refusal() => IsDraft ? null : new RuleViolation("Протокол зарегистрирован: изменить его нельзя");

    private void SetAgenda(IReadOnlyList<AgendaItem> items) => AgendaJson = JsonSerializer.Serialize(items, Json);
}
