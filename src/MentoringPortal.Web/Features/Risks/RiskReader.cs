using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Risks;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Risks;

/// <summary>Reads the register of risks and what the portal's own data hint at; a hint accuses nobody, it says where to look.</summary>
public sealed class RiskReader(PortalDbContext db, CurrentActor actor, ProgramReader programs, PaperFactsReader papers, SchoolKeep kept, SchoolClock clock)
{
    /// <summary>Days without an entry after which a pair counts as one of few meetings.</summary>
    public const int SilentDays = 30;

    /// <summary>Entries of one pair on one day, or of one text, that look formal.</summary>
    public const int FormalEntries = 4;

    // As many answers as a school of two hundred mentees gives in five years.
    private const int MostAnswers = 2000;

    public async Task<RisksPage> PageAsync(CancellationToken cancel)
    {
        var program = await programs.InForceAsync(cancel);
        if (program.ProgramId is not { } id) return new RisksPage(null, [], [], actor.Is(Rights.Office));

        var risks = await db.Set<Risk>().AsNoTracking().Where(r => r.ProgramId == id).OrderBy(r => r.Position).ToListAsync(cancel);
        var hints = await kept.ReadAsync("risk hints", () => HintsAsync(cancel));
        return new RisksPage(program.Definition.Title, risks.ConvertAll(r => new RiskView(r, r.Hint is { } h ? hints.GetValueOrDefault(h) : null)),
            [.. hints.Where(h => risks.TrueForAll(r => r.Hint != h.Key)).Select(h => h.Value)], actor.Is(Rights.Office));
    }

    public async Task<RiskFormPage?> FormAsync(Guid id, RiskForm? posted, Guid? version, CancellationToken cancel) =>
        await db.Set<Risk>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) is { } risk
            ? new RiskFormPage(id, version ?? risk.Version, posted ?? RiskForm.Of(risk)) : null;

    public async Task<OfficialDocument?> PaperAsync(CancellationToken cancel)
    {
        if (await PageAsync(cancel) is not { Program: { } program } page) return null;

        var school = await papers.SchoolAsync(cancel);
        var curator = await papers.WithRole(SchoolRole.Curator).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        return RiskRegister.Compose(new RiskRegisterData
        {
            School = school,
            Program = program,
            AsOf = clock.Today,
            Lines = [.. page.Risks.Select(r => new RiskLine(r.Risk.Title, r.Risk.Measures, r.Risk.State.Label(), r.Risk.Note, r.Hint?.Words))],
            Responsible = curator is { } person ? (await papers.PeopleAsync([person], cancel))[person] : school.Director,
        });
    }

    private async Task<Dictionary<RiskHint, HintView>> HintsAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var (silent, recent) = (today.AddDays(-SilentDays), today.AddMonths(-3));
        var found = new Dictionary<RiskHint, HintView>();
        var overdue = await (from o in db.Set<RoadMapOccurrence>()
                             where (o.State == OccurrenceState.Planned || o.State == OccurrenceState.Postponed) && o.DueOn < today
                             join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
                             join m in db.Set<RoadMap>() on i.RoadMapId equals m.Id
                             where m.State == RoadMapState.InForce
                             select m.Id).ToListAsync(cancel);
        if (overdue.Count > 0) found[RiskHint.OverdueItems] = new($"просрочено сроков дорожной карты: {overdue.Count}", $"/roadmap/{overdue[0]}");

        var quiet = await db.Set<Mentorship>()
            .CountAsync(m => m.State == MentorshipState.Active && m.StartsOn < silent && (m.LastEntryOn == null || m.LastEntryOn < silent), cancel);
        if (quiet > 0) found[RiskHint.FewMeetings] = new($"пар без записи дневника дольше {SilentDays} дней: {quiet}", "/mentorships?sort=entry");

        var sameDay = await db.Set<DiaryEntry>().Where(e => e.Date >= recent).GroupBy(e => new { e.UnitId, e.Date }).CountAsync(g => g.Count() >= FormalEntries, cancel);
        var sameText = await db.Set<DiaryEntry>().Where(e => e.Date >= recent && e.WhatWasDone != null).GroupBy(e => new { e.UnitId, e.WhatWasDone })
            .CountAsync(g => g.Count() >= FormalEntries, cancel);
        if (sameDay + sameText > 0)
        {
            found[RiskHint.FormalEntries] = new($"похоже на формальные записи: {FormalEntries} и больше за день – {sameDay}, с одним текстом – {sameText}", "/mentorships");
        }

        var findings = await db.Set<Finding>().CountAsync(f => f.State == FindingState.Open && f.DueOn < today, cancel);
        if (findings > 0) found[RiskHint.OverdueFindings] = new($"замечаний контроля не устранено в срок: {findings}", "/control?show=Findings");

        if (await TrendAsync(cancel) is { IsTold: true } trend)
        {
            found[RiskHint.FallingAnswers] = new($"оценки в анкетах стали ниже, чем в прошлый раз: у {trend.Fallen} из {trend.Twice} ответивших не меньше двух раз", "/surveys");
        }

        return found;
    }

    // Answers are read here to be counted, one number for the whole school: nobody's own answer leaves this method.
    private async Task<AnswerTrend> TrendAsync(CancellationToken cancel)
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
