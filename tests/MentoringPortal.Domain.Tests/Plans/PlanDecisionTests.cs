using MentoringPortal.Domain.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Plans;

/// <summary>Who may decide on a plan.</summary>
public sealed class PlanDecisionTests
{
    [Fact]
    public void M15_neither_the_mentor_nor_the_mentee_decides_on_their_plan()
    {
        var pair = PlanTests.ActivePair();
        Assert.Contains("наставник этой пары", Plan.MayDecide(pair, pair.MentorId)!.Message, StringComparison.Ordinal);
        Assert.Contains("ваш собственный план", Plan.MayDecide(pair, pair.MenteeId)!.Message, StringComparison.Ordinal);
        Assert.Null(Plan.MayDecide(pair, Guid.NewGuid()));
    }
}
