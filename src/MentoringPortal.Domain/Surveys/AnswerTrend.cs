using System.Globalization;

namespace MentoringPortal.Domain.Surveys;

/// <summary>
/// Whether answers have fallen between two times of asking (S3-17): a hint for those who never read a single answer. It is told as a count only, and only where enough
/// people have answered twice that nobody is recognised by it.
/// </summary>
/// <param name="Twice">People who have answered the same questionnaire at least twice.</param>
/// <param name="Fallen">Those of them whose latest mean is lower by at least <see cref="Drop"/>.</param>
public sealed record AnswerTrend(int Twice, int Fallen)
{
    /// <summary>Fewer people than this are not counted aloud.</summary>
    public const int Enough = 5;

    /// <summary>Points of the scale by which a mean has to fall.</summary>
    public const double Drop = 0.5;

    /// <summary>There is something to be told, and it names nobody.</summary>
    public bool IsTold => Twice >= Enough && Fallen > 0;

    /// <summary>«оценки в анкетах стали ниже, чем в прошлый раз: у 2 из 5 ответивших не меньше двух раз».</summary>
    public string Words => $"оценки в анкетах стали ниже, чем в прошлый раз: у {Fallen} из {Twice} ответивших не меньше двух раз";

    /// <param name="answers">For each person the means of all times, the earliest first; a time without a single mark is left out.</param>
    public static AnswerTrend Of(IEnumerable<IReadOnlyList<double>> answers)
    {
        var twice = answers.Where(a => a.Count > 1).ToList();
        return new(twice.Count, twice.Count(a => a[^2] - a[^1] >= Drop - 1e-9));
    }

    /// <summary>Mean of the marks on scales, 1 to 5 and the like; null where none was given.</summary>
    public static double? Mean(SurveyDefinition definition, SurveyAnswers answers)
    {
        var marks = definition.Questions.Where(q => q.Options is not { Count: > 0 } && q.Type is SurveyQuestionType.Rating or SurveyQuestionType.Matrix)
            .SelectMany(q => q.Keys().Where(k => k != q.OtherKey)).Select(answers.One)
            .Select(v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var mark) ? mark : (double?)null).OfType<double>().ToList();
        return marks.Count == 0 ? null : marks.Average();
    }
}
