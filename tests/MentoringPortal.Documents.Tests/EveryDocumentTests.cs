using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>Every catalogue entry, every sample, every face.</summary>
public sealed class EveryDocumentTests
{
    private const float Millimetre = 72 / 25.4f;

    /// <summary>Words of so many letters find room in every column.</summary>
    private const int LongestWhole = 20;

    public static TheoryData<string, string> Samples()
    {
        var data = new TheoryData<string, string>();
        foreach (var entry in DocumentCatalogue.All) foreach (var (name, _) in entry.Samples) data.Add(entry.Code, name);
        return data;
    }

    private static OfficialDocument Compose(string code, string sample) => DocumentCatalogue.Find(code)!.Samples.Single(s => s.Name == sample).Compose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_word_can_be_read_back_from_the_PDF_and_none_is_torn(string code, string sample)
    {
        var document = Compose(code, sample);
        var pdf = OfficialPdf.Render(document);
        var written = Printed.WordsOf(document);
        var read = Printed.Words(pdf).ToHashSet();

        // Only a word that no column can hold is cut; then its pieces are read.
        var joined = string.Concat(Printed.Words(pdf));
        Assert.Equal([], written.Where(w => !read.Contains(w) && (w.Length <= LongestWhole || !joined.Contains(w, StringComparison.Ordinal))));
        var strange = read.Where(w => !written.Contains(w) && !IsDecoration(w)).ToList();
        Assert.True(strange.Count <= 4, "Torn words: " + string.Join(" | ", strange));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_PDF_embeds_its_fonts_has_a_title_and_Russian_as_language_and_is_tagged(string code, string sample)
    {
        var document = Compose(code, sample);
        using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
        var catalog = pdf.Structure.Catalog.CatalogDictionary.ToString()!;
        Assert.Equal(document.IsDraft ? document.Title + " (проект)" : document.Title, pdf.Information.Title);
        Assert.Contains("ru-RU", catalog, StringComparison.Ordinal);
        Assert.Contains("StructTreeRoot", catalog, StringComparison.Ordinal);
        Assert.All(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName).Distinct(), name => Assert.Matches("^[A-Z]{6}\\+Tinos-", name));
        Assert.All(pdf.GetPages().SelectMany(p => p.Letters), l => Assert.NotEqual("\uFFFD", l.Value));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Text_keeps_inside_the_margins_and_pages_are_numbered_from_the_second(string code, string sample)
    {
        var document = Compose(code, sample) with { IsDraft = false, QrPayload = null };
        using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
        var left = (document.Page.KeptOverTenYears ? 30 : 20) * Millimetre;
        foreach (var page in pdf.GetPages())
        {
            var top = page.Height - 20 * Millimetre;
            var header = string.Concat(page.Letters.Where(l => l.StartBaseLine.Y > top).Select(l => l.Value));
            Assert.Equal(page.Number == 1 ? "" : $"{page.Number}", header);
            Assert.All(page.Letters.Where(l => l.StartBaseLine.Y <= top && !string.IsNullOrWhiteSpace(l.Value)), l =>
            {
                Assert.InRange(l.StartBaseLine.X, left - 0.5, page.Width - 10 * Millimetre);
                Assert.InRange(l.EndBaseLine.X, left, page.Width - 10 * Millimetre + 1);
                Assert.InRange(l.StartBaseLine.Y, 20 * Millimetre, top);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_page_ends_in_a_divided_word(string code, string sample)
    {
        using var pdf = PdfDocument.Open(OfficialPdf.Render(Compose(code, sample)));
        Assert.All(pdf.GetPages(), p =>
            Assert.False(p.Letters.Count > 0 && p.Letters.Where(l => l.StartBaseLine.Y > 20 * Millimetre)
            .MinBy(l => Math.Round(l.StartBaseLine.Y) * 1000 - l.StartBaseLine.X) is { Value: "\u00AD" or "-" }));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void P6_no_heading_ends_a_page(string code, string sample)
    {
        var document = Compose(code, sample);
        // Ruled lines to write on have no letters that could be read below their heading.
        var blocks = document.Body.Concat(document.Appendices.SelectMany(a => a.Body)).ToList();
        var headings = blocks.Where((b, i) => i + 1 == blocks.Count || blocks[i + 1] is not FillLinesBlock).OfType<HeadingBlock>()
            .Select(h => Text.Typography.Prepare(h.Text).Replace('\u00A0', ' ').Replace(Text.Typography.WholeHyphen, '-')).ToHashSet();
        using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
        Assert.All(pdf.GetPages(), p =>
        {
            var last = p.GetWords().Where(w => w.BoundingBox.Bottom > 20 * Millimetre).GroupBy(w => Math.Round(w.Letters[0].StartBaseLine.Y)).MinBy(g => g.Key);
            var line = last is null ? "" : string.Join(' ', last.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text)).Replace('\u00A0', ' ');
            Assert.DoesNotContain(line, headings);
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void P6_no_paper_carries_leftovers_of_an_empty_field(string code, string sample)
    {
        var document = Compose(code, sample);
        Assert.True(char.IsUpper(document.Title[0]), document.Title);
        Assert.DoesNotContain(document.Body.Concat(document.Appendices.SelectMany(a => a.Body)),
            b => b is ParagraphBlock or ItemBlock && Printed.TextsOf(b).All(t => t.Trim() is "" or "–"));
        // The kind of a paper is not said once more in the line below it.
        if (document.KindDetail is { } detail) Assert.False(detail.StartsWith(document.Kind + " ", StringComparison.OrdinalIgnoreCase), $"{document.Kind} {detail}");
        foreach (var text in Printed.TextsOf(document))
        {
            foreach (var leftover in (string[])["..", ",,", " ,", "()", "( ", ": .", "–.", "№ ,", "от ,", "тел. ,"])
            {
                Assert.DoesNotMatch(@"\p{L}{4}\.,", text);
                Assert.False(text.Replace("...", "…", StringComparison.Ordinal).Contains(leftover, StringComparison.Ordinal), $"«{leftover}» in «{text}»");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void P1_no_last_page_is_nearly_empty(string code, string sample)
    {
        var document = Compose(code, sample) with { Appendices = [], QrPayload = null };
        if (document.Acknowledgement is { AsSheet: true }) document = document with { Acknowledgement = null };
        using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
        // Ruled lines to write on fill a page without a letter.
        if (pdf.NumberOfPages == 1 || document.Body.Any(b => b is FillLinesBlock)) return;
        var last = pdf.GetPage(pdf.NumberOfPages);
        var lines = last.GetWords().Where(w => w.BoundingBox.Bottom < last.Height - 20 * Millimetre).GroupBy(w => Math.Round(w.Letters[0].StartBaseLine.Y))
            .OrderByDescending(g => g.Key).Select(g => string.Join(' ', g.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text))).ToList();
        var mark = document.Signatures is [{ Name: { } name }, ..] ? name.Replace('\u00A0', ' ') : "(подпись)";
        var first = lines.FindIndex(l => l.Replace('\u00A0', ' ').Contains(mark, StringComparison.Ordinal));
        Assert.True(lines.Count >= 3 && first is < 0 or >= 3, $"only {first} lines of text above the marks, {lines.Count} lines in all: {string.Join(" | ", lines)}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_table_repeats_its_header_on_every_page(string code, string sample)
    {
        var document = Compose(code, sample);
        var pages = Printed.PageTexts(OfficialPdf.Render(document));
        foreach (var table in document.Body.Concat(document.Appendices.SelectMany(a => a.Body)).OfType<TableBlock>().Where(t => t.Rows.Count > 60))
        {
            var header = Text.Typography.Prepare(table.Columns[1].Title).Split([' ', '\u00A0'])[0];
            var withRows = pages.Count(p => p.Contains(table.Rows[30].Cells[^1].Text.Split(' ')[0], StringComparison.Ordinal) || p.Contains(header, StringComparison.Ordinal));
            Assert.True(pages.Count(p => p.Contains(header, StringComparison.Ordinal)) >= withRows - 1);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_same_content_gives_the_same_bytes_also_after_it_was_frozen(string code, string sample)
    {
        var document = Compose(code, sample);
        var frozen = FrozenContent.Deserialize(FrozenContent.Serialize(document));
        Assert.Equal(FrozenContent.Serialize(document), FrozenContent.Serialize(frozen));
        Assert.Equal(OfficialPdf.Render(document), OfficialPdf.Render(frozen));
        Assert.Equal(OfficialWord.Render(document), OfficialWord.Render(frozen));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_Word_file_is_valid_and_says_the_same(string code, string sample)
    {
        var document = Compose(code, sample);
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(document)), false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word).Take(5)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
        var text = Printed.TextOf(word);
        Assert.Equal([], Printed.WordsOf(document).Where(w => !text.Contains(w, StringComparison.Ordinal)));
    }

    private static bool IsDecoration(string word) =>
        word is "(подпись)" or "(инициалы," or "фамилия)" or "г." || word.All(c => c is '_' or '«' or '»' or '(' or ')' || char.IsAsciiDigit(c));
}
