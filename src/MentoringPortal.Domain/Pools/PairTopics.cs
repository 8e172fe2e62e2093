namespace MentoringPortal.Domain.Pools;

/// <summary>What a pair may work on: the seven topics of S1-23, several at once.</summary>
[Flags]
public enum PairTopics
{
    None = 0,
    Subject = 1,
    Method = 2,
    Upbringing = 4,
    Organization = 8,
    Psychology = 16,
    Parents = 32,
    Extra = 64,
}

/// <summary>Words of the topics.</summary>
public static class PairTopicsLabels
{
    /// <summary>The topics one by one, in the order of the source.</summary>
    public static IReadOnlyList<PairTopics> All { get; } = [.. Enum.GetValues<PairTopics>().Where(t => t != PairTopics.None)];

    /// <summary>One topic as the source names it, several in one line.</summary>
    public static string Label(this PairTopics topic) => topic switch
    {
        PairTopics.Subject => "предметное содержание",
        PairTopics.Method => "методика обучения и преподавания",
        PairTopics.Upbringing => "воспитательная деятельность",
        PairTopics.Organization => "организация урочной и внеурочной деятельности",
        PairTopics.Psychology => "психолого-педагогическое сопровождение",
        PairTopics.Parents => "работа с родителями",
        PairTopics.Extra => "связь с системой дополнительного образования",
        PairTopics.None => "не отмечены",
        _ => string.Join("; ", topic.Each().Select(Label)),
    };

    public static IEnumerable<PairTopics> Each(this PairTopics topics) => All.Where(t => (topics & t) != 0);

    /// <summary>All of them together; what is no topic is left out.</summary>
    public static PairTopics Together(IEnumerable<PairTopics> topics) => topics.Aggregate(PairTopics.None, (all, t) => all | t) & All.Aggregate((all, t) => all | t);

    /// <summary>«предметное содержание; работа с родителями»; null: none.</summary>
    public static string? Words(this PairTopics topics) => topics == PairTopics.None ? null : topics.Label();
}
