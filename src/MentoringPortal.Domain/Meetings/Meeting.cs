using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Meetings;

/// <summary>Kinds of meetings of a pair (§1.9, S0-60). Meetings of the whole school are events.</summary>
public enum MeetingKind
{
    /// <summary>The first, organizational one.</summary>
    Introductory,

    /// <summary>The second, trial one.</summary>
    Trial,

    Planning,

    Regular,

    Final,

    /// <summary>A consultation on request.</summary>
    OnDemand,
}

/// <summary>How a meeting stands.</summary>
public enum MeetingStanding
{
    Appointed,

    /// <summary>Appointed anew for another time; still to be held.</summary>
    Moved,

    Held,

    /// <summary>Called off before its day, or it did not come about.</summary>
    NotHeld,
}

/// <summary>What is appointed.</summary>
/// <param name="At">Hour on the school's wall.</param>
/// <param name="Minutes">Duration in minutes, 5–600.</param>
/// <param name="Place">Room, or the address of a video call.</param>
public sealed record MeetingCard(MeetingKind? Kind, DateOnly? On, TimeOnly? At, int? Minutes, string? Place, string? Agenda);

/// <summary>What came of it, in four boxes.</summary>
/// <param name="CheckOn">When the next step is looked at again.</param>
public sealed record MeetingLog(string? Discussed, string? Decided, string? Difficulties, string? NextStep, DateOnly? CheckOn);

/// <summary>
/// «Встреча» of those who work together (S0-60): appointed by the mentor, then held, moved or not held. Agenda and log are common to mentor and mentee and stay out of the
/// change history, as the diary does. Time spent is counted from the diary only: a held meeting leads to its entry.
/// </summary>
[DisplayName("Встреча")]
public sealed class Meeting : SchoolEntity
{
    public const int TextMax = 4000;

    public const int LeastMinutes = 5;

    public const int MostMinutes = 600;

    private readonly List<MeetingAttendance> _attendances = [];

    private Meeting() { }

    public Guid UnitId { get; private set; }

    /// <summary>Common to the meetings that were appointed at once; null for a single one.</summary>
    [DisplayName("Серия")]
    public Guid? SeriesId { get; private set; }

    [DisplayName("Вид")]
    public MeetingKind Kind { get; private set; }

    /// <summary>The school's day.</summary>
    [DisplayName("День")]
    public DateOnly On { get; private set; }

    /// <summary>Hour on the school's wall.</summary>
    [DisplayName("Время")]
    public TimeOnly At { get; private set; }

    /// <summary>The same moment in UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>Minutes.</summary>
    [DisplayName("Продолжительность, мин")]
    public int Minutes { get; private set; }

    [DisplayName("Место или ссылка")]
    public string? Place { get; private set; }

    [NotAudited]
    [DisplayName("Повестка")]
    public string? Agenda { get; private set; }

    [DisplayName("Состояние")]
    public MeetingStanding State { get; private set; }

    /// <summary>Why it was moved or not held.</summary>
    [DisplayName("Причина")]
    public string? Reason { get; private set; }

    /// <summary>Day before the latest move.</summary>
    [DisplayName("Прежний день")]
    public DateOnly? EarlierOn { get; private set; }

    [DisplayName("Прежнее время")]
    public TimeOnly? EarlierAt { get; private set; }

    /// <summary>How often it was moved.</summary>
    public int Moves { get; private set; }

    [NotAudited]
    [DisplayName("Обсудили")]
    public string? Discussed { get; private set; }

    [NotAudited]
    [DisplayName("Решили")]
    public string? Decided { get; private set; }

    [NotAudited]
    [DisplayName("Затруднения")]
    public string? Difficulties { get; private set; }

    [NotAudited]
    [DisplayName("Следующий шаг")]
    public string? NextStep { get; private set; }

    [DisplayName("Когда проверить следующий шаг")]
    public DateOnly? CheckOn { get; private set; }

    /// <summary>The next step was looked at; null while it was not.</summary>
    [DisplayName("Следующий шаг проверен")]
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>The diary entry made of it: only that counts as time. Null while there is none.</summary>
    [DisplayName("Запись дневника")]
    public Guid? EntryId { get; private set; }

    /// <summary>Who of the group was there; empty where one mentor works with one mentee.</summary>
    public IReadOnlyList<MeetingAttendance> Attendances => _attendances;

