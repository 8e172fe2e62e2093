using MentoringPortal.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>Printing forms rendered on the fly.</summary>
public static class PaperResults
{
    /// <summary>The document as <c>pdf</c>, shown in the browser, or as <c>docx</c>, for download.</summary>
    public static FileContentResult Paper(this Controller controller, OfficialDocument document, string format)
    {
        var word = format == "docx";
        controller.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(word ? "attachment" : "inline") { FileNameStar = document.Title + "." + format }.ToString();
        controller.Response.Headers.CacheControl = "no-store";
        return word ? controller.File(OfficialWord.Render(document), OfficialWord.ContentType) : controller.File(OfficialPdf.Render(document), OfficialPdf.ContentType);
    }
}
