using MentoringPortal.Documents.Layout;
using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents;

/// <summary>The PDF face of a document: tagged, with embedded fonts, the same bytes for the same content.</summary>
public static class OfficialPdf
{
    public const string ContentType = "application/pdf";

    /// <summary>Renders a document with the chosen engine. Throws <see cref="UnprintableCharactersException"/> when a character has no glyph.</summary>
    public static byte[] Render(OfficialDocument document) => PdfEngines.Current(document);

    /// <summary>Renders with the built-in engine, whatever engine is chosen: only its files can be joined by <see cref="OfficialBatch"/>.</summary>
    public static byte[] RenderJoinable(OfficialDocument document) => RenderBuiltIn(document);

    /// <summary>The engine of the project itself.</summary>
    internal static byte[] RenderBuiltIn(OfficialDocument document)
    {
        var pdf = new PdfDocument();
        new DocumentComposer(document, pdf).Compose();
        return pdf.Save(About(document));
    }

    private static PdfMetadata About(OfficialDocument document) => new(
        Typography.Clean(Phrases.TitleOf(document)),
        Typography.Clean(document.Letterhead?.School ?? ""),
        Typography.Clean(document.Heading ?? document.KindDetail ?? document.Kind),
        document.Date);
}
