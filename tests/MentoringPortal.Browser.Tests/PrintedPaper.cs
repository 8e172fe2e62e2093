using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>A printed paper read back from its PDF.</summary>
internal sealed partial class PrintedPaper
{
    /// <summary>Height of the upper margin that holds nothing but the page number, in points.</summary>
    private const double Margin = 50;

    private readonly List<string> _numbers;

    private PrintedPaper(string text, List<string> numbers) => (Text, _numbers) = (text, numbers);

    /// <summary>The whole text, words divided at a line end put together, every gap one space.</summary>
    public string Text { get; }

    public static PrintedPaper Read(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        var pages = file.GetPages().ToList();
        var text = string.Join(' ', pages.Select(p => p.Text)).Replace("\u00AD", "", StringComparison.Ordinal);
        return new PrintedPaper(Gap().Replace(text, " "), [.. pages.Select(NumberOf)]);
    }

    public void Says(params string[] words)
    {
        foreach (var word in words) Assert.True(Text.Contains(word, StringComparison.Ordinal), $"«{word}» is not in: {Text}");
    }

    /// <summary>The post of the signer, then the initials and the surname.</summary>
    public void HasSignatureOf(string post) => Assert.Matches(new Regex(Regex.Escape(post) + @"[^№]{0,160}?\p{Lu}\. ?\p{Lu}\. ?\p{Lu}\p{Ll}+"), Text);

    /// <summary>The first page carries no number, every further page its own.</summary>
    public void NumbersPages(int atLeast)
    {
        Assert.True(_numbers.Count >= atLeast, $"{_numbers.Count} pages");
        Assert.Equal(["", .. Enumerable.Range(2, _numbers.Count - 1).Select(n => $"{n}")], _numbers);
    }

    private static string NumberOf(Page page) => string.Concat(page.Letters.Where(l => l.StartBaseLine.Y > page.Height - Margin).Select(l => l.Value)).Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();
}
