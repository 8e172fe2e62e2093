using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Lists;

/// <summary>A page of a list and the links around it.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, PagerModel Pager)
{
    /// <summary>The same page with its rows put into words.</summary>
    public PageOf<TWords> Select<TWords>(Func<T, TWords> words) => new([.. Rows.Select(words)], Pager);
}

/// <summary>Cuts lists into pages: one row more than a page is read, it tells whether another page follows.</summary>
public static class Paging
{
    /// <summary>One page in one query.</summary>
    /// <param name="path">Address of the list.</param>
    public static async Task<PageOf<T>> PageOfAsync<T>(this IQueryable<T> rows, ListFilter filter, string path, CancellationToken cancel) =>
        (await rows.Skip(filter.Skip).Take(filter.Rows + 1).ToListAsync(cancel)).CutPage(filter, path);

    /// <summary>The page of rows that were read from <see cref="ListFilter.Skip"/> on, one more than a page holds.</summary>
    public static PageOf<T> CutPage<T>(this List<T> rows, ListFilter filter, string path)
    {
        var (page, more) = (filter.PageNumber, rows.Count > filter.Rows);
        if (more) rows.RemoveRange(filter.Rows, rows.Count - filter.Rows);
        return new PageOf<T>(rows, new PagerModel(page > 1 ? filter.Href(path, page - 1) : null, more ? filter.Href(path, page + 1) : null,
            page > 1 || more ? $"Страница {page}" : null));
    }
}
