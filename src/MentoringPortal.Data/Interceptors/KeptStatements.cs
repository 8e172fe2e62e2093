using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentoringPortal.Data.Interceptors;

/// <summary>Leads every SELECT to the prepared statement that its connection keeps.</summary>
public sealed class KeptStatements : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        !result.HasResult && command is SqliteCommand { Connection: KeptConnection connection } asked && asked.CommandText.StartsWith("SELECT", StringComparison.Ordinal)
            && connection.Run(asked) is { } reader
                ? InterceptionResult<DbDataReader>.SuppressWithResult(reader)
                : result;

    // The engine has no asynchronous reads: the asynchronous form only wraps this one.
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReaderExecuting(command, eventData, result));
    }
}
