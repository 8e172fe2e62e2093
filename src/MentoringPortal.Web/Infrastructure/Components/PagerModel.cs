namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>Links to the previous and the next page of a list; null hides a link. Drawn by <c>_Pager</c>.</summary>
public sealed record PagerModel(string? EarlierHref, string? LaterHref, string? Text = null, string EarlierText = "Назад", string LaterText = "Дальше");
