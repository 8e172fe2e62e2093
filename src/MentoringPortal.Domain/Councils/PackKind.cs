namespace MentoringPortal.Domain.Councils;

/// <summary>What the figures of a period are written for.</summary>
public enum PackKind
{
    /// <summary>«Материалы к педсовету» (D-34).</summary>
    Council,

    /// <summary>«Итоговый аналитический отчёт» of a year or program (D-33, S1-18).</summary>
    Final,

    /// <summary>Hearing of a quarter (S2-6): who is heard, on what, with which figures.</summary>
    Hearing,
}

/// <summary>The field's Russian words for the kinds.</summary>
public static class PackKindWords
{
    public static string Label(this PackKind kind) => kind switch
    {
        PackKind.Council => "Материалы к педсовету",
        PackKind.Final => "Итоговый аналитический отчёт",
        PackKind.Hearing => "Заслушивание за четверть",
    };

    /// <summary>Topic that is proposed.</summary>
    /// <param name="period">«I четверть 2026/2027».</param>
    public static string TopicOf(this PackKind kind, string period) => kind switch
    {
        PackKind.Council => "О результатах наставничества за " + period,
        PackKind.Final => "О реализации программы наставничества за " + period,
        PackKind.Hearing => "О ходе наставничества за " + period,
    };

    /// <summary>The topic with the days that were chosen: one that was proposed for other days follows them, one written by hand stays.</summary>
    /// <param name="chosen">The period of the pack.</param>
    /// <param name="presets">The usual periods, whose topics are proposed.</param>
    /// <param name="was">The period of a pack that is arranged anew.</param>
    public static string? TopicFollowing(this PackKind kind, string? topic, CountedPeriod chosen, IReadOnlyCollection<PeriodPreset> presets, DateOnly today,
        CountedPeriod? was = null)
    {
        var proposed = presets.SelectMany(p => new[] { p.Title, p.TitleOn(today), p.TitleOn(was?.To ?? today) }).Append("период " + (was ?? chosen).Words);
        if (topic is null || !proposed.Any(words => Same(kind.TopicOf(words), topic))) return topic;

        return kind.TopicOf(presets.FirstOrDefault(p => p.Period.From == chosen.From && (p.Period.To < today ? p.Period.To : today) == chosen.To)?.TitleOn(today)
            ?? "период " + chosen.Words);

        static bool Same(string one, string other) => one.Replace('\u00a0', ' ') == other.Replace('\u00a0', ' ').Trim();
    }

    /// <summary>The act of making one.</summary>
    public static string Button(this PackKind kind) => kind switch
    {
        PackKind.Council => "Составить материалы",
        PackKind.Final => "Составить отчёт",
        PackKind.Hearing => "Составить список",
    };

    /// <summary>Said where the topic is missing.</summary>
    public static string TopicAsked(this PackKind kind) => kind switch
    {
        PackKind.Council => "Напишите, о чём вопрос: «О результатах наставничества»",
        PackKind.Final => "Напишите, о чём отчёт: «О реализации программы наставничества»",
        PackKind.Hearing => "Напишите, о чём заслушивание: «О ходе наставничества»",
    };

    /// <summary>Heading of the written part.</summary>
    public static string MemoTitle(this PackKind kind) => kind == PackKind.Final ? "Текст отчёта" : "Справка";

    /// <summary>Heading of what is proposed.</summary>
    public static string DecisionTitle(this PackKind kind) => kind == PackKind.Final ? "Предложения" : "Проект решения";
}
