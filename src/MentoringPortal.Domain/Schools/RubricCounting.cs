namespace MentoringPortal.Domain.Schools;

/// <summary>Which of several sheets on one subject and year counts for the school (S4-14).</summary>
public enum RubricCounting
{
    /// <summary>The mean of all whole sheets of single scorers.</summary>
    Mean,

    /// <summary>The sheet on which all have agreed.</summary>
    Agreed,

    /// <summary>The deputies' sheets; the mean of them where there are several.</summary>
    Deputy,

    /// <summary>The curators' sheets; the mean of them where there are several.</summary>
    Curator,
}

/// <summary>Words of the ways of counting.</summary>
public static class RubricCountingLabels
{
    /// <summary>«Среднее по всем листам».</summary>
    public static string Label(this RubricCounting counting) => counting switch
    {
        RubricCounting.Mean => "Среднее по всем листам",
        RubricCounting.Agreed => "Согласованный лист",
        RubricCounting.Deputy => "Лист заместителя директора",
        RubricCounting.Curator => "Лист куратора",
    };
}
