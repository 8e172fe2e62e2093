using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MentoringPortal.Web.Infrastructure.Batches;

/// <summary>Many papers as one PDF or as a ZIP, sent while they are read: only the paper in work is held in memory.</summary>
/// <param name="title">Title of the file.</param>
/// <param name="school">Whose papers they are.</param>
/// <param name="total">How many papers.</param>
/// <param name="files">The papers, read one by one.</param>
/// <param name="format">pdf or zip.</param>
/// <param name="key">Name of the download for its progress, if a script asked for one.</param>
public sealed class BatchResult(string title, string school, int total, IAsyncEnumerable<BatchFile> files, string format, string? key) : IActionResult
{
    /// <summary>Formats in addresses.</summary>
    public const string Formats = "{format:regex(^(pdf|zip)$)}";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var cancel = http.RequestAborted;
        var count = http.RequestServices.GetRequiredService<BatchProgress>().Begin(http.RequestServices.GetRequiredService<CurrentActor>().UserId, key, total);
        http.Response.ContentType = format == "zip" ? "application/zip" : OfficialPdf.ContentType;
        http.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileNameStar = OfficialBatch.SafeName(title + "." + format) }.ToString();
        http.Response.Headers.CacheControl = "no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            if (format == "zip") await OfficialBatch.WriteZipAsync(files, http.Response.Body, count, cancel);
            else await OfficialBatch.WritePdfAsync(files, http.Response.Body, title, school, count, cancel);
        }
        finally
        {
            count.End();
        }
    }
}
