using System.IO.Compression;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MentoringPortal.Web.Tests;

/// <summary>Reads back what the portal gave out.</summary>
internal static partial class Papers
{
    /// <summary>Text of all pages: words apart by one space, those divided at the end of a line whole again.</summary>
    public static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var words = string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text.Replace('\u00a0', ' ')));
        return Divided().Replace(words, "$1$2");
    }

    [GeneratedRegex(@"(\p{Ll})[\u00ad\u2010-] (\p{Ll})")]
    private static partial Regex Divided();

    /// <summary>All letters as drawn, without word boundaries.</summary>
    public static string Letters(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
    }

    /// <summary>True when «ПРОЕКТ» is drawn across every page.</summary>
    public static bool IsDraft(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPages()
            .All(p => p.GetMarkedContents().OfType<ArtifactMarkedContentElement>().Any(a => a.SubType == "Watermark" && a.Paths.Sum(drawn => drawn.Count) >= "ПРОЕКТ".Length));
    }

    /// <summary>The first sheet of a workbook as its XML.</summary>
    public static string SheetText(byte[] xlsx)
    {
        using var archive = new ZipArchive(new MemoryStream(xlsx));
        using var reader = new StreamReader(archive.Entries.First(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }

    /// <summary>Tables of a Word file: rows of cells, <see cref="Plain"/>.</summary>
    public static IReadOnlyList<List<string[]>> Tables(byte[] docx)
    {
        System.Xml.Linq.XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var archive = new ZipArchive(new MemoryStream(docx));
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        return [.. System.Xml.Linq.XDocument.Load(stream).Descendants(w + "tbl").Select(t => t.Elements(w + "tr")
            .Select(r => r.Elements(w + "tc").Select(c => Plain(string.Concat(c.Descendants().Select(Drawn)))).ToArray()).ToList())];

        string Drawn(System.Xml.Linq.XElement element) => element.Name == w + "t" ? element.Value : element.Name == w + "noBreakHyphen" ? "-" : "";
    }

    /// <summary>Letters without white space and signs that are not seen: what two faces have in common.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Replace('\u2011', '-').Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format));
}
