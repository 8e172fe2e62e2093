using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentoringPortal.Data.Interceptors;

/// <summary>
/// Sets what the SQLite file forgets between connections: an acknowledged write must survive power loss, deleted data must not linger, and another
/// writer is waited for by the engine, to the millisecond.
/// </summary>
/// <param name="wait">For another writer.</param>
public sealed class SqliteConnectionInterceptor(TimeSpan wait) : DbConnectionInterceptor
{
    /// <summary>
    /// The provider tries a busy statement again every 150 ms for whole seconds, nought being for ever; a time-out that is over at once leaves the waiting to the engine.
    /// </summary>
    private const int NoSecondTry = -1;

    private readonly string _settings = "PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA trusted_schema=OFF;PRAGMA secure_delete=ON;PRAGMA busy_timeout="
        + ((int)wait.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) + ";";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using (var command = connection.CreateCommand())
        {
            command.CommandText = _settings;
            command.ExecuteNonQuery();
        }

        if (connection is SqliteConnection sqlite) sqlite.DefaultTimeout = NoSecondTry;
    }

    // Pragmas never wait for the disk: the asynchronous form would only cost a task.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
