using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>«Оценка этапов»: the list and the page of an assessment.</summary>
public sealed class AssessmentsController(AssessmentListQueries list, AssessmentQueries assessments, SchoolKeep kept) : PortalController
{
    [HttpGet("/assessments"), ActsAs(AssessmentAccess.ReadList)]
    public async Task<IActionResult> Index(AssessmentFilter filter, CancellationToken cancel) => Page(await kept.ReadAsync(
        "assessments" + filter.Query(filter.PageNumber), () => list.PageAsync(filter, cancel)));

    /// <summary>The assessments of one pair, on the pair.</summary>
    [HttpGet("/mentorships/{id:guid}/assessments"), ActsAs(AssessmentAccess.ReadList)]
    public async Task<IActionResult> OfPair(Guid id, CancellationToken cancel) => PageIfFound("OfPair", await list.OfPairAsync(id, cancel));

    [HttpGet("/assessments/{id:guid}"), ActsAs(AssessmentAccess.ReadList)]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) =>
        PageIfFound(await assessments.PageAsync(id, cancel));
}
