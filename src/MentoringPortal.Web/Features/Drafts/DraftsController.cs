using System.Text.Json;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Drafts;

/// <summary>A form given back: where it was going and what it held.</summary>
public sealed record ReturnedForm(Guid Id, string Address, DateTime SavedAt, IReadOnlyList<ReturnedField> Fields);

/// <summary>One field of a returned form, with its label where the portal knows one.</summary>
public sealed record ReturnedField(string Name, string Label, string Value, bool IsShown);

/// <summary>
/// Autosaved texts of long forms (<c>POST /drafts</c> with <c>formKey</c> and the fields, <c>GET /drafts?formKey=</c>) and forms given back after an expired session.
/// </summary>
[Route("drafts")]
[Authorize(Policies.SignedIn)]
public sealed class DraftsController(PortalDbContext db, CurrentActor actor, TimeProvider clock) : Controller
{
    private const int MaxDrafts = 100;

    /// <summary>The saved text of a form as JSON, or 204 when there is none.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Load([FromQuery] string formKey)
    {
        var draft = await db.Set<FormDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.UserId == actor.UserId && d.FormKey == formKey);
        return draft is null ? NoContent() : Content($"{{\"savedAt\":\"{draft.SavedAt:O}\",\"fields\":{draft.Content}}}", "application/json; charset=utf-8");
    }

    /// <summary>Saves what has been typed so far; safe to repeat.</summary>
    [HttpPost(""), IgnoreFormKey]
    public async Task<IActionResult> Save([FromForm] string? formKey)
    {
        if (string.IsNullOrWhiteSpace(formKey) || formKey.Length > 300 || formKey.StartsWith(FormDraft.Returned, StringComparison.Ordinal)) return BadRequest();
        var fields = Request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && f.Key != "formKey" && !InputGate.IsSecret(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToArray());
        var draft = await db.Set<FormDraft>().FirstOrDefaultAsync(d => d.UserId == actor.UserId && d.FormKey == formKey);
        if (draft is null)
        {
            if (await db.Set<FormDraft>().CountAsync(d => d.UserId == actor.UserId) >= MaxDrafts)
            {
                var oldest = await db.Set<FormDraft>().Where(d => d.UserId == actor.UserId).OrderBy(d => d.SavedAt).FirstAsync();
                db.Remove(oldest);
            }

            draft = new FormDraft { UserId = actor.UserId!.Value, FormKey = formKey };
            db.Add(draft);
        }

        draft.Content = JsonSerializer.Serialize(fields, LostForms.Json);
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return NoContent();
    }

    /// <summary>Throws a draft away; safe to repeat.</summary>
    [HttpPost("discard"), IgnoreFormKey]
    public async Task<IActionResult> Discard([FromForm] string? formKey, [FromForm] Guid? id)
    {
        await db.Set<FormDraft>().Where(d => d.UserId == actor.UserId && (d.FormKey == formKey || d.Id == id)).ExecuteDeleteAsync();
        return Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? LocalRedirect("/") : NoContent();
    }

    /// <summary>The form given back: its text, and a button that sends it again.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Returned(Guid id)
    {
        var draft = await db.Set<FormDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.UserId == actor.UserId);
        if (draft is null || !Url.IsLocalUrl(draft.Address)) return NotFound();
        var stored = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(draft.Content) ?? [];
        var fields = stored.SelectMany(f => f.Value.Select(v => new ReturnedField(f.Key, AuditWords.Label(f.Key), v ?? "", IsText(f.Key, v)))).ToList();
        return View(new ReturnedForm(draft.Id, draft.Address, draft.SavedAt, fields));
    }

    // Keys and versions go back with the form, but a person has nothing to read in them.
    private static bool IsText(string name, string? value) => !string.IsNullOrWhiteSpace(value) && !Guid.TryParse(value, out _) && !name.EndsWith("Version", StringComparison.Ordinal);
}
