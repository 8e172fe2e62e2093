using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Publications;

/// <summary>A publication as typed.</summary>
public sealed record PublicationCard(PublicationKind? Kind, string? Title, string? Text);

/// <summary>
/// «Публикация» in the section of the school's site about mentoring (S1-21): written, approved by the director, put on the site by hand, taken off. Whoever is shown in
/// it has given the consent to distribution (152-ФЗ art. 10.1), asked for anew at every step.
/// </summary>
[DisplayName("Публикация")]
public sealed class Publication : SchoolEntity
{
    public const int LongestText = 20_000;

    public const int MostPeople = 50;

    /// <summary>Working days in which the law has distribution stopped once the consent is taken back (152-ФЗ art. 10.1, part 14).</summary>
    public const int StopDays = 3;

    private readonly List<PublicationPerson> _people = [];

    private Publication() { }

    [DisplayName("Вид информации")]
    public PublicationKind Kind { get; private set; }

    [DisplayName("Заголовок")]
    public string Title { get; private set; } = "";

    [NotAudited]
    [DisplayName("Текст")]
    public string Text { get; private set; } = "";

    public Guid AuthorId { get; private set; }

    [DisplayName("Состояние")]
    public PublicationState State { get; private set; }

    /// <summary>The day of the last step: written, sent, approved.</summary>
    [DisplayName("Изменено")]
    public DateOnly ChangedOn { get; private set; }

    [DisplayName("Что исправить")]
    public string? ReturnReason { get; private set; }

    [DisplayName("Согласовано")]
    public DateOnly? ApprovedOn { get; private set; }

    public Guid? ApprovedById { get; private set; }

    [DisplayName("Размещено на сайте")]
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Address of the page on the site.</summary>
    [DisplayName("Адрес страницы")]
    public string? Address { get; private set; }

    [DisplayName("Снято")]
    public DateOnly? WithdrawnOn { get; private set; }

    [DisplayName("Почему снято")]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Who is shown or named.</summary>
    public IReadOnlyList<PublicationPerson> People => _people;

    public bool IsDraft => State == PublicationState.Draft;

    /// <summary>Begins a publication.</summary>
    public static Result<Publication> Write(PublicationCard card, IReadOnlyCollection<Guid> people, Guid authorId, DateOnly today)
    {
        var made = new Publication { AuthorId = authorId };
        return made.Change(card, people, today) is { Count: > 0 } wrong ? wrong.ToList() : made;
    }

    /// <summary>Takes what was typed; what was sent for approval stays as it is.</summary>
    public IReadOnlyList<RuleViolation> Change(PublicationCard card, IReadOnlyCollection<Guid> people, DateOnly today)
    {
        if (!IsDraft) return [new RuleViolation("Изменить можно только черновик: верните публикацию на исправление")];

        var violations = new List<RuleViolation>();
        if (card.Kind is null) violations.Add(new RuleViolation("Выберите вид информации", nameof(Kind)));
        Texts.Require(violations, card.Title, nameof(Title), "Напишите заголовок", 300);
        Texts.Require(violations, card.Text, nameof(Text), "Напишите текст публикации", LongestText);
        if (people.Count > MostPeople) violations.Add(new RuleViolation($"Людей в одной публикации не больше {MostPeople}", nameof(People)));
        if (violations.Count > 0) return violations;

        (Kind, Title, Text, ChangedOn) = (card.Kind!.Value, card.Title!.Trim(), card.Text!.Trim(), today);
        _people.RemoveAll(p => !people.Contains(p.PersonId));
        _people.AddRange(people.Where(id => !_people.Exists(p => p.PersonId == id)).Select(id => new PublicationPerson(id)));
        return [];
    }

    /// <summary>Sends it to the director. Consents may still be on their way.</summary>
    public RuleViolation? Submit(DateOnly today)
    {
        if (!IsDraft) return new RuleViolation("Публикация уже отправлена на согласование");

        (State, ReturnReason, ChangedOn) = (PublicationState.OnApproval, null, today);
        return null;
    }

