using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>Takes the texts of a kind into force as a new version. Papers issued before keep theirs.</summary>
public sealed class ChangeDocumentTexts(PortalDbContext db, CurrentActor actor, SchoolClock clock, DocumentTextsReader reader)
{
    public async Task<Outcome<Saved>> RunAsync(CatalogueEntry kind, TextsForm form, Guid version, CancellationToken cancel)
    {
        var texts = await db.Set<DocumentTexts>().FirstOrDefaultAsync(t => t.Code == kind.Code, cancel);
        if (texts is null) db.Add(texts = new DocumentTexts(kind.Code));
        else db.ExpectVersion(texts, version);

        var before = (await reader.InForceAsync(kind.Code, cancel)).Own;
        var slots = kind.Texts.Slots;
        var own = slots.Where(s => form.Texts[s.Key] != s.Usual).ToDictionary(s => s.Key, s => form.Texts[s.Key]);
        var result = texts.Change(before, own, slots.ToDictionary(s => s.Key, s => s.Title), form.Note, actor.DisplayName, clock.NowUtc);
        if (!result.Ok)
        {
            db.Entry(texts).State = EntityState.Detached;
            return Outcome.Refused(result.Violations);
        }

        db.Add(result.Value);
        db.Describe($"Тексты документа изменены: {kind.Title}");
        await db.SaveFirstAsync(cancel, typeof(DocumentTexts), typeof(DocumentTextsVersion));
        return Outcome.Done;
    }
}
