namespace MentoringPortal.Domain.Common;

/// <summary>The number of a document as somebody types it.</summary>
public static class DocumentNumber
{
    /// <summary>
    /// The bare number: papers and pages write «№» before it themselves. «№ 42-ОД» → «42-ОД», so that it is neither printed twice
    /// nor taken for another number than «42-ОД». Null when nothing is left.
    /// </summary>
    public static string? Clean(string? typed)
    {
        var number = typed.AsSpan().Trim();
        while (number.Length > 0 && number[0] == '№') number = number[1..].Trim();

        return number.IsEmpty ? null : number.ToString();
    }

    /// <summary>«от 27.08.2026 № 9-ОД», as the standard writes a reference to a document; null while number or date is missing.</summary>
    public static string? Reference(string? number, DateOnly? date) => number is null || date is not { } day ? null : $"от\u00a0{day:dd.MM.yyyy} №\u00a0{number}";
}
