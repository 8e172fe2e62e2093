using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using Xunit;
using Xunit.Abstractions;

namespace MentoringPortal.Documents.Tests;

/// <summary>Opens every Word file with LibreOffice where it is installed (the test script installs it).</summary>
public sealed class LibreOfficeTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_Word_file_says_the_same_after_a_round_trip_through_LibreOffice()
    {
        var office = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);
        if (office is null)
        {
            output.WriteLine("LibreOffice is not installed: nothing was checked.");
            return;
        }
        var folder = Directory.CreateTempSubdirectory("documents-").FullName;
        try
        {
            var documents = DocumentCatalogue.All.ToDictionary(e => e.Code, e => e.Usual());
            foreach (var (code, document) in documents) File.WriteAllBytes(Path.Combine(folder, code + ".docx"), OfficialWord.Render(document));
            var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
                "back", .. documents.Keys.Select(c => c + ".docx")])
            {
                start.ArgumentList.Add(argument);
            }
            using var process = Process.Start(start)!;
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)));
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
