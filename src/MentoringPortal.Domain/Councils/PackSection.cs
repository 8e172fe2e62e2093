namespace MentoringPortal.Domain.Councils;

/// <summary>A part of a pack that can be chosen.</summary>
/// <param name="Code">Kept in the pack.</param>
/// <param name="Title">Heading of the appendix.</param>
/// <param name="Brief">Name of its sheet in a workbook, at most 31 characters.</param>
public sealed record PackSection(string Code, string Title, string Brief)
{
    /// <summary>What stands open today.</summary>
    public const string Open = "open";

    /// <summary>Mentees by the year in which they began and the stage they have come to.</summary>
    public const string Cohorts = "cohorts";

    /// <summary>What the program expects, to be ticked off by hand (S3-18, S4-2).</summary>
    public const string Expected = "expected";

    /// <summary>It tells how things stand today, which says nothing of a period that is long over.</summary>
    public bool IsOfToday => Code is Open or Cohorts;

    /// <summary>All of them, in the usual order.</summary>
    public static IReadOnlyList<PackSection> All { get; } =
    [
        new("heard", "Кого и о чём заслушать", "Кого заслушать"),
        new("basis", "Приказы, на которых основана работа", "Приказы"),
        new("participants", "Состав участников по форме, модели и виду", "Состав участников"),
        new("pairs", "Работа пар: встречи, посещённые уроки, часы", "Работа пар"),
        new("months", "Время совместной работы по месяцам", "Время по месяцам"),
        new("plans", "Выполнение планов", "Выполнение планов"),
        new("road-map", "Выполнение дорожной карты", "Дорожная карта, итоги"),
        new("stages", "Итоги этапов", "Итоги этапов"),
        new(Cohorts, "Этапы по наборам", "Этапы по наборам"),
        new("control", "Контроль и замечания", "Контроль и замечания"),
        new("surveys", "Анкетирование", "Анкетирование"),
        new("rubric", "Оценка эффективности программы", "Эффективность"),
        new("results", "Результаты и достижения", "Результаты"),
        new(Expected, "Ожидаемые результаты программы", "Ожидаемые результаты"),
        new("risks", "Просроченное и пары без записей", "Просроченное"),
        new("program-risks", "Риски программы", "Риски программы"),
        new(Open, "Что не закончено", "Что не закончено"),
        new("comparison", "Сравнение с прошлым годом", "Сравнение с прошлым годом"),
    ];

    private static readonly string[] Council = ["basis", "participants", "pairs", "months", "plans", "stages", Cohorts, "rubric", "risks", Open, "comparison"];

    /// <summary>What stands in a new pack of this kind; the other sections can be added.</summary>
    public static IReadOnlyList<PackSection> UsualOf(PackKind kind) => kind switch
    {
        PackKind.Council => [.. All.Where(s => Council.Contains(s.Code))],
        PackKind.Final => [.. All.Where(s => s.Code != "heard")],
        PackKind.Hearing => [.. All.Where(s => s.Code == "heard")],
    };
}
