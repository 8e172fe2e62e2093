using System.Linq.Expressions;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Disputes;

/// <summary>Where a dispute stands.</summary>
public enum DisputeState
{
    /// <summary>Waits for whoever is to consider it.</summary>
    Filed,

    /// <summary>A day is appointed.</summary>
    Considered,

    /// <summary>There is a decision to carry out.</summary>
    Decided,

    /// <summary>Carried out.</summary>
    Closed,

    /// <summary>Taken back by the applicant.</summary>
    Withdrawn,
}

/// <summary>A decision as typed.</summary>
/// <param name="ResponsibleId">Who carries it out: one of the parties or of those who consider.</param>
/// <param name="MeetingId">Meeting of the council that has decided; null: none is named.</param>
public sealed record DisputeDecision(string? Text, DateOnly? On, Guid? ResponsibleId, DateOnly? DueOn, Guid? MeetingId);

/// <summary>
/// «Спор участников пары» (S1-22): the council or union of mentors hears both sides as arbiter and decides. Only the parties and those named to consider it know of it,
/// whatever office anybody else holds.
/// </summary>
[DisplayName("Спор")]
public sealed class Dispute : SchoolEntity
{
    public const int LongestText = 4000;

    /// <summary>Working days for considering it, as for a petition: no source sets a term.</summary>
    public const int ConsiderDays = 10;

    public const int MostMembers = 9;

    private readonly List<DisputeMember> _members = [];

    private Dispute() { }

    public Guid MentorshipId { get; private set; }

    public Guid MentorId { get; private set; }

    public Guid MenteeId { get; private set; }

    public Guid ApplicantId { get; private set; }

    /// <summary>Leads the consideration.</summary>
    [DisplayName("Рассматривает")]
    public Guid LeadId { get; private set; }

    [NotAudited]
    [DisplayName("Суть спора")]
    public string Substance { get; private set; } = "";

    [DisplayName("Подано")]
    public DateOnly FiledOn { get; private set; }

    [DisplayName("Рассмотреть до")]
    public DateOnly ConsiderBy { get; private set; }

    [DisplayName("Состояние")]
    public DisputeState State { get; private set; }

    /// <summary>The day on which both sides are heard.</summary>
    [DisplayName("День рассмотрения")]
    public DateOnly? HearingOn { get; private set; }

    [NotAudited]
    [DisplayName("Решение")]
    public string? Decision { get; private set; }

    [DisplayName("Решено")]
    public DateOnly? DecidedOn { get; private set; }

    [DisplayName("Заседание")]
    public Guid? MeetingId { get; private set; }

    [DisplayName("Исполняет")]
    public Guid? ResponsibleId { get; private set; }

    [DisplayName("Исполнить до")]
    public DateOnly? DueOn { get; private set; }

    [DisplayName("Закрыто")]
    public DateOnly? ClosedOn { get; private set; }

    [NotAudited]
    [DisplayName("Как исполнено")]
    public string? Outcome { get; private set; }

    /// <summary>Further people who consider it.</summary>
    public IReadOnlyList<DisputeMember> Members => _members;

    public bool IsOpen => State is DisputeState.Filed or DisputeState.Considered;

    /// <summary>The parties and those named; nobody else in any role.</summary>
    /// <param name="me">Empty for an account without a person.</param>
    public static Expression<Func<Dispute, bool>> SeenBy(Guid me) => d => d.MentorId == me || d.MenteeId == me || d.LeadId == me || d.Members.Any(m => m.PersonId == me);

    /// <summary>One of the pair files it.</summary>
    /// <param name="leadId">Who is asked to consider it.</param>
    /// <param name="mayLead">That person may be asked.</param>
    public static Result<Dispute> File(Mentorship pair, Guid applicantId, string? substance, Guid? leadId, bool mayLead, SchoolCalendar calendar, DateOnly today)
    {
        if (applicantId != pair.MentorId && applicantId != pair.MenteeId) return new RuleViolation("Спор подаёт наставник или наставляемый этой пары", nameof(MentorshipId));

        var violations = new List<RuleViolation>();
        if (pair.State is not (MentorshipState.Active or MentorshipState.Suspended))
        {
            violations.Add(new RuleViolation("Пара уже не действует: выберите другую", nameof(MentorshipId)));
        }

        Texts.Require(violations, substance, nameof(Substance), "Напишите, в чём суть спора", LongestText);
        if (leadId is null || !mayLead) violations.Add(new RuleViolation("Выберите, кто рассмотрит спор", nameof(LeadId)));
        else if (leadId == pair.MentorId || leadId == pair.MenteeId) violations.Add(new RuleViolation("Стороны спора его не рассматривают", nameof(LeadId)));
        if (violations.Count > 0) return violations;

        return new Dispute
        {
            MentorshipId = pair.Id,
            MentorId = pair.MentorId,
            MenteeId = pair.MenteeId,
            ApplicantId = applicantId,
            LeadId = leadId!.Value,
            Substance = substance!.Trim(),
            FiledOn = today,
            ConsiderBy = calendar.AddWorkingDays(today, ConsiderDays),
        };
    }

