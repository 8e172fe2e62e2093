using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>The page «Анкеты».</summary>
public sealed class SurveyListQueries(PortalDbContext db, SurveyAccess access, MentorshipAccess mentorships, PairHeadReader heads, ProgramReader programs,
    OwnSurveyReader own, CurrentActor actor, SchoolClock clock)
{
    public async Task<SurveyListPage> ListAsync(SurveyFilter filter, CancellationToken cancel)
    {
        if (actor.Is(SchoolRole.Mentee)) return new SurveyListPage(await OwnAsync(cancel), null, false, filter);

        // Everybody is asked by the own track; by the program in force whoever has none, and everybody where it asks outside the stages.
        var inForce = (await programs.InForceAsync(cancel)).Definition;
        var (usual, offered) = (inForce.Surveys.ToList(), inForce.Questionnaires ?? []);
        var tracks = db.Set<Participation>().Where(p => p.Side == PoolSide.Mentees);
        var sent = db.Set<SurveyResponse>().Where(r => r.SubmittedAt != null && (tracks.Any(t => t.PersonId == r.PersonId && t.Stages.Any(s => s.Survey == r.SurveyCode))
            || (usual.Contains(r.SurveyCode) && !tracks.Any(t => t.PersonId == r.PersonId)) || offered.Contains(r.SurveyCode)));
        var visible = mentorships.Visible().AsNoTracking();
        var pairs = (offered.Count > 0 ? visible : visible.WithSurvey(db)).Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Completed);
        // The curator sees who has handed in, never what was answered. A mentee stands here once, whatever number of mentors (M20).
        var page = await (
            from mentee in db.Set<Person>().AsNoTracking()
            where pairs.Any(m => m.MenteeId == mentee.Id)
            let isSent = sent.Any(r => r.PersonId == mentee.Id)
            where filter.State == "awaited" ? !isSent : filter.State != "sent" || isSent
            orderby mentee.SearchName, mentee.Id
            select new
            {
                mentee.Name,
                Id = pairs.Where(m => m.MenteeId == mentee.Id).OrderByDescending(m => m.StartsOn).ThenBy(m => m.Id).Select(m => m.Id).First(),
                Response = sent.Where(r => r.PersonId == mentee.Id).OrderByDescending(r => r.SubmittedAt).Select(r => new { r.Id, r.SubmittedAt }).FirstOrDefault(),
            }).PageOfAsync(filter, "/surveys", cancel);
        var mayRead = actor.Is(SurveyAccess.NamedReaders);
        return new SurveyListPage(
            [],
            page.Select(r =>
                new PairSurveyRow(r.Name.Full, r.Id, r.Response?.SubmittedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null, mayRead ? r.Response?.Id : null)),
            mayRead, filter)
        { SeesSummary = actor.Is(SurveySummaryReader.Read) };
    }

    /// <summary>The running pair of a mentee that the actor sees.</summary>
    public Task<Guid?> ActivePairAsync(Guid menteeId, CancellationToken cancel) => mentorships.VisiblePlans()
        .Where(m => m.MenteeId == menteeId && m.State == MentorshipState.Active).OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).Select(m => (Guid?)m.Id)
        .FirstOrDefaultAsync(cancel);

    /// <summary>The questionnaires of one pair: what its mentee has handed in, and what is awaited; null when the pair is not visible.</summary>
    public async Task<PairSurveysPage?> OfPairAsync(Guid pairId, CancellationToken cancel)
    {
        if (await heads.PairAsync(pairId, cancel) is not { } pair) return null;

        var (mentee, isMentee) = (pair.MenteeId, actor.PersonId == pair.MenteeId);
        var readable = access.Readable();
        var handedIn = await db.Set<SurveyResponse>().AsNoTracking().Where(r => r.PersonId == mentee && r.SubmittedAt != null).OrderBy(r => r.SubmittedAt)
            .Select(r => new { r.Id, r.SurveyCode, r.SurveyVersion, r.SubmittedAt, MayRead = readable.Any(x => x.Id == r.Id) }).ToListAsync(cancel);
        var rows = handedIn.ConvertAll(r => new PairSurvey(SurveyCatalogue.Find(r.SurveyCode, r.SurveyVersion)?.Title ?? "Анкета",
            DateOnly.FromDateTime(clock.ToLocal(r.SubmittedAt!.Value)), isMentee || r.MayRead ? $"/surveys/responses/{r.Id}" : null));
        if (handedIn.Count == 0 && pair.IsActive)
        {
            var program = await programs.OfMenteeAsync(mentee, cancel);
            var isByStage = await mentorships.Visible().WithSurvey(db).AnyAsync(m => m.Id == pairId, cancel);
            if (program.Surveys.FirstOrDefault(code => isByStage || program.Offers(code)) is { } awaited && SurveyCatalogue.Latest(awaited) is { } latest)
            {
                rows.Add(new PairSurvey(latest.Title, null, actor.Is(SchoolRole.Mentee) && isMentee ? $"/surveys/{latest.Code}" : null));
            }
        }

        return new PairSurveysPage(pair, rows, isMentee || actor.Is(SurveyAccess.NamedReaders));
    }

    /// <summary>A handed-in questionnaire that the reader may read, own or others'.</summary>
    public async Task<SurveyResponse?> ReadableAsync(Guid responseId, CancellationToken cancel) =>
        await access.Own().AsNoTracking().FirstOrDefaultAsync(r => r.Id == responseId && r.SubmittedAt != null, cancel)
        ?? await access.Readable().AsNoTracking().FirstOrDefaultAsync(r => r.Id == responseId, cancel);

    /// <summary>Name of the person who answered.</summary>
    public async Task<string> NameAsync(Guid personId, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == personId, cancel);
        return person.Name.Full;
    }

    /// <summary>Who typed the answers in from paper and when; null when the person did it.</summary>
    public async Task<string?> FromPaperAsync(SurveyResponse response, CancellationToken cancel)
    {
        if (response.EnteredById is not { } enteredBy) return null;
        var person = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == enteredBy, cancel);
        return $"{person.Name.SurnameWithInitials}, {RussianDate.Short(DateOnly.FromDateTime(clock.ToLocal(response.SubmittedAt!.Value)))}";
    }

    private async Task<List<OwnSurveyRow>> OwnAsync(CancellationToken cancel)
    {
        var responses = await access.Own().AsNoTracking().ToListAsync(cancel);
        var rows = responses
            .Select(r => (Response: r, Definition: SurveyCatalogue.Find(r.SurveyCode, r.SurveyVersion)))
            .Where(r => r.Definition is not null)
            .OrderByDescending(r => r.Response.SubmittedAt ?? DateTime.MaxValue)
            .Select(r => new OwnSurveyRow(
                r.Response.SurveyCode,
                r.Definition!.Title,
                true,
                r.Response.IsSubmitted ? r.Response.Id : null,
                r.Response.SubmittedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null,
                SurveyAnswers.Parse(r.Response.AnswersJson).AnsweredOf(r.Definition),
                r.Definition.Questions.Count()))
            .ToList();
        if (actor.PersonId is not { } me) return rows;

        var program = await programs.OfMenteeAsync(me, cancel);
        foreach (var code in program.Surveys.Where(c => rows.TrueForAll(r => r.Code != c || (r.ResponseId is not null && program.Offers(c)))).ToList())
        {
            var answeredAt = responses.Where(r => r.SurveyCode == code).Max(r => r.SubmittedAt);
            if (SurveyCatalogue.Latest(code) is { } latest && await own.AskingPairAsync(program, code, answeredAt, cancel) is not null)
            {
                rows.Insert(0, new OwnSurveyRow(latest.Code, latest.Title, false, null, null, 0, latest.Questions.Count()));
            }
        }

        return rows;
    }
}