    /// <summary>Not held yet and not called off.</summary>
    public bool IsOpen => State is MeetingStanding.Appointed or MeetingStanding.Moved;

    /// <summary>The next step waits to be looked at.</summary>
    public bool HasOpenStep => State == MeetingStanding.Held && NextStep is not null && CheckedOn is null;

    /// <summary>Only the mentor of an active pair appoints, moves and closes meetings.</summary>
    public static RuleViolation? MayWrite(Mentorship mentorship, Guid? authorId) =>
        mentorship.MentorId != authorId ? new RuleViolation("Встречи назначает наставник этой пары")
        : !mentorship.IsActive ? mentorship.NotWorking("Встречи назначают в действующей паре, утверждённой приказом")
        : null;

    /// <summary>Appoints a meeting.</summary>
    /// <param name="days">Days on which somebody of the unit works with the mentor.</param>
    /// <param name="instant">The moment of an hour on the school's wall.</param>
    /// <param name="seriesId">Of several appointed at once.</param>
    public static Result<Meeting> Appoint(Mentorship mentorship, Guid authorId, DayRange days, MeetingCard card, DateOnly today, Func<DateOnly, TimeOnly, DateTime> instant,
        Guid? seriesId = null)
    {
        if (MayWrite(mentorship, authorId) is { } forbidden) return forbidden;

        var meeting = new Meeting { UnitId = mentorship.UnitId, SeriesId = seriesId };
        var violations = meeting.Arrange(card, days, today, instant);
        return violations.Count > 0 ? violations : meeting;
    }

    /// <summary>Corrects what is appointed; another day or hour moves the meeting and asks for the reason.</summary>
    public IReadOnlyList<RuleViolation> Rearrange(MeetingCard card, string? reason, DayRange days, DateOnly today, Func<DateOnly, TimeOnly, DateTime> instant)
    {
        if (!IsOpen) return [new RuleViolation("Изменить можно только предстоящую встречу: эта уже закрыта")];

        var (day, hour) = (On, At);
        var isMoved = card.On != day || card.At != hour;
        var violations = new List<RuleViolation>();
        if (isMoved) Texts.Require(violations, reason, nameof(Reason), "Напишите, почему встреча переносится", 500);
        violations.AddRange(Arrange(card, days, today, instant, violations.Count == 0));
        if (violations.Count > 0 || !isMoved) return violations;

        (State, Reason, EarlierOn, EarlierAt) = (MeetingStanding.Moved, reason!.Trim(), day, hour);
        Moves++;
        return violations;
    }

    /// <summary>The meeting was held; the same act corrects the log later.</summary>
    /// <param name="members">Pairs of the unit in force on its day; fewer than two: nobody is ticked.</param>
    /// <param name="present">Pairs whose mentee was there.</param>
    /// <param name="lastOn">Last day of the unit.</param>
    public IReadOnlyList<RuleViolation> Hold(MeetingLog log, IReadOnlyCollection<Guid> members, IReadOnlyCollection<Guid> present, DateOnly lastOn, DateOnly today)
    {
        if (On > today) return [new RuleViolation($"Встреча ещё впереди: отметить её можно {On:dd.MM.yyyy}")];

        var violations = new List<RuleViolation>();
        if (members.Count > 1 && !members.Any(present.Contains)) violations.Add(new RuleViolation("Отметьте, кто был", "Present"));

        Texts.Limit(violations, log.Discussed, nameof(Discussed), TextMax);
        Texts.Limit(violations, log.Decided, nameof(Decided), TextMax);
        Texts.Limit(violations, log.Difficulties, nameof(Difficulties), TextMax);
        Texts.Limit(violations, log.NextStep, nameof(NextStep), TextMax);
        if (log.CheckOn is { } check)
        {
            if (Texts.OrNull(log.NextStep) is null) violations.Add(new RuleViolation("Напишите, что проверить в этот день", nameof(NextStep)));

            if (check < On) violations.Add(new RuleViolation("Проверка раньше самой встречи: исправьте день", nameof(CheckOn)));
            else if (check > lastOn) violations.Add(new RuleViolation($"Проверка позже последнего дня пары, {lastOn:dd.MM.yyyy}", nameof(CheckOn)));
        }

        if (violations.Count > 0) return violations;

        var step = (NextStep, CheckOn);
        (State, Reason) = (MeetingStanding.Held, State == MeetingStanding.NotHeld ? null : Reason);
        (Discussed, Decided, Difficulties) = (Texts.OrNull(log.Discussed), Texts.OrNull(log.Decided), Texts.OrNull(log.Difficulties));
        (NextStep, CheckOn) = (Texts.OrNull(log.NextStep), log.CheckOn);
        if (step != (NextStep, CheckOn)) CheckedOn = null;

        Note(members, present);
        return violations;
    }

