using MentoringPortal.Documents.Layout;
using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents;

/// <summary>The PDF face of a document: tagged, with embedded fonts, the same bytes for the same content.</summary>
public static class OfficialPdf
{
    public const string ContentType = "application/pdf";

    /// <summary>Renders a document. Throws <see cref="UnprintableCharactersException"/> when a character has no glyph.</summary>
    public static byte[] Render(OfficialDocument document)
    {
        var about = new PdfMetadata(
            Typography.Clean(document.Title),
            Typography.Clean(document.Letterhead?.School ?? ""),
            Typography.Clean(document.Heading ?? document.KindDetail ?? document.Kind),
            document.Date);
        return new DocumentComposer(document).Compose().Save(about);
    }

    public static void Render(OfficialDocument document, Stream output) => output.Write(Render(document));
}
