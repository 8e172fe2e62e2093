using MentoringPortal.Documents.Layout;
using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;
using QRCoder;
using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MentoringPortal.Documents;

/// <summary>The optional engine: compiled only with -p:UseQuestPdf=true.</summary>
public static partial class PdfEngines
{
    public const string QuestPdf = "QuestPDF";

    static partial void AddOptional(Dictionary<string, Func<OfficialDocument, byte[]>> engines) => engines[QuestPdf] = QuestPdfEngine.Render;
}

/// <summary>Renders the same content with QuestPDF.</summary>
internal static class QuestPdfEngine
{
    /// <summary>Name that the embedded faces get inside QuestPDF.</summary>
    public const string Family = "Official";

    static QuestPdfEngine()
    {
        Settings.License = LicenseType.Community;
        Settings.UseEnvironmentFonts = false;
        foreach (var face in new[] { "Regular", "Bold", "Italic", "BoldItalic" })
        {
            using var stream = typeof(QuestPdfEngine).Assembly.GetManifestResourceStream($"Tinos-{face}.ttf")!;
            FontManager.RegisterFontWithCustomName(Family, stream);
        }
    }

    public static byte[] Render(OfficialDocument document)
    {
        ReportMissingCharacters(document);
        var date = document.Date is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : DateTimeOffset.UnixEpoch;
        return Document
            .Create(file => Pages(file, document))
            .WithMetadata(new DocumentMetadata
            {
                Title = Typography.Clean(Phrases.TitleOf(document)),
                Author = Typography.Clean(document.Letterhead?.School ?? ""),
                Subject = Typography.Clean(document.Heading ?? document.KindDetail ?? document.Kind),
                Language = "ru-RU",
                Creator = "MentoringPortal",
                CreationDate = date,
                ModifiedDate = date,
            })
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 })
            .GeneratePdf();
    }

    /// <summary>The same check and the same message as of the built-in engine.</summary>
    private static void ReportMissingCharacters(OfficialDocument document) => new DocumentComposer(document, new PdfDocument()).Compose();

    private static void Pages(IDocumentContainer file, OfficialDocument document)
    {
        Page(file, document, document.Page.Landscape, isFirst: true, column =>
        {
            var requisites = new QuestPdfRequisites(document.Page, Width(document.Page.Landscape));
            requisites.Head(column, document);
            requisites.TextAndTail(column, document);
        });
        foreach (var appendix in document.Appendices)
        {
            Page(file, document, appendix.Landscape, isFirst: false, column => new QuestPdfRequisites(document.Page, Width(appendix.Landscape)).Appendix(column, appendix));
        }
        if (document.Acknowledgement is { AsSheet: true } acknowledgement)
        {
            Page(file, document, landscape: false, isFirst: false, column => new QuestPdfRequisites(document.Page, Width(false)).Sheet(column, acknowledgement));
        }

        float Width(bool landscape) => Sheet.For(document.Page, landscape).ContentWidth;
    }

    private static void Page(IDocumentContainer file, OfficialDocument document, bool landscape, bool isFirst, Action<ColumnDescriptor> content) => file.Page(page =>
    {
        var sheet = Sheet.For(document.Page, landscape);
        page.Size(sheet.Width, sheet.Height);
        page.MarginLeft(sheet.Left);
        page.MarginRight(sheet.Right);
        page.MarginBottom(sheet.Bottom);
        page.DefaultTextStyle(s => s.FontFamily(Family).FontSize(document.Page.FontSize).LineHeight(FontFace.LineHeight));
        if (document.IsDraft)
        {
            page.Background().AlignCenter().AlignMiddle().Unconstrained().Rotate(-50).OffsetX(-240).Text("ПРОЕКТ").FontSize(110).Bold().FontColor(Colors.Grey.Lighten2);
        }
        // The number stands in the upper margin, 10 mm from the edge, and not on the first page.
        page.Header().Height(sheet.Top).PaddingTop(10 * Sheet.Millimetre).ShowIf(c => c.PageNumber > 1).AlignCenter().Text(t => t.CurrentPageNumber().FontSize(12));
        page.Content().Column(content);
        if (isFirst && document.QrPayload is { Length: > 0 } payload)
        {
            using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
            page.Footer().ShowOnce().Row(row =>
            {
                row.RelativeItem().AlignBottom().PaddingRight(2 * Sheet.Millimetre).Text(Typography.Prepare(document.QrCaption ?? "")).FontSize(8).AlignRight();
                row.ConstantItem(22 * Sheet.Millimetre).Image(new PngByteQRCode(data).GetGraphic(6));
            });
        }
    });
}
