using System.Linq.Expressions;
using MentoringPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Lists;

/// <summary>Finds people by what is typed: words in any order and form of writing, and «Петрова А.И.», the form in which every list prints a name.</summary>
public static class NameSearch
{
    private const int MostWords = 5;
    private const string Escape = "\\";

    /// <summary>Rows one of whose names fits all that was typed; all rows where nothing was.</summary>
    /// <param name="names">Where a row keeps the search names of its people.</param>
    public static IQueryable<T> Named<T>(this IQueryable<T> rows, string? typed, params Expression<Func<T, string>>[] names)
    {
        var patterns = Patterns(typed);
        if (patterns.Count == 0) return rows;
        var row = Expression.Parameter(typeof(T), "row");
        var fits = names.Select(name => patterns.Select<string, Expression>(pattern => Fits(new Replace(name.Parameters[0], row).Visit(name.Body), pattern))
            .Aggregate(Expression.AndAlso)).Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(fits, row));
    }

    /// <summary>What each word looks for, as LIKE writes it: a word anywhere, initials at the beginning of the words that follow the first.</summary>
    public static IReadOnlyList<string> Patterns(string? typed) =>
        [.. SearchKey.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pattern).OfType<string>().Take(MostWords)];

    private static string? Pattern(string word)
    {
        var parts = word.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;
        // «А.И.», «А.-М.», a lone «А.»; «петрова.» is a word with a full stop.
        var initials = word.Contains('.', StringComparison.Ordinal) && parts.All(p => p.Trim('-').Length == 1);
        return initials ? "%" + string.Concat(parts.Select(p => (p[0] == '-' ? "-" : " ") + Literal(p.Trim('-')) + "%")) : $"%{Literal(word.TrimEnd('.', ','))}%";
    }

    private static string Literal(string text) => string.Concat(text.Select(c => c is '%' or '_' or '[' or '\\' ? Escape + c : c.ToString()));

    private static MethodCallExpression Fits(Expression name, string pattern) => Expression.Call(
        typeof(DbFunctionsExtensions), nameof(DbFunctionsExtensions.Like), null,
        Expression.Constant(EF.Functions), name, Expression.Property(Expression.Constant(new Typed(pattern)), nameof(Typed.Pattern)), Expression.Constant(Escape));

    // A value read from an object becomes a parameter of the query, a constant would stand in its text.
    private sealed record Typed(string Pattern);

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
