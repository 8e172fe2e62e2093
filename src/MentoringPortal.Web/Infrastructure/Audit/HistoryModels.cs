using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Infrastructure.Audit;

/// <summary>The change history as the component <c>_History</c> shows it.</summary>
public static class HistoryModels
{
    /// <summary>One line for each record changed: «Условия пары изменены. Тема: было …, стало …».</summary>
    public static HistoryModel ToModel(this IReadOnlyList<HistoryEntry> entries) => new([.. entries.Select(e => new HistoryLine(
        e.At.ToString("dd.MM.yyyy HH:mm"), e.Who, e.Sentences.Count == 0 ? e.Operation : $"{e.Operation}. {string.Join(". ", e.Sentences)}"))]);
}
