using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Domain.Pools;

/// <summary>Which of the two bases.</summary>
public enum PoolSide
{
    /// <summary>«База наставников».</summary>
    Mentors,

    /// <summary>«База наставляемых».</summary>
    Mentees,
}

/// <summary>Domain reference §1.3.</summary>
public enum PoolState
{
    Draft,
    AwaitingConsent,
    InPool,
    Selected,
    Paired,
    Completed,
    Withdrawn,
    Archived,
}

/// <summary>Categories of a base record (§1.7), those of staff.</summary>
public enum PoolCategory
{
    ExperiencedTeacher,
    YoungSpecialist,
    NewlyArrived,
    BurnedOut,
    WantsNewSkills,
}

/// <summary>What the curator enters about a participant of a base.</summary>
/// <param name="Category">One of §1.7.</param>
/// <param name="Competences">Mentor: what the mentor can teach. Mentee: main request and difficulties.</param>
/// <param name="Achievements">Achievements that matter for the program.</param>
/// <param name="Interests">Interests, used when forming pairs.</param>
/// <param name="HoursPerWeek">Time a mentor can give, hours a week, 1–20.</param>
/// <param name="PreferredMentees">Whom a mentor would rather work with: age, subject, experience.</param>
/// <param name="Results">Results of the program, entered when it ends.</param>
/// <param name="CaseLink">Address of the case or the review on the school's site.</param>
/// <param name="Topics">Mentor: what the mentor helps with. Mentee: what help is wanted with (S1-23).</param>
/// <param name="Types">Profile types of the school's program that fit, as it words them (S0-62).</param>
public sealed record PoolCard(
    PoolCategory? Category,
    string? Competences,
    string? Achievements,
    string? Interests,
    int? HoursPerWeek,
    string? PreferredMentees = null,
    string? Results = null,
    string? CaseLink = null,
    PairTopics Topics = PairTopics.None,
    IReadOnlyList<string>? Types = null);

/// <summary>A record of the mentors' or the mentees' base. A person stands at most once in each base.</summary>
[DisplayName("Запись базы")]
public sealed class PoolRecord : SchoolEntity
{
    /// <summary>Letters of all chosen types together.</summary>
    public const int TypesMax = 4000;

    private PoolRecord() { }

    public PoolRecord(Guid personId, PoolSide side, DateOnly enteredOn)
    {
        PersonId = personId;
        Side = side;
        EnteredOn = enteredOn;
    }

    [DisplayName("Участник")]
    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    [DisplayName("База")]
    public PoolSide Side { get; private set; }

    [DisplayName("Состояние")]
    public PoolState State { get; private set; } = PoolState.AwaitingConsent;

    [DisplayName("В базе с")]
    public DateOnly EnteredOn { get; private set; }

    [DisplayName("Категория")]
    public PoolCategory Category { get; private set; }

    [DisplayName("Компетенции или запрос")]
    public string? Competences { get; private set; }

    [DisplayName("Темы наставничества")]
    public PairTopics Topics { get; private set; }

    /// <summary>Profile types of the program, one a line, in its words: they stay as they were chosen when the program is changed (S0-62).</summary>
    [DisplayName("Типы по программе")]
    public string? TypesText { get; private set; }

    /// <summary><see cref="TypesText"/>, type by type.</summary>
    public IReadOnlyList<string> Types => TypesText?.Split('\n') ?? [];

    [DisplayName("Достижения")]
    public string? Achievements { get; private set; }

    [DisplayName("Интересы")]
    public string? Interests { get; private set; }

    [DisplayName("Часов в неделю")]
    public int? HoursPerWeek { get; private set; }

    [DisplayName("Желаемые наставляемые")]
    public string? PreferredMentees { get; private set; }

    [DisplayName("Результаты программы")]
    public string? Results { get; private set; }

    [DisplayName("Кейс или отзыв на сайте")]
    public string? CaseLink { get; private set; }

    /// <summary>Day on which somebody last said that the record is true (S1-17); null while nobody has since it was entered.</summary>
    [DisplayName("Актуализировано")]
    public DateOnly? RefreshedOn { get; private set; }

    public Guid? RefreshedById { get; private set; }

    [DisplayName("Дата выбытия")]
    public DateOnly? LeftOn { get; private set; }

    [DisplayName("Причина выбытия")]
    public string? LeftBecause { get; private set; }

    /// <summary>True when the person may stand in a pair: consents are there and the record is alive.</summary>
    public bool CanBePaired => State is PoolState.InPool or PoolState.Selected or PoolState.Paired;

