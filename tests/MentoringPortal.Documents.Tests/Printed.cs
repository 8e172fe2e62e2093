using System.Text;
using DocumentFormat.OpenXml.Packaging;
using MentoringPortal.Documents.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MentoringPortal.Documents.Tests;

/// <summary>Reads a rendered PDF back and lists what a document has to say.</summary>
internal static class Printed
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>All words of a PDF in reading order, words divided at a line end put together again.</summary>
    public static List<string> Words(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        var words = new List<string>();
        var divided = new StringBuilder();
        foreach (var word in file.GetPages().SelectMany(p => Split([.. p.Letters.Where(l => l.StartBaseLine.Y < p.Height - 57)])))
        {
            divided.Append(word.TrimEnd(SoftHyphen));
            if (word[^1] == SoftHyphen || word.Length > 1 && word[^1] == '-') continue;
            words.Add(divided.ToString());
            divided.Clear();
        }
        return words;
    }

    /// <summary>Words as a reader cuts them: at spaces, at gaps, at a new line.</summary>
    private static IEnumerable<string> Split(IReadOnlyList<Letter> letters)
    {
        var word = new StringBuilder();
        Letter? last = null;
        foreach (var letter in letters)
        {
            var gap = last is null ? 0 : letter.StartBaseLine.X - last.EndBaseLine.X;
            var apart = last is not null && (Math.Abs(letter.StartBaseLine.Y - last.StartBaseLine.Y) > 0.5 || Math.Abs(gap) > letter.PointSize * 0.12);
            if (word.Length > 0 && (apart || string.IsNullOrWhiteSpace(letter.Value)))
            {
                yield return word.ToString();
                word.Clear();
            }
            if (!string.IsNullOrWhiteSpace(letter.Value)) word.Append(letter.Value);
            last = letter;
        }
        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>Text as it stands in the content of the pages, line ends made spaces.</summary>
    public static string Text(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return string.Concat(file.GetPages().Select(p => p.Text)).Replace($"{SoftHyphen}", "", StringComparison.Ordinal);
    }

    public static List<string> PageTexts(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages().Select(p => p.Text.Replace($"{SoftHyphen}", "", StringComparison.Ordinal))];
    }

    public static IReadOnlyList<Letter> Letters(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages().SelectMany(p => p.Letters)];
    }

    /// <summary>Every word that the document says, its punctuation with it.</summary>
    public static HashSet<string> WordsOf(OfficialDocument document) =>
        [.. TextsOf(document).Select(t => Typography.Prepare(t).Replace(Typography.WholeHyphen, '-')).SelectMany(Split)];

    /// <summary>The text of a Word file, that of its footers after that of its sheets; a hyphen that holds reads as a hyphen.</summary>
    public static string TextOf(WordprocessingDocument word) => string.Concat(word.MainDocumentPart!.Document!.Body!.Descendants()
        .Concat(word.MainDocumentPart.FooterParts.SelectMany(f => f.Footer!.Descendants())).Select(e => e switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text t => t.Text.Replace(Typography.WholeHyphen, '-'),
        DocumentFormat.OpenXml.Wordprocessing.NoBreakHyphen => "-",
        _ => "",
    }));

    /// <summary>Every text of a document, block by block.</summary>
    public static IEnumerable<string> TextsOf(OfficialDocument document)
    {
        if (document.Letterhead is { } l) yield return $"{l.Founder} {l.School} {(l.ShortName == l.School ? null : $"({l.ShortName})")} {l.Contacts}";
        foreach (var approval in document.Approvals) yield return Phrases.ApprovalOf(approval);
        foreach (var line in document.Addressee) yield return line;
        yield return $"{document.Kind} {document.KindDetail} {document.Heading}";
        if (document.HasRegistration) yield return $"{Phrases.DateOf(document)} {Phrases.NumberOf(document)} {document.Place}";
        foreach (var text in document.Body.Concat(document.Closing).Concat(document.Appendices.SelectMany(a => a.Body)).SelectMany(TextsOf)) yield return text;
        foreach (var s in document.Signatures) yield return $"{s.Caption} {s.Post} {s.Name} {s.Mark}";
        foreach (var a in document.Appendices) yield return $"{a.Mark} {a.Title}";
        if (document.Executor is { } executor) yield return executor;
        if (document is { QrPayload: not null, QrCaption: { } caption }) yield return caption;
        if (document.Acknowledgement is not { } acknowledgement) yield break;
        if (!acknowledgement.AsSheet) yield return acknowledgement.Phrase;
        else yield return $"ЛИСТ ОЗНАКОМЛЕНИЯ {acknowledgement.SheetTitle} № п/п Фамилия, инициалы Должность Подпись Дата";
        foreach (var e in acknowledgement.Entries) yield return $"{e.Name} {(acknowledgement.AsSheet ? e.Post : null)} {e.Mark} {e.Date:dd.MM.yyyy}";
    }

    public static IEnumerable<string> TextsOf(Block block) => block switch
    {
        ParagraphBlock p => [string.Concat(p.Runs.Select(r => r.Text))],
        HeadingBlock h => [h.Text],
        ItemBlock i => [$"{i.Label} {string.Concat(i.Runs.Select(r => r.Text))}"],
        FactsBlock f => f.Facts.Select(x => $"{x.Name} {x.Value}"),
        TableBlock t => [t.Caption ?? "", .. t.Columns.Select(c => c.Title), .. t.Rows.SelectMany(r => r.Cells.Select(c => c.Text)), t.Rows.Count == 0 ? t.EmptyText : ""],
        CheckListBlock c => c.Items.Select(i => $"{i.Text} {i.Note}"),
        BarChartBlock b => [b.Title, .. b.Bars.Select(x => x.Label), .. b.Bars.SelectMany(x => x.Values).Select(v => Phrases.Number(v)), .. b.Series ?? []],
        FillLinesBlock f => [f.Label ?? ""],
        HandSignatureBlock s => [$"{s.Caption} {s.Name}"],
        NoteBlock n => [n.Text],
        _ => [],
    };

    private static IEnumerable<string> Split(string text) => text.Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
