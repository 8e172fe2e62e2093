using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Events;

/// <summary>Kinds of joint events (S0-59, S0-61, S0-65, §1.9).</summary>
public enum EventKind
{
    /// <summary>Of mentors and mentees, before the pairs are formed and during the year (S0-59).</summary>
    GeneralMeeting,

    MasterClass,
    Seminar,
    OpenLesson,
    RoundTable,
    Contest,
    Conference,

    /// <summary>Results of the pairs and of the program, summed up in public (S0-61).</summary>
    SummingUp,

    /// <summary>Publication and other information work that attracts partners (S0-65).</summary>
    Information,

    Other,
}

/// <summary>For whom an event is held.</summary>
public enum EventContour
{
    /// <summary>Within the school.</summary>
    Own,

    /// <summary>With or for others: partners, other schools, the town.</summary>
    Outside,
}

/// <summary>An event as it is planned.</summary>
public sealed record EventCard(EventKind? Kind, EventContour? Contour, string? Title, DateOnly? On, TimeOnly? At, string? Place, string? Content, string? Guests,
    Guid? ResponsibleId)
{
    /// <summary>Term of a point of an approved road map.</summary>
    public Guid? TermId { get; init; }

    /// <summary>The organization with which it is held.</summary>
    public Guid? PartnerId { get; init; }
}

/// <summary>The mini-report after an event (S3-20, T-09).</summary>
/// <param name="Attended">How many people came, guests included, 1–5000.</param>
/// <param name="Link">Where it was written about.</param>
public sealed record EventReport(string? Held, string? Result, string? Suggestions, int? Attended, string? Link);

/// <summary>«Мероприятие» of the school or outside of it, not a meeting of one pair: planned, with those who take part, and told of in a mini-report.</summary>
[DisplayName("Мероприятие")]
public sealed class SchoolEvent : SchoolEntity
{
    public const int TextMax = 4000;

    public const int MostParticipants = 300;

    private readonly List<EventParticipant> _participants = [];

    private SchoolEvent() { }

    [DisplayName("Вид")]
    public EventKind Kind { get; private set; }

    [DisplayName("Для кого")]
    public EventContour Contour { get; private set; }

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Дата")]
    public DateOnly On { get; private set; }

    [DisplayName("Начало")]
    public TimeOnly? At { get; private set; }

    [DisplayName("Место")]
    public string? Place { get; private set; }

    [DisplayName("Что запланировано")]
    public string? Content { get; private set; }

    [DisplayName("Гости и партнёры")]
    public string? Guests { get; private set; }

    [DisplayName("Ответственный")]
    public Guid ResponsibleId { get; private set; }

    /// <summary>Term of a point of the road map that the event carries out; null: of none.</summary>
    [DisplayName("Пункт дорожной карты")]
    public Guid? TermId { get; private set; }

    /// <summary>The partner with whom it is held (S1-13); null: none is named.</summary>
    [DisplayName("Партнёр")]
    public Guid? PartnerId { get; private set; }

    /// <summary>Why it does not take place; null while it does.</summary>
    [DisplayName("Отменено")]
    public string? CancelledBecause { get; private set; }

    [DisplayName("Как прошло")]
    public string? Held { get; private set; }

    [DisplayName("Результат")]
    public string? Result { get; private set; }

    [DisplayName("Предложения")]
    public string? Suggestions { get; private set; }

    [DisplayName("Сколько было человек")]
    public int? Attended { get; private set; }

    [DisplayName("Ссылка на публикацию")]
    public string? Link { get; private set; }

    /// <summary>Day of the mini-report; null while there is none.</summary>
    [DisplayName("Отчёт сдан")]
    public DateOnly? ReportedOn { get; private set; }

    public IReadOnlyList<EventParticipant> Participants => _participants;

    /// <summary>Plans an event.</summary>
    public static Result<SchoolEvent> Plan(EventCard card, IReadOnlyCollection<Guid> participants, DateOnly today)
    {
        var made = new SchoolEvent();
        return made.Change(card, participants, today) is { Count: > 0 } wrong ? wrong.ToList() : made;
    }

