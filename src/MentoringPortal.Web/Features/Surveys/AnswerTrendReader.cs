using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Surveys;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Reads whether answers have fallen: one count for the whole school, nobody's own answer leaves it (S3-17).</summary>
public sealed class AnswerTrendReader(PortalDbContext db)
{
    // As many answers as a school of two hundred mentees gives in five years.
    private const int MostAnswers = 2000;

    public async Task<AnswerTrend> ReadAsync(CancellationToken cancel)
    {
        var again = db.Set<SurveyResponse>().Where(r => r.SubmittedAt != null && r.Number > 1);
        var responses = await db.Set<SurveyResponse>().AsNoTracking()
            .Where(r => r.SubmittedAt != null && again.Any(o => o.PersonId == r.PersonId && o.SurveyCode == r.SurveyCode))
            .OrderBy(r => r.Number).Select(r => new { r.PersonId, r.SurveyCode, r.SurveyVersion, r.AnswersJson }).Take(MostAnswers).ToListAsync(cancel);
        return AnswerTrend.Of(responses.GroupBy(r => (r.PersonId, r.SurveyCode)).Select(g => (IReadOnlyList<double>)
        [
            .. g.Select(r => SurveyCatalogue.Find(r.SurveyCode, r.SurveyVersion) is { } asked ? AnswerTrend.Mean(asked, SurveyAnswers.Parse(r.AnswersJson)) : null)
                .OfType<double>(),
        ]));
    }
}
