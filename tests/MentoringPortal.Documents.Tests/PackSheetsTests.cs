using MentoringPortal.Documents.Councils;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>Sheets of the pack for the council: a pack of two rows a sheet is paper for nothing.</summary>
public sealed class PackSheetsTests
{
    [Fact]
    public void D34_short_tables_share_a_sheet_stand_below_the_end_of_a_long_one_and_a_wide_one_stands_alone()
    {
        var document = CouncilPackPaper.Compose(new CouncilPackData
        {
            School = SampleFacts.School,
            Topic = "О результатах наставничества",
            AsOf = new(2026, 11, 30),
            Memo = ["Наставничеством охвачены 4 человека."],
            Decision = ["Принять к сведению."],
            Tables = [Of("Первая", 3), Of("Вторая", 3), Of("Третья", 3), Of("Длинная", 60), Of("После длинной", 3), Of("Широкая", 3) with { IsWide = true }, Of("Последняя", 3)],
            Speaker = SampleFacts.Curator,
        });
        Assert.Equal(["Первая", "Длинная", "Широкая", "Последняя", "Проект решения педагогического совета"], document.Appendices.Select(a => a.Title));
        Assert.Equal([1, 4, 6, 7, 8], document.Appendices.Select(a => int.Parse(a.Mark.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture)));

        using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
        var pages = pdf.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text.Replace('\u00a0', ' ')))).ToList();
        // The memo, three tables, two sheets of the long one with the next below it, the wide one, the last one, the decision.
        Assert.Equal(7, pages.Count);
        for (var number = 1; number <= 8; number++) Assert.Equal(1, pages.Sum(p => p.Split($"Приложение № {number} к справке").Length - 1));
        Assert.Contains("Приложение № 5 к справке После длинной", pages[3], StringComparison.Ordinal);
        Assert.DoesNotContain("Вторая", pages[2], StringComparison.Ordinal);
    }

    [Fact]
    public void D34_a_pack_of_1000_mentees_is_printed_whole()
    {
        var document = CouncilPackPaper.Compose(new CouncilPackData
        {
            School = SampleFacts.School,
            Topic = "О результатах наставничества",
            AsOf = new(2026, 11, 30),
            Memo = ["Наставничеством охвачены 1000 человек."],
            Decision = ["Принять к сведению."],
            Tables = [new PackTable("Работа пар", [new("Наставляемый", 60), new("Встреч", 40, TextAlign.Center)],
                [.. Enumerable.Range(0, 1000).Select(i => TableRow.Of($"Человек-{i}.", $"{i % 7}"))])],
            Speaker = SampleFacts.Curator,
        });
        using var pdf = PdfDocument.Open(OfficialPdf.Render(document));
        var text = string.Concat(pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Contains($"Человек-{i}.", text, StringComparison.Ordinal));
        Assert.InRange(pdf.NumberOfPages, 22, 32);
    }

    private static PackTable Of(string title, int rows) => new(title, [new("Кто", 60), new("Сколько", 40, TextAlign.Center)],
        [.. Enumerable.Range(0, rows).Select(i => TableRow.Of(SampleFacts.Person(i).Name.SurnameWithInitials, $"{i}"))]);
}
