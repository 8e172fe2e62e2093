using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using Xunit;
using Xunit.Abstractions;

namespace MentoringPortal.Documents.Tests;

/// <summary>Opens every Word file with LibreOffice where it is installed (the test script installs it).</summary>
public sealed class LibreOfficeTests(ITestOutputHelper output)
{
    private static string? Office { get; } = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);

    [Fact]
    public void P1_in_LibreOffice_too_the_last_page_of_a_Word_file_holds_more_than_a_signature()
    {
        if (Office is null)
        {
            output.WriteLine("LibreOffice is not installed: nothing was checked.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("last-pages-").FullName;
        try
        {
            var documents = DocumentCatalogue.All.SelectMany(e => e.Samples.Select((s, i) => (Name: $"{e.Code}-{i}", Document: s.Compose())))
                .Where(d => d.Document.Appendices.Count == 0 && d.Document.Acknowledgement is not { AsSheet: true }
                    && !d.Document.Body.Any(b => b is FillLinesBlock)).ToDictionary(d => d.Name, d => d.Document);
            Assert.True(documents.Count > 100);
            foreach (var (name, document) in documents) File.WriteAllBytes(Path.Combine(folder, name + ".docx"), OfficialWord.Render(document));
            Convert(folder, "pdf", documents.Keys.Select(n => n + ".docx"));
            var bare = new List<string>();
            foreach (var name in documents.Keys)
            {
                using var pdf = PdfDocument.Open(Path.Combine(folder, "back", name + ".pdf"));
                if (pdf.NumberOfPages == 1) continue;
                var last = pdf.GetPage(pdf.NumberOfPages);
                var lines = last.GetWords().Where(w => w.BoundingBox.Bottom < last.Height - 57).GroupBy(w => Math.Round(w.Letters[0].StartBaseLine.Y)).Count();
                if (lines < 3) bare.Add($"{name}: {lines} lines on page {pdf.NumberOfPages}: {last.Text}");
            }

            Assert.True(bare.Count == 0, string.Join('\n', bare));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Convert(string folder, string to, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo(Office!) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to, "--outdir", "back", .. files])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        // Unread answers of a long list would fill their pipe.
        var said = process.StandardOutput.ReadToEndAsync();
        process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(4)), said.Result);
    }

    [Fact]
    public void Every_Word_file_says_the_same_after_a_round_trip_through_LibreOffice()
    {
        if (Office is null)
        {
            output.WriteLine("LibreOffice is not installed: nothing was checked.");
            return;
        }
        var folder = Directory.CreateTempSubdirectory("documents-").FullName;
        try
        {
            var documents = DocumentCatalogue.All.ToDictionary(e => e.Code, e => e.Usual());
            foreach (var (code, document) in documents) File.WriteAllBytes(Path.Combine(folder, code + ".docx"), OfficialWord.Render(document));
            Convert(folder, "docx:MS Word 2007 XML", documents.Keys.Select(c => c + ".docx"));
            foreach (var (code, document) in documents)
            {
                using var word = WordprocessingDocument.Open(Path.Combine(folder, "back", code + ".docx"), false);
                var text = Printed.TextOf(word);
                Assert.Equal([], Printed.WordsOf(document).Where(w => !text.Contains(w, StringComparison.Ordinal)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
