using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Hands the questionnaire in.</summary>
public sealed class SubmitSurvey(PortalDbContext db, OwnSurveyReader own, HandInSurvey package, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(string code, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open) return Outcome.Missing;
        if (await own.StandsStillAsync(cancel) is { } still) return still;
        var violations = open.Response.Submit(open.Definition, clock.NowUtc);
        if (violations.Count > 0) return Outcome.Refused(violations);
        own.Keep(open.Response);
        db.Describe("Анкета отправлена");
        if (await package.ApplyAsync(open.Definition, open.Response, cancel) is { } violation) return violation;
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
