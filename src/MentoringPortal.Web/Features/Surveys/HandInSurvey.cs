using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Puts a questionnaire that is being handed in into the package that asks for it, frozen as it is. The caller saves.</summary>
public sealed class HandInSurvey(PortalDbContext db, SurveyPaper paper, DocumentIssuer issuer, SchoolClock clock)
{
    public async Task<RuleViolation?> ApplyAsync(SurveyDefinition definition, SurveyResponse response, CancellationToken cancel)
    {
        var (person, code) = (response.PersonId, response.SurveyCode);
        var asking = await db.Set<StageAssessment>()
            .Where(a => a.MenteeId == person && a.Parts.Any(p => p.AuthorId == person && p.Kind == PartKind.Survey && p.Source == code
                && (p.State == PartState.Awaited || p.State == PartState.Returned)))
            .OrderBy(a => a.PeriodFrom).FirstOrDefaultAsync(cancel);
        if (asking is null) return null;

        var part = asking.Parts.First(p => p.AuthorId == person && p.Kind == PartKind.Survey && p.Source == code && !p.IsSettled);
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(definition, response, cancel), asking.Id, person, cancel);
        return issued.Ok ? asking.HandIn(part.Code, person, issued.Value.Id, response.Id, issued.Value.Id, clock.Today) : issued.Violations[0];
    }
}
