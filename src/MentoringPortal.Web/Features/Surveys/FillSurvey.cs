using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>A questionnaire being filled: its definition and the answers so far.</summary>
public sealed record OpenSurvey(SurveyDefinition Definition, SurveyResponse Response, SurveyAnswers Answers);

/// <summary>Finds the questionnaire the actor is filling, or begins it.</summary>
public sealed class OwnSurveyReader(PortalDbContext db, SurveyAccess access, CurrentActor actor)
{
    /// <summary>Null when the actor is not asked to fill this questionnaire and never did.</summary>
    public async Task<OpenSurvey?> OpenAsync(string code, CancellationToken cancel)
    {
        var response = await access.Own().Where(r => r.SurveyCode == code).OrderByDescending(r => r.SubmittedAt == null).ThenByDescending(r => r.SubmittedAt).FirstOrDefaultAsync(cancel);
        var pair = await access.AskedIn().OrderByDescending(m => m.StartsOn).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);
        if (response is null || (response.IsSubmitted && pair is not null && response.MentorshipId != pair && !await access.Own().AnyAsync(r => r.SurveyCode == code && r.MentorshipId == pair, cancel)))
        {
            if (pair is null || SurveyCatalogue.Latest(code) is not { } latest) return null;
            response = new SurveyResponse(actor.PersonId!.Value, pair, code, latest.Version);
        }

        return SurveyCatalogue.Find(code, response.SurveyVersion) is { } definition ? new OpenSurvey(definition, response, SurveyAnswers.Parse(response.AnswersJson)) : null;
    }

    /// <summary>Adds a response that is not stored yet.</summary>
    public void Keep(SurveyResponse response)
    {
        if (db.Entry(response).State == EntityState.Detached) db.Add(response);
    }
}

/// <summary>Keeps the answers of one section of a draft.</summary>
public sealed class SaveSurveySection(PortalDbContext db, OwnSurveyReader own)
{
    /// <param name="posted">Cleaned values by key.</param>
    public async Task<Result<OpenSurvey>?> RunAsync(string code, string sectionCode, Func<string, IEnumerable<string?>> posted, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open || open.Definition.Sections.FirstOrDefault(s => s.Code == sectionCode) is not { } section) return null;
        open.Answers.Take(section, posted);
        var unfit = open.Answers.Unfit(section);
        if (unfit.Count > 0) return unfit;
        if (open.Response.Save(open.Answers.ToJson(open.Definition)) is { } violation) return violation;
        own.Keep(open.Response);
        db.Describe("Ответы анкеты сохранены");
        await db.SaveChangesAsync(cancel);
        return open;
    }
}

/// <summary>Hands the questionnaire in.</summary>
public sealed class SubmitSurvey(PortalDbContext db, OwnSurveyReader own, FollowPackage package, SchoolClock clock)
{
    public async Task<Result<Guid>?> RunAsync(string code, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open) return null;
        var violations = open.Response.Submit(open.Definition, clock.NowUtc);
        if (violations.Count > 0) return violations.ToList();
        own.Keep(open.Response);
        db.Describe("Анкета отправлена");
        await db.SaveChangesAsync(cancel);
        if (open.Response.MentorshipId is { } pair) await package.RunAsync(pair, cancel);
        return open.Response.Id;
    }
}
