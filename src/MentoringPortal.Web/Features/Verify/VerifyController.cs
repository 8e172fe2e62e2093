using System.ComponentModel;
using System.Security.Cryptography;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Verify;

/// <summary>The form for a code typed by hand.</summary>
/// <param name="Typed">What was typed; null before anything was.</param>
public sealed record VerifyStartPage(string? Typed, bool NotFound);

/// <summary>A file to compare with the stored one.</summary>
public sealed class CompareForm
{
    [DisplayName("Файл")]
    public IFormFile? File { get; set; }
}

/// <summary>What is known of a document.</summary>
/// <param name="Same">Result of the comparison; null before one was made.</param>
public sealed record VerifyPage(VerifiedDocument Document, bool? Same, CompareForm Form);

/// <summary>«Проверка документа»: open to everybody who holds the paper, without signing in.</summary>
[AllowAnonymous, Throttled]
public sealed class VerifyController(VerifyReader reader) : PortalController
{
    /// <summary>Bytes of the file that may be compared.</summary>
    public const long LargestFile = 20L * 1024 * 1024;

    [HttpGet("/verify")]
    public IActionResult Index(string? code)
    {
        Hide();
        if (code is null) return View(new VerifyStartPage(null, false));
        if (Secrets.ReadLookUpCode(code) is { } read) return LocalRedirect("/verify/" + read);
        ModelState.AddModelError("code", "Код – двенадцать букв и цифр, например K7M4-9QXT-2HVD. Он напечатан внизу первого листа рядом с квадратным кодом");
        return Page("Index", new VerifyStartPage(code.Length > 60 ? code[..60] : code, false));
    }

    [HttpGet("/verify/{code}")]
    public async Task<IActionResult> Document(string code, CancellationToken cancel)
    {
        Hide();
        return await reader.FindAsync(code, cancel) is { } document ? View(new VerifyPage(document, null, new CompareForm())) : Unknown(code);
    }

    /// <summary>Compares a file; nothing of it is kept, nothing is changed.</summary>
    [HttpPost("/verify/{code}"), IgnoreFormKey, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Compare(string code, [Bind(Prefix = "Form")] CompareForm form, CancellationToken cancel)
    {
        Hide();
        if (await reader.FindAsync(code, cancel) is not { } document) return Unknown(code);
        bool? same = null;
        if (form.File is not { Length: > 0 } file)
        {
            ModelState.AddModelError("Form.File", "Выберите файл PDF");
        }
        else if (file.Length > LargestFile)
        {
            ModelState.AddModelError("Form.File", "Файл больше 20 МБ: таких документов портал не выдаёт");
        }
        else
        {
            await using var content = file.OpenReadStream();
            var start = new byte[5];
            if (await content.ReadAtLeastAsync(start, 5, throwOnEndOfStream: false, cancel) < 5 || !start.AsSpan().SequenceEqual("%PDF-"u8))
            {
                ModelState.AddModelError("Form.File", "Это не PDF. Проверить можно только файл PDF, который выдал портал: скан или фотография всегда отличаются от него");
            }
            else
            {
                content.Position = 0;
                same = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == document.Sha256;
            }
        }

        return Page("Document", new VerifyPage(document, same, form));
    }

    private ViewResult Unknown(string typed)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Index", new VerifyStartPage(typed.Length > 60 ? typed[..60] : typed, true));
    }

    // Codes must not be found by searching the web.
    private void Hide() => Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
}
