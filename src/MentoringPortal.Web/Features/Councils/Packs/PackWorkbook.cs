using System.Globalization;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>Everything of a pack as one workbook: the figures, a sheet a table, and at the end what each of them means.</summary>
public static class PackWorkbook
{
    /// <summary>The workbook and its file name.</summary>
    public static (byte[] Bytes, string Name) Of(PackInHand pack)
    {
        var pages = new List<XlsxPage>
        {
            Figures(pack.Values, pack.Pack.Period),
        };
        pages.AddRange(pack.Tables.Select(Sheet));
        pages.Add(new XlsxPage("Что значит каждая колонка", [("Где", 40), ("Что значит", 100)],
        [
            .. FigureCatalogue.All.Select(f => (IReadOnlyList<object?>)["Показатели: " + f.Title, f.Rule]),
            .. pack.Tables.SelectMany(Meanings),
        ]));
        return (XlsxSheet.ToBytes(pack.Pack.Topic, pages), $"{pack.Pack.Kind.Label()} {RussianDate.Short(pack.Pack.To)}.xlsx");
    }

    /// <summary>All figures as a sheet.</summary>
    internal static XlsxPage Figures(IReadOnlyDictionary<string, FigureValue> values, CountedPeriod period) =>
        new("Показатели", [("Раздел", 20), ("Показатель", 40), ("Сейчас", 12), ("Год назад", 14)],
            FigureCatalogue.All.Select(f => (IReadOnlyList<object?>)[f.Room, f.Unit == FigureUnit.Minutes ? f.Title + ", мин" : f.Title, values[f.Code].Now,
                values[f.Code].Before is { } before ? before : "не сравнивается"]),
            $"Период {period.Words}; прошлый год – {period.YearBefore.Words}");

    /// <summary>A table as a sheet.</summary>
    internal static XlsxPage Sheet(PackTable table) => new(PackSection.All.FirstOrDefault(s => s.Title == table.Title)?.Brief ?? table.Title,
        [.. table.Columns.Select(c => (c.Title.Replace('\n', ' '), (double)Math.Max(10, c.Width)))],
        table.Rows.Select(Cells));

    /// <summary>Lines of the last sheet: how the table counts, what its columns mean.</summary>
    internal static IEnumerable<IReadOnlyList<object?>> Meanings(PackTable table) =>
    [
        .. table.Note is null ? Array.Empty<IReadOnlyList<object?>>() : [[table.Title, table.Note]],
        .. table.Columns.Select(c => (IReadOnlyList<object?>)[$"{table.Title}: {c.Title.Replace('\n', ' ')}", ColumnMeanings.Of(table.Title, c.Title)]),
    ];

    // Numbers go as numbers, so that a sheet can add them up.
    private static IReadOnlyList<object?> Cells(TableRow row) => [.. row.Cells.SelectMany(c => Enumerable.Repeat<object?>(null, Math.Max(0, c.Span - 1)).Prepend(Value(c.Text)))];

    private static object? Value(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.GetCultureInfo("ru-RU"), out var part) ? part : text;
}
