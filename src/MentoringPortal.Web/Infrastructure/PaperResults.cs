using System.Text.Json;
using MentoringPortal.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>Printing forms rendered on the fly.</summary>
public static class PaperResults
{
    /// <summary>The document as <c>pdf</c>, shown in the browser, or as <c>docx</c>, for download.</summary>
    public static FileContentResult Paper(this Controller controller, OfficialDocument document, string format)
    {
        var word = format == "docx";
        controller.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue(word ? "attachment" : "inline") { FileNameStar = OfficialBatch.SafeName(document.Title + "." + format) }.ToString();
        controller.Response.Headers.CacheControl = "no-store";
        return word ? controller.File(OfficialWord.Render(document), OfficialWord.ContentType) : controller.File(Pdf(document, OfficialPdf.Render), OfficialPdf.ContentType);
    }

    /// <summary>The document as PDF of the built-in engine, whose files can be joined into one.</summary>
    public static byte[] JoinablePdf(OfficialDocument document) => Pdf(document, OfficialPdf.RenderJoinable);

    // Characters that no face has (emoji in an old entry) are left out and reported under the text: what somebody else wrote
    // must not keep a reader from printing. Issuing, on the contrary, refuses them.
    private static byte[] Pdf(OfficialDocument document, Func<OfficialDocument, byte[]> render)
    {
        try
        {
            return render(document);
        }
        catch (UnprintableCharactersException unprintable)
        {
            var text = FrozenContent.Serialize(document);
            foreach (var character in unprintable.Characters)
            {
                text = text.Replace(character, "", StringComparison.Ordinal).Replace(JsonEncodedText.Encode(character).ToString(), "", StringComparison.OrdinalIgnoreCase);
            }

            var printable = FrozenContent.Deserialize(text);
            var codes = string.Join(", ", unprintable.Characters.Select(c => $"U+{char.ConvertToUtf32(c, 0):X4}"));
            return render(printable with { Closing = [.. printable.Closing, new NoteBlock($"Опущены знаки, которых нет в шрифте документа: {codes}.")] });
        }
    }
}
