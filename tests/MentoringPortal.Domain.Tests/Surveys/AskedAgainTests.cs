using MentoringPortal.Domain.Surveys;
using Xunit;

namespace MentoringPortal.Domain.Tests.Surveys;

/// <summary>A questionnaire outside the stages is filled at the beginning of a pair and in its last days (S2-10).</summary>
public sealed class AskedAgainTests
{
    private static readonly DateOnly LastOn = new(2027, 5, 31);

    private static readonly DateOnly Eve = LastOn.AddDays(-SurveyResponse.LastDays);

    [Theory]
    [InlineData(-100, 0, false)]
    [InlineData(-100, 1, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 60, false)]
    [InlineData(-100, 60, true)]
    public void S2_10_whoever_has_answered_before_the_last_days_is_asked_in_them_once_more(int answered, int today, bool isAsked) =>
        Assert.Equal(isAsked, SurveyResponse.IsAskedAgain(Eve.AddDays(answered), LastOn, Eve.AddDays(today)));
}
