namespace MentoringPortal.Documents.Pdf;

/// <summary>Element of the logical structure, for screen readers: paragraph, heading, table, row, cell.</summary>
internal sealed class StructNode(string type, StructNode? parent)
{
    private List<object>? _kids;

    public string Type { get; } = type;

    public StructNode? Parent { get; } = parent;

    /// <summary>Further entries of the element as PDF, for example the scope of a header cell.</summary>
    public string? Entries { get; init; }

    /// <summary>Text for a figure.</summary>
    public string? Alternative { get; init; }

    public int Id { get; set; }

    /// <summary>Child elements and marked pieces in reading order.</summary>
    public IReadOnlyList<object> Kids => _kids ?? (IReadOnlyList<object>)[];

    public StructNode Child(string type, string? entries = null, string? alternative = null)
    {
        var child = new StructNode(type, this) { Entries = entries, Alternative = alternative };
        (_kids ??= []).Add(child);
        return child;
    }

    public void Mark(PdfPage page, int mark) => (_kids ??= []).Add((page, mark));
}
