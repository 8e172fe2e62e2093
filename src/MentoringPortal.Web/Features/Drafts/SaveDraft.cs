using System.Text.Json;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Gate;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Drafts;

/// <summary>Keeps what has been typed into a form so far, without passwords and codes.</summary>
public sealed class SaveDraft(PortalDbContext db, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<Saved>> RunAsync(string formKey, IReadOnlyDictionary<string, string?> fields, CancellationToken cancel)
    {
        var content = JsonSerializer.Serialize(fields.Where(f => !InputGate.IsSecret(f.Key)).ToDictionary(f => f.Key, f => f.Value), LostForms.Json);
        var draft = await db.Set<FormDraft>().FirstOrDefaultAsync(d => d.UserId == actor.UserId && d.FormKey == formKey, cancel);
        await db.MakeRoomForDraftAsync(actor.UserId!.Value, draft?.Id, content.Length, cancel);
        if (draft is null)
        {
            draft = new FormDraft { UserId = actor.UserId!.Value, FormKey = formKey };
            db.Add(draft);
        }

        draft.Content = content;
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two tabs made the same draft at once: the other one is saved, this one comes again with the next letter.
        }

        return Outcome.Done;
    }
}
