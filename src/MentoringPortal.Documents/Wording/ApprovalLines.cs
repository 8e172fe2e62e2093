namespace MentoringPortal.Documents.Wording;

/// <summary>Approval blocks that a school writes as lines: word, post and name between semicolons.</summary>
internal static class ApprovalLines
{
    /// <summary>A document has at most four blocks, one of them by its kind.</summary>
    private const int Most = 3;

    private static readonly string[] Known = ["УТВЕРЖДАЮ", "УТВЕРЖДЕНО", "СОГЛАСОВАНО", "ПРИНЯТО"];

    public static string? Complaint(IReadOnlyList<string> lines)
    {
        if (lines.Count > Most) return $"грифов больше четырёх: здесь можно не больше {Most} строк";
        return lines.FirstOrDefault(l => !Known.Contains(Parts(l)[0]) || Parts(l).Length > 3) is { } wrong
            ? $"гриф «{wrong}» пишется так: слово ({string.Join(", ", Known)}); должность; И.О. Фамилия"
            : null;
    }

    /// <summary>The blocks of the kind with those of the school.</summary>
    public static IReadOnlyList<ApprovalBlock> With(this IEnumerable<ApprovalBlock> own, IReadOnlyList<string> lines) =>
        [.. own, .. lines.Select(Parts).Select(p => new ApprovalBlock(p[0], p.Length > 1 ? [Words.Upper(p[1])] : [], p.Length > 2 ? p[2] : null))];

    private static string[] Parts(string line) => line.Split(';', StringSplitOptions.TrimEntries);
}
