using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MentoringPortal.Data.Interceptors;

/// <summary>Writes who changed what from which value to which, in the same save as the change, deletions too.</summary>
public sealed class AuditInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    private const int LongestValue = 4000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Keys, versions and search columns say nothing to a reader.
    private static readonly HashSet<string> Silent =
        [nameof(Entity.Id), nameof(Entity.Version), nameof(ISchoolOwned.SchoolId), "SearchName", "ConcurrencyStamp", nameof(PortalUser.SecurityStamp),
        nameof(PortalUser.LastMembershipId)];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((PortalDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Write((PortalDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(PortalDbContext db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var written = new List<AuditEntry>();
        foreach (var entry in entries.Where(e => e.Entity is Entity or PortalUser))
        {
            var changes = new List<AuditChange>();
            Collect(entry, "", entry.State, changes);
            foreach (var owned in entries.Where(o => o.Metadata.IsOwned() && OwnerKey(o) is { } key && key.Equals(entry.Property("Id").CurrentValue)))
            {
                Collect(owned, OwnedName(owned), owned.State, changes);
            }

            // A version bumped only to guard the parts is no change of its own.
            if (changes.Count > 0 || entry.State != EntityState.Modified) written.Add(Line(db, entry, db.Operation, changes));
        }

        foreach (var group in entries.Where(o => o.Metadata.IsOwned() && OwnerKey(o) is not null).GroupBy(o => OwnerKey(o)!))
        {
            if (entries.Exists(e => e.Entity is Entity owner && owner.Id.Equals(group.Key))) continue;

            var changes = new List<AuditChange>();
            foreach (var owned in group) Collect(owned, OwnedName(owned), owned.State, changes);

            if (db.ChangeTracker.Entries<Entity>().FirstOrDefault(e => e.Entity.Id.Equals(group.Key)) is { } ownerEntry && changes.Count > 0)
            {
                written.Add(Line(db, ownerEntry, db.Operation, changes));
            }
        }

        db.Operation = null;
        db.AddRange(written);
    }

    private AuditEntry Line(PortalDbContext db, EntityEntry entry, string? operation, List<AuditChange> changes)
    {
        var id = (Guid)entry.Property("Id").CurrentValue!;
        return new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            SchoolId = entry.Entity is ISchoolOwned owned ? owned.SchoolId : db.Actor.SchoolId,
            UserId = db.Actor.UserId,
            ActorName = db.Actor.DisplayName,
            Operation = operation ?? entry.State switch { EntityState.Added => "Создано", EntityState.Deleted => "Удалено", _ => "Изменено" },
            EntityType = entry.Metadata.ClrType.Name,
            EntityId = id,
            RootId = Root(entry) ?? id,
            Changes = JsonSerializer.Serialize(changes, Json),
        };
    }

    // What is deleted together with another record is a part of it.
    private static Guid? Root(EntityEntry entry)
    {
        var belongs = entry.Metadata.GetForeignKeys()
            .FirstOrDefault(f => f.DeleteBehavior == DeleteBehavior.Cascade && f.Properties.Count == 1 && typeof(Entity).IsAssignableFrom(f.PrincipalEntityType.ClrType));
        return belongs is null ? null : entry.Property(belongs.Properties[0].Name).CurrentValue as Guid?;
    }

    private static object? OwnerKey(EntityEntry owned) =>
        owned.Metadata.FindOwnership() is { Properties: [var key, ..] } ? owned.Property(key.Name).CurrentValue : null;

    private static string OwnedName(EntityEntry owned) => owned.Metadata.FindOwnership()!.PrincipalToDependent?.Name + ".";

    private static void Collect(EntityEntry entry, string prefix, EntityState state, List<AuditChange> changes)
    {
        foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(Flatten)))
        {
            var meta = property.Metadata;
            if (Silent.Contains(meta.Name) || meta.IsPrimaryKey() || (meta.IsShadowProperty() && meta.IsForeignKey())
                || meta.Name.StartsWith("Normalized", StringComparison.Ordinal))
            {
                continue;
            }

            var hidden = meta.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is not null || meta.ClrType == typeof(byte[]) || meta.Name == nameof(PortalUser.PasswordHash);
            var old = state == EntityState.Added ? null : Text(property.OriginalValue);
            var now = state == EntityState.Deleted ? null : Text(property.CurrentValue);
            // A new record is told by what it holds, not by its links and empty switches.
            if (state == EntityState.Added && (property.CurrentValue is false || (property.CurrentValue is Guid && !hidden))) continue;

            if (old == now || (state == EntityState.Modified && !property.IsModified)) continue;

            var name = prefix + PathOf(meta.DeclaringType) + meta.Name;
            changes.Add(hidden ? new AuditChange(name, null, null) : new AuditChange(name, old, now));
        }
    }

    // «Name.OwnForms.» for a property of a value in a value.
    private static string PathOf(IReadOnlyTypeBase type) =>
        type is IReadOnlyComplexType complex ? PathOf(complex.ComplexProperty.DeclaringType) + complex.ComplexProperty.Name + "." : "";

    private static IEnumerable<PropertyEntry> Flatten(ComplexPropertyEntry complex) =>
        complex.Properties.Concat(complex.ComplexProperties.SelectMany(Flatten));

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        string s => s.Length > LongestValue ? s[..LongestValue] + "…" : s,
        DateTime d => d.ToString("O", CultureInfo.InvariantCulture),
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] b => Convert.ToHexString(b.AsSpan(0, Math.Min(b.Length, 8))) + ":" + b.Length,
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Text)),
        _ => value.ToString(),
    };
}
