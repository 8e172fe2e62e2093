using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentoringPortal.Data;

/// <summary>
/// The connection of a pooled SQLite context. It stays open between queries and requests (opening registers EF's functions and sets the pragmas
/// anew each time) and keeps its prepared SELECTs: parsing and planning a list's query costs about as much as running it.
/// </summary>
/// <param name="connectionString">Of the file.</param>
/// <param name="wait">How long its saves wait for another writer.</param>
internal sealed class KeptConnection(string connectionString, TimeSpan wait) : SqliteConnection(connectionString)
{
    /// <summary>Statements kept per connection; a page sends three at most.</summary>
    private const int Capacity = 48;

    private readonly Dictionary<string, Prepared> _statements = [];
    private bool _ending;

    /// <summary>How long a save waits for another writer.</summary>
    public TimeSpan Wait { get; } = wait;

    /// <summary>Waits no longer than this for another writer from now on.</summary>
    public void WaitFor(TimeSpan wait) => raw.sqlite3_busy_timeout(Handle, (int)wait.TotalMilliseconds);

    /// <summary>Runs a SELECT by its kept statement; null when its earlier reader is still open, then it must run as usual.</summary>
    public SqliteDataReader? Run(SqliteCommand asked)
    {
        if (!_statements.TryGetValue(asked.CommandText, out var kept))
        {
            if (_statements.Count >= Capacity) Forget(k => k.Reader is null or { IsClosed: true });

            _statements[asked.CommandText] = kept = new Prepared(new SqliteCommand(asked.CommandText, this));
        }
        else if (kept.Reader is { IsClosed: false })
        {
            return null;
        }

        var statement = kept.Statement;
        statement.Transaction = asked.Transaction;
        statement.CommandTimeout = asked.CommandTimeout;
        statement.Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters) statement.Parameters.Add(parameter);

        return kept.Reader = statement.ExecuteReader();
    }

    /// <summary>The end of a query or of a lease: a reader left behind by a broken-off request would hold its snapshot of the file.</summary>
    public override void Close()
    {
        if (_ending || State != ConnectionState.Open || Transaction is not null)
        {
            Forget(_ => true);
            base.Close();
            return;
        }

        foreach (var kept in _statements.Values)
        {
            if (kept.Reader is { IsClosed: false } open) open.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _ending = true;
        base.Dispose(disposing);
    }

    private void Forget(Func<Prepared, bool> which)
    {
        foreach (var (text, kept) in _statements.Where(s => which(s.Value)).ToList())
        {
            kept.Reader?.Dispose();
            kept.Statement.Dispose();
            _statements.Remove(text);
        }
    }

    private sealed class Prepared(SqliteCommand statement)
    {
        public SqliteCommand Statement { get; } = statement;

        /// <summary>The reader of the latest run.</summary>
        public SqliteDataReader? Reader { get; set; }
    }
}
