using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The draft of a conclusion in its three faces, for the leadership.</summary>
[Route("/assessments/{id:guid}"), ActsAs(Rights.Followers)]
public sealed class ConclusionDraftsController(AssessmentAccess access, ConclusionPaper paper) : PortalController
{
    [HttpGet("conclusion/preview")]
    public async Task<IActionResult> Preview(Guid id, CancellationToken cancel) =>
        await DraftAsync(id, cancel) is { } a
            ? View("ConclusionPreview", new ConclusionPreview(id, await paper.ComposeAsync(a, draft: true, cancel))) : NotFoundPage();

    [HttpGet("conclusion.pdf")]
    public async Task<IActionResult> Pdf(Guid id, CancellationToken cancel) =>
        await DraftAsync(id, cancel) is { } a ? this.Paper(await paper.ComposeAsync(a, draft: true, cancel), "pdf") : NotFoundPage();

    [HttpGet("conclusion.docx")]
    public async Task<IActionResult> Word(Guid id, CancellationToken cancel) =>
        await DraftAsync(id, cancel) is { } a ? this.Paper(await paper.ComposeAsync(a, draft: true, cancel), "docx") : NotFoundPage();

    // The leadership reads a draft; the pair itself does not, whatever role it acts in.
    private async Task<StageAssessment?> DraftAsync(Guid id, CancellationToken cancel)
    {
        var a = await access.Visible().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id && x.ConclusionDocumentId == null && x.Outcome != null, cancel);
        return a is not null && access.SeesDraft(a.MentorId, a.MenteeId) ? a : null;
    }
}

/// <summary>The draft on the screen.</summary>
public sealed record ConclusionPreview(Guid Id, MentoringPortal.Documents.OfficialDocument Document);
