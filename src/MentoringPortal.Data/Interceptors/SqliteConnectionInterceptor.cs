using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentoringPortal.Data.Interceptors;

/// <summary>Sets what the SQLite file forgets between connections: an acknowledged write must survive power loss, deleted data must not linger.</summary>
public sealed class SqliteConnectionInterceptor : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA trusted_schema=OFF;PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    // Pragmas never wait for the disk: the asynchronous form would only cost a task.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
