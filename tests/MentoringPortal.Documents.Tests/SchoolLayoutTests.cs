using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MentoringPortal.Documents.Wording;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>What a school may set up itself, in PDF and Word alike.</summary>
public sealed class SchoolLayoutTests
{
    private const float Millimetre = 72 / 25.4f;

    private static readonly SchoolCard School = SampleFacts.School with
    {
        Page = new() { FontSize = 12, LineSpacing = 1.5f, Margins = new(35, 25, 15, 22) },
        ShowFounder = false,
        ShowContacts = false,
        ShowPlace = false,
    };

    [Fact]
    public void Margins_size_and_head_of_the_school_are_printed_in_every_face()
    {
        var order = DocumentCatalogue.Find("D-04")!.UsualOf(School);
        Assert.Null(order.Place);
        Assert.Null(order.Letterhead!.Founder);
        Assert.Null(order.Letterhead.Contacts);

        using var pdf = PdfDocument.Open(OfficialPdf.Render(order));
        var page = pdf.GetPage(1);
        Assert.All(page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.BoundingBox.Height < 40), l => Assert.True(l.StartBaseLine.X >= 35 * Millimetre - 0.5));
        Assert.DoesNotContain("Озёрск", string.Concat(page.Letters.Select(l => l.Value)), StringComparison.Ordinal);

        using var word = WordprocessingDocument.Open(new MemoryStream(OfficialWord.Render(order)), false);
        var margin = word.MainDocumentPart!.Document!.Body!.Descendants<PageMargin>().First();
        Assert.Equal((1984, 1417), ((int)margin.Left!.Value, margin.Top!.Value));
    }

    [Theory]
    [InlineData(false, 20)]
    [InlineData(true, 30)]
    public void Margins_under_the_standard_are_printed_as_the_standard(bool kept, float left)
    {
        var sheet = Layout.Sheet.For(new PageSetup { KeptOverTenYears = kept, Margins = new(5, 5, 5, 5) }, landscape: false);
        Assert.Equal((left * Millimetre, 20 * Millimetre, 10 * Millimetre, 20 * Millimetre), (sheet.Left, sheet.Top, sheet.Right, sheet.Bottom));
    }

    [Fact]
    public void A_plan_takes_up_to_four_approval_blocks_and_refuses_what_is_none()
    {
        var plan = DocumentCatalogue.Find("D-12")!;
        var failures = new List<TextFailure>();
        OfficialDocument With(string lines) =>
            plan.UsualOf(SampleFacts.School with { Texts = SchoolTexts.Trial("D-12", new Dictionary<string, string> { ["approvals"] = lines }, failures.Add) });

        var approvals = With("СОГЛАСОВАНО; председатель профсоюзного комитета; А.А. Иванова\nПРИНЯТО; педагогический совет").Approvals;
        Assert.Equal(["УТВЕРЖДАЮ", "СОГЛАСОВАНО", "ПРИНЯТО"], approvals.Select(a => a.Word));
        Assert.Equal(("Председатель профсоюзного комитета", "А.А. Иванова"), (approvals[1].Lines[0], approvals[1].SignerName));
        Assert.Empty(failures);

        Assert.Single(With("ОДОБРЕНО; совет").Approvals);
        Assert.Single(With("ПРИНЯТО; а\nПРИНЯТО; б\nПРИНЯТО; в\nПРИНЯТО; г").Approvals);
        Assert.Equal(2, failures.Count);
        Assert.Contains("четырёх", failures[1].Reason, StringComparison.Ordinal);
    }
}
