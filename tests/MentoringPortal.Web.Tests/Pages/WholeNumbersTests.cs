using MentoringPortal.Web.Infrastructure.Components;
using Xunit;

namespace MentoringPortal.Web.Tests.Pages;

public sealed class WholeNumbersTests
{
    [Theory]
    [InlineData("Приказ № 41-ОД от 19.11.2026", "Приказ <span class=\"nowrap\">№ 41-ОД</span> <span class=\"nowrap\">от 19.11.2026</span>")]
    [InlineData("Заключение: Лис П.И. № 29.2", "Заключение: Лис П.И. <span class=\"nowrap\">№ 29.2</span>")]
    [InlineData("история, 5 «В»", "история, <span class=\"nowrap\">5 «В»</span>")]
    [InlineData("Рапорт 19.11.2026 <b>", "Рапорт 19.11.2026 &lt;b&gt;")]
    public void A_number_and_a_date_hold_together_and_markup_stays_text(string title, string html) => Assert.Equal(html, WholeNumbers.Of(title).ToString());
}
