using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentoringPortal.Data.Interceptors;

/// <summary>Moves the stamp of the school in the same save as its records (ADR 30): what is kept in memory by that stamp is read anew.</summary>
public sealed class PulseInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Move((PortalDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Move((PortalDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Move(PortalDbContext db)
    {
        var schools = new HashSet<Guid>();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry is { Entity: School school, State: EntityState.Added }) db.Add(new SchoolPulse { SchoolId = school.Id, Stamp = Guid.NewGuid() });
            else if (entry.Entity is School known) schools.Add(known.Id);
            // Another school's record never comes so far (the guard); sessions, drafts and the history are no records of a school.
            else if (db.Actor.SchoolId is { } own && (entry.Entity is ISchoolOwned || entry.Metadata.ClrType.Assembly != typeof(PulseInterceptor).Assembly)) schools.Add(own);
        }

        foreach (var id in schools)
        {
            var pulse = db.ChangeTracker.Entries<SchoolPulse>().FirstOrDefault(e => e.Entity.SchoolId == id) ?? db.Attach(new SchoolPulse { SchoolId = id });
            if (pulse.State == EntityState.Added) continue;
            pulse.Entity.Stamp = Guid.NewGuid();
            pulse.Property(p => p.Stamp).IsModified = true;
        }
    }
}
