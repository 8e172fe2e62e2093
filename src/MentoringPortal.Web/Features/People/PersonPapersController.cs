using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.People;

/// <summary>Prints the papers about one person.</summary>
[Route("/people/{id:guid}")]
public sealed class PersonPapersController(PersonPapers papers, CurrentActor actor) : PortalController
{
    private const SchoolRole Mentors = PeopleAccess.ReadConsents | SchoolRole.Mentor;

    /// <summary>What the reference will say, with what the portal does not know to be added.</summary>
    [HttpGet("mentor-reference"), ActsAs(Mentors)]
    public async Task<IActionResult> ReferenceFacts(Guid id, ReferenceForm form, CancellationToken cancel) =>
        await papers.ReferenceFactsAsync(id, form, cancel) is { } facts ? Page("Reference", new ReferencePage(id, facts, form, actor.Is(PeopleAccess.ReadPeople))) : NotFoundPage();

    [HttpGet("mentor-reference.{format:regex(^(pdf|docx)$)}"), ActsAs(Mentors)]
    public async Task<IActionResult> Reference(Guid id, string format, ReferenceForm form, CancellationToken cancel) =>
        Printed(await papers.ReferenceAsync(id, form, cancel), format);

    [HttpGet("distribution-consent.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(PeopleAccess.OpenConsents)]
    public async Task<IActionResult> Distribution(Guid id, string format, CancellationToken cancel) => Printed(await papers.DistributionConsentAsync(id, cancel), format);

    private IActionResult Printed(OfficialDocument? paper, string format) => paper is null ? NotFoundPage() : this.Paper(paper, format);
}
