using MentoringPortal.Domain.Councils;

namespace MentoringPortal.Web.Features.Councils;

/// <summary>A ready period as a link.</summary>
public sealed record PeriodLink(PeriodPreset Preset, string Href, bool IsCurrent);

/// <summary>Periods to choose from, this year's first; those of last year are folded away.</summary>
public sealed record PeriodLinks(IReadOnlyList<PeriodLink> Links);
