using MentoringPortal.Domain.Common;
using Xunit;

namespace MentoringPortal.Domain.Tests;

public sealed class ResultTests
{
    [Fact]
    public void A_violation_makes_the_result_fail_and_its_value_unreachable()
    {
        Result<int> result = new RuleViolation("Нельзя");
        Assert.False(result.Ok);
        Assert.Throws<InvalidOperationException>(() => result.Value);
    }
}
