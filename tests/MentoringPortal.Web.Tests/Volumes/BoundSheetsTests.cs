using System.Globalization;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Volumes;
using MentoringPortal.Domain.Language;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Volumes;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using Xunit;

namespace MentoringPortal.Web.Tests.Volumes;

/// <summary>A bound volume as a whole: whatever is bound in, its contents tell the truth and its first sheets are set as every other paper is.</summary>
public sealed class BoundSheetsTests
{
    private static readonly (string Title, byte[] Pdf, List<string> Pages)[] Samples =
    [
        .. DocumentCatalogue.All.Select(e => (e.Code, Pdf: OfficialPdf.RenderJoinable(e.Usual())))
            .Select(p => ($"Образец {p.Code}", p.Pdf, PagesOf(p.Pdf).ConvertAll(Bare))),
    ];

    /// <summary>Numbers of papers: none, one, those at which the contents take another sheet, more than a folder holds.</summary>
    public static TheoryData<int, int> Volumes()
    {
        var data = new TheoryData<int, int>();
        foreach (var papers in new[] { 0, 1, 2, 3, 5, 10, 15, 20, 25, 30, 35, 40, 60, 90 }) data.Add(papers, papers % 5);
        for (var rows = 0; rows <= 44; rows += 2) data.Add(8, rows);
        return data;
    }

    [Theory]
    [MemberData(nameof(Volumes))]
    public async Task P3_every_paper_lies_on_the_sheets_that_the_contents_name(int count, int tableRows)
    {
        var parts = Enumerable.Range(0, count).Select(i => Samples[i * 7 % Samples.Length]).ToList();
        // Every ninth is a scan, which is named only.
        var bound = parts.Select((p, i) => new VolumePart(p.Title, new DateOnly(2026, 9, 1).AddDays(i), i % 9 == 8 ? "%PDF-1.4 scan"u8.ToArray() : p.Pdf)).ToList();
        var bytes = await VolumeBinder.BindAsync("Всё о паре", bound, Contents(tableRows), default);
        using var volume = PdfDocument.Open(bytes);
        var pages = volume.GetPages().Select(p => Bare(p.Text)).ToList();
        var own = pages.Count - parts.Index().Where(p => p.Index % 9 != 8).Sum(p => p.Item.Pages.Count);
        var contents = string.Concat(pages.Take(own));

        var sheet = own + 1;
        foreach (var (part, i) in parts.Select((p, i) => (p, i)))
        {
            var line = $"{i + 1}{Bare(part.Title)}{bound[i].Date!.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}";
            if (i % 9 == 8)
            {
                Assert.Contains(line + "–отдельнымфайлом", contents, StringComparison.Ordinal);
                continue;
            }

            var last = sheet + part.Pages.Count - 1;
            Assert.Contains($"{line}{part.Pages.Count}{(last > sheet ? $"{sheet}–{last}" : $"{sheet}")}", contents, StringComparison.Ordinal);
            // The very pages of the paper lie there, in their order.
            Assert.Equal(part.Pages, pages.GetRange(sheet - 1, part.Pages.Count));
            sheet = last + 1;
        }

        Assert.Contains($"{pages.Count}(", contents[contents.IndexOf("Всего", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(pages.Count, OfficialBatch.PagesOf(bytes));
        Assert.True(volume.TryGetBookmarks(out var bookmarks));
        var marks = bookmarks.Roots.OfType<DocumentBookmarkNode>().Select(b => (b.Title, b.PageNumber)).ToList();
        Assert.Equal(1 + parts.Index().Count(p => p.Index % 9 != 8), marks.Count);
        Assert.Equal(("Содержание", 1), marks[0]);
    }

    [Theory]
    [MemberData(nameof(Volumes))]
    public async Task P4_the_first_sheets_tear_no_short_table_and_end_on_no_nearly_empty_page(int count, int tableRows)
    {
        var bound = Enumerable.Range(0, count).Select(i => new VolumePart(Samples[i % Samples.Length].Title, null, Samples[i % Samples.Length].Pdf)).ToList();
        using var volume = PdfDocument.Open(await VolumeBinder.BindAsync("Всё о паре", bound, Contents(tableRows), default));
        var own = volume.NumberOfPages - bound.Sum(b => OfficialBatch.PagesOf(b.Pdf) ?? 0);
        var pages = volume.GetPages().Take(own).ToList();
        Assert.Contains(pages, p => Enumerable.Range(1, 4).All(i => Bare(p.Text).Contains($"согласие-{i}".Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)));
        // The number of the page above, the line of the signature below.
        if (own > 1) Assert.True(Lines(pages[^1]) >= 3 + 2, $"{count}, {tableRows}: {Lines(pages[^1])} lines on the last of the first sheets");
        Assert.All(pages.SkipLast(1), p => Assert.True(Lines(p) >= 20, $"{count}, {tableRows}: a page of {Lines(p)} lines in the middle"));
        // No heading at the foot of a page.
        Assert.All(pages.SkipLast(1), p =>
            Assert.DoesNotContain(new[] { "Документы", "Встречи", "Согласия" }, heading => Bare(p.Text).EndsWith(heading, StringComparison.Ordinal)));
    }

    private static BoundContentsData Contents(int rows)
    {
        var person = new Participant(new("Петрова", "Анна", "Ильинична", Gender.Female), "учитель математики");
        return new()
        {
            School = new("Школа № 1", "Школа № 1", "с. Ива", person),
            What = "материалов о наставнической паре",
            About = "Сидоров П.А., наставник Петрова А.И.",
            AsOf = TestClock.Today,
            Facts = [new("Наставник", person.Full()), new("Период", "01.09.2026–31.05.2027")],
            Tables =
            [
                new HeadingBlock("Встречи"),
                new TableBlock([new("Дата", 40), new("Вид", 60)],
                    [.. Enumerable.Range(1, rows).Select(i => TableRow.Of($"встреча {i}", "консультация"))], EmptyText: "Встреч не было"),
                new HeadingBlock("Согласия"),
                new TableBlock([new("Согласие", 50), new("Чьё", 50)], [.. Enumerable.Range(1, 4).Select(i => TableRow.Of($"согласие-{i}", "Сидоров П.А."))]),
            ],
            Lines = [],
            Compiler = person,
        };
    }

    private static List<string> PagesOf(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages().Select(p => p.Text)];
    }

    private static int Lines(Page page) => page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).Select(l => Math.Round(l.StartBaseLine.Y)).Distinct().Count();

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '-' or '\u2011')));
}
