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

    [Fact]
    public void A_write_is_missing_refused_or_done_and_only_then_has_a_value()
    {
        Outcome<string> missing = Outcome.Missing, refused = new RuleViolation("Нельзя"), done = "Готово";
        Assert.Equal((true, false, false), (missing.IsMissing, refused.IsMissing, done.IsMissing));
        Assert.Equal((false, false, true), (missing.Ok, refused.Ok, done.Ok));
        Assert.Equal("Нельзя", Assert.Single(refused.Violations).Message);
        Assert.Equal("Готово", done.Value);
        Assert.Throws<InvalidOperationException>(() => missing.Value);
        Assert.Throws<InvalidOperationException>(() => refused.Value);
    }

    [Fact]
    public void A_refusal_without_words_is_a_bug() => Assert.Throws<ArgumentException>(() => Outcome.Refused([]));
}
