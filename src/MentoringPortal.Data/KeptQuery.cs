using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace MentoringPortal.Data;

/// <summary>What differs between two runs of a kept query of one shape.</summary>
public sealed class QueryValues
{
    /// <summary>The person who asks.</summary>
    public Guid? Me { get; init; }

    /// <summary>The record asked for.</summary>
    public Guid Id { get; init; }

    /// <summary>Several records asked for: <c>v.Ids.Contains(…)</c>.</summary>
    public Guid[] Ids { get; init; } = [];

    public DateOnly Today { get; init; }

    /// <summary>Rows before the page: what <c>Skip</c> of a kept query takes, always.</summary>
    public int Skip { get; init; }

    /// <summary>A day to look back to: what had begun by then.</summary>
    public DateOnly BegunBy { get; init; }

    /// <summary>An instant: what was issued before it.</summary>
    public DateTime IssuedBefore { get; init; }

    /// <summary>The instant at which the school's day began.</summary>
    public DateTime DayBegan { get; init; }
}

/// <summary>
/// A query written once as LINQ and translated once per shape: building and looking up the expression of a list costs more than its rows.
/// The text may use its context, its shape, the <see cref="QueryValues"/> and constants, nothing else: whatever else it took in would be kept
/// from the first request for all later ones, so that is refused. Query filters read the school of the running context.
/// </summary>
/// <typeparam name="TShape">What changes the text of the query: role, order, a filter's presence.</typeparam>
/// <typeparam name="TRow">A row.</typeparam>
public sealed class KeptQuery<TShape, TRow>(Func<PortalDbContext, TShape, QueryValues, IQueryable<TRow>> write)
    where TShape : notnull
{
    private readonly ConcurrentDictionary<TShape, Func<PortalDbContext, Guid?, Guid, Guid[], DateOnly, int, DateOnly, DateTime, DateTime, IAsyncEnumerable<TRow>>> _kept = new();

    /// <summary>All rows.</summary>
    public async Task<List<TRow>> ToListAsync(PortalDbContext db, TShape shape, QueryValues values, CancellationToken cancel)
    {
        var rows = new List<TRow>(32);
        await foreach (var row in Run(db, shape, values).WithCancellation(cancel)) rows.Add(row);
        return rows;
    }

    /// <summary>The first row, or the default.</summary>
    public async Task<TRow?> FirstAsync(PortalDbContext db, TShape shape, QueryValues values, CancellationToken cancel)
    {
        await foreach (var row in Run(db, shape, values).WithCancellation(cancel)) return row;
        return default;
    }

    /// <summary>The same text unkept, to go on from.</summary>
    public IQueryable<TRow> Write(PortalDbContext db, TShape shape, QueryValues values) => write(db, shape, values);

    private IAsyncEnumerable<TRow> Run(PortalDbContext db, TShape shape, QueryValues values) =>
        _kept.GetOrAdd(shape, static (s, x) => x.Query.Keep(x.db, s), (Query: this, db))(db, values.Me, values.Id, values.Ids, values.Today, values.Skip, values.BegunBy,
            values.IssuedBefore, values.DayBegan);

    private Func<PortalDbContext, Guid?, Guid, Guid[], DateOnly, int, DateOnly, DateTime, DateTime, IAsyncEnumerable<TRow>> Keep(PortalDbContext db, TShape shape)
    {
        var names = new KeptText(typeof(TShape));
        var body = names.Visit(write(db, shape, new QueryValues()).Expression);
        return EF.CompileAsyncQuery(Expression
            .Lambda<Func<PortalDbContext, Guid?, Guid, Guid[], DateOnly, int, DateOnly, DateTime, DateTime, IQueryable<TRow>>>(body, names.Parameters));
    }
}

/// <summary>Turns the text written against one context into a text for any.</summary>
internal sealed class KeptText(Type shape) : ExpressionVisitor
{
    private static readonly MethodInfo Set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, Type.EmptyTypes)!;

    private readonly ParameterExpression _db = Expression.Parameter(typeof(PortalDbContext), "db");
    // In the order in which a kept query takes them.
    private readonly Dictionary<string, ParameterExpression> _values = new[]
    {
        nameof(QueryValues.Me), nameof(QueryValues.Id), nameof(QueryValues.Ids), nameof(QueryValues.Today), nameof(QueryValues.Skip), nameof(QueryValues.BegunBy),
            nameof(QueryValues.IssuedBefore), nameof(QueryValues.DayBegan),
    }.ToDictionary(n => n, n => Expression.Parameter(typeof(QueryValues).GetProperty(n)!.PropertyType, n));

    public IEnumerable<ParameterExpression> Parameters => _values.Values.Prepend(_db);

    protected override Expression VisitExtension(Expression node) =>
        node is EntityQueryRootExpression root ? Expression.Call(_db, Set.MakeGenericMethod(root.ElementType)) : base.VisitExtension(node);

    // The count of Skip is a plain number by now; a kept query has no other number to skip than that of its values.
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node is { Method.Name: nameof(Queryable.Skip), Arguments: [var source, ConstantExpression] } && node.Method.DeclaringType == typeof(Queryable)
            ? Expression.Call(node.Method, Visit(source), _values[nameof(QueryValues.Skip)])
            : base.VisitMethodCall(node);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is { } of && of.Type == typeof(QueryValues)) return _values[node.Member.Name];
        if (!Captured(node)) return base.VisitMember(node);
        if (typeof(PortalDbContext).IsAssignableFrom(node.Type)) return _db;
        var value = ValueOf(node);
        if (value is IQueryable query) return Visit(query.Expression);
        return OfShape(node) ? Expression.Constant(value, node.Type) : throw new InvalidOperationException($"A kept query took in {node}: pass it by the shape or the values.");
    }

    protected override Expression VisitConstant(ConstantExpression node) => node.Value switch
    {
        IQueryable query => Visit(query.Expression),
        null or string or bool or int or Enum => node,
        _ => throw new InvalidOperationException($"A kept query took in a {node.Type}."),
    };

    // A shape that is a plain value only chooses the text: in the text it could not be told from any other value of its type.
    private bool OfShape(MemberExpression node) => (node.Type == shape && !shape.IsPrimitive && !shape.IsEnum) || (node.Expression is MemberExpression of && OfShape(of));

    // By reflection: even interpreted, a lambda for each of them costs a start more than all the rest of keeping.
    private static object? ValueOf(Expression? node) => node switch
    {
        MemberExpression { Member: FieldInfo field } of => field.GetValue(ValueOf(of.Expression)),
        MemberExpression { Member: PropertyInfo property } of => property.GetValue(ValueOf(of.Expression)),
        ConstantExpression constant => constant.Value,
        _ => null,
    };

    private static bool Captured(MemberExpression node) => node.Expression is null or ConstantExpression || (node.Expression is MemberExpression of && Captured(of));
}
