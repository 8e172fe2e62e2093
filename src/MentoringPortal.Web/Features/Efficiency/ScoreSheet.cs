using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Keeps the scores given so far; an incomplete sheet is fine.</summary>
public sealed class ScoreSheet(PortalDbContext db, CurrentActor actor, Scorers scorers)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, SheetForm form, CancellationToken cancel)
    {
        var sheet = await db.Set<EfficiencySheet>().Include(s => s.Scores).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (sheet is null) return Outcome.Missing;

        if (await scorers.ForbiddenAsync(sheet.MentorshipId, cancel) is { } forbidden) return forbidden;

        if (sheet.CheckOwner(actor.PersonId!.Value) is { } others) return others;

        var rubric = RubricCatalogue.Find(sheet.RubricCode, sheet.RubricVersion)!;
        // The scores are rows of their own: marking the sheet makes its version guard them all.
        db.ExpectVersion(sheet, version);
        db.Entry(sheet).State = EntityState.Modified;
        var violations = form.Scores.Select(s => sheet.Score(rubric, s.Number, s.Points, s.Evidence)).OfType<RuleViolation>().ToList();
        if (violations.Count > 0) return violations;
        db.Describe("Лист оценки сохранён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
