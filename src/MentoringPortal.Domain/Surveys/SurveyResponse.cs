using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Surveys;

/// <summary>«Ответ на анкету»: answers to one version of a questionnaire by one person. Editable until submitted.</summary>
public sealed class SurveyResponse : SchoolEntity
{
    private SurveyResponse() { }

    public SurveyResponse(Guid personId, Guid? mentorshipId, string surveyCode, int surveyVersion)
    {
        PersonId = personId;
        MentorshipId = mentorshipId;
        SurveyCode = surveyCode;
        SurveyVersion = surveyVersion;
    }

    public Guid PersonId { get; private set; }

    public Guid? MentorshipId { get; private set; }

    /// <summary>Code of the definition file, «young-specialist».</summary>
    public string SurveyCode { get; private set; } = "";

    public int SurveyVersion { get; private set; }

    /// <summary>JSON object: question code → answer (string, number or array of option codes).</summary>
    [NotAudited]
    public string AnswersJson { get; private set; } = "{}";

    /// <summary>UTC; null while it is a draft.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>True once the answers were handed in.</summary>
    public bool IsSubmitted => SubmittedAt is not null;

    /// <summary>Keeps answers without submitting.</summary>
    public RuleViolation? Save(string answersJson)
    {
        if (SubmittedAt is not null)
        {
            return new RuleViolation("Анкета уже отправлена: изменить ответы нельзя");
        }

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

    /// <summary>Hands the answers in.</summary>
    public RuleViolation? Submit(string answersJson, DateTime nowUtc)
    {
        var violation = Save(answersJson);
        if (violation is null)
        {
            SubmittedAt = nowUtc;
        }

        return violation;
    }
}