    /// <param name="offered">Profile types that the program names; null: nobody chose from a list. Those that the record has already stay allowed.</param>
    public IReadOnlyList<RuleViolation> Describe(PoolCard card, IReadOnlyList<string>? offered = null)
    {
        var violations = new List<RuleViolation>();
        if (card.Category is null) violations.Add(new RuleViolation("Выберите категорию", nameof(Category)));

        Texts.Limit(violations, card.Competences, nameof(Competences), 2000);
        Texts.Limit(violations, card.Achievements, nameof(Achievements), 2000);
        Texts.Limit(violations, card.Interests, nameof(Interests), 2000);
        Texts.Limit(violations, card.PreferredMentees, nameof(PreferredMentees), 500);
        Texts.Limit(violations, card.Results, nameof(Results), 2000);
        Texts.Limit(violations, card.CaseLink, nameof(CaseLink), 500);
        if (Texts.OrNull(card.CaseLink) is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            violations.Add(new RuleViolation("Ссылка должна начинаться с http:// или https://", nameof(CaseLink)));
        }

        var types = string.Join('\n', (card.Types ?? []).Where(t => !string.IsNullOrWhiteSpace(t)).Distinct());
        if (offered is not null && card.Types?.Any(t => !string.IsNullOrWhiteSpace(t) && !offered.Contains(t) && !Types.Contains(t)) == true)
        {
            violations.Add(new RuleViolation("Отметьте типы из перечня программы", nameof(Types)));
        }

        if (types.Length > TypesMax) violations.Add(new RuleViolation("Отмечено слишком много типов", nameof(Types)));

        if (card.HoursPerWeek is < 1 or > 20) violations.Add(new RuleViolation("Время на наставничество – от 1 до 20 часов в неделю", nameof(HoursPerWeek)));

        if (violations.Count == 0)
        {
            Category = card.Category!.Value;
            Competences = Texts.OrNull(card.Competences);
            Topics = card.Topics;
            TypesText = types.Length > 0 ? types : null;
            Achievements = Texts.OrNull(card.Achievements);
            Interests = Texts.OrNull(card.Interests);
            HoursPerWeek = card.HoursPerWeek;
            PreferredMentees = Texts.OrNull(card.PreferredMentees);
            Results = Texts.OrNull(card.Results);
            CaseLink = Texts.OrNull(card.CaseLink);
        }

        return violations;
    }

    /// <summary>Months after which a record is looked through again (S1-17, T-11).</summary>
    public const int RefreshMonths = 12;

    /// <summary>Day by which the record is to be looked through again.</summary>
    public DateOnly RefreshDueOn => (RefreshedOn ?? EnteredOn).AddMonths(RefreshMonths);

    /// <summary>The record was looked through and is true as it stands.</summary>
    public RuleViolation? Refresh(Guid? byId, DateOnly today)
    {
        if (!CanBePaired && State != PoolState.AwaitingConsent) return new RuleViolation("Участник выбыл из базы: сведения о нём не актуализируют");

        (RefreshedOn, RefreshedById) = (today, byId);
        return null;
    }

    /// <summary>Follows the consents that the base itself asks for: all given → «В базе», one missing → «Ожидает согласия» (S4-19).</summary>
    public void FollowConsents(IEnumerable<Consent> consentsOfPerson)
    {
        var complete = Consent.OpenBase(consentsOfPerson);
        if (complete && State is (PoolState.Draft or PoolState.AwaitingConsent))
        {
            State = PoolState.InPool;
        }
        else if (!complete && State is (PoolState.InPool or PoolState.Selected))
        {
            State = PoolState.AwaitingConsent;
        }
    }

    /// <summary>The curator has chosen the person for the coming pairs («Отобран»).</summary>
    public RuleViolation? Select()
    {
        if (State != PoolState.InPool) return new RuleViolation("Отобрать можно только того, кто числится в базе со всеми согласиями и ещё не состоит в паре");

        State = PoolState.Selected;
        return null;
    }

    /// <summary>Takes the choice back.</summary>
    public RuleViolation? Unselect()
    {
        if (State != PoolState.Selected) return new RuleViolation("Участник не отмечен как отобранный");

        State = PoolState.InPool;
        return null;
    }

    /// <summary>An order has put the person into an active pair.</summary>
    public void MarkPaired() => State = PoolState.Paired;

    /// <summary>
    /// The last pair of the person has ended. A mentee whose pair was completed has completed the programme; a mentor, and a mentee left
    /// without a mentor, go back into the base as far as their consents allow.
    /// </summary>
    public void MarkUnpaired(bool completed, IEnumerable<Consent> consentsOfPerson)
    {
        if (State != PoolState.Paired) return;

        State = completed && Side == PoolSide.Mentees ? PoolState.Completed : PoolState.InPool;
        FollowConsents(consentsOfPerson);
    }

    /// <summary>Puts away a record that is over.</summary>
    public RuleViolation? Archive()
    {
        if (State is not (PoolState.Withdrawn or PoolState.Completed)) return new RuleViolation("В архив уходят записи тех, кто выбыл или завершил программу");

        State = PoolState.Archived;
        return null;
    }

    /// <summary>The person leaves the base.</summary>
    public RuleViolation? Withdraw(DateOnly? leftOn, string? because, DateOnly today)
    {
        if (State == PoolState.Paired) return new RuleViolation("Сначала завершите пару: участник действующей пары не может выбыть из базы");

        if (State is PoolState.Withdrawn or PoolState.Archived) return new RuleViolation("Участник уже выбыл из базы");

        if (leftOn is null || leftOn > today || leftOn < EnteredOn) return new RuleViolation("Дата выбытия – не раньше внесения в базу и не позже сегодняшней", nameof(LeftOn));

        var violations = new List<RuleViolation>();
        Texts.Require(violations, because, nameof(LeftBecause), "Укажите причину выбытия", 1000);
        if (violations.Count > 0) return violations[0];

        State = PoolState.Withdrawn;
        LeftOn = leftOn;
        LeftBecause = because!.Trim();
        return null;
    }

    /// <summary>Takes a withdrawn person back; consents decide the state.</summary>
    public RuleViolation? Return(IEnumerable<Consent> consentsOfPerson)
    {
        if (State is not (PoolState.Withdrawn or PoolState.Completed or PoolState.Archived)) return new RuleViolation("Участник и так в базе");

        State = PoolState.AwaitingConsent;
        LeftOn = null;
        LeftBecause = null;
        FollowConsents(consentsOfPerson);
        return null;
    }
}