    /// <summary>The director lets it onto the site. Nobody approves the own.</summary>
    /// <param name="withoutConsent">Names of those shown who have not consented to distribution.</param>
    public RuleViolation? Approve(Guid personId, IReadOnlyCollection<string> withoutConsent, DateOnly today)
    {
        if (State != PublicationState.OnApproval) return new RuleViolation("Публикация не ждёт согласования");
        if (personId == AuthorId) return new RuleViolation("Свою публикацию согласует другой человек");
        if (Lacking(withoutConsent) is { } lacking) return lacking;

        (State, ApprovedOn, ApprovedById, ChangedOn) = (PublicationState.Approved, today, personId, today);
        return null;
    }

    /// <summary>Gives it back to its author.</summary>
    public IReadOnlyList<RuleViolation> Return(string? reason, DateOnly today)
    {
        if (State is not (PublicationState.OnApproval or PublicationState.Approved)) return [new RuleViolation("Вернуть можно то, что ещё не размещено на сайте")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, reason, nameof(ReturnReason), "Напишите, что исправить", 1000);
        if (violations.Count > 0) return violations;

        (State, ReturnReason, ChangedOn, ApprovedOn, ApprovedById) = (PublicationState.Draft, reason!.Trim(), today, null, null);
        return [];
    }

    /// <summary>It stands on the site.</summary>
    /// <param name="on">The day on which it was put there.</param>
    /// <param name="withoutConsent">Names of those shown who have not consented, or no longer do.</param>
    public IReadOnlyList<RuleViolation> Publish(DateOnly? on, string? address, IReadOnlyCollection<string> withoutConsent, DateOnly today)
    {
        if (State != PublicationState.Approved) return [new RuleViolation("На сайт попадает только согласованная публикация")];
        if (Lacking(withoutConsent) is { } lacking) return [lacking];

        var violations = new List<RuleViolation>();
        if (on is null) violations.Add(new RuleViolation("Укажите, когда публикация появилась на сайте", nameof(PublishedOn)));
        else if (on > today) violations.Add(new RuleViolation("Дата в будущем: отметьте, когда публикация появится", nameof(PublishedOn)));
        else if (on < ApprovedOn) violations.Add(new RuleViolation($"Согласовано {RussianDate.Short(ApprovedOn!.Value)}: раньше публиковать нельзя", nameof(PublishedOn)));
        Texts.Require(violations, address, nameof(Address), "Укажите адрес страницы", 500);
        if (Texts.OrNull(address) is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            violations.Add(new RuleViolation("Адрес начинается с https://", nameof(Address)));
        }

        if (violations.Count == 0) (State, PublishedOn, Address, ChangedOn) = (PublicationState.Published, on, address!.Trim(), today);
        return violations;
    }

    /// <summary>It is taken off the site, or does not go there after all.</summary>
    public IReadOnlyList<RuleViolation> Withdraw(string? because, DateOnly today)
    {
        if (State == PublicationState.Withdrawn) return [new RuleViolation("Публикация уже снята")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, because, nameof(WithdrawnBecause), "Напишите, почему публикацию снимают", 500);
        if (violations.Count == 0) (State, WithdrawnOn, WithdrawnBecause, ChangedOn) = (PublicationState.Withdrawn, today, because!.Trim(), today);
        return violations;
    }

    private static RuleViolation? Lacking(IReadOnlyCollection<string> names) => names.Count == 0 ? null
        : new RuleViolation($"Нет согласия на распространение персональных данных ({string.Join(", ", names)}). Получите согласие или уберите человека из публикации");
}

/// <summary>Somebody shown or named in a publication.</summary>
[DisplayName("Человек в публикации")]
public sealed class PublicationPerson : SchoolEntity
{
    private PublicationPerson() { }

    internal PublicationPerson(Guid personId) => PersonId = personId;

    public Guid PublicationId { get; private set; }

    [DisplayName("Кто")]
    public Guid PersonId { get; private set; }
}
