using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Surveys;

/// <summary>«Ответ на анкету»: answers to one version of a questionnaire by one person. Editable until submitted.</summary>
[DisplayName("Анкета")]
public sealed class SurveyResponse : SchoolEntity
{
    /// <summary>Last days of a pair in which a questionnaire outside the stages is asked once more (S2-10).</summary>
    public const int LastDays = 60;

    /// <summary>Days from the first of a pair within which it is answered for the first time (S2-10).</summary>
    public const int FirstDays = 14;

    private SurveyResponse() { }

    /// <param name="number">1; 2 and on where the questionnaire is asked again.</param>
    public SurveyResponse(Guid personId, Guid? mentorshipId, string surveyCode, int surveyVersion, int number = 1)
    {
        Number = number;
        PersonId = personId;
        MentorshipId = mentorshipId;
        SurveyCode = surveyCode;
        SurveyVersion = surveyVersion;
    }

    [DisplayName("Участник")]
    public Guid PersonId { get; private set; }

    public Guid? MentorshipId { get; private set; }

    /// <summary>1; 2 and on where the same questionnaire is asked again (a prolonged stage).</summary>
    [DisplayName("Который раз")]
    public int Number { get; private set; }

    /// <summary>Code of the definition file, «young-specialist».</summary>
    [DisplayName("Анкета")]
    public string SurveyCode { get; private set; } = "";

    [DisplayName("Версия анкеты")]
    public int SurveyVersion { get; private set; }

    /// <summary>JSON object: question code → answer (string, number or array of option codes).</summary>
    [NotAudited]
    [DisplayName("Ответы")]
    public string AnswersJson { get; private set; } = "{}";

    /// <summary>UTC; null while it is a draft.</summary>
    [DisplayName("Передано")]
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who typed the answers in from paper; null when the person filled the questionnaire here.</summary>
    [DisplayName("Внесено с бумаги")]
    public Guid? EnteredById { get; private set; }

    /// <summary>Day written on the paper.</summary>
    [DisplayName("Дата на бумаге")]
    public DateOnly? FilledOn { get; private set; }

    /// <summary>Scan of the paper.</summary>
    [DisplayName("Скан")]
    public Guid? ScanFileId { get; private set; }

    /// <summary>True once the answers were handed in.</summary>
    public bool IsSubmitted => SubmittedAt is not null;

    /// <summary>A questionnaire outside the stages is asked again in the last days of a pair of whoever has answered before them (S2-10).</summary>
    /// <param name="answeredOn">School's day of the latest answers.</param>
    /// <param name="lastOn">Last day of the pair.</param>
    public static bool IsAskedAgain(DateOnly answeredOn, DateOnly lastOn, DateOnly today) =>
        today > lastOn.AddDays(-LastDays) && answeredOn <= lastOn.AddDays(-LastDays);

    /// <summary>Keeps answers without submitting.</summary>
    public RuleViolation? Save(string answersJson)
    {
        if (SubmittedAt is not null) return new RuleViolation("Анкета уже отправлена: изменить ответы нельзя");

        AnswersJson = answersJson;
        return null;
    }

    /// <summary>Hands the answers in: only with all required questions answered.</summary>
    public IReadOnlyList<RuleViolation> Submit(SurveyDefinition definition, DateTime nowUtc)
    {
        var answers = SurveyAnswers.Parse(AnswersJson);
        var missing = answers.Missing(definition).Select(q => new RuleViolation($"Нет ответа на вопрос «{q.Text}»", q.Keys().First())).ToList();
        return missing.Count > 0 ? missing : Submit(AnswersJson, nowUtc) is { } violation ? [violation] : [];
    }

    /// <summary>
    /// «Введено с бумаги»: somebody of the leadership types in what the person filled by hand; the answers take the place of a draft that may be there.
    /// </summary>
    public IReadOnlyList<RuleViolation> SubmitFromPaper(SurveyDefinition definition, string answersJson, DateOnly? filledOn, Guid enteredById, Guid? scanFileId,
        DateTime nowUtc, DateOnly today)
    {
        if (IsSubmitted) return [new RuleViolation("Анкета уже отправлена: ответы с бумаги внести нельзя")];

        var violations = new List<RuleViolation>();
        if (filledOn is null)
        {
            violations.Add(new RuleViolation("Укажите дату, которая стоит на анкете", nameof(FilledOn)));
        }
        else if (filledOn > today)
        {
            violations.Add(new RuleViolation("Дата на анкете не может быть в будущем", nameof(FilledOn)));
        }

        violations.AddRange(SurveyAnswers.Parse(answersJson).Missing(definition).Select(q => new RuleViolation($"Нет ответа на вопрос «{q.Text}»", q.Keys().First())));
        if (violations.Count == 0)
        {
            AnswersJson = answersJson;
            SubmittedAt = nowUtc;
            FilledOn = filledOn;
            EnteredById = enteredById;
            ScanFileId = scanFileId;
        }

        return violations;
    }

    /// <summary>The deputy has given it back: the answers are a draft again.</summary>
    public void Reopen() => (SubmittedAt, EnteredById, FilledOn) = (null, null, null);

    /// <summary>Hands the answers in.</summary>
    public RuleViolation? Submit(string answersJson, DateTime nowUtc)
    {
        var violation = Save(answersJson);
        if (violation is null) SubmittedAt = nowUtc;

        return violation;
    }
}
