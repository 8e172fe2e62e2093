using MentoringPortal.Domain.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

public sealed class PersonalizedTermTests
{
    [Theory]
    [InlineData("2026-11-29", "короче 3 месяцев")]
    [InlineData("2026-11-30", null)]
    [InlineData("2027-08-31", null)]
    [InlineData("2027-09-01", null)]
    [InlineData("2027-09-02", "длиннее года")]
    public void S1_3_T_12_a_personalized_program_lasts_from_three_months_to_a_year(string to, string? said)
    {
        var warning = PersonalizedTerm.Warning(new(2026, 9, 1), DateOnly.Parse(to, null));
        if (said is null) Assert.Null(warning);
        else Assert.Contains(said, warning, StringComparison.Ordinal);
    }
}
