namespace MentoringPortal.Web.Infrastructure.Lists;

/// <summary>A column of a list where it leaves the portal: as a workbook or on paper.</summary>
/// <param name="Title">Header.</param>
/// <param name="Value">Text, number, day or nothing; days and numbers stay such in a workbook.</param>
/// <param name="Width">In characters.</param>
public sealed record Column<T>(string Title, Func<T, object?> Value, double Width = 16);
