using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>A questionnaire to fill or filled by the reader.</summary>
/// <param name="ResponseId">The answers; null while they are not handed in.</param>
/// <param name="SubmittedOn">School's day; null while it is not handed in.</param>
public sealed record OwnSurveyRow(string Code, string Title, bool IsBegun, Guid? ResponseId, DateOnly? SubmittedOn, int Answered, int Questions);

/// <summary>Somebody's questionnaire of a pair the reader sees.</summary>
/// <param name="ResponseId">Only for those who may read the answers.</param>
public sealed record PairSurveyRow(string Mentee, Guid MentorshipId, DateOnly? SubmittedOn, Guid? ResponseId);

/// <summary>Questionnaires of the reader and of the pairs the reader sees.</summary>
public sealed record SurveyListPage(IReadOnlyList<OwnSurveyRow> Own, PageOf<PairSurveyRow>? Pairs, bool MayReadAnswers, SurveyFilter Filter)
{
    /// <summary>The leadership reads means and counts.</summary>
    public bool SeesSummary { get; init; }
}

/// <summary>A questionnaire of the mentee of a pair.</summary>
/// <param name="SubmittedOn">School's day; null while it is awaited.</param>
/// <param name="Href">Where the answers are read, or the questionnaire is filled; null where the reader may not.</param>
public sealed record PairSurvey(string Title, DateOnly? SubmittedOn, string? Href);

/// <summary>The questionnaires of a pair.</summary>
public sealed record PairSurveysPage(Mentorships.PairHead Pair, IReadOnlyList<PairSurvey> Rows, bool MayReadAnswers);

/// <summary>Page of the list, kept in the address.</summary>
public sealed class SurveyFilter : ListFilter
{
    /// <summary>«awaited» or «sent»; anything else shows all.</summary>
    public string? State { get; set; }

    public static IReadOnlyList<Infrastructure.Components.Choice> States { get; } = [new("awaited", "Не отправлена"), new("sent", "Отправлена")];
}

/// <summary>A section being filled.</summary>
public sealed record FillPage(SurveyDefinition Definition, SurveySection Section, SurveyAnswers Answers)
{
    public int Number => Definition.Sections.ToList().FindIndex(s => s.Code == Section.Code) + 1;

    public SurveySection? Previous => Number > 1 ? Definition.Sections[Number - 2] : null;

    public bool IsLast => Number == Definition.Sections.Count;

    public string Url => "/surveys/" + Definition.Code;
}

/// <summary>All answers before they are handed in.</summary>
public sealed record SurveyCheckPage(SurveyDefinition Definition, SurveyAnswers Answers, IReadOnlyList<SurveyQuestion> Missing);

/// <summary>Handed-in answers.</summary>
public sealed record AnswersPage(SurveyDefinition Definition, SurveyAnswers Answers, Guid ResponseId, string Person, DateOnly SubmittedOn, bool IsOwn)
{
    /// <summary>«с бумаги внесла Соколова М.В. 25.11.2026»; null when the person filled the questionnaire in the portal.</summary>
    public string? FromPaper { get; init; }

    public bool HasScan { get; init; }

    /// <summary>Where what the answers show is kept as a difficulty or a strength of the mentee; null: the person is no mentee of a running pair.</summary>
    public string? KnownHref { get; init; }
}

/// <summary>One question in a form.</summary>
public sealed record QuestionModel(SurveyQuestion Question, SurveyAnswers Answers);
