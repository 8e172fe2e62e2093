namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>The page after a consequential act, shown by the shared view <c>DonePage</c>.</summary>
/// <param name="Title">What happened: «Приказ № 29.2 издан».</param>
/// <param name="Text">For whom and what it means.</param>
/// <param name="Links">What is next.</param>
public sealed record DonePage(string Title, IReadOnlyList<string> Text, IReadOnlyList<PageLink> Links);

/// <summary>A link with its text.</summary>
public sealed record PageLink(string Href, string Text);
