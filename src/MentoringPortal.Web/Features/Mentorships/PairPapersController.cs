using MentoringPortal.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Prints the papers of a pair: agreement (D-08b), notice and refusal (D-08c).</summary>
[Route("/mentorships/{id:guid}")]
public sealed class PairPapersController(PairPapers papers) : PortalController
{
    [HttpGet("agreement.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(MentorshipAccess.PrintPapers | SchoolRole.Mentor)]
    public async Task<IActionResult> Agreement(Guid id, string format, CancellationToken cancel) => Printed(await papers.AgreementAsync(id, cancel), format);

    [HttpGet("notice.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(MentorshipAccess.PrintPapers)]
    public async Task<IActionResult> Notice(Guid id, string format, CancellationToken cancel) => Printed(await papers.NoticeAsync(id, cancel), format);

    [HttpGet("refusal.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(MentorshipAccess.PrintPapers | SchoolRole.Mentor)]
    public async Task<IActionResult> Refusal(Guid id, string format, CancellationToken cancel) => Printed(await papers.RefusalAsync(id, cancel), format);

    private IActionResult Printed(OfficialDocument? paper, string format) => paper is null ? NotFoundPage() : this.Paper(paper, format);
}
