using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Infrastructure.Exports;

/// <summary>Column of an exported sheet.</summary>
/// <param name="Title">Header.</param>
/// <param name="Width">Width in characters.</param>
public sealed record XlsxColumn(string Title, double Width = 20);

/// <summary>A list as an Excel sheet: header with a filter, frozen; days as real dates, counts as numbers, everything else as text.</summary>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Formats in the style sheet below.
    private const uint HeaderStyle = 1;
    private const uint DayStyle = 2;
    private const uint TextStyle = 3;
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>The sheet as a download.</summary>
    public static FileContentResult Download(string fileName, string sheet, IReadOnlyList<XlsxColumn> columns, IEnumerable<object?[]> rows) =>
        new(Write(sheet, columns, rows), ContentType) { FileDownloadName = fileName };

    /// <summary>Bytes of a workbook of one sheet. Cells: string, int, DateOnly or null. A text is never a formula, whatever it begins with.</summary>
    public static byte[] Write(string sheet, IReadOnlyList<XlsxColumn> columns, IEnumerable<object?[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var part = workbook.AddNewPart<WorksheetPart>("sheet1");
            var last = 1u;
            using (var xml = OpenXmlWriter.Create(part))
            {
                xml.WriteStartElement(new Worksheet());
                xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
                xml.WriteElement(new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
                xml.WriteStartElement(new SheetData());
                xml.WriteElement(new Row(columns.Select(c => TextCell(c.Title, HeaderStyle))));
                foreach (var row in rows)
                {
                    xml.WriteElement(new Row(row.Select(Cell)));
                    last++;
                }

                xml.WriteEndElement();
                xml.WriteElement(new AutoFilter { Reference = "A1:" + ColumnName(columns.Count) + last.ToString(CultureInfo.InvariantCulture) });
                xml.WriteEndElement();
            }

            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = sheet, SheetId = 1, Id = "sheet1" }));
        }

        return buffer.ToArray();
    }

    private static Cell Cell(object? value) => value switch
    {
        null or "" => new Cell(),
        int number => new Cell(new CellValue(number)),
        DateOnly day => new Cell(new CellValue(day.DayNumber - Epoch.DayNumber)) { StyleIndex = DayStyle },
        _ => TextCell(value.ToString()!, TextStyle),
    };

    private static Cell TextCell(string text, uint style) => new(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    // XML 1.0 knows no control characters; Excel takes 32,767 characters in a cell.
    private static string Printable(string text)
    {
        var clean = text.All(c => c is '\n' or '\t' || !char.IsControl(c)) ? text : new string([.. text.Where(c => c is '\n' or '\t' || !char.IsControl(c))]);
        return clean.Length > 32_000 ? clean[..32_000] + "…" : clean;
    }

    private static string ColumnName(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26) name = (char)('A' + ((number - 1) % 26)) + name;
        return name;
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Left }) { NumberFormatId = 14, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));
}
