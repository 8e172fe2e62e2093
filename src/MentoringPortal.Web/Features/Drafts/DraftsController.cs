using System.Text.Json;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Drafts;

/// <summary>A form given back: where it was going and what it held.</summary>
/// <param name="SentAt">When it was sent and not taken, by the clock of the school.</param>
/// <param name="Others">The person's other unsent forms, latest first.</param>
public sealed record ReturnedForm(Guid Id, string Address, DateTime SentAt, IReadOnlyList<LostField> Fields, IReadOnlyList<PageLink> Others);

/// <summary>
/// Autosaved texts of long forms and forms given back after an expired session. The draft of a form ends with the form (<see cref="IdempotencyFilter"/>).
/// </summary>
[Route("drafts")]
[Authorize(Policies.SignedIn)]
public sealed class DraftsController(PortalDbContext db, CurrentActor actor) : Controller
{
    /// <summary>The saved text of a form, or 204 when there is none.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Load([FromQuery] string? formKey)
    {
        var draft = await db.Set<FormDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.UserId == actor.UserId && d.FormKey == formKey && d.Address == "");
        return draft is null ? NoContent() : Json(new { savedAt = draft.SavedAt, fields = JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Content) });
    }

    /// <summary>Saves what has been typed so far; safe to repeat. What cannot be read is refused, and the script says so beside the form.</summary>
    [HttpPost(""), IgnoreFormKey, AcceptsJson]
    public async Task<IActionResult> Save([FromServices] SaveDraft save, CancellationToken cancel)
    {
        var (body, status) = await DraftBody.ReadAsync(Request.Body, cancel);
        if (body is not { FormKey: { } formKey, Fields: { } fields }) return StatusCode(status);
        await save.RunAsync(formKey, fields, cancel);
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
        var fields = LostForm.FieldsOf(stored);
        var others = await db.Set<FormDraft>().AsNoTracking().Where(d => d.UserId == actor.UserId && d.Id != id && d.Address != "").OrderByDescending(d => d.SavedAt)
            .Select(d => new { d.Id, d.SavedAt }).ToListAsync();
        return View(new ReturnedForm(draft.Id, draft.Address, Local(draft.SavedAt), fields,
            others.ConvertAll(o => new PageLink($"/drafts/{o.Id}", $"Форма от {Local(o.SavedAt):dd.MM.yyyy HH:mm}"))));
    }

    private DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId));
}
