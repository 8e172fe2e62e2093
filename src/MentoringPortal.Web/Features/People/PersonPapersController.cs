using MentoringPortal.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.People;

/// <summary>Prints the papers about one person.</summary>
[Route("/people/{id:guid}")]
public sealed class PersonPapersController(PersonPapers papers) : PortalController
{
    [HttpGet("mentor-reference.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(PeopleAccess.ReadConsents | SchoolRole.Mentor)]
    public async Task<IActionResult> Reference(Guid id, string format, CancellationToken cancel) => Printed(await papers.ReferenceAsync(id, cancel), format);

    [HttpGet("distribution-consent.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(PeopleAccess.OpenConsents)]
    public async Task<IActionResult> Distribution(Guid id, string format, CancellationToken cancel) => Printed(await papers.DistributionConsentAsync(id, cancel), format);

    private IActionResult Printed(OfficialDocument? paper, string format) => paper is null ? NotFoundPage() : this.Paper(paper, format);
}
