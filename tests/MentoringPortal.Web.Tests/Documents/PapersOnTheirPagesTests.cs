using MentoringPortal.Documents;
using MentoringPortal.Documents.Text;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Web.Tests.Documents;

/// <summary>Papers of a school as dossiers and volumes bind them: real lengths, not those of samples.</summary>
public sealed class PapersOnTheirPagesTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    [Fact]
    public async Task P4_no_paper_of_a_school_tears_a_table_of_up_to_four_rows()
    {
        var contents = await portal.InSchoolAsync(portal.First, async db => (await db.Set<IssuedDocumentContent>().Select(d => d.ContentJson).ToListAsync())
            .Concat(await db.Set<DraftSource>().Select(d => d.ContentJson).ToListAsync()).Where(c => c.Length > 0).ToList());
        var documents = contents.ConvertAll(FrozenContent.Deserialize);
        Assert.True(documents.Select(d => d.Code).Distinct().Count() >= 15, string.Join(' ', documents.Select(d => d.Code).Distinct()));
        var (small, torn) = (0, new List<string>());
        foreach (var document in documents)
        {
            List<string>? pages = null;
            foreach (var table in document.Body.Concat(document.Appendices.SelectMany(a => a.Body)).OfType<TableBlock>()
                .Where(t => t.Rows.Count > 1 && t.Rows.Count(r => !r.IsGroupTitle && !r.IsTotal) <= 4))
            {
                small++;
                pages ??= PagesOf(OfficialPdf.Render(document));
                var rows = table.Rows.Select(r => Bare(Typography.Prepare(string.Concat(r.Cells.Select(c => c.Text))))).Where(r => r.Length > 0).ToList();
                // A row that itself goes on over pages: no page has all of it.
                if (rows.Exists(r => !pages.Exists(p => p.Contains(r, StringComparison.Ordinal)))) continue;
                if (!pages.Exists(p => rows.TrueForAll(r => p.Contains(r, StringComparison.Ordinal)))) torn.Add($"{document.Code} {document.Title}");
            }
        }

        Assert.True(torn.Count == 0, $"{torn.Count} of {small}\n" + string.Join('\n', torn));
        Assert.True(small >= 20, $"{small} small tables");
    }

    private static List<string> PagesOf(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages().Select(p => Bare(p.Text))];
    }

    /// <summary>Without anything that a line end could change.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '-' or Typography.WholeHyphen)));
}
