namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>A row of a summary: label, value, and the link that changes it.</summary>
/// <param name="Label">Name of the fact.</param>
/// <param name="Value">The fact; null or empty shows «не указано».</param>
/// <param name="ChangeHref">Where it is changed.</param>
/// <param name="ChangeWhat">Accusative for the link's hidden words: «Изменить <i>дату</i>».</param>
public sealed record SummaryRow(string Label, string? Value, string? ChangeHref = null, string? ChangeWhat = null);

/// <summary>The check page before a consequential act, shown by the shared view <c>CheckPage</c>.</summary>
public sealed record CheckPage(string Title, IReadOnlyList<SummaryRow> Rows, string Action, string Button)
{
    /// <summary>What the act means, shown above the button.</summary>
    public string? Meaning { get; init; }

    /// <summary>Warning sentences, e.g. «Срок 02.12.2026 уже прошёл».</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where «Вернуться» leads.</summary>
    public string? Back { get; init; }

    /// <summary>Version of the record the person looked at.</summary>
    public Guid? Version { get; init; }

    /// <summary>Values carried to the act.</summary>
    public IReadOnlyDictionary<string, string> Hidden { get; init; } = new Dictionary<string, string>();
}
