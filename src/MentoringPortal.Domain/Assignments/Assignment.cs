using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Assignments;

/// <summary>Where an assignment stands; «просрочено» is computed.</summary>
public enum AssignmentState
{
    Given,

    /// <summary>The mentee has handed it in; the mentor checks.</summary>
    HandedIn,

    /// <summary>To be done better, with the mentor's comment.</summary>
    Returned,
    Accepted,

    /// <summary>Taken back by the mentor.</summary>
    Withdrawn,
}

/// <summary>What the mentor asks for.</summary>
/// <param name="Material">Where the material is: a link, a textbook, a room.</param>
public sealed record AssignmentCard(string? Title, string? Details, string? Material, DateOnly? DueOn);

/// <summary>What the mentee hands in: words, a link, or both.</summary>
public sealed record AssignmentWorkCard(string? Answer, string? Link);

/// <summary>What the mentor says of work handed in.</summary>
/// <param name="IsAccepted">True: accepted; false: given back; null: nothing was said.</param>
/// <param name="Comment">Needed where it is given back.</param>
/// <param name="Help">Help that was given.</param>
/// <param name="DueOn">The new day of what is given back.</param>
public sealed record AssignmentCheck(bool? IsAccepted, string? Comment, string? Help, DateOnly? DueOn);

/// <summary>
/// «Задание наставника» (S0-14): a small task with a day, handed in by the mentee and checked by the mentor. Its texts are common to both and stay out of the change history,
/// as those of meetings do. No time is counted by it: that is done by the diary only.
/// </summary>
[DisplayName("Задание")]
public sealed class Assignment : SchoolEntity
{
    public const int TitleMax = 200;

    public const int TextMax = 4000;

    public const int LinkMax = 500;

    private Assignment() { }

    public Guid UnitId { get; private set; }

    /// <summary>The mentee who does it: in a group everybody has an own one.</summary>
    [DisplayName("Кому")]
    public Guid DoerId { get; private set; }

    [NotAudited]
    [DisplayName("Что сделать")]
    public string Title { get; private set; } = "";

    [NotAudited]
    [DisplayName("Пояснение")]
    public string? Details { get; private set; }

    [NotAudited]
    [DisplayName("Материал или ссылка")]
    public string? Material { get; private set; }

    [DisplayName("Дано")]
    public DateOnly GivenOn { get; private set; }

    [DisplayName("Срок")]
    public DateOnly DueOn { get; private set; }

    [DisplayName("Состояние")]
    public AssignmentState State { get; private set; }

    [NotAudited]
    [DisplayName("Что сделано")]
    public string? Answer { get; private set; }

    [NotAudited]
    [DisplayName("Ссылка на работу")]
    public string? AnswerLink { get; private set; }

    [DisplayName("Сдано")]
    public DateOnly? HandedInOn { get; private set; }

    /// <summary>How often it was given back.</summary>
    [DisplayName("Возвращено раз")]
    public int Returns { get; private set; }

    [NotAudited]
    [DisplayName("Отзыв наставника")]
    public string? Comment { get; private set; }

    [NotAudited]
    [DisplayName("Оказанная помощь")]
    public string? Help { get; private set; }

    [DisplayName("Проверено")]
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Why it was taken back.</summary>
    [DisplayName("Причина отзыва")]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The mentee's move.</summary>
    public bool IsToDo => State is AssignmentState.Given or AssignmentState.Returned;

    /// <summary>Neither accepted nor taken back.</summary>
    public bool IsOpen => State is not (AssignmentState.Accepted or AssignmentState.Withdrawn);

    /// <summary>The last day itself is in time; what is handed in waits for the mentor.</summary>
    public bool IsOverdueOn(DateOnly today) => IsToDo && DueOn < today;

    /// <summary>Only the mentor of an active pair gives, checks and takes back.</summary>
    public static RuleViolation? MayGive(Mentorship mentorship, Guid? personId) =>
        mentorship.MentorId != personId ? new RuleViolation("Задания даёт наставник этой пары")
        : !mentorship.IsActive ? mentorship.NotWorking("Задания дают в действующей паре, утверждённой приказом")
        : null;

    /// <summary>Gives an assignment to the mentee of an active pair, due within its days.</summary>
    public static Result<Assignment> Give(Mentorship mentorship, Guid authorId, AssignmentCard card, DateOnly today)
    {
        if (MayGive(mentorship, authorId) is { } forbidden) return forbidden;

        var made = new Assignment { UnitId = mentorship.UnitId, DoerId = mentorship.MenteeId, GivenOn = today };
        var violations = made.Describe(card, mentorship, today);
        return violations.Count > 0 ? violations : made;
    }

    /// <summary>Words it anew or moves its day, while the mentee works on it.</summary>
    public IReadOnlyList<RuleViolation> Correct(AssignmentCard card, Mentorship mentorship, Guid authorId, DateOnly today) =>
        MayGive(mentorship, authorId) is { } forbidden ? [forbidden]
        : !IsToDo ? [new RuleViolation("Задание уже сдано: примите его или верните")]
        : Describe(card, mentorship, today);

