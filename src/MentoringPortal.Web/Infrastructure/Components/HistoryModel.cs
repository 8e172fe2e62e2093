namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>One sentence of a record's history; the moment is already in the school's time.</summary>
public sealed record HistoryLine(string When, string Who, string Sentence);

/// <summary>History of a record, drawn by <c>_History</c>.</summary>
public sealed record HistoryModel(IReadOnlyList<HistoryLine> Lines, string Heading = "История изменений");
