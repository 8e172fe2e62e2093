using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Achievements;

/// <summary>An achievement as typed.</summary>
/// <param name="Place">Who taught, organized or published.</param>
/// <param name="On">Last day of it.</param>
/// <param name="Hours">Of a course.</param>
/// <param name="Result">«Победитель», «высшая категория».</param>
/// <param name="Proof">Number of the certificate, address of the publication.</param>
public sealed record AchievementCard(AchievementKind? Kind, string? Title, string? Place, DateOnly? On, AchievementLevel? Level, int? Hours, string? Result, string? Proof)
{
    /// <summary>The partner that held a training.</summary>
    public Guid? PartnerId { get; init; }
}

/// <summary>
/// «Достижение»: a training, contest, publication, attestation or award of a mentor or mentee (S1-20, S1-25, S2-10, S3-19). The person enters it, the office
/// confirms it by its proof; what is not confirmed stands in no paper.
/// </summary>
[DisplayName("Достижение")]
public sealed class Achievement : SchoolEntity
{
    /// <summary>Longest course, hours: a second higher education has fewer.</summary>
    public const int MostHours = 3000;

    /// <summary>Nobody's work reaches further back, years.</summary>
    public const int MostYears = 60;

    private Achievement() { }

    public Guid PersonId { get; private set; }

    [DisplayName("Вид достижения")]
    public AchievementKind Kind { get; private set; }

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Где, кем проведено")]
    public string? Place { get; private set; }

    /// <summary>The partner that held a training (S1-13); null: none is named.</summary>
    [DisplayName("Партнёр")]
    public Guid? PartnerId { get; private set; }

    [DisplayName("Дата")]
    public DateOnly On { get; private set; }

    [DisplayName("Уровень")]
    public AchievementLevel? Level { get; private set; }

    [DisplayName("Часов")]
    public int? Hours { get; private set; }

    [DisplayName("Результат")]
    public string? Result { get; private set; }

    /// <summary>What proves it, in words.</summary>
    [DisplayName("Чем подтверждается")]
    public string? Proof { get; private set; }

    /// <summary>Copy of what proves it.</summary>
    public Guid? FileId { get; private set; }

    [DisplayName("Состояние")]
    public AchievementState State { get; private set; }

