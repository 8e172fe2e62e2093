using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>A questionnaire being filled: its definition and the answers so far.</summary>
public sealed record OpenSurvey(SurveyDefinition Definition, SurveyResponse Response, SurveyAnswers Answers);

/// <summary>Finds the questionnaire the actor is filling, or begins it.</summary>
public sealed class OwnSurveyReader(PortalDbContext db, SurveyAccess access, ProgramReader programs, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Null when the actor is not asked to fill this questionnaire and never did.</summary>
    public async Task<OpenSurvey?> OpenAsync(string code, CancellationToken cancel)
    {
        var response = await access.Own().Where(r => r.SurveyCode == code).OrderByDescending(r => r.SubmittedAt == null).ThenByDescending(r => r.SubmittedAt)
            .FirstOrDefaultAsync(cancel);
        if (actor.PersonId is not { } me) return null;

        // A stage that goes on asks once more, and so do the last days of a pair where the questionnaire is of no stage.
        var isAwaited = response is { IsSubmitted: true } && await db.Set<PackagePart>()
            .AnyAsync(p => p.AuthorId == me && p.Kind == PartKind.Survey && p.Source == code && p.State == PartState.Awaited, cancel);
        if (response is null or { IsSubmitted: true })
        {
            // One ask a mentee, whatever number of mentors (M20).
            var program = await programs.OfMenteeAsync(me, cancel);
            var pair = program.Surveys.Contains(code) ? await AskingPairAsync(program, code, isAwaited ? null : response?.SubmittedAt, cancel) : null;
            if (pair is not null && SurveyCatalogue.Latest(code) is { } latest) response = new SurveyResponse(me, pair, code, latest.Version, (response?.Number ?? 0) + 1);
        }

        if (response is null) return null;
        return SurveyCatalogue.Find(code, response.SurveyVersion) is { } definition ? new OpenSurvey(definition, response, SurveyAnswers.Parse(response.AnswersJson)) : null;
    }

    /// <summary>The pair in which a questionnaire is asked of the actor, for the first time or once more; null: it is not asked now.</summary>
    /// <param name="answeredAt">Latest answers, UTC; null: there are none.</param>
    public async Task<Guid?> AskingPairAsync(ProgramDefinition program, string code, DateTime? answeredAt, CancellationToken cancel)
    {
        var pair = await access.AskedIn(program.Offers(code)).OrderByDescending(m => m.StartsOn).Select(m => new { m.Id, m.LastOn }).FirstOrDefaultAsync(cancel);
        return pair is null || (answeredAt is { } at && !(program.Offers(code) && SurveyResponse.IsAskedAgain(DateOnly.FromDateTime(clock.ToLocal(at)), pair.LastOn, clock.Today)))
            ? null : pair.Id;
    }

    /// <summary>Why nothing is written: every pair of the actor that is not over stands still; null where one works or none is left.</summary>
    public async Task<RuleViolation?> StandsStillAsync(CancellationToken cancel)
    {
        var me = actor.PersonId;
        var running = await db.Set<Mentorship>().AsNoTracking()
            .Where(m => m.MenteeId == me && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)).ToListAsync(cancel);
        return running.Exists(m => m.IsActive) ? null : running.FirstOrDefault()?.NotWorking("Анкету заполняют в действующей паре");
    }

    /// <summary>Adds a response that is not stored yet.</summary>
    public void Keep(SurveyResponse response)
    {
        if (db.Entry(response).State == EntityState.Detached) db.Add(response);
    }
}
