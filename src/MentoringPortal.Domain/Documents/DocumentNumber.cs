namespace MentoringPortal.Domain.Documents;

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
        while (number.Length > 0 && number[0] == '№')
        {
            number = number[1..].Trim();
        }

        return number.IsEmpty ? null : number.ToString();
    }
}
