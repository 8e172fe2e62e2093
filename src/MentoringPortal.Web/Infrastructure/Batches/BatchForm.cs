namespace MentoringPortal.Web.Infrastructure.Batches;

/// <summary>What a list sends when many papers are taken at once: the records ticked, or everything its filter selects.</summary>
public sealed class BatchForm
{
    /// <summary>More papers than this are refused: the filter should be narrowed.</summary>
    public const int Most = 2000;

    /// <summary>Ticked records.</summary>
    public List<Guid> Id { get; set; } = [];

    /// <summary>Everything that the filter in the same address selects.</summary>
    public bool All { get; set; }

    /// <summary>Name of the running download, made up by the script that shows its progress.</summary>
    public string? Key { get; set; }

    /// <summary>The ticked records, each once, in the order of the list.</summary>
    public List<Guid> Chosen => [.. Id.Distinct()];
}

/// <summary>The bar under a list that takes its papers.</summary>
/// <param name="Root">Address without «.pdf» and «.zip».</param>
/// <param name="Query">The list's filter as it stands in an address, page numbers are left out.</param>
/// <param name="Things">«документы», as in «отметьте …».</param>
public sealed record BatchBar(string Root, string Query, string Things);

/// <summary>Why nothing was downloaded.</summary>
public sealed record BatchProblem(string Title, string Text, string Back);
