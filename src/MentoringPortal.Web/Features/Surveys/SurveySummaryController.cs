using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>«Анкеты в цифрах»: means and counts of the school year, for the psychologist and the leadership.</summary>
[ActsAs(SurveySummaryReader.Read)]
public sealed class SurveySummaryController(SurveySummaryReader reader) : PortalController
{
    [HttpGet("/surveys/summary")]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page("Summary", await reader.ReadAsync(cancel));
}