    /// <summary>Takes what was typed; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> Change(EventCard card, IReadOnlyCollection<Guid> participants, DateOnly today)
    {
        if (CancelledBecause is not null) return [new RuleViolation("Мероприятие отменено: изменить его нельзя")];

        var violations = new List<RuleViolation>();
        if (card.Kind is null) violations.Add(new RuleViolation("Выберите вид мероприятия", nameof(Kind)));
        if (card.Contour is null) violations.Add(new RuleViolation("Выберите, для кого оно", nameof(Contour)));
        Texts.Require(violations, card.Title, nameof(Title), "Назовите мероприятие", 300);
        if (card.On is not { } on) violations.Add(new RuleViolation("Укажите дату", nameof(On)));
        else if (on < today.AddYears(-2) || on > today.AddYears(2)) violations.Add(new RuleViolation("Проверьте год: от сегодняшнего дня больше двух лет", nameof(On)));
        else if (ReportedOn is not null && on > today) violations.Add(new RuleViolation("Отчёт о мероприятии уже сдан: дата не может быть в будущем", nameof(On)));

        Texts.Limit(violations, card.Place, nameof(Place), 300);
        Texts.Limit(violations, card.Content, nameof(Content), TextMax);
        Texts.Limit(violations, card.Guests, nameof(Guests), 1000);
        if (card.ResponsibleId is null) violations.Add(new RuleViolation("Выберите, кто отвечает", nameof(ResponsibleId)));
        if (participants.Count > MostParticipants) violations.Add(new RuleViolation($"Участников не больше {MostParticipants}: остальных впишите в гости", "People"));
        if (violations.Count > 0) return violations;

        (Kind, Contour, Title, On, At) = (card.Kind!.Value, card.Contour!.Value, card.Title!.Trim(), card.On!.Value, card.At);
        (Place, Content, Guests, ResponsibleId) = (Texts.OrNull(card.Place), Texts.OrNull(card.Content), Texts.OrNull(card.Guests), card.ResponsibleId!.Value);
        (TermId, PartnerId) = (card.TermId, card.PartnerId);
        _participants.RemoveAll(p => !participants.Contains(p.PersonId));
        _participants.AddRange(participants.Where(id => !_participants.Exists(p => p.PersonId == id)).Select(id => new EventParticipant(id)));
        return violations;
    }

    /// <summary>Writes the mini-report, or corrects it.</summary>
    public IReadOnlyList<RuleViolation> Report(EventReport report, DateOnly today)
    {
        if (CancelledBecause is not null) return [new RuleViolation("Мероприятие отменено: отчёта о нём нет")];
        if (On > today) return [new RuleViolation($"Мероприятие ещё впереди: отчёт пишут с {On:dd.MM.yyyy}")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, report.Held, nameof(Held), "Напишите, как прошло мероприятие", TextMax);
        Texts.Limit(violations, report.Result, nameof(Result), TextMax);
        Texts.Limit(violations, report.Suggestions, nameof(Suggestions), TextMax);
        if (report.Attended is < 1 or > 5000) violations.Add(new RuleViolation("Число – от 1 до 5000", nameof(Attended)));
        if (Texts.OrNull(report.Link) is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && link.Length <= 500))
        {
            violations.Add(new RuleViolation("Ссылка начинается с https:// и не длиннее 500 знаков", nameof(Link)));
        }

        if (violations.Count > 0) return violations;

        (Held, Result, Suggestions) = (report.Held!.Trim(), Texts.OrNull(report.Result), Texts.OrNull(report.Suggestions));
        (Attended, Link, ReportedOn) = (report.Attended, Texts.OrNull(report.Link), ReportedOn ?? today);
        return violations;
    }

    /// <summary>What the event proves of its point: «мероприятие «Посвящение», 05.10.2026».</summary>
    public string Evidence => $"мероприятие «{Title}», {On:dd.MM.yyyy}";

    /// <summary>The event does not take place.</summary>
    public RuleViolation? Cancel(string? reason)
    {
        if (ReportedOn is not null) return new RuleViolation("Отчёт о мероприятии уже сдан: отменить его нельзя");
        if (CancelledBecause is not null) return new RuleViolation("Мероприятие уже отменено");

        var violations = new List<RuleViolation>();
        Texts.Require(violations, reason, "Reason", "Напишите причину", 500);
        if (violations.Count > 0) return violations[0];

        CancelledBecause = reason!.Trim();
        return null;
    }
}

/// <summary>Who takes part in an event.</summary>
[DisplayName("Участник мероприятия")]
public sealed class EventParticipant : SchoolEntity
{
    private EventParticipant() { }

    internal EventParticipant(Guid personId) => PersonId = personId;

    public Guid EventId { get; private set; }

    [DisplayName("Участник")]
    public Guid PersonId { get; private set; }
}
