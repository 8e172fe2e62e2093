namespace MentoringPortal.Domain.Programs;

/// <summary>What a column of the printed road map holds; the sets of S2, S3 and S4 differ.</summary>
public enum RoadMapColumnKind
{
    Number,
    Phase,
    Title,
    Content,
    Period,
    Responsible,
    Result,
}

/// <summary>A column with the source's heading.</summary>
public sealed record RoadMapColumn(RoadMapColumnKind Kind, string Title);

/// <summary>A point of the year's road map, without years: a school lays it on its own year.</summary>
/// <param name="Phase">Code of a phase of the program.</param>
/// <param name="Months">Ranges of months, each one occurrence: 1 is September, 12 the August at the end, 0 the August before (S3-3).</param>
/// <param name="Responsible">In the source's words; empty where it names nobody.</param>
/// <param name="Block">Heading inside the phase.</param>
/// <param name="Content">What is done, one a line.</param>
/// <param name="Roles">Whose point it is by role.</param>
/// <param name="Result">«Ожидаемый результат».</param>
public sealed record RoadMapItemDefinition(string Phase, string Title, IReadOnlyList<IReadOnlyList<int>> Months, string Responsible, string? Block = null,
    IReadOnlyList<string>? Content = null, IReadOnlyList<ProgramRole>? Roles = null, string? Result = null);

/// <summary>The road map of a program (D-35): its heading, its set of columns and its points in their sequence.</summary>
public sealed record RoadMapDefinition(string Title, IReadOnlyList<RoadMapColumn> Columns, IReadOnlyList<RoadMapItemDefinition> Items);
