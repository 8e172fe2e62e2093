namespace MentoringPortal.Documents;

/// <summary>A line of the table of contents.</summary>
/// <param name="Page">Null where pages are not known: on the screen.</param>
public sealed record ContentsLine(string Title, int Level, int? Page)
{
    /// <summary>Headings that stand after the table of contents; empty for a document without one.</summary>
    public static IReadOnlyList<ContentsLine> Of(OfficialDocument document) =>
    [
        .. document.Body.SkipWhile(b => b is not ContentsBlock).OfType<HeadingBlock>().Select(h => new ContentsLine(h.Text, h.Level, null)),
    ];
}