    [DisplayName("Подтверждено")]
    public DateOnly? ConfirmedOn { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    [DisplayName("Что исправить")]
    public string? ReturnReason { get; private set; }

    /// <summary>The day on which it was entered or mended.</summary>
    [DisplayName("Внесено")]
    public DateOnly EnteredOn { get; private set; }

    public bool IsConfirmed => State == AchievementState.Confirmed;

    /// <summary>«Конкурс «Учитель года», муниципальный уровень, призёр, 14.03.2026»: one line of a paper.</summary>
    public string Line => string.Join(", ", new[]
    {
        Title, Place, Level is { } level ? $"{level.Label().ToLower(CultureInfo.GetCultureInfo("ru-RU"))} уровень" : null,
        Hours is { } hours ? RussianPlural.Of(hours, "час", "часа", "часов") : null, Result, RussianDate.Short(On),
    }.OfType<string>());

    /// <summary>Enters an achievement; what the office enters of somebody else is confirmed at once.</summary>
    /// <param name="enteredBy">Who enters it.</param>
    public static Result<Achievement> Enter(Guid personId, AchievementCard card, Guid? fileId, Guid enteredBy, DateOnly today)
    {
        var made = new Achievement { PersonId = personId };
        if (made.Describe(card, today) is { Count: > 0 } wrong) return wrong.ToList();

        made.FileId = fileId;
        if (enteredBy != personId) (made.State, made.ConfirmedOn, made.ConfirmedById) = (AchievementState.Confirmed, today, enteredBy);
        return made;
    }

    /// <summary>The person mends it, which asks for confirmation anew; a confirmed one stays as it is.</summary>
    /// <param name="fileId">Another copy; null keeps the earlier one.</param>
    public IReadOnlyList<RuleViolation> Change(AchievementCard card, Guid? fileId, Guid personId, DateOnly today)
    {
        if (personId != PersonId) return [new RuleViolation("Запись о достижении исправляет тот, чьё оно")];
        if (IsConfirmed) return [new RuleViolation("Достижение уже подтверждено: чтобы исправить запись, попросите вернуть её")];
        if (Describe(card, today) is { Count: > 0 } wrong) return wrong;

        FileId = fileId ?? FileId;
        (State, ReturnReason) = (AchievementState.Claimed, null);
        return [];
    }

    /// <summary>The proof has been seen. Nobody confirms the own.</summary>
    public RuleViolation? Confirm(Guid personId, DateOnly today)
    {
        if (personId == PersonId) return new RuleViolation("Своё достижение подтверждает другой человек: куратор или заместитель директора");
        if (IsConfirmed) return new RuleViolation("Достижение уже подтверждено");
        if (State == AchievementState.Returned) return new RuleViolation("Запись возвращена: дождитесь, пока её исправят");
        if (Proof is null && FileId is null) return new RuleViolation("Нет ни номера документа, ни копии: верните запись и попросите указать, чем достижение подтверждается");
        (State, ConfirmedOn, ConfirmedById) = (AchievementState.Confirmed, today, personId);
        return null;
    }

    /// <summary>Gives it back to be mended, also after it was confirmed by mistake.</summary>
    public IReadOnlyList<RuleViolation> Return(string? reason, Guid personId)
    {
        var violations = new List<RuleViolation>();
        if (personId == PersonId) violations.Add(new RuleViolation("Свою запись не возвращают: исправьте её"));
        else if (State == AchievementState.Returned) violations.Add(new RuleViolation("Запись уже возвращена"));
        Texts.Require(violations, reason, nameof(ReturnReason), "Напишите, что исправить", 500);
        if (violations.Count == 0) (State, ConfirmedOn, ConfirmedById, ReturnReason) = (AchievementState.Returned, null, null, reason!.Trim());

        return violations;
    }

    /// <summary>Null where this person may take it out: the own one that is not confirmed.</summary>
    public RuleViolation? MayRemove(Guid personId) => personId != PersonId ? new RuleViolation("Запись убирает тот, чьё это достижение")
        : IsConfirmed ? new RuleViolation("Подтверждённое достижение не убирают") : null;

    private List<RuleViolation> Describe(AchievementCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.Kind is null) violations.Add(new RuleViolation("Выберите вид достижения", nameof(card.Kind)));
        Texts.Require(violations, card.Title, nameof(card.Title), "Напишите название", 300);
        Texts.Limit(violations, card.Place, nameof(card.Place), 300);
        Texts.Limit(violations, card.Result, nameof(card.Result), 300);
        Texts.Limit(violations, card.Proof, nameof(card.Proof), 500);
        if (card.On is null) violations.Add(new RuleViolation("Укажите дату", nameof(card.On)));
        else if (card.On > today) violations.Add(new RuleViolation("Дата в будущем: внесите достижение, когда оно состоится", nameof(card.On)));
        else if (card.On < today.AddYears(-MostYears)) violations.Add(new RuleViolation("Проверьте год: слишком давно", nameof(card.On)));
        if (card.Hours is < 1 or > MostHours) violations.Add(new RuleViolation($"Часов бывает от 1 до {RussianPlural.Number(MostHours)}", nameof(card.Hours)));
        else if (card is { Hours: null, Kind: AchievementKind.Training }) violations.Add(new RuleViolation("Укажите, сколько часов длилось обучение", nameof(card.Hours)));
        if (card is { Level: null, Kind: AchievementKind.Contest or AchievementKind.Speech }) violations.Add(new RuleViolation("Выберите уровень", nameof(card.Level)));
        if (card.Kind is AchievementKind.Contest or AchievementKind.Attestation && string.IsNullOrWhiteSpace(card.Result))
        {
            violations.Add(new RuleViolation(card.Kind == AchievementKind.Contest ? "Напишите результат: участник, призёр, победитель" : "Напишите, какая категория присвоена",
                nameof(card.Result)));
        }

        if (violations.Count > 0) return violations;

        (Kind, Title, Place, On, Level) = (card.Kind!.Value, card.Title!.Trim(), Texts.OrNull(card.Place), card.On!.Value, card.Level);
        // Hours and a partner belong to learning alone.
        PartnerId = Kind.IsTraining() ? card.PartnerId : null;
        (Hours, Result, Proof, EnteredOn) = (Kind.IsTraining() ? card.Hours : null, Texts.OrNull(card.Result), Texts.OrNull(card.Proof), today);
        return [];
    }
}
