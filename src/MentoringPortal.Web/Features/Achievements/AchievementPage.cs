using System.ComponentModel;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Achievements;

/// <summary>Which achievements the list shows.</summary>
public sealed class AchievementFilter : ListFilter
{
    public AchievementKind? Kind { get; set; }

    public AchievementLevel? Level { get; set; }

    public AchievementState? State { get; set; }

    /// <summary>One person's.</summary>
    public Guid? Person { get; set; }

    /// <summary>More than whose achievements they are is asked for.</summary>
    public bool Narrows => Kind is not null || Level is not null || State is not null || Q is not null;

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<AchievementKind>(k => k.Label());

    public static IReadOnlyList<Choice> Levels { get; } = Choice.OfEnum<AchievementLevel>(l => l.Label());

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<AchievementState>(s => s.Label());
}

/// <summary>An achievement in the list.</summary>
public sealed record AchievementRow(Achievement Achievement, RussianName Person)
{
    public string StateKind => AchievementPage.KindOf(Achievement.State);
}

/// <summary>The list.</summary>
/// <param name="Person">Whose; null: of everybody seen.</param>
public sealed record AchievementsPage(PageOf<AchievementRow> List, AchievementFilter Filter, bool MayWrite, bool SeesAll, Guid Me, RussianName? Person)
{
    /// <summary>Whose portfolio may be printed from here: the own one, and that of somebody of whom something is seen.</summary>
    public Guid? Portfolio => Filter.Person is { } asked ? (Person is not null || asked == Me ? asked : null) : SeesAll || Me == Guid.Empty ? null : Me;
}

/// <summary>An achievement as typed.</summary>
public sealed class AchievementForm
{
    [DisplayName("Чьё достижение")]
    public Guid? PersonId { get; set; }

    [DisplayName("Вид достижения")]
    public AchievementKind? Kind { get; set; }

    [DisplayName("Название")]
    public string? Title { get; set; }

    [DisplayName("Где, кем проведено")]
    public string? Place { get; set; }

    [DisplayName("Дата")]
    public DateOnly? On { get; set; }

    [DisplayName("Уровень")]
    public AchievementLevel? Level { get; set; }

    [DisplayName("Часов")]
    public int? Hours { get; set; }

    [DisplayName("Результат")]
    public string? Result { get; set; }

    [DisplayName("Чем подтверждается")]
    public string? Proof { get; set; }

    [DisplayName("Партнёр, у которого учились")]
    public Guid? PartnerId { get; set; }

    [DisplayName("Копия документа")]
    public IFormFile? File { get; set; }

    public AchievementCard Card => new(Kind, Title, Place, On, Level, Hours, Result, Proof) { PartnerId = PartnerId };

    public static AchievementForm Of(Achievement a) => new()
    {
        PersonId = a.PersonId,
        Kind = a.Kind,
        Title = a.Title,
        Place = a.Place,
        On = a.On,
        Level = a.Level,
        Hours = a.Hours,
        Result = a.Result,
        Proof = a.Proof,
        PartnerId = a.PartnerId,
    };
}

/// <summary>The form.</summary>
/// <param name="Id">Null: a new one.</param>
/// <param name="People">Whose it may be; empty: the own.</param>
/// <param name="HasFile">A copy is kept already.</param>
public sealed record AchievementFormPage(Guid? Id, Guid? Version, AchievementForm Form, IReadOnlyList<Choice> People, bool HasFile)
{
    /// <summary>Partners of the school to choose from; empty: there is none.</summary>
    public IReadOnlyList<Choice> Partners { get; init; } = [];

    public IReadOnlyList<Choice> Kinds { get; } = [Choice.None(), .. AchievementFilter.Kinds];

    public IReadOnlyList<Choice> Levels { get; } = [Choice.None("Не указан"), .. AchievementFilter.Levels];
}

/// <summary>Why an achievement is given back.</summary>
public sealed class AchievementReturnForm
{
    [DisplayName("Что исправить")]
    public string? ReturnReason { get; set; }
}

/// <summary>An achievement.</summary>
/// <param name="FileName">Name of the copy; null: there is none.</param>
public sealed record AchievementPage(Achievement Achievement, string Person, IReadOnlyList<SummaryRow> Facts, string? FileName, bool IsOwn, bool MayConfirm,
    AchievementReturnForm Form)
{
    /// <summary>The partner a training names, without an address for those who do not read the register; null: none.</summary>
    public PageLink? Partner { get; init; }

    public string Url => $"/achievements/{Achievement.Id}";

    /// <summary>What is next, or that nothing is.</summary>
    public string Next => Achievement.State switch
    {
        AchievementState.Claimed => MayConfirm ? "Посмотрите, чем достижение подтверждено, и подтвердите его." : "Запись ждёт подтверждения.",
        AchievementState.Returned => IsOwn ? "Исправьте запись: причина ниже." : "Запись исправляет её автор.",
        AchievementState.Confirmed => "Достижение подтверждено, больше ничего не требуется.",
    };

    public bool MayChange => IsOwn && !Achievement.IsConfirmed;

    public static string KindOf(AchievementState state) => state switch
    {
        AchievementState.Confirmed => "ok",
        AchievementState.Returned => "late",
        _ => "wait",
    };
}
