using MentoringPortal.Data;
using MentoringPortal.Domain.Controls;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>A finding of a control that is not closed: whoever assesses the stage sees it beside the package and at the interview (S0-23).</summary>
public sealed record OpenFinding(Guid Id, string Text, DateOnly DueOn, FindingState State)
{
    public bool IsLate(DateOnly today) => State == FindingState.Open && DueOn < today;

    /// <summary>Those of a mentee.</summary>
    public static Task<List<OpenFinding>> OfAsync(PortalDbContext db, Guid menteeId, CancellationToken cancel) => db.Set<Finding>().AsNoTracking()
        .Where(f => f.MenteeId == menteeId && f.State != FindingState.Closed).OrderBy(f => f.DueOn).ThenBy(f => f.Id)
        .Select(f => new OpenFinding(f.Id, f.Text, f.DueOn, f.State)).ToListAsync(cancel);
}

/// <summary>The open findings with the day on which they are looked at.</summary>
public sealed record OpenFindings(IReadOnlyList<OpenFinding> Findings, DateOnly Today);
