using System.Globalization;
using MentoringPortal.Documents.Pdf;
using QRCoder;

namespace MentoringPortal.Documents.Layout;

/// <summary>Sets the requisites of a document around its text and puts everything on pages.</summary>
internal sealed class DocumentComposer
{
    private const float QrSide = 22 * Sheet.Millimetre;
    private readonly OfficialDocument _document;
    private readonly PdfDocument _pdf;
    private readonly int _pagesBefore;
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private readonly PageSetup _setup;
    private IReadOnlyList<ContentsLine> _contents;

    /// <param name="document">What to set.</param>
    /// <param name="pdf">The file to add it to; pages are numbered within the document.</param>
    public DocumentComposer(OfficialDocument document, PdfDocument pdf)
    {
        _document = document;
        _pdf = pdf;
        _pagesBefore = pdf.Pages.Count;
        _setup = document.Page;
        _contents = ContentsLine.Of(document);
    }

    /// <summary>The table of contents with its pages: the document is set once without them, for their numbers change no line.</summary>
    public static IReadOnlyList<ContentsLine> Contents(OfficialDocument document)
    {
        var lines = ContentsLine.Of(document);
        if (lines.Count == 0) return lines;

        var trial = new PdfDocument();
        new DocumentComposer(document, trial).Set();
        // The marks of the body come in the order of its headings; those of appendices follow.
        var before = document.Body.TakeWhile(b => b is not ContentsBlock).OfType<HeadingBlock>().Count();
        var pages = trial.MarkedPages.Skip(before).ToList();
        return [.. lines.Select((l, i) => l with { Page = pages.ElementAtOrDefault(i) })];
    }

    public void Compose()
    {
        if (_contents.Count > 0) _contents = Contents(_document);
        Set();
    }

    private void Set()
    {
        var paginator = new Paginator(_pdf, Reserved, StartPage);
        var sheet = Sheet.For(_setup, _setup.Landscape);
        paginator.Place(MainPart(sheet), sheet);
        foreach (var appendix in _document.Appendices)
        {
            var own = Sheet.For(_setup, appendix.Landscape);
            paginator.Place(AppendixPart(appendix, own), own);
        }
        if (_document.Acknowledgement is { AsSheet: true } acknowledgement)
        {
            var own = Sheet.For(_setup, landscape: false);
            paginator.Place(new RequisiteComposer(Blocks(own), _setup, _pdf.Root).AcknowledgementSheet(acknowledgement), own);
        }
        if (_missing.Count > 0) throw new UnprintableCharactersException(_missing);
    }

    private BlockComposer Blocks(Sheet sheet) => new(_setup, sheet.ContentWidth, sheet.ContentHeight, _pdf.Root, _missing, _contents);

    private List<Box> MainPart(Sheet sheet)
    {
        var blocks = Blocks(sheet);
        var requisites = new RequisiteComposer(blocks, _setup, _pdf.Root);
        requisites.Head(_document);
        blocks.Add(_document.Body);
        requisites.Tail(_document);
        return blocks.Boxes;
    }

    private List<Box> AppendixPart(Appendix appendix, Sheet sheet)
    {
        var blocks = Blocks(sheet);
        var requisites = new RequisiteComposer(blocks, _setup, _pdf.Root);
        requisites.AppendixHead(appendix);
        blocks.Add(appendix.Body);
        return blocks.Boxes;
    }

    /// <summary>What a page carries beside the text: number, draft mark, QR code of the first sheet.</summary>
    private void StartPage(PdfPage page, int pages)
    {
        var number = pages - _pagesBefore;
        if (_document.IsDraft) page.Watermark("ПРОЕКТ", 110, 0.9f);
        if (number > 1)
        {
            page.Tag(null);
            var layout = TextLayout.Break(number.ToString(CultureInfo.InvariantCulture), new TextFormat(12, TextAlign.Center), page.Width, _missing);
            layout.Draw(page, 0, 0, 10 * Sheet.Millimetre);
            return;
        }
        if (_document.QrPayload is not { Length: > 0 } payload) return;
        DrawQr(page, payload);
        if (_document.QrCaption is { Length: > 0 } caption) DrawCaption(page, caption);
    }

    /// <summary>The QR code of the first sheet stands below the text.</summary>
    private float Reserved(int pages) => pages - _pagesBefore == 1 && _document.QrPayload is { Length: > 0 } ? QrSide - 12 * Sheet.Millimetre : 0;

    /// <summary>Small lines to the left of the QR code, ending at its foot.</summary>
    private void DrawCaption(PdfPage page, string caption)
    {
        page.Tag(null);
        var width = page.Width / 2;
        var layout = TextLayout.Break(caption, new TextFormat(8, TextAlign.Right), width, _missing);
        float left = page.Width - 10 * Sheet.Millimetre - QrSide - width, top = page.Height - 7 * Sheet.Millimetre - layout.Height;
        for (var line = 0; line < layout.Lines.Count; line++) layout.Draw(page, line, left, top + line * layout.LineHeight);
    }

    private static void DrawQr(PdfPage page, string payload)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        var module = QrSide / matrix.Count;
        float left = page.Width - 8 * Sheet.Millimetre - QrSide, top = page.Height - 6 * Sheet.Millimetre - QrSide;
        for (var y = 0; y < matrix.Count; y++)
        {
            for (var x = 0; x < matrix.Count;)
            {
                var from = x;
                while (x < matrix.Count && matrix[y][x]) x++;
                if (x > from) page.Fill(left + from * module, top + y * module, (x - from) * module, module + 0.05f, 0);
                else x++;
            }
        }
    }
}
