using MentoringPortal.Domain.Meetings;

namespace MentoringPortal.Data.Reference;

/// <summary>Ready agendas of meetings, read once.</summary>
public static class AgendaCatalogue
{
    private static readonly Lazy<IReadOnlyList<AgendaTemplate>> Everything =
        new(() => [.. ReferenceFiles.Names("Agendas").SelectMany(name => ReferenceFiles.Read<AgendaTemplates>("Agendas", name).Templates)]);

    public static IReadOnlyList<AgendaTemplate> All => Everything.Value;

    /// <summary>A ready agenda by its code; null for none.</summary>
    public static AgendaTemplate? Of(string? code) => All.FirstOrDefault(t => t.Code == code);
}
