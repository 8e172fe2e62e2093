using System.Collections.Concurrent;
using MentoringPortal.Data.Operation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace MentoringPortal.Data;

/// <summary>The portal on the embedded SQLite file.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Big-endian bytes sort as version 7 was made: in time order.
        configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytes>();
        configurationBuilder.DefaultTypeMapping<Guid>().HasConversion<GuidToBytes>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.BaseType is null && !t.IsOwned()))
        {
            if (type.FindPrimaryKey() is { Properties: [{ ClrType: var keyType } key] } && keyType == typeof(Guid))
            {
                key.SetValueGeneratorFactory(typeof(TimeOrderedGuidsFactory));
            }
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var queue = Queue();
        queue.Wait();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            queue.Release();
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var queue = Queue();
        // Held by another program, the file is waited for by one after another: nobody stands in that queue for longer than two of them.
        var patience = 2 * (Database.GetDbConnection() is KeptConnection kept ? kept.Wait : TimeSpan.FromSeconds(5));
        if (!await queue.WaitAsync(patience, cancellationToken)) throw new DatabaseUnavailableException(DatabaseTrouble.Locked, new TimeoutException("The database is held."));
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            queue.Release();
        }
    }

    // The engine has one writer: waiting here costs nothing, waiting there polls until the timeout.
    private SemaphoreSlim Queue() => Writers.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Writers = new();

    // The functions themselves, beside the expressions of which EF would compile one for each property.
    internal sealed class GuidToBytes() : ValueConverter<Guid, byte[]>(g => g.ToByteArray(true), b => new Guid(b, true))
    {
        public override Func<Guid, byte[]> ConvertToProviderTyped { get; } = g => g.ToByteArray(true);

        public override Func<byte[], Guid> ConvertFromProviderTyped { get; } = b => new Guid(b, true);

        public override Func<object?, object?> ConvertToProvider { get; } = g => (g as Guid?)?.ToByteArray(true);

        public override Func<object?, object?> ConvertFromProvider { get; } = b => b is byte[] bytes ? new Guid(bytes, true) : null;
    }

    internal sealed class TimeOrderedGuidsFactory : ValueGeneratorFactory
    {
        public override ValueGenerator Create(IProperty property, ITypeBase typeBase) => new TimeOrderedGuids();
    }

    private sealed class TimeOrderedGuids : ValueGenerator<Guid>
    {
        public override bool GeneratesTemporaryValues => false;

        public override Guid Next(EntityEntry entry) => Guid.CreateVersion7(NextMoment());

        // Rows made within one millisecond keep their order, so a list sorted by id shows them as they were entered.
        private static DateTimeOffset NextMoment()
        {
            while (true)
            {
                var last = Interlocked.Read(ref _last);
                var next = Math.Max(last + 1, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
                if (Interlocked.CompareExchange(ref _last, next, last) == last) return DateTimeOffset.FromUnixTimeMilliseconds(next);
            }
        }

        private static long _last;
    }
}
