using System.Collections.Concurrent;
using System.Data.Common;
using MentoringPortal.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentoringPortal.Testing;

/// <summary>Remembers every command sent to the database, for query budgets.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();

    /// <summary>All commands since the last <see cref="Reset"/>, the session check left out.</summary>
    public IReadOnlyList<string> Commands =>
        [.. _commands.Where(c => !c.Contains("\"UserSessions\"", StringComparison.Ordinal) && !c.Contains("[UserSessions]", StringComparison.Ordinal))];

    public void Reset() => _commands.Clear();

    // What the portal does by itself, such as housekeeping once the clock was moved, is no part of a page.
    private void Note(DbCommand command, CommandEventData data)
    {
        if (data.Context is PortalDbContext { Actor.UserId: null }) return;
        _commands.Enqueue(command.CommandText);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }
}
