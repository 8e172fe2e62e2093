using System.Linq.Expressions;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Operation;
using MentoringPortal.Domain.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MentoringPortal.Data;

/// <summary>
/// The portal's database. Rooms register their tables by an <see cref="IEntityTypeConfiguration{TEntity}"/> in <c>Configurations/</c>;
/// read and write them through <c>Set&lt;T&gt;()</c>. Contexts are pooled: <see cref="ActFor"/> gives each lease its actor.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options)
{
    /// <summary>Name of the query filter that hides other schools' rows.</summary>
    public const string SchoolFilter = "School";

    /// <summary>Who acts; interceptors read it.</summary>
    public CurrentActor Actor { get; private set; } = new();

    /// <summary>Read by the school filter at every query of this instance; no school, no rows.</summary>
    public Guid? CurrentSchoolId => Actor.SchoolId;

    /// <summary>What the next save does, in human words; see <see cref="Describe"/>.</summary>
    internal string? Operation { get; set; }

    /// <summary>Begins a lease from the pool: nothing of the one before remains.</summary>
    public void ActFor(CurrentActor actor)
    {
        Actor = actor;
        Operation = null;
    }

    /// <summary>Says what the next save does, for the change history: «Пара предложена». Holds for one save.</summary>
    public void Describe(string operation) => Operation = operation;

    /// <summary>
    /// Makes the next save fail with <see cref="DbUpdateConcurrencyException"/> when the record is no longer the one the form was filled from,
    /// even if only its parts change. The only way to hold a record to a form; a form without a version (empty) never saves.
    /// </summary>
    public void ExpectVersion(Entity entity, Guid version)
    {
        var property = Entry(entity).Property(e => e.Version);
        property.OriginalValue = version;
        property.IsModified = true;
    }

    /// <summary>
    /// A save that fails because the disk is full or the database is held is no broken rule: those who catch <see cref="DbUpdateException"/> to meet a rule of a
    /// table never take one for the other.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseTroubles.Of(e) is { } trouble)
        {
            throw new DatabaseUnavailableException(trouble, e);
        }
    }

    /// <summary>Saves where others may be changing the same record of this kind at this moment: what is set on it is set anew on what they left, and saved once more.</summary>
    /// <param name="operation">Words of the change history.</param>
    /// <param name="anew">Given the entry as it could not be saved; reloads it.</param>
    public async Task SaveRacingAsync<T>(string operation, Func<EntityEntry, Task> anew, CancellationToken cancel)
        where T : Entity
    {
        for (var attempt = 0; ; attempt++)
        {
            Describe(operation);
            try
            {
                await SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateConcurrencyException race) when (attempt < 20 && race.Entries.All(e => e.Entity is T))
            {
                // The lines of the change history are written anew by the next attempt.
                foreach (var line in ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).ToList()) line.State = EntityState.Detached;
                foreach (var entry in race.Entries) await anew(entry);
            }
        }
    }

    /// <summary>Saves where two may make the same first record at once: the second one meets it as a lost race, like any other.</summary>
    /// <param name="kinds">Entities whose unique index may be taken meanwhile.</param>
    public async Task SaveFirstAsync(CancellationToken cancel, params Type[] kinds)
    {
        try
        {
            await SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => kinds.Contains(x.Metadata.ClrType)))
        {
            throw new DbUpdateConcurrencyException(e.Message, e);
        }
    }

    // The tables are told in Configurations alone. Looking for attributes on each property of a hundred types takes a fifth of building the model.
    private static readonly Type[] ReadingAttributes =
    [
        typeof(BackingFieldAttributeConvention), typeof(ComplexTypeAttributeConvention), typeof(ConcurrencyCheckAttributeConvention),
        typeof(DatabaseGeneratedAttributeConvention), typeof(DeleteBehaviorAttributeConvention), typeof(EntityTypeConfigurationAttributeConvention),
        typeof(ForeignKeyAttributeConvention), typeof(IndexAttributeConvention), typeof(InversePropertyAttributeConvention), typeof(KeyAttributeConvention),
        typeof(KeylessAttributeConvention), typeof(MaxLengthAttributeConvention), typeof(NotMappedMemberAttributeConvention),
        typeof(NotMappedTypeAttributeConvention), typeof(OwnedAttributeConvention), typeof(PrecisionAttributeConvention), typeof(RelationalColumnAttributeConvention),
        typeof(RelationalColumnCommentAttributeConvention), typeof(RelationalPropertyJsonPropertyNameAttributeConvention),
        typeof(RelationalNavigationJsonPropertyNameAttributeConvention), typeof(RelationalTableAttributeConvention), typeof(RelationalTableCommentAttributeConvention),
        typeof(RequiredNavigationAttributeConvention), typeof(RequiredPropertyAttributeConvention), typeof(StringLengthAttributeConvention),
        typeof(TimestampAttributeConvention), typeof(UnicodeAttributeConvention),
    ];

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        foreach (var convention in ReadingAttributes) configurationBuilder.Conventions.Remove(convention);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            if (type.BaseType is null && typeof(Entity).IsAssignableFrom(type.ClrType))
            {
                builder.Entity(type.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
                builder.Entity(type.ClrType).Property(nameof(Entity.Id)).ValueGeneratedOnAdd();
            }

            if (!IsDescribedAhead && HasSchoolFilter(type)) builder.Entity(type.ClrType).HasQueryFilter(SchoolFilter, SchoolFilterOf(type.ClrType));
        }

        builder.Model.UseEnumTexts();
    }

    /// <summary>The tables are being described for a later start, which sets the school filters itself: EF writes none of them down.</summary>
    internal bool IsDescribedAhead { get; init; }

    // Lines of the change history above the schools (SchoolId null) are seen by whoever acts above the schools.
    internal static bool HasSchoolFilter(IReadOnlyEntityType type) =>
        type.BaseType is null && (type.ClrType == typeof(AuditEntry) || typeof(ISchoolOwned).IsAssignableFrom(type.ClrType));

    // row => row.SchoolId == context.CurrentSchoolId; whatever has the type of a context is replaced by the querying instance, so none is needed here.
    internal static LambdaExpression SchoolFilterOf(Type clrType)
    {
        var row = Expression.Parameter(clrType, "row");
        var school = Expression.Convert(Expression.Property(row, nameof(ISchoolOwned.SchoolId)), typeof(Guid?));
        var current = Expression.Property(Expression.Constant(null, typeof(PortalDbContext)), nameof(CurrentSchoolId));
        return Expression.Lambda(Expression.Equal(school, current), row);
    }

    // The engines forget the kind; every stored instant is UTC.
    internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        d => d.Kind == DateTimeKind.Local ? d.ToUniversalTime() : d,
        d => DateTime.SpecifyKind(d, DateTimeKind.Utc));
}
