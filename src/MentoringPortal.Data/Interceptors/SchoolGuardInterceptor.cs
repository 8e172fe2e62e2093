using MentoringPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentoringPortal.Data.Interceptors;

/// <summary>Stamps new rows with the actor's school and stops any save that would touch another school's row.</summary>
public sealed class SchoolGuardInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Guard((PortalDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Guard((PortalDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Guard(PortalDbContext db)
    {
        var school = db.Actor.SchoolId;
        foreach (var entry in db.ChangeTracker.Entries<ISchoolOwned>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;

            var property = entry.Property(e => e.SchoolId);
            if (school is null) throw new ForeignSchoolException($"No school acts, but {entry.Metadata.ClrType.Name} would be saved.");

            if (entry.State == EntityState.Added && property.CurrentValue == Guid.Empty)
            {
                property.CurrentValue = school.Value;
            }
            else if (property.CurrentValue != school || (entry.State != EntityState.Added && property.OriginalValue != school))
            {
                throw new ForeignSchoolException($"{entry.Metadata.ClrType.Name} belongs to another school.");
            }
        }
    }
}

/// <summary>A save would have crossed the border between schools: always a bug or an attack, never a user's mistake.</summary>
public sealed class ForeignSchoolException(string message) : InvalidOperationException(message);
