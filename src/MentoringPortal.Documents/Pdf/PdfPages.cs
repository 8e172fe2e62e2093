using MentoringPortal.Documents.Pdf;

namespace MentoringPortal.Documents;

/// <summary>How many pages a stored paper has.</summary>
public static class PdfPages
{
    /// <summary>Pages of a file that the portal wrote; null for any other.</summary>
    public static int? Of(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            var file = new PdfReader(pdf);
            var catalog = file.Object(file.Root).Content.Span;
            var pages = PdfTokens.After(catalog, "/Pages "u8);
            var count = pages == 0 ? 0 : PdfTokens.After(file.Object(pages).Content.Span, "/Count "u8);
            return count > 0 ? count : null;
        }
        catch (ForeignPdfException)
        {
            return null;
        }
    }
}
