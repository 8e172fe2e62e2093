using MentoringPortal.Data;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Help;

/// <summary>
/// To whom a stranger tells of a hole in the portal (RFC 9116): <c>Portal:SecurityContact</c>, else the e-mail in the letterhead of the installation's only school.
/// </summary>
[AllowAnonymous]
public sealed class SecurityContactController(PortalDbContext db, IConfiguration configuration, PublicAddress address, TimeProvider clock) : PortalController
{
    [HttpGet("/.well-known/security.txt")]
    [ResponseCache(Duration = 86_400)]
    public async Task<IActionResult> Text(CancellationToken cancel)
    {
        if (await ContactAsync(cancel) is not { } contact) return NotFoundPage();
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddMonths(6);
        var lines = new List<string> { $"Contact: {contact}", $"Expires: {expires:yyyy-MM-dd}T00:00:00Z", "Preferred-Languages: ru, en" };
        if (address.Of("/.well-known/security.txt") is { } own) lines.Add("Canonical: " + own);
        return Content(string.Join('\n', lines) + "\n", "text/plain; charset=utf-8");
    }

    /// <summary>Everything else under this folder belongs to other services: it is not there, and nobody is led to the sign-in.</summary>
    [HttpGet("/.well-known/{**rest}")]
    public IActionResult Nothing() => NotFoundPage();

    private async Task<string?> ContactAsync(CancellationToken cancel)
    {
        if (configuration["Portal:SecurityContact"] is { Length: > 0 } set) return AsUri(set);
        var emails = await db.Set<School>().OrderBy(s => s.Id).Select(s => s.Email).Take(2).ToListAsync(cancel);
        return emails is [{ Length: > 0 } email] ? AsUri(email) : null;
    }

    private static string? AsUri(string contact)
    {
        contact = contact.Trim();
        if (contact.Any(char.IsControl)) return null;
        if (contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(':', StringComparison.Ordinal)) contact = "mailto:" + contact;
        return Uri.TryCreate(contact, UriKind.Absolute, out var uri) && uri.Scheme is "mailto" or "https" or "tel" ? contact : null;
    }
}
