using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure.Operation;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Keeps what one person has unsent within its share of the disk.</summary>
public static class DraftRoom
{
    private const int MaxDrafts = 100;

    /// <summary>Throws the oldest texts of the person away until a new one of <paramref name="length"/> characters has room.</summary>
    /// <param name="but">The text that is about to be written anew.</param>
    public static async Task MakeRoomForDraftAsync(this PortalDbContext db, Guid user, Guid? but, int length, CancellationToken cancel)
    {
        var kept = await db.Set<FormDraft>().Where(d => d.UserId == user && d.Id != but).OrderByDescending(d => d.SavedAt)
            .Select(d => new { d.Id, d.Content.Length }).ToListAsync(cancel);
        var total = (long)length;
        var tooMuch = kept.Where((d, i) => (total += d.Length) > StorageLimits.DraftsOfPerson || i >= MaxDrafts - 1).Select(d => d.Id).ToList();
        if (tooMuch.Count > 0) await db.Set<FormDraft>().Where(d => tooMuch.Contains(d.Id)).ExecuteDeleteAsync(cancel);
    }
}