    /// <summary>The meeting does not take place, or did not.</summary>
    public RuleViolation? CallOff(string? reason)
    {
        if (EntryId is not null) return new RuleViolation("По этой встрече есть запись в дневнике: сначала удалите её");

        var violations = new List<RuleViolation>();
        Texts.Require(violations, reason, nameof(Reason), "Напишите причину", 500);
        if (violations.Count > 0) return violations[0];

        (State, Reason) = (MeetingStanding.NotHeld, reason!.Trim());
        (Discussed, Decided, Difficulties, NextStep, CheckOn, CheckedOn) = (null, null, null, null, null, null);
        _attendances.Clear();
        return null;
    }

    /// <summary>The next step was looked at.</summary>
    public RuleViolation? Check(DateOnly today)
    {
        if (!HasOpenStep) return new RuleViolation("Проверять нечего: следующий шаг не назван или уже проверен");

        CheckedOn = today;
        return null;
    }

    /// <summary>A diary entry was made of the meeting: a second one would count its time twice.</summary>
    public RuleViolation? NoteEntry(Guid entryId)
    {
        if (State != MeetingStanding.Held) return new RuleViolation("Сначала отметьте, что встреча состоялась");

        if (EntryId is not null) return new RuleViolation("По этой встрече запись в дневнике уже есть");

        EntryId = entryId;
        return null;
    }

    /// <summary>Both take time of the same people at the same moment; one that is called off takes none.</summary>
    public bool Overlaps(Meeting other) =>
        !ReferenceEquals(this, other) && State != MeetingStanding.NotHeld && other.State != MeetingStanding.NotHeld
        && StartsAt < other.StartsAt.AddMinutes(other.Minutes) && other.StartsAt < StartsAt.AddMinutes(Minutes);

    private List<RuleViolation> Arrange(MeetingCard card, DayRange days, DateOnly today, Func<DateOnly, TimeOnly, DateTime> instant, bool mayKeep = true)
    {
        var violations = new List<RuleViolation>();
        if (card.Kind is null) violations.Add(new RuleViolation("Выберите вид встречи", nameof(Kind)));

        if (card.On is not { } on) violations.Add(new RuleViolation("Укажите день встречи", nameof(On)));
        else if (on < today && on != On) violations.Add(new RuleViolation("День уже прошёл: о прошедшей встрече сделайте запись в дневнике", nameof(On)));
        else if (!days.Contains(on)) violations.Add(new RuleViolation($"День вне периода наставничества: {RussianDate.Span(days.From, days.To)}", nameof(On)));

        if (card.At is null) violations.Add(new RuleViolation("Укажите время начала", nameof(At)));

        if (card.Minutes is null or < LeastMinutes or > MostMinutes)
        {
            violations.Add(new RuleViolation("Укажите продолжительность: от 5 минут до 10 часов", nameof(Minutes)));
        }

        Texts.Limit(violations, card.Place, nameof(Place), 300);
        Texts.Limit(violations, card.Agenda, nameof(Agenda), TextMax);
        if (violations.Count > 0 || !mayKeep) return violations;

        (Kind, On, At, Minutes) = (card.Kind!.Value, card.On!.Value, card.At!.Value, card.Minutes!.Value);
        StartsAt = instant(On, At);
        (Place, Agenda) = (Texts.OrNull(card.Place), Texts.OrNull(card.Agenda));
        return violations;
    }

    private void Note(IReadOnlyCollection<Guid> members, IReadOnlyCollection<Guid> present)
    {
        if (members.Count < 2)
        {
            _attendances.Clear();
            return;
        }

        _attendances.RemoveAll(a => !members.Contains(a.MentorshipId));
        foreach (var member in members)
        {
            if (_attendances.Find(a => a.MentorshipId == member) is { } known) known.IsPresent = present.Contains(member);
            else _attendances.Add(new MeetingAttendance(member, present.Contains(member)));
        }
    }
}
