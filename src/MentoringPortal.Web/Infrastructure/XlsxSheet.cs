using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Columns">Headers with their widths in characters.</param>
/// <param name="Note">A line above the header; null: none.</param>
public sealed record XlsxPage(string Title, IReadOnlyList<(string Title, double Width)> Columns, IEnumerable<IReadOnlyList<object?>> Rows, string? Note = null);

/// <summary>
/// Writes lists as a workbook: texts as texts (a cell that begins with «=» stays a text), numbers and days as numbers and days,
/// header in bold and frozen, filter buttons, set up for printing across the page.
/// </summary>
public static class XlsxSheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestCell = 32_000;
    // «@»: whoever enters the cell and leaves it again does not turn «29.9» or «46/26» into a date.
    private const uint TextFormat = 49;
    private const uint Plain = 0, Header = 1, Day = 2, Wrapped = 3, Note = 4, Moment = 5;

    /// <summary>The workbook as bytes.</summary>
    /// <param name="title">Name of the sheet and title of the file.</param>
    /// <param name="note">A line above the header, for example that the list holds personal data.</param>
    /// <param name="numbered">The rows are counted in a column of their own.</param>
    public static byte[] ToBytes<T>(string title, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, string? note = null, bool numbered = false)
    {
        (string Title, double Width)[] heads = [.. columns.Select(c => (c.Title, c.Width))];
        var cells = rows.Select((row, i) => columns.Select(c => c.Value(row)).Prepend(i + 1).Skip(numbered ? 0 : 1).ToList());
        return ToBytes(title, [new XlsxPage(title, numbered ? [("№", 6), .. heads] : heads, cells, note)]);
    }

    /// <summary>A workbook of several sheets, in their order.</summary>
    public static byte[] ToBytes(string title, IReadOnlyList<XlsxPage> pages)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = Clean(title);
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var (sheets, names, taken) = (new Sheets(), new DefinedNames(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            for (var i = 0; i < pages.Count; i++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                var (header, last) = Write(part, pages[i]);
                var name = SheetName(pages[i].Title);
                // Two sheets of one name are no workbook.
                for (var n = 2; !taken.Add(name); n++) name = SheetName($"{n} {pages[i].Title}");
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = name });
                names.Append(
                    new DefinedName($"'{name}'!$A${header}:${Letters(pages[i].Columns.Count)}${last}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true },
                    new DefinedName($"'{name}'!${header}:${header}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }

            workbook.Workbook = new Workbook(sheets, names);
        }

        return stream.ToArray();
    }

    private static (uint Header, uint Last) Write(WorksheetPart part, XlsxPage page)
    {
        var headerRow = page.Note is null ? 1u : 2u;
        var last = headerRow;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = headerRow,
            TopLeftCell = $"A{headerRow + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(page.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        if (page.Note is not null) WriteRow(writer, 1, [page.Note], Note);
        WriteRow(writer, headerRow, [.. page.Columns.Select(c => (object?)c.Title)], Header);
        foreach (var row in page.Rows) WriteRow(writer, ++last, row, null);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A{headerRow}:{Letters(page.Columns.Count)}{last}" });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
        return (headerRow, last);
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, IReadOnlyList<object?> cells, uint? style)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        for (var i = 0; i < cells.Count; i++)
        {
            if (CellOf(cells[i], style) is { } cell)
            {
                cell.CellReference = Letters(i + 1) + number.ToString(CultureInfo.InvariantCulture);
                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
    }

    private static Cell? CellOf(object? value, uint? style) => value switch
    {
        null or "" => null,
        int or long or double => new Cell { CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!), StyleIndex = style ?? Plain },
        DateOnly day => new Cell { CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)), StyleIndex = style ?? Day },
        DateTime moment => new Cell { CellValue = new CellValue(moment.ToOADate().ToString(CultureInfo.InvariantCulture)), StyleIndex = style ?? Moment },
        _ => new Cell(new InlineString(
            new Text(Clean(Convert.ToString(value, CultureInfo.InvariantCulture)!)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style ?? Wrapped
        },
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd\\.mm\\.yyyy" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "dd\\.mm\\.yyyy\\ hh:mm" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Italic(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { ApplyAlignment = true, Alignment = Top(false) },
            new CellFormat
            {
                NumberFormatId = TextFormat,
                ApplyNumberFormat = true,
                FontId = 1,
                FillId = 2,
                ApplyFont = true,
                ApplyFill = true,
                ApplyAlignment = true,
                Alignment = Top(true)
            },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true, ApplyAlignment = true, Alignment = Top(false) },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, ApplyAlignment = true, Alignment = Top(true) },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, FontId = 2, ApplyFont = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true, ApplyAlignment = true, Alignment = Top(false) }));

    private static Alignment Top(bool wrap) => new() { Vertical = VerticalAlignmentValues.Top, WrapText = wrap };

    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    private static string SheetName(string title)
    {
        var name = new string([.. Clean(title).Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' or '\n' or '\t'))]).Trim();
        return name.Length == 0 ? "Список" : name.Length > 31 ? name[..31].Trim() : name;
    }

    // What XML cannot hold is left out: control signs and halves of surrogate pairs.
    private static string Clean(string text)
    {
        if (text.Length > LongestCell) text = text[..LongestCell];
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(text[i]).Append(text[++i]);
            else if (!char.IsSurrogate(text[i]) && System.Xml.XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
        }

        return clean.ToString();
    }
}
