using System.Text.Json;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Drafts;

/// <summary>A form given back: where it was going and what it held.</summary>
public sealed record ReturnedForm(Guid Id, string Address, DateTime SavedAt, IReadOnlyList<ReturnedField> Fields);

/// <summary>What the autosave script sends.</summary>
public sealed record DraftBody(string? FormKey, Dictionary<string, string>? Fields);

/// <summary>One field of a returned form, with its label where the portal knows one.</summary>
public sealed record ReturnedField(string Name, string Label, string Value, bool IsShown);

/// <summary>
/// Autosaved texts of long forms and forms given back after an expired session. A use case forgets its draft by <see cref="FormDrafts.ForgetAsync"/>.
/// </summary>
[Route("drafts")]
[Authorize(Policies.SignedIn)]
public sealed class DraftsController(PortalDbContext db, CurrentActor actor, TimeProvider clock) : Controller
{
    private const int MaxDrafts = 100;

    /// <summary>The saved text of a form, or 204 when there is none.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Load([FromQuery] string? formKey)
    {
        var draft = await db.Set<FormDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.UserId == actor.UserId && d.FormKey == formKey && d.Address == "");
        return draft is null ? NoContent() : Json(new { savedAt = draft.SavedAt, fields = JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Content) });
    }

    /// <summary>Saves what has been typed so far; safe to repeat.</summary>
    [HttpPost(""), IgnoreFormKey, AcceptsJson]
    public async Task<IActionResult> Save([FromBody] DraftBody body)
    {
        if (string.IsNullOrWhiteSpace(body.FormKey) || body.FormKey.Length > 300 || body.FormKey.StartsWith(FormDraft.Returned, StringComparison.Ordinal) || body.Fields is null) return BadRequest();
        var draft = await db.Set<FormDraft>().FirstOrDefaultAsync(d => d.UserId == actor.UserId && d.FormKey == body.FormKey);
        if (draft is null)
        {
            if (await db.Set<FormDraft>().CountAsync(d => d.UserId == actor.UserId) >= MaxDrafts)
            {
                db.Remove(await db.Set<FormDraft>().Where(d => d.UserId == actor.UserId).OrderBy(d => d.SavedAt).FirstAsync());
            }

            draft = new FormDraft { UserId = actor.UserId!.Value, FormKey = body.FormKey };
            db.Add(draft);
        }

        draft.Content = JsonSerializer.Serialize(body.Fields.Where(f => !InputGate.IsSecret(f.Key)).ToDictionary(f => f.Key, f => f.Value), LostForms.Json);
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Two tabs made the same draft at once: the other one is saved, this one comes again with the next letter.
        }

        return NoContent();
    }

    /// <summary>Throws a draft away; safe to repeat.</summary>
    [HttpDelete(""), IgnoreFormKey, AcceptsJson]
    public async Task<IActionResult> Forget([FromQuery] string? formKey)
    {
        await db.Set<FormDraft>().Where(d => d.UserId == actor.UserId && d.FormKey == formKey).ExecuteDeleteAsync();
        return NoContent();
    }

    /// <summary>Throws a form given back away.</summary>
    [HttpPost("{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        if (await db.Set<FormDraft>().Where(d => d.UserId == actor.UserId && d.Id == id).ExecuteDeleteAsync() == 0) return NotFound();
        TempData[Shell.FlashKey] = "Сохранённый текст удалён.";
        return LocalRedirect("/");
    }

    /// <summary>The form given back: its text, and a button that sends it again.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Returned(Guid id)
    {
        var draft = await db.Set<FormDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.UserId == actor.UserId);
        if (draft is null || draft.Address.Length == 0 || !Url.IsLocalUrl(draft.Address)) return NotFound();
        var stored = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(draft.Content) ?? [];
        var fields = stored.SelectMany(f => f.Value.Select(v => new ReturnedField(f.Key, AuditWords.Label(f.Key), v ?? "", IsText(f.Key, v)))).ToList();
        return View(new ReturnedForm(draft.Id, draft.Address, draft.SavedAt, fields));
    }

    // Keys and versions go back with the form, but a person has nothing to read in them.
    private static bool IsText(string name, string? value) => !string.IsNullOrWhiteSpace(value) && !Guid.TryParse(value, out _) && !name.EndsWith("Version", StringComparison.Ordinal);
}
