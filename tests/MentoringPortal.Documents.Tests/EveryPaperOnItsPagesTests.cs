using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;
using Xunit;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace MentoringPortal.Documents.Tests;

/// <summary>What a machine can see of a paper on its pages: every catalogue entry, every sample.</summary>
public sealed partial class EveryPaperOnItsPagesTests
{
    public static TheoryData<string, string> Samples() => EveryDocumentTests.Samples();

    private static OfficialDocument Compose(string code, string sample) => DocumentCatalogue.Find(code)!.Samples.Single(s => s.Name == sample).Compose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void P4_no_table_of_up_to_four_rows_is_torn(string code, string sample)
    {
        var document = Compose(code, sample);
        var pages = Printed.PageTexts(OfficialPdf.Render(document)).ConvertAll(Bare);
        foreach (var table in BlocksOf(document).OfType<TableBlock>().Where(IsSmall))
        {
            var rows = table.Rows.Select(r => Bare(Typography.Prepare(string.Concat(r.Cells.Select(c => c.Text))))).Where(r => r.Length > 0).ToList();
            // A row that itself goes on over pages: no page has all of it.
            if (rows.Exists(r => !pages.Exists(p => p.Contains(r, StringComparison.Ordinal)))) continue;
            Assert.True(pages.Exists(p => rows.TrueForAll(r => p.Contains(r, StringComparison.Ordinal))), $"torn: {table.Rows[0].Cells[^1].Text}");
        }
    }

    /// <summary>Up to four rows, whatever titles of groups and totals stand among them.</summary>
    private static bool IsSmall(TableBlock table) => table.Rows.Count > 1 && table.Rows.Count(r => !r.IsGroupTitle && !r.IsTotal) <= 4;

    [Fact]
    public void P4_a_table_of_four_rows_with_titles_of_groups_is_not_torn_wherever_it_begins()
    {
        for (var lines = 20; lines <= 50; lines++)
        {
            var rows = new List<TableRow>();
            for (var i = 1; i <= 4; i++)
            {
                if (i is 1 or 3) rows.Add(TableRow.Group($"Раздел-{i}", 2));
                rows.Add(TableRow.Of($"строка-{i}", "что сделано за это время"));
            }

            var document = new OfficialDocument
            {
                Code = "X",
                Title = "Проба",
                Kind = "СПРАВКА",
                Body = [.. Enumerable.Range(0, lines).Select(i => ParagraphBlock.Plain($"Абзац {i}.")), new TableBlock([new("Что", 50), new("Как", 50)], rows)],
            };
            var pages = Printed.PageTexts(OfficialPdf.Render(document));
            string[] parts = ["Раздел-1", "строка-1", "Раздел-3", "строка-4"];
            Assert.True(pages.Exists(p => parts.All(part => p.Contains(part, StringComparison.Ordinal))), $"torn below {lines} lines");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void P4_no_verdict_and_no_heading_is_left_by_what_it_belongs_to(string code, string sample)
    {
        var document = Compose(code, sample);
        var blocks = BlocksOf(document).ToList();
        // Ruled lines to write on have no letters that could be read below.
        var held = blocks.Where((b, i) => i + 1 < blocks.Count && blocks[i + 1] is not FillLinesBlock)
            .Select(b => b switch { HeadingBlock h => h.Text, ParagraphBlock { KeepWithNext: true } p => string.Concat(p.Runs.Select(r => r.Text)), _ => "" })
            .Select(t => Bare(Typography.Prepare(t))).Where(t => t.Length > 3).ToHashSet();
        foreach (var page in Printed.PageTexts(OfficialPdf.Render(document)).SkipLast(1).Select(Bare))
            Assert.DoesNotContain(held, h => page.EndsWith(h, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void M17_P3_a_paper_is_named_by_its_date_then_its_number_and_an_issued_one_has_no_dash_for_a_fact(string code, string sample)
    {
        var document = Compose(code, sample);
        foreach (var text in Printed.TextsOf(document)) Assert.DoesNotMatch(NumberBeforeDate(), text);
        if (document.IsDraft) return;
        Assert.DoesNotContain(BlocksOf(document).OfType<FactsBlock>().SelectMany(f => f.Facts), f => f.Value?.Trim() is "–" or "-" or "—");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void P5_no_cell_of_the_Word_face_is_too_narrow_for_a_piece_of_a_word(string code, string sample)
    {
        var document = Compose(code, sample);
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(document)), false);
        foreach (var cell in word.MainDocumentPart!.Document!.Descendants<WordCell>())
        {
            var hasBorders = cell.Ancestors<Table>().First().Descendants<TableBorders>().Any();
            var room = int.Parse(cell.TableCellProperties!.TableCellWidth!.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture) / 20f - (hasBorders ? 7 : 0);
            foreach (var (piece, size, isBold) in cell.Elements<Paragraph>().SelectMany(p => PiecesOf(p, document.Page.FontSize)))
            {
                // An address or a number has no hyphenation.
                if (!piece.Any(c => c is >= 'А' and <= 'я' or 'ё' or 'Ё')) continue;
                var face = FontFace.Get(isBold ? FontStyle.Bold : FontStyle.Regular);
                var width = piece.Sum(c => face.Advance(c)) * size / FontFace.UnitsPerEm;
                Assert.True(width <= room + 0.5f, $"«{piece}» is {width:F0} points wide, its cell {room:F0}");
            }
        }
    }

    /// <summary>What cannot be divided: between spaces, hyphens and the places where the language divides.</summary>
    private static IEnumerable<(string Piece, float Size, bool IsBold)> PiecesOf(Paragraph paragraph, float size)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        foreach (var run in paragraph.Elements<DocumentFormat.OpenXml.Wordprocessing.Run>())
        {
            var text = string.Concat(run.ChildElements.Select(e => e switch
            {
                DocumentFormat.OpenXml.Wordprocessing.Text t => t.Text,
                SoftHyphen or Break or TabChar => " ",
                NoBreakHyphen => "\u2011",
                _ => "",
            }));
            var own = run.RunProperties?.GetFirstChild<FontSize>()?.Val?.Value is { } half ? float.Parse(half, System.Globalization.CultureInfo.InvariantCulture) / 2
                : style == "SmallText" ? 10 : size;
            foreach (var piece in text.Split(' ', '-', '/')) yield return (piece, own, run.RunProperties?.GetFirstChild<Bold>() is not null);
        }
    }

    private static IEnumerable<Block> BlocksOf(OfficialDocument document) => document.Body.Concat(document.Appendices.SelectMany(a => a.Body));

    /// <summary>Without anything that a line end could change.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '-' or Typography.WholeHyphen)));

    [GeneratedRegex(@"№[ \u00A0]?[^\s,;()«»]+[ \u00A0]от[ \u00A0]\d\d\.\d\d\.\d{4}(?![ \u00A0]№)")]
    private static partial Regex NumberBeforeDate();
}
