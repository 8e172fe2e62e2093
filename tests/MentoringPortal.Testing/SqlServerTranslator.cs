using System.Linq.Expressions;
using System.Reflection;
using MentoringPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace MentoringPortal.Testing;

/// <summary>
/// Translates every query that the tests make the portal send also with the provider of SQL Server, which no build machine runs.
/// A query that only SQLite understands fails the test that caused it.
/// </summary>
public sealed class SqlServerTranslator : IQueryExpressionInterceptor
{
    private static readonly MethodInfo CompileMethod = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private static int _translated;

    /// <summary>Queries translated so far in this run.</summary>
    public static int Translated => _translated;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is not SqlitePortalDbContext) return queryExpression;

        using var server = NewContext();
        var onServer = new OnServer(server).Visit(queryExpression);
        var isSequence = typeof(IQueryable).IsAssignableFrom(onServer.Type);
        var result = isSequence
            ? typeof(IAsyncEnumerable<>).MakeGenericType(onServer.Type.GetGenericArguments()[0])
            : typeof(Task<>).MakeGenericType(onServer.Type);
        try
        {
            CompileMethod.MakeGenericMethod(result).Invoke(server.GetService<IDatabase>(), [onServer, true]);
        }
        catch (TargetInvocationException e)
        {
            throw new InvalidOperationException("SQL Server does not understand this query: " + e.InnerException!.Message, e.InnerException);
        }

        Interlocked.Increment(ref _translated);
        return queryExpression;
    }

    /// <summary>A context of the SQL Server model that never connects.</summary>
    public static SqlServerPortalDbContext NewContext() =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none;Database=none;Encrypt=False").Options);

    private sealed class OnServer(DbContext server) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root && root.GetType() == typeof(EntityQueryRootExpression)
            ? new EntityQueryRootExpression(server.GetService<IAsyncQueryProvider>(), server.Model.FindEntityType(root.EntityType.Name)!)
            : node is EntityQueryRootExpression other
                ? throw new NotSupportedException($"{other.GetType().Name} cannot be carried to SQL Server.")
                : base.VisitExtension(node);
    }
}