    /// <summary>The mentee hands it in; until it is checked the same act corrects what was handed in.</summary>
    public IReadOnlyList<RuleViolation> HandIn(AssignmentWorkCard card, Mentorship mentorship, Guid personId, DateOnly today)
    {
        if (personId != DoerId) return [new RuleViolation("Задание сдаёт тот, кому оно дано")];

        if (!mentorship.IsActive) return [mentorship.NotWorking("Задания сдают в действующей паре")];

        if (!IsOpen) return [new RuleViolation(State == AssignmentState.Accepted ? "Задание уже принято" : "Наставник отозвал это задание")];

        var violations = new List<RuleViolation>();
        if (Texts.OrNull(card.Answer) is null && Texts.OrNull(card.Link) is null)
        {
            violations.Add(new RuleViolation("Напишите, что сделано, или дайте ссылку на работу", nameof(Answer)));
        }

        Texts.Limit(violations, card.Answer, nameof(Answer), TextMax);
        Texts.Limit(violations, card.Link, nameof(AnswerLink), LinkMax);
        if (violations.Count > 0) return violations;

        (State, HandedInOn) = (AssignmentState.HandedIn, today);
        (Answer, AnswerLink) = (Texts.OrNull(card.Answer), Texts.OrNull(card.Link));
        return violations;
    }

    /// <summary>The mentor accepts the work or gives it back until a new day.</summary>
    public IReadOnlyList<RuleViolation> Check(AssignmentCheck check, Mentorship mentorship, Guid personId, DateOnly today)
    {
        if (MayGive(mentorship, personId) is { } forbidden) return [forbidden];

        if (State != AssignmentState.HandedIn) return [new RuleViolation("Проверять нечего: задание не сдано")];

        if (check.IsAccepted is not { } isAccepted) return [new RuleViolation("Выберите, принято ли задание", nameof(check.IsAccepted))];

        var violations = new List<RuleViolation>();
        if (isAccepted) Texts.Limit(violations, check.Comment, nameof(Comment), TextMax);
        else Texts.Require(violations, check.Comment, nameof(Comment), "Напишите, что доделать", TextMax);

        Texts.Limit(violations, check.Help, nameof(Help), TextMax);
        if (!isAccepted)
        {
            if (check.DueOn is null) violations.Add(new RuleViolation("Укажите новый срок", nameof(DueOn)));
            else if (DueProblem(check.DueOn.Value, mentorship, today) is { } problem) violations.Add(problem);
        }

        if (violations.Count > 0) return violations;

        (State, CheckedOn) = (isAccepted ? AssignmentState.Accepted : AssignmentState.Returned, today);
        (Comment, Help) = (Texts.OrNull(check.Comment), Texts.OrNull(check.Help));
        if (!isAccepted)
        {
            DueOn = check.DueOn!.Value;
            Returns++;
        }

        return violations;
    }

    /// <summary>The mentor takes it back; what is accepted stays.</summary>
    public RuleViolation? Withdraw(string? reason, Mentorship mentorship, Guid personId)
    {
        if (MayGive(mentorship, personId) is { } forbidden) return forbidden;

        if (!IsOpen) return new RuleViolation(State == AssignmentState.Accepted ? "Задание принято: отозвать его нельзя" : "Задание уже отозвано");

        var violations = new List<RuleViolation>();
        Texts.Require(violations, reason, nameof(WithdrawnBecause), "Напишите, почему задание больше не нужно", 500);
        if (violations.Count > 0) return violations[0];

        (State, WithdrawnBecause) = (AssignmentState.Withdrawn, reason!.Trim());
        return null;
    }

    private List<RuleViolation> Describe(AssignmentCard card, Mentorship mentorship, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Title, nameof(Title), "Напишите, что нужно сделать", TitleMax);
        Texts.Limit(violations, card.Details, nameof(Details), TextMax);
        Texts.Limit(violations, card.Material, nameof(Material), LinkMax);
        if (card.DueOn is not { } due) violations.Add(new RuleViolation("Укажите срок", nameof(DueOn)));
        // A day that is not moved may have passed.
        else if (due != DueOn && DueProblem(due, mentorship, today) is { } problem) violations.Add(problem);

        if (violations.Count > 0) return violations;

        (Title, Details, Material, DueOn) = (card.Title!.Trim(), Texts.OrNull(card.Details), Texts.OrNull(card.Material), card.DueOn!.Value);
        return violations;
    }

    private static RuleViolation? DueProblem(DateOnly due, Mentorship mentorship, DateOnly today) =>
        due < today ? new RuleViolation("Срок уже прошёл", nameof(DueOn))
        : due < mentorship.StartsOn ? new RuleViolation($"Срок раньше первого дня пары, {mentorship.StartsOn:dd.MM.yyyy}", nameof(DueOn))
        : due > mentorship.LastOn ? new RuleViolation($"Срок позже последнего дня пары, {mentorship.LastOn:dd.MM.yyyy}", nameof(DueOn))
        : null;
}
