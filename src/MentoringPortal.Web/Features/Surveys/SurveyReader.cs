using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>What the stage-1 package takes from the questionnaire.</summary>
/// <param name="ResponseId">The answers; read at <c>/surveys/responses/{id}</c>, printed at <c>/surveys/responses/{id}/print.pdf</c>.</param>
/// <param name="Difficulties">Directions in which the specialist names difficulties: «Ведение документации (частично)».</param>
/// <param name="WantedHelp">Help that is wanted, in words.</param>
/// <param name="SelfAssessment">Mean of the own marks, 1–5, one decimal; null when there are none.</param>
/// <param name="Lines">All answers in words.</param>
public sealed record SurveySummary(
    Guid ResponseId,
    string Title,
    DateOnly SubmittedOn,
    IReadOnlyList<string> Difficulties,
    IReadOnlyList<string> WantedHelp,
    double? SelfAssessment,
    IReadOnlyList<SurveyAnswerLine> Lines);

/// <summary>Gives other rooms the questionnaire of a pair. Rights are the caller's: only the deputy's package and the mentor's review ask.</summary>
public sealed class SurveyReader(PortalDbContext db, SchoolClock clock)
{
    /// <summary>The handed-in questionnaire of a young specialist; null while there is none.</summary>
    public async Task<SurveySummary?> ForPackageAsync(Guid mentorshipId, CancellationToken cancel = default)
    {
        var response = await db.Set<SurveyResponse>().AsNoTracking()
            .Where(r => r.MentorshipId == mentorshipId && r.SurveyCode == SurveyCatalogue.YoungSpecialist && r.SubmittedAt != null)
            .OrderByDescending(r => r.SubmittedAt)
            .FirstOrDefaultAsync(cancel);
        return response is null || SurveyCatalogue.Find(response.SurveyCode, response.SurveyVersion) is not { } definition
            ? null
            : Summarize(definition, response, clock.ToLocal(response.SubmittedAt!.Value));
    }

    /// <summary>Answers in words with what they mean for the stage.</summary>
    public static SurveySummary Summarize(SurveyDefinition definition, SurveyResponse response, DateTime submittedAt)
    {
        var answers = SurveyAnswers.Parse(response.AnswersJson);
        var lines = definition.Questions.SelectMany(answers.Lines).ToList();
        var difficulties = lines
            .Where(l => l.Question.Meaning == SurveyQuestionMeaning.Difficulties && l is { Row: not null, Text: not null } && l.Text is not "нет")
            .Select(l => l.Row!.Code == "other" ? l.Text! : l.Text == "да" ? l.Row.Text : $"{l.Row.Text} ({l.Text})")
            .ToList();
        var help = lines.Where(l => l.Question.Meaning == SurveyQuestionMeaning.WantedHelp && l.Text is not null).Select(l => l.Text!).ToList();
        var marks = lines.Where(l => l.Question.Meaning == SurveyQuestionMeaning.SelfAssessment).Select(l => int.TryParse(l.Text, out var mark) ? mark : 0).Where(m => m > 0).ToList();
        return new SurveySummary(response.Id, definition.Title, DateOnly.FromDateTime(submittedAt), difficulties, help, marks.Count == 0 ? null : Math.Round(marks.Average(), 1), lines);
    }
}
