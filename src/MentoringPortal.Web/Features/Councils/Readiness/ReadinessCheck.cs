using MentoringPortal.Data;
using MentoringPortal.Web.Features.Councils.Figures;

namespace MentoringPortal.Web.Features.Councils.Readiness;

/// <summary>
/// A question of an inspection: which rule asks it and which records do not answer it. A row's <see cref="FigureRow.OtherId"/> is its pair, so that the same questions are
/// asked of one pair.
/// </summary>
/// <param name="Question">«Согласие наставника получено не позднее приказа».</param>
/// <param name="Ground">The rule that asks for it.</param>
/// <param name="Why">What follows where it is missing, and what to do.</param>
/// <param name="Missing">Records that do not answer the question on the day.</param>
public sealed record ReadinessCheck(string Code, string Question, string Ground, string Why, Func<PortalDbContext, DateOnly, IQueryable<FigureRow>> Missing)
{
    /// <summary>Where a record is mended.</summary>
    public required Func<FigureRow, string> Href { get; init; }

    /// <summary>It is asked of pairs.</summary>
    public bool IsOfPairs { get; init; } = true;
}
