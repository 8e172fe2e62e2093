using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Awards;

/// <summary>A kind of encouragement (S1-26, S0-54, S4-17), as data: a new one costs a line.</summary>
/// <param name="Code">Stored; never changes.</param>
/// <param name="Title">As the register and the order name it.</param>
/// <param name="InOrder">What the order says: «наградить грамотой «Лучший наставник»».</param>
/// <param name="Case">The case in which the order names the person after that: «кому» or «кого».</param>
/// <param name="IsMaterial">Money or what is worth money.</param>
public sealed record AwardKind(string Code, string Title, string InOrder, GrammaticalCase Case = GrammaticalCase.Accusative, bool IsMaterial = false)
{
    public static IReadOnlyList<AwardKind> All { get; } =
    [
        new("gratitude", "Благодарность", "объявить благодарность", GrammaticalCase.Dative),
        new("letter", "Благодарственное письмо", "вручить благодарственное письмо", GrammaticalCase.Dative),
        new("best-mentor", "Грамота «Лучший наставник»", "наградить грамотой «Лучший наставник»"),
        new("mentor-of-year", "Диплом конкурса «Наставник года»", "наградить дипломом конкурса «Наставник года»"),
        new("best-pair", "Диплом конкурса «Лучшая пара»", "наградить дипломом конкурса «Лучшая пара»"),
        new("mentor-plus", "Диплом конкурса «Наставник+»", "наградить дипломом конкурса «Наставник+»"),
        new("honour-board", "Доска почёта «Лучшие наставники»", "занести на Доску почёта «Лучшие наставники»"),
        new("nomination", "Представление к награде ведомства или муниципалитета", "представить к награде ведомства или муниципалитета"),
        new("premium", "Премия, стимулирующая выплата", "поощрить премией (стимулирующей выплатой)", IsMaterial: true),
    ];

    /// <summary>One point of the order (D-40): «Объявить благодарность Петровой Анне Ильиничне, учителю математики, за подготовку молодого специалиста».</summary>
    /// <param name="post">Empty: none.</param>
    /// <param name="ground">As typed; best begun with «за».</param>
    public string PointOf(RussianName name, string post, string ground)
    {
        var why = ground.Trim().TrimEnd('.');
        var isFor = why.StartsWith("за ", StringComparison.OrdinalIgnoreCase);
        var who = name.In(Case).Full + (post.Length > 0 ? $", {RussianPosts.In(post, Case)}" + (isFor ? "," : "") : "");
        return $"{InOrder} {who} {(isFor ? PhraseStart.Lower(why) : $"({PhraseStart.Lower(why)})")}";
    }

    /// <summary>Null: there is no such kind.</summary>
    public static AwardKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);
}

/// <summary>Where a nomination stands (domain reference §1.3).</summary>
public enum AwardState
{
    /// <summary>«Выдвинут».</summary>
    Proposed,

    /// <summary>«Рассмотрено советом»: the council or the administration agrees.</summary>
    Considered,

    /// <summary>«В приказе о поощрении».</summary>
    InOrder,

    /// <summary>«Награждён».</summary>
    Given,

    /// <summary>«Отклонено».</summary>
    Declined,
}

/// <summary>Words of awards.</summary>
public static class AwardLabels
{
    public static string Label(this AwardState state) => state switch
    {
        AwardState.Proposed => "Выдвинут",
        AwardState.Considered => "Рассмотрено советом",
        AwardState.InOrder => "В приказе о поощрении",
        AwardState.Given => "Награждён",
        AwardState.Declined => "Отклонено",
    };
}
