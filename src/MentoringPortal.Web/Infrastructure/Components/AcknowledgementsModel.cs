namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>One person's acknowledgement; no moment yet means that it is awaited.</summary>
public sealed record AcknowledgementRow(string Name, string? Post, string? When, string? Note = null, string Acquainted = "ознакомлен(а)", bool IsAsked = true);

/// <summary>Who has seen a document, drawn by <c>_Acknowledgements</c>.</summary>
public sealed record AcknowledgementsModel(IReadOnlyList<AcknowledgementRow> Rows, string Heading = "Ознакомление");
