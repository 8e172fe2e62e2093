using MentoringPortal.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MentoringPortal.Web.Features.Volumes;

/// <summary>Bound volumes: everything of a pair, the attestation folder of a mentor, all tables of a year in one workbook.</summary>
public sealed class VolumesController : PortalController
{
    [HttpGet("/mentorships/{id:guid}/volume.pdf"), ActsAs(MentorshipAccess.PrintPapers)]
    public async Task<IActionResult> Pair(Guid id, [FromServices] PairVolume volume, CancellationToken cancel) => Bound(await volume.BindAsync(id, cancel));

    [HttpGet("/people/{id:guid}/attestation.pdf"), ActsAs(PeopleAccess.ReadConsents | SchoolRole.Mentor)]
    public async Task<IActionResult> Attestation(Guid id, ReferenceForm form, [FromServices] AttestationFolder folder, CancellationToken cancel) =>
        Bound(await folder.BindAsync(id, form, cancel));

    [HttpGet("/council/year"), ActsAs(Rights.Leadership)]
    public IActionResult Year(int? year, [FromServices] YearWorkbook workbook) => View("Year", workbook.PageOf(year));

    [HttpGet("/council/year.xlsx"), ActsAs(Rights.Leadership)]
    public async Task<IActionResult> Workbook(int? year, [FromServices] YearWorkbook workbook, CancellationToken cancel) =>
        File(await workbook.MakeAsync(year, cancel), XlsxSheet.ContentType, $"{workbook.PageOf(year).FileName}.xlsx");

    private IActionResult Bound(BoundVolume? volume)
    {
        if (volume is null) return NotFoundPage();

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = OfficialBatch.SafeName(volume.Title + ".pdf") }.ToString();
        Response.Headers.CacheControl = "no-store";
        return File(volume.Pdf, OfficialPdf.ContentType);
    }
}
