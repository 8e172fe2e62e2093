using MentoringPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentoringPortal.Data.Interceptors;

/// <summary>Gives every added or changed <see cref="Entity"/> a new version, on both engines alike.</summary>
public sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Renew(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Renew(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Renew(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified) entry.Property(e => e.Version).CurrentValue = Guid.NewGuid();
        }
    }
}
