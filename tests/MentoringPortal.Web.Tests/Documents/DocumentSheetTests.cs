using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Documents;
using Xunit;

namespace MentoringPortal.Web.Tests.Documents;

public sealed class DocumentSheetTests
{
    [Fact]
    public void People_stand_on_the_sheet_by_the_alphabet_with_yo_beside_ye()
    {
        var lines = new[] { "Яшина", "Ёлкина", "Жукова", "Авдеева" }.Select(s => new AcknowledgementLine(
            Guid.NewGuid(), Guid.NewGuid(), new RussianName(s, "Анна", "Ильинична", Gender.Female), "учитель", AcknowledgementMethod.Awaited, null, null, null, null,
                null, null)).ToList();
        var order = new IssuedDocument("D-04", "Приказ № 1", "1", new(2026, 11, 23), Guid.NewGuid(), null, "{}", [], "", DateTime.UnixEpoch);
        var school = new SchoolCard("Школа № 1", "Школа № 1", "г. Озёрск", new(new("Кравцова", "Марина", "Павловна", Gender.Female), "директор"));
        var table = DocumentSheet.Compose(school, order, lines, new SignatureMeaning(null, null)).Body.OfType<TableBlock>().Single();
        Assert.Equal(["Авдеева А.И.", "Ёлкина А.И.", "Жукова А.И.", "Яшина А.И."], table.Rows.Select(r => r.Cells[1].Text.Replace('\u00a0', ' ')));
    }
}
