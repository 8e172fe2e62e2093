using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MentoringPortal.Documents.Layout;
using MentoringPortal.Documents.Text;
using static MentoringPortal.Documents.Word.WordParts;
using Body = DocumentFormat.OpenXml.Wordprocessing.Body;

namespace MentoringPortal.Documents.Word;

/// <summary>Sets the requisites of a document in Word around its text.</summary>
internal sealed class WordComposer(OfficialDocument document, WordprocessingDocument package)
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Distance of headers and footers from the edge of the sheet, twips: a centimetre.</summary>
    private const uint HeaderDistance = 567;

    private readonly Body _body = new();
    private readonly PageSetup _setup = document.Page;

    public void Compose()
    {
        var main = package.AddNewPart<MainDocumentPart>(MainType, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.Build(_setup);
        main.AddNewPart<DocumentSettingsPart>("rId2").Settings = new Settings(
            new DefaultTabStop { Val = 709 },
            new AutoHyphenation(),
            new ConsecutiveHyphenLimit { Val = 2 },
            new DoNotHyphenateCaps(),
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = "ru-RU" });
        main.AddNewPart<HeaderPart>("rId3").Header = WordHeaders.Build(document.IsDraft, withNumber: true);
        main.AddNewPart<HeaderPart>("rId4").Header = WordHeaders.Build(document.IsDraft, withNumber: false);
        WriteProperties();

        var sheet = Sheet.For(_setup, _setup.Landscape);
        var width = Twips(sheet.ContentWidth);
        Head(width);
        if (document.QrPayload is { Length: > 0 } payload) WordQr.Add(main, sheet, payload, document.QrCaption, (int)HeaderDistance);
        new WordBlocks(_body, width, _setup, DocumentComposer.Contents(document)).Add(document.Body);
        Tail(width);

        var sections = new List<(bool Landscape, Action<int> Write)>();
        foreach (var appendix in document.Appendices) sections.Add((appendix.Landscape, w => Appendix(appendix, w)));
        if (document.Acknowledgement is { AsSheet: true } acknowledgement) sections.Add((false, w => AcknowledgementSheet(acknowledgement, w)));
        var landscape = _setup.Landscape;
        var first = true;
        foreach (var (next, write) in sections)
        {
            _body.Append(new Paragraph(new ParagraphProperties(Section(landscape, first))));
            first = false;
            landscape = next;
            write(Twips(Sheet.For(_setup, landscape).ContentWidth));
        }
        _body.Append(Section(landscape, first));
        main.Document = new Document(_body);
    }

    private void WriteProperties()
    {
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        var date = document.Date is { } day ? $"""<dcterms:created xsi:type="dcterms:W3CDTF">{day:yyyy-MM-dd}T00:00:00Z</dcterms:created>""" : "";
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <dc:title>{Escape(Phrases.TitleOf(document))}</dc:title><dc:creator>{Escape(document.Letterhead?.School ?? "")}</dc:creator>
            <dc:language>ru-RU</dc:language>{date}</cp:coreProperties>
            """;
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(xml));
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(Typography.Clean(text)) ?? "";

    private SectionProperties Section(bool landscape, bool isFirst)
    {
        var sheet = Sheet.For(_setup, landscape);
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId3" },
            new HeaderReference { Type = HeaderFooterValues.First, Id = "rId4" },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = (uint)Twips(sheet.Width),
                Height = (uint)Twips(sheet.Height),
                Orient = landscape ? PageOrientationValues.Landscape
                : PageOrientationValues.Portrait
            },
            new PageMargin
            {
                Top = Twips(sheet.Top),
                Bottom = Twips(sheet.Bottom),
                Left = (uint)Twips(sheet.Left),
                Right = (uint)Twips(sheet.Right),
                Header = HeaderDistance,
                Footer = HeaderDistance,
                Gutter = 0U
            });
        if (isFirst && document.QrPayload is { Length: > 0 })
        {
            section.InsertAfter(new FooterReference { Type = HeaderFooterValues.First, Id = WordQr.FooterId }, section.Elements<HeaderReference>().Last());
        }

        if (isFirst) section.Append(new TitlePage());
        return section;
    }

    private void Head(int width)
    {
        if (document.Letterhead is { } letterhead)
        {
            if (letterhead.Founder is { Length: > 0 } founder) _body.Append(Para(founder, WordStyles.Founder));
            _body.Append(Para([Run.Strong(RequisiteComposer.SchoolName(letterhead.School, _setup.FontSize, width / 20f))], WordStyles.Centered));
            if (letterhead.ShortName is { Length: > 0 } brief && brief != letterhead.School) _body.Append(Para($"({brief})", WordStyles.Centered));
            var last = Para(letterhead.Contacts ?? "", WordStyles.Contacts);
            _body.Append(last);
        }
        if (document.Letterhead is not null && document.Approvals.Count + document.Addressee.Count > 0) _body.Append(Gap(200));
        foreach (var pair in Phrases.RowsOf(document.Approvals))
        {
            var corner = Math.Min(Twips(80 * Sheet.Millimetre), width / 2 - 160);
            var texts = pair.Count == 2 ? pair.Select(Phrases.ApprovalOf) : ["", Phrases.ApprovalOf(pair[0])];
            var cells = texts.Select(t => Cell(Para(t, WordStyles.Requisite))).ToList();
            cells.Insert(1, Cell(Para("", WordStyles.Requisite)));
            _body.Append(Columns(width, [corner, width - 2 * corner, corner], cells), Gap());
        }
        if (document.Addressee.Count > 0) _body.Append(CornerText(string.Join('\n', document.Addressee), width), Gap());
        _body.Append(Para(document.Kind, WordStyles.Kind));
        if (document.KindDetail is { } detail) _body.Append(Para([Run.Strong(detail)], WordStyles.Centered));
        if (document.HasRegistration)
        {
            var line = Para([$"{Phrases.DateOf(document)}\t{Phrases.RightOfDate(document)}"], WordStyles.Requisite, keepTabs: true);
            line.ParagraphProperties!.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Position = width }));
            line.ParagraphProperties.Append(new SpacingBetweenLines { Before = "120" });
            _body.Append(line);
            if (Phrases.PlaceBelow(document) is { Length: > 0 } place) _body.Append(Para(place, WordStyles.Centered));
        }
        if (document.Heading is { } heading)
        {
            var paragraph = Para(heading, WordStyles.Requisite);
            paragraph.ParagraphProperties!.Append(new SpacingBetweenLines { Before = "200" });
            paragraph.ParagraphProperties.Append(new Indentation { Right = $"{(int)(width * 0.38)}" });
            _body.Append(paragraph);
        }
        _body.Append(Gap());
    }

    private void Tail(int width)
    {
        var last = _body.LastChild;
        TailParts(width);
        if (last?.NextSibling() is null) return;
        var first = last.NextSibling()!;
        JoinTables(last, width);
        // Signatures, acknowledgement and filing mark stay together, and lines of the text go along with them.
        for (OpenXmlElement? part = first; part?.NextSibling() is not null; part = part.NextSibling()) KeepWithNext(part);
        for (var (above, lines) = (first.PreviousSibling(), 0); above is not null && lines < LeastLines; above = above.PreviousSibling())
        {
            if (above is Paragraph paragraph)
            {
                // LibreOffice carries a kept paragraph over whole: one of half a page would leave the rest of its page empty.
                var own = LinesOf(paragraph, width);
                if (own > LongParagraph) return;
                KeepWithNext(paragraph);
                lines += own;
                continue;
            }

            // The last rows of a table go along; a short one, lines to write on for instance, goes whole and with what stands above it.
            var rows = above.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().ToList();
            // On a low, wide page two rows are enough: three of a small table would be all of it, and the page before would stay half empty.
            foreach (var row in rows.TakeLast(_setup.Landscape ? LeastLines - 1 : LeastLines)) KeepWithNext(row);
            lines += above.InnerText.Length > 0 ? rows.Count : 0;
            if (rows.Count > LeastLines) return;
        }
    }

    /// <summary>Signatures and marks stand below so many lines of the text at least.</summary>
    private const int LeastLines = 3;

    private const int LongParagraph = 20;

    /// <summary>
    /// Between a table and the next one LibreOffice ends a page whatever is asked of it, unless no paragraph stands between them: they become one table then,
    /// there and in Word, whose rows do hold to each other. The room between goes into the second one, and a note under a long table becomes a row.
    /// </summary>
    private static void JoinTables(OpenXmlElement last, int width)
    {
        var above = last;
        while (above is Paragraph { InnerText.Length: < LongNote } && above.PreviousSibling() is Paragraph or Table) above = above.PreviousSibling()!;
        if (above is not Table) above = last;
        for (OpenXmlElement? part = above; part is not null; part = part.NextSibling())
        {
            if (part is not Table) continue;
            var between = new List<Paragraph>();
            for (var next = part.NextSibling(); next is Paragraph paragraph; next = next.NextSibling()) between.Add(paragraph);
            if (between.Count == 0 || between[^1].NextSibling() is not Table second) continue;
            var notes = between.Where(p => p.InnerText.Length > 0).ToList();
            // Words between other tables keep their own place: they hold to what follows.
            if (notes.Count > 0 && !between.Contains(last) && part != above) continue;
            foreach (var paragraph in between) paragraph.Remove();
            if (notes.Count > 0)
            {
                var rows = Grid(width, [1]);
                foreach (var note in notes) AddRow(rows, [Cell(note)]);
                part.InsertAfterSelf(rows);
                Join((Table)part, rows);
                second = (Table)rows.NextSibling()!;
                part = rows;
            }

            Join((Table)part, second);
        }
    }

    /// <summary>A paragraph of fewer characters under a table is a note to it.</summary>
    private const int LongNote = 200;

    // What the second table is without: rules and room beside its words; the first one keeps its lower rule.
    private static void Join(Table first, Table second)
    {
        var look = first.GetFirstChild<TableProperties>()!;
        var isRuled = look.TableBorders is not null;
        if (isRuled)
        {
            foreach (var cell in first.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Last().Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>())
                (cell.TableCellProperties!.TableCellBorders ??= new TableCellBorders()).BottomBorder ??= new BottomBorder { Val = BorderValues.Single, Size = 4U, Space = 0U };
        }

        second.ReplaceChild(look.CloneNode(true), second.GetFirstChild<TableProperties>()!);
        foreach (var cell in second.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableCell>())
        {
            var own = cell.TableCellProperties!;
            if (isRuled)
            {
                var borders = own.TableCellBorders ??= new TableCellBorders();
                borders.TopBorder ??= new TopBorder { Val = BorderValues.Nil };
                borders.LeftBorder ??= new LeftBorder { Val = BorderValues.Nil };
                borders.BottomBorder ??= new BottomBorder { Val = BorderValues.Nil };
                borders.RightBorder ??= new RightBorder { Val = BorderValues.Nil };
            }

            own.TableCellMargin ??= new TableCellMargin(new LeftMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new RightMargin { Width = "0", Type = TableWidthUnitValues.Dxa });
        }

        foreach (var cell in second.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.TableRow>()!.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>())
        {
            var paragraph = cell.GetFirstChild<Paragraph>()!;
            paragraph.ParagraphProperties ??= new ParagraphProperties();
            paragraph.ParagraphProperties.RemoveAllChildren<SpacingBetweenLines>();
            paragraph.ParagraphProperties.Append(new SpacingBetweenLines { Before = "220" });
            Order(paragraph);
        }
    }

    // Roughly, and rather too few: a letter is half as wide as high.
    private int LinesOf(Paragraph paragraph, int width) =>
        paragraph.InnerText.Length == 0 ? 0 : 1 + (int)(paragraph.InnerText.Length * _setup.FontSize * 10 / (width + 1));

    private void TailParts(int width)
    {
        if (document.Signatures.Count > 0)
        {
            // One table: between tables some programs end a page whatever is asked of them.
            var table = Grid(width, [44, 2, 22, 2, 30]);
            foreach (var signature in document.Signatures)
            {
                var before = Para(signature.Caption ?? "", WordStyles.Requisite);
                if (signature.Caption is not null) before.ParagraphProperties!.Append(new SpacingBetweenLines { Before = "240" });
                var whole = Cell(before);
                whole.TableCellProperties!.PrependChild(new GridSpan { Val = 5 });
                AddRow(table, [whole]);
                AddRow(table,
                [
                    Cell(Narrowed(signature.Post, WordStyles.Requisite, width, 0.44f), bottom: true), Cell(Para("", WordStyles.Requisite)),
                    Cell(Narrowed(signature.Mark ?? "", WordStyles.Small, width, 0.22f), rule: signature.Mark is null), Cell(Para("", WordStyles.Requisite)),
                    Cell(Narrowed(signature.Name ?? "_______________", WordStyles.Requisite, width, 0.3f), bottom: true),
                ]);
            }
            _body.Append(table, Gap(20));
        }
        if (document.Acknowledgement is { AsSheet: false } acknowledgement)
        {
            _body.Append(Gap(140), Para(acknowledgement.Phrase, WordStyles.Requisite));
            var table = Grid(width, [24, 3, 32, 41]);
            foreach (var entry in acknowledgement.Entries)
            {
                AddRow(table,
                [
                    Cell(Narrowed(entry.Mark ?? "", WordStyles.Small, width, 0.24f), rule: entry.Mark is null, bottom: true), Cell(Para("", WordStyles.Requisite)),
                    Cell(Narrowed(entry.Name, WordStyles.Requisite, width, 0.32f)),
                    Cell(Para(entry.Date is { } on ? Phrases.Day(on) : Phrases.BlankDate, WordStyles.Right), bottom: true),
                ], spaceBefore: 60);
            }
            _body.Append(table, Gap(60));
        }
        if (document.Closing.Count > 0)
        {
            _body.Append(Gap());
            new WordBlocks(_body, width, _setup).Add(document.Closing);
        }
        if (document.Executor is { } executor) _body.Append(Gap(), Para(executor, WordStyles.Small));
    }

    private Paragraph Narrowed(string text, string style, int width, float share) => Para([new Run(text)], style, room: new(width / 20f * share, _setup.FontSize));

    private void Appendix(Appendix appendix, int width)
    {
        _body.Append(CornerText(appendix.Mark, width), Gap());
        if (appendix.Title is { } title) _body.Append(Para(title, WordStyles.Kind));
        new WordBlocks(_body, width, _setup).Add(appendix.Body);
    }

    private void AcknowledgementSheet(Acknowledgement acknowledgement, int width)
    {
        _body.Append(Para("ЛИСТ ОЗНАКОМЛЕНИЯ", WordStyles.Kind));
        if (acknowledgement.SheetTitle is { } title) _body.Append(Para(title, WordStyles.Centered));
        new WordBlocks(_body, width, _setup).Add([Phrases.TableOf(acknowledgement)]);
    }

    private static Table CornerText(string text, int width)
    {
        var corner = Twips(80 * Sheet.Millimetre);
        var rest = (float)(width - corner);
        return Columns(width, [rest, corner], [Cell(Para("", WordStyles.Requisite)), Cell(Para(text, WordStyles.Requisite))]);
    }
}
