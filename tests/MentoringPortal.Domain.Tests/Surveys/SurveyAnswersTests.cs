using MentoringPortal.Domain.Surveys;
using Xunit;

namespace MentoringPortal.Domain.Tests.Surveys;

public sealed class SurveyAnswersTests
{
    private static readonly SurveyDefinition Definition = new(
        "sample",
        1,
        "Анкета",
        "Зачем",
        [
            new SurveySection("one", "Первый", [
                new SurveyQuestion("choice", SurveyQuestionType.Single, "Выберите", Required: true, Options: [new("yes", "Да"), new("no", "Нет")], Other: "Другое"),
                new SurveyQuestion("table", SurveyQuestionType.Matrix, "По строкам", Required: true, Rows: [new("a", "А"), new("b", "Б")]),
            ]),
            new SurveySection("two", "Второй", [
                new SurveyQuestion("several", SurveyQuestionType.Multiple, "Несколько", Options: [new("x", "Икс"), new("y", "Игрек")]),
                new SurveyQuestion("text", SurveyQuestionType.Open, "Напишите", MaxLength: 10),
            ]),
        ]);

    private static SurveyAnswers Filled()
    {
        var answers = new SurveyAnswers();
        answers.Take(Definition.Sections[0], key => key switch { "choice" => ["yes"], "table.a" => ["5"], "table.b" => ["1"], _ => [] });
        answers.Take(Definition.Sections[1], key => key switch { "several" => ["x", "y"], "text" => [" привет "], _ => [] });
        return answers;
    }

    [Fact]
    public void Answers_survive_storing()
    {
        var read = SurveyAnswers.Parse(Filled().ToJson(Definition));
        Assert.Equal(("yes", "5", "1", "привет"), (read.One("choice"), read.One("table.a"), read.One("table.b"), read.One("text")));
        Assert.Equal(["x", "y"], read.All("several"));
    }

    [Fact]
    public void A_questionnaire_on_paper_is_typed_in_whole_and_once()
    {
        var today = new DateOnly(2026, 11, 23);
        var now = today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var (curator, scan) = (Guid.NewGuid(), Guid.NewGuid());
        var response = new SurveyResponse(Guid.NewGuid(), Guid.NewGuid(), "sample", 1);
        Assert.Null(response.Save("""{"text":"черновик"}"""));

        Assert.Equal(["FilledOn", "choice", "table.a"], response.SubmitFromPaper(Definition, "{}", null, curator, scan, now, today).Select(v => v.Field));
        Assert.Equal(["FilledOn"], response.SubmitFromPaper(Definition, Filled().ToJson(Definition), today.AddDays(1), curator, scan, now, today).Select(v => v.Field));
        Assert.False(response.IsSubmitted);
        Assert.Empty(response.SubmitFromPaper(Definition, Filled().ToJson(Definition), today, curator, scan, now, today));
        Assert.Equal((now, today, curator, scan), (response.SubmittedAt!.Value, response.FilledOn!.Value, response.EnteredById!.Value, response.ScanFileId!.Value));
        Assert.Equal("привет", SurveyAnswers.Parse(response.AnswersJson).One("text"));
        Assert.Contains("уже отправлена", Assert.Single(response.SubmitFromPaper(Definition, "{}", today, curator, null, now, today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_is_answered_when_every_row_is()
    {
        var answers = new SurveyAnswers();
        answers.Take(Definition.Sections[0], key => key == "table.a" ? ["3"] : []);
        Assert.Equal(["choice", "table"], answers.Missing(Definition).Select(q => q.Code));
    }

    [Fact]
    public void The_own_variant_is_an_answer_too()
    {
        var answers = new SurveyAnswers();
        answers.Take(Definition.Sections[0], key => key == "choice.other" ? ["по-разному"] : []);
        Assert.True(answers.IsAnswered(Definition.Sections[0].Questions[0]));
    }

    [Theory]
    [InlineData("choice", "maybe")] // no such option
    [InlineData("table.a", "6")] // beyond the scale
    public void An_answer_that_was_not_offered_is_refused(string key, string value)
    {
        var answers = new SurveyAnswers();
        answers.Take(Definition.Sections[0], k => k == key ? [value] : []);
        Assert.Equal([key], answers.Unfit(Definition.Sections[0]).Select(v => v.Field));
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_and_kept_for_the_person()
    {
        var answers = new SurveyAnswers();
        answers.Take(Definition.Sections[1], key => key == "text" ? ["12345678901"] : []);
        Assert.Equal(["text"], answers.Unfit(Definition.Sections[1]).Select(v => v.Field));
        Assert.Equal("12345678901", answers.One("text"));
    }

    [Fact]
    public void Only_a_complete_questionnaire_is_handed_in_and_only_once()
    {
        var response = new SurveyResponse(Guid.NewGuid(), null, "sample", 1);
        Assert.Equal(["choice", "table.a"], response.Submit(Definition, DateTime.UnixEpoch).Select(v => v.Field));
        response.Save(Filled().ToJson(Definition));
        Assert.Empty(response.Submit(Definition, DateTime.UnixEpoch));
        Assert.NotEmpty(response.Submit(Definition, DateTime.UnixEpoch));
        Assert.NotNull(response.Save("{}"));
    }

    [Fact]
    public void Answers_are_read_in_words() =>
        Assert.Equal(["Да", "5", "1", "Икс; Игрек", "привет"], Definition.Questions.SelectMany(Filled().Lines).Select(l => l.Text));

    [Fact]
    public void A_wrong_definition_says_what_is_wrong()
    {
        var wrong = Definition with
        {
            Code = "Bad Code",
            Sections =
            [new SurveySection("s", "", [new SurveyQuestion("q", SurveyQuestionType.Single, "?", Options: [new("yes", "Да")])])]
        };
        Assert.Equal(3, wrong.Problems().Count());
    }
}
