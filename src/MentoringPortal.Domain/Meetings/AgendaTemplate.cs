namespace MentoringPortal.Domain.Meetings;

/// <summary>A ready agenda.</summary>
/// <param name="Kind">Meetings that it is offered for first; null: for any.</param>
/// <param name="Lines">Points in their order.</param>
public sealed record AgendaTemplate(string Code, string Title, MeetingKind? Kind, IReadOnlyList<string> Lines)
{
    /// <summary>The points as a numbered text.</summary>
    public string Text => string.Join('\n', Lines.Select((line, i) => $"{i + 1}. {line}"));
}

/// <summary>A file of ready agendas.</summary>
public sealed record AgendaTemplates(int Version, IReadOnlyList<AgendaTemplate> Templates);
