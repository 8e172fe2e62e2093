using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Keeps the scores given so far; an incomplete sheet is fine.</summary>
public sealed class ScoreSheet(PortalDbContext db)
{
    /// <returns>Null where there is no such sheet.</returns>
    public async Task<IReadOnlyList<RuleViolation>?> RunAsync(Guid id, Guid version, SheetForm form, CancellationToken cancel)
    {
        var sheet = await db.Set<EfficiencySheet>().Include(s => s.Scores).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (sheet is null)
        {
            return null;
        }

        // The scores are rows of their own: marking the sheet makes its version guard them all.
        db.Entry(sheet).Property(s => s.Version).OriginalValue = version;
        db.Entry(sheet).State = EntityState.Modified;
        var violations = form.Scores.Select(s => sheet.Score(s.Number, s.Points, s.Evidence)).OfType<RuleViolation>().ToList();
        if (violations.Count == 0)
        {
            db.Describe("Лист оценки сохранён");
            await db.SaveChangesAsync(cancel);
        }

        return violations;
    }
}
