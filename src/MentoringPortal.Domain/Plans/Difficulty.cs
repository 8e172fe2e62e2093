using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Domain.Plans;

/// <summary>Where it is known from (S3-6, S4-18).</summary>
public enum DifficultySource
{
    Survey,
    PersonalFile,
    MethodWork,
    Attestation,
    StandardSurvey,
    Visit,
    Control,
    Petition,
    Talk,
    Others,
}

/// <summary>A difficulty or a strength as typed.</summary>
/// <param name="IsStrength">Null: not chosen.</param>
/// <param name="On">Day of the questionnaire, visit or talk.</param>
/// <param name="RecordId">The visit sheet, control or questionnaire it is known from; null: none in the portal.</param>
public sealed record DifficultyCard(bool? IsStrength, string? Direction, string? Text, DifficultySource? Source, DateOnly? On, Guid? RecordId = null);

/// <summary>«Затруднение» or «сильная сторона» of a mentee with where it is known from (S1-3, S1-24, S3-6, S4-18). It belongs to the person, whoever mentors.</summary>
[DisplayName("Затруднение или сильная сторона")]
public sealed class Difficulty : SchoolEntity
{
    public const int TextMax = 1000;

    public const int DirectionMax = 200;

    private Difficulty() { }

    public Guid PersonId { get; private set; }

    [DisplayName("Сильная сторона")]
    public bool IsStrength { get; private set; }

    /// <summary>Direction of work: «методика преподавания» (S1-23).</summary>
    [DisplayName("Направление")]
    public string? Direction { get; private set; }

    [DisplayName("В чём состоит")]
    public string Text { get; private set; } = "";

    [DisplayName("Откуда известно")]
    public DifficultySource Source { get; private set; }

    /// <summary>The very visit sheet, control or questionnaire (S3-6), by the source; null: none in the portal.</summary>
    public Guid? RecordId { get; private set; }

    [DisplayName("Когда замечено")]
    public DateOnly On { get; private set; }

    public Guid EnteredById { get; private set; }

    [DisplayName("Преодолено")]
    public DateOnly? ResolvedOn { get; private set; }

    /// <summary>What helped.</summary>
    [DisplayName("Что помогло")]
    public string? ResolvedBy { get; private set; }

    /// <summary>The plan that was corrected because of it (S1-24); null: none yet.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The edition of that plan which answers it.</summary>
    [DisplayName("Учтено в редакции плана")]
    public int? PlanEdition { get; private set; }

    /// <summary>Enters it.</summary>
    public static Result<Difficulty> Enter(Guid personId, DifficultyCard card, Guid enteredById, DateOnly today)
    {
        var made = new Difficulty { PersonId = personId, EnteredById = enteredById };
        return made.Change(card, today) is { Count: > 0 } wrong ? wrong.ToList() : made;
    }

    /// <summary>Takes what was typed; changes nothing when a field is wrong.</summary>
    public IReadOnlyList<RuleViolation> Change(DifficultyCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.IsStrength is null) violations.Add(new RuleViolation("Выберите: затруднение или сильная сторона", nameof(IsStrength)));
        Texts.Limit(violations, card.Direction, nameof(Direction), DirectionMax);
        Texts.Require(violations, card.Text, nameof(Text), "Напишите, в чём это состоит", TextMax);
        if (card.Source is null) violations.Add(new RuleViolation("Выберите, откуда это известно", nameof(Source)));
        if (card.On is not { } on) violations.Add(new RuleViolation("Укажите день анкеты, посещения или разговора", nameof(On)));
        else if (on > today) violations.Add(new RuleViolation("День в будущем", nameof(On)));
        else if (on < today.AddYears(-10)) violations.Add(new RuleViolation("Проверьте год: это больше десяти лет назад", nameof(On)));

        if (violations.Count > 0) return violations;

        (IsStrength, Direction, Text, Source, On) = (card.IsStrength!.Value, Texts.OrNull(card.Direction), card.Text!.Trim(), card.Source!.Value, card.On!.Value);
        RecordId = card.RecordId;
        if (IsStrength) (ResolvedOn, ResolvedBy) = (null, null);
        return [];
    }

    /// <summary>A plan of the person was opened for correction because of it.</summary>
    public RuleViolation? LeadTo(Plan plan)
    {
        if (IsStrength || ResolvedOn is not null) return new RuleViolation("План меняют из-за затруднения, которое ещё не преодолено");

        (PlanId, PlanEdition) = (plan.Id, plan.Edition);
        return null;
    }

    /// <summary>A difficulty is overcome.</summary>
    public IReadOnlyList<RuleViolation> Resolve(string? by, DateOnly today)
    {
        if (IsStrength) return [new RuleViolation("Сильную сторону не преодолевают")];

        if (ResolvedOn is not null) return [new RuleViolation($"Уже отмечено {RussianDate.Short(ResolvedOn.Value)}")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, by, nameof(ResolvedBy), "Напишите, что помогло", TextMax);
        if (violations.Count == 0) (ResolvedOn, ResolvedBy) = (today, by!.Trim());

        return violations;
    }
}

/// <summary>Words of difficulties and strengths.</summary>
public static class DifficultyLabels
{
    /// <summary>Directions that the programs of schools name (S1-23), offered and not asked for.</summary>
    public static IReadOnlyList<string> Directions { get; } = [.. PairTopicsLabels.All.Select(t => t.Label())];

    public static string Label(this DifficultySource source) => source switch
    {
        DifficultySource.Survey => "Анкетирование",
        DifficultySource.PersonalFile => "Личное дело",
        DifficultySource.MethodWork => "Анализ методической работы",
        DifficultySource.Attestation => "Рекомендации аттестации",
        DifficultySource.StandardSurvey => "Анкета профстандарта",
        DifficultySource.Visit => "Посещение урока",
        DifficultySource.Control => "Контроль",
        DifficultySource.Petition => "Обращение",
        DifficultySource.Talk => "Слова наставляемого",
        DifficultySource.Others => "Сведения коллег",
    };
}
