using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Infrastructure.Audit;

/// <summary>The change history as the component <c>_History</c> shows it.</summary>
public static class HistoryModels
{
    /// <summary>
    /// One line for each record changed: «Условия пары изменены. Тема: было …, стало …». A record of which nothing can be told
    /// has a line only where no other of the same act has one.
    /// </summary>
    public static HistoryModel ToModel(this IReadOnlyList<HistoryEntry> entries)
    {
        // The minute that is shown: one act may save in two steps.
        var told = entries.Where(e => e.Sentences.Count > 0).Select(Act).ToHashSet();
        static (long, string, string) Act(HistoryEntry e) => (e.At.Ticks / TimeSpan.TicksPerMinute, e.Who, e.Operation);
        return new([.. entries.Where(e => e.Sentences.Count > 0 || told.Add(Act(e))).Select(e => new HistoryLine(
            e.At.ToString("dd.MM.yyyy HH:mm"), e.Who, e.Sentences.Count == 0 ? e.Operation : $"{e.Operation}. {string.Join(". ", e.Sentences)}"))]);
    }
}