    /// <summary>Whoever leads appoints the day and names who considers it too.</summary>
    public IReadOnlyList<RuleViolation> Appoint(DateOnly? hearingOn, IReadOnlyCollection<Guid> members, Guid personId, DateOnly today)
    {
        if (MayLead(personId) is { } refused) return [refused];
        if (!IsOpen) return [new RuleViolation("Решение уже принято")];

        var violations = new List<RuleViolation>();
        if (hearingOn is null) violations.Add(new RuleViolation("Укажите день рассмотрения", nameof(HearingOn)));
        else if (hearingOn < today) violations.Add(new RuleViolation("День рассмотрения уже прошёл", nameof(HearingOn)));
        else if (hearingOn > today.AddMonths(3)) violations.Add(new RuleViolation("Спор не откладывают больше чем на три месяца", nameof(HearingOn)));
        if (members.Contains(MentorId) || members.Contains(MenteeId)) violations.Add(new RuleViolation("Стороны спора его не рассматривают", nameof(Members)));
        if (members.Count > MostMembers) violations.Add(new RuleViolation($"Кроме вас, спор рассматривают не больше {MostMembers} человек", nameof(Members)));
        if (violations.Count > 0) return violations;

        (State, HearingOn) = (DisputeState.Considered, hearingOn);
        _members.RemoveAll(m => !members.Contains(m.PersonId));
        _members.AddRange(members.Where(id => id != LeadId && !_members.Exists(m => m.PersonId == id)).Select(id => new DisputeMember(id)));
        return [];
    }

    /// <summary>The decision, with who carries it out and by when.</summary>
    public IReadOnlyList<RuleViolation> Decide(DisputeDecision decision, Guid personId, DateOnly today)
    {
        if (MayLead(personId) is { } refused) return [refused];
        if (State == DisputeState.Filed) return [new RuleViolation("Сначала назначьте день и выслушайте обе стороны")];
        if (State != DisputeState.Considered) return [new RuleViolation("Решение уже принято")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, decision.Text, nameof(Decision), "Напишите решение", LongestText);
        if (decision.On is null) violations.Add(new RuleViolation("Укажите дату решения", nameof(DecidedOn)));
        else if (decision.On > today) violations.Add(new RuleViolation("Дата решения в будущем", nameof(DecidedOn)));
        else if (decision.On < FiledOn) violations.Add(new RuleViolation("Решение не может быть раньше обращения", nameof(DecidedOn)));
        if (decision.ResponsibleId is not { } who) violations.Add(new RuleViolation("Выберите, кто исполняет решение", nameof(ResponsibleId)));
        else if (!Knows(who)) violations.Add(new RuleViolation("Исполняет тот, кто знает о споре: сторона или участник рассмотрения", nameof(ResponsibleId)));
        if (decision.DueOn is null) violations.Add(new RuleViolation("Укажите срок исполнения", nameof(DueOn)));
        else if (decision.DueOn < decision.On) violations.Add(new RuleViolation("Срок исполнения – не раньше решения", nameof(DueOn)));
        if (violations.Count > 0) return violations;

        (State, Decision, DecidedOn, ResponsibleId, DueOn) = (DisputeState.Decided, decision.Text!.Trim(), decision.On, decision.ResponsibleId, decision.DueOn);
        MeetingId = decision.MeetingId;
        return [];
    }

    /// <summary>What came of the decision; the one who carries it out or leads closes it.</summary>
    public IReadOnlyList<RuleViolation> Close(string? outcome, Guid personId, DateOnly today)
    {
        if (State != DisputeState.Decided) return [new RuleViolation(State == DisputeState.Closed ? "Спор уже закрыт" : "Решения ещё нет")];
        if (personId != ResponsibleId && personId != LeadId) return [new RuleViolation("Исполнение отмечает тот, кому оно поручено, или кто рассматривал спор")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, outcome, nameof(Outcome), "Напишите, что сделано", LongestText);
        if (violations.Count == 0) (State, Outcome, ClosedOn) = (DisputeState.Closed, outcome!.Trim(), today);
        return violations;
    }

    /// <summary>The applicant takes it back while nothing is decided.</summary>
    public RuleViolation? Withdraw(Guid personId, DateOnly today)
    {
        if (personId != ApplicantId) return new RuleViolation("Отозвать спор может только заявитель");
        if (!IsOpen) return new RuleViolation(State == DisputeState.Withdrawn ? "Спор уже отозван" : "Решение уже принято: отозвать спор нельзя");

        (State, ClosedOn) = (DisputeState.Withdrawn, today);
        return null;
    }

    private bool Knows(Guid person) => person == MentorId || person == MenteeId || person == LeadId || _members.Exists(m => m.PersonId == person);

    private RuleViolation? MayLead(Guid personId) => personId == LeadId ? null : new RuleViolation("Спор ведёт тот, кому его передали");
}

/// <summary>One of those who consider a dispute.</summary>
[DisplayName("Участник рассмотрения спора")]
public sealed class DisputeMember : SchoolEntity
{
    private DisputeMember() { }

    internal DisputeMember(Guid personId) => PersonId = personId;

    public Guid DisputeId { get; private set; }

    [DisplayName("Кто рассматривает")]
    public Guid PersonId { get; private set; }
}

/// <summary>Words of disputes.</summary>
public static class DisputeLabels
{
    public static string Label(this DisputeState state) => state switch
    {
        DisputeState.Filed => "Подан",
        DisputeState.Considered => "Рассматривается",
        DisputeState.Decided => "Есть решение",
        DisputeState.Closed => "Закрыт",
        DisputeState.Withdrawn => "Отозван",
    };
}
