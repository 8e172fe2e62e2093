using MentoringPortal.Domain.Dossiers;
using Xunit;

namespace MentoringPortal.Domain.Tests.Dossiers;

public class DossierItemTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("", "2026-11-20", 1, "Title")]
    [InlineData("Копия диплома", "2026-11-24", 1, "Date")]
    [InlineData("Копия диплома", "0202-11-20", 1, "Date")]
    [InlineData("Копия диплома", "2026-11-20", 0, "Pages")]
    [InlineData("Копия диплома", "2026-11-20", 1000, "Pages")]
    public void A_paper_needs_a_title_a_possible_date_and_its_sheets(string title, string date, int pages, string field)
    {
        var added = DossierItem.Add(Guid.NewGuid(), title, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), pages, null, Guid.NewGuid(), Today);
        Assert.Equal(field, Assert.Single(added.Violations).Field);
    }

    [Fact]
    public void A_paper_dated_today_is_taken() =>
        Assert.True(DossierItem.Add(Guid.NewGuid(), "Копия диплома", Today, 2, null, Guid.NewGuid(), Today).Ok);
}
