using MentoringPortal.Domain.Surveys;
using Xunit;

namespace MentoringPortal.Domain.Tests.Surveys;

/// <summary>Falling answers are told as a count, and of few people not at all.</summary>
public sealed class AnswerTrendTests
{
    [Theory]
    [InlineData(5, 1, true)]
    [InlineData(4, 4, false)]
    [InlineData(5, 0, false)]
    public void S3_17_fewer_than_five_people_are_not_counted_aloud(int twice, int fallen, bool told) => Assert.Equal(told, new AnswerTrend(twice, fallen).IsTold);

    [Fact]
    public void S3_17_a_mean_has_to_fall_by_half_a_point_since_the_last_time()
    {
        var trend = AnswerTrend.Of([[4.0, 3.5], [4.0, 3.6], [3.0, 5.0, 4.4], [2.0, 2.0], [5.0], []]);
        Assert.Equal((4, 2), (trend.Twice, trend.Fallen));
    }

    [Fact]
    public void S3_17_only_marks_on_scales_make_a_mean()
    {
        var survey = new SurveyDefinition("s", 1, "Анкета", "Вступление",
        [
            new("a", "Раздел",
            [
                new("rate", SurveyQuestionType.Rating, "Оцените"),
                new("rows", SurveyQuestionType.Matrix, "Оцените", Rows: [new("x", "Одно"), new("y", "Другое")]),
                new("yes", SurveyQuestionType.Matrix, "Есть ли", Options: [new("1", "Да")], Rows: [new("x", "Одно")]),
                new("text", SurveyQuestionType.Open, "Напишите"),
            ]),
        ]);
        Assert.Equal(3, AnswerTrend.Mean(survey, SurveyAnswers.Parse("""{"rate":"5","rows":{"x":"1"},"yes":{"x":"1"},"text":"1"}""")));
        Assert.Null(AnswerTrend.Mean(survey, SurveyAnswers.Parse("""{"text":"4"}""")));
    }
}
