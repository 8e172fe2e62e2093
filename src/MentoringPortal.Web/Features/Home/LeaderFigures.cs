using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Statistics;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What a leader's home counts, in one query; a number counts what the list behind it shows. Numbers of another role are left 0 and cost nothing.</summary>
public sealed class LeaderFigures
{
    // A compiled query keeps what it reads of its first context: the school comes as a parameter (the query filters read it anew each time).
    private static readonly Func<PortalDbContext, Guid, Guid?, SchoolRole, bool, bool, bool, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly,
        Task<LeaderFigures>> Query = EF.CompileAsyncQuery((PortalDbContext db, Guid school, Guid? me, SchoolRole role, bool curator, bool deputy, bool director, DateOnly today,
            DateOnly month, DateOnly monthFrom, DateOnly monthTo, DateOnly yearFrom, DateOnly yearTo, DateOnly silentBy, DateOnly quarter) =>
        db.Set<School>().Where(s => s.Id == school).Select(_ => new LeaderFigures
        {
            Since = db.Set<Mentorship>().Where(m => m.ApprovedOn != null).Min(m => (DateOnly?)m.StartsOn),
            Programs = db.Set<SchoolProgram>().Count(p => db.Set<ProgramEdition>().Any(e => e.ProgramId == p.Id && e.State == EditionState.InForce)),
            Pairs = db.Set<Mentorship>().Count(m => m.State == MentorshipState.Active && m.StartsOn <= today),
            PairsSuspended = db.Set<Mentorship>().Count(m => m.State == MentorshipState.Suspended),
            PairsNow = db.Set<Mentorship>().Count(m => m.ApprovedOn <= today && m.StartsOn <= today && m.LastOn >= today),
            PairsMonthAgo = db.Set<Mentorship>().Count(m => m.ApprovedOn <= monthTo && m.StartsOn <= monthTo && m.LastOn >= monthTo),
            PairsYearAgo = db.Set<Mentorship>().Count(m => m.ApprovedOn <= yearTo && m.StartsOn <= yearTo && m.LastOn >= yearTo),
            Meetings = db.Set<DiaryEntry>().Count(e => e.Date >= month && e.Date <= today && e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson),
            MeetingsMonthAgo = db.Set<DiaryEntry>()
                .Count(e => e.Date >= monthFrom && e.Date <= monthTo && e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson),
            MeetingsYearAgo = db.Set<DiaryEntry>()
                .Count(e => e.Date >= yearFrom && e.Date <= yearTo && e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson),
            Minutes = db.Set<DiaryEntry>().Where(e => e.Date >= month && e.Date <= today).Sum(e => (int?)e.Minutes) ?? 0,
            MinutesMonthAgo = db.Set<DiaryEntry>().Where(e => e.Date >= monthFrom && e.Date <= monthTo).Sum(e => (int?)e.Minutes) ?? 0,
            MinutesYearAgo = db.Set<DiaryEntry>().Where(e => e.Date >= yearFrom && e.Date <= yearTo).Sum(e => (int?)e.Minutes) ?? 0,
            Silent = db.Set<Mentorship>().Count(m => m.State == MentorshipState.Active && m.StartsOn <= silentBy && (m.ApprovedOn == null || m.ApprovedOn <= silentBy)
                && (m.LastEntryOn == null || m.LastEntryOn <= silentBy)),
            Petitions = db.Set<Petition>().Count(p => (p.State == PetitionState.Sent || p.State == PetitionState.Taken) && p.AuthorId != me && (p.Addressee & role) != 0
                && (p.Readers & role) != 0 && p.MentorId != me && p.MenteeId != me),
            Assessments = db.Set<StageAssessment>()
                .Count(a => a.State != AssessmentState.Filed && (a.MenteeId != me || a.InterviewHeldOn != null || a.ConclusionDocumentId != null)),

            Consents = !curator ? 0 : db.Set<Consent>().Count(c => c.State == ConsentState.Requested && !c.IsSuperseded),
            Unpaired = !curator ? 0 : db.Set<PoolRecord>().Count(r => r.Side == PoolSide.Mentees && (r.State == PoolState.InPool || r.State == PoolState.Selected)
                && !db.Set<Mentorship>().Any(m => m.MenteeId == r.PersonId && m.State != MentorshipState.Completed && m.State != MentorshipState.TerminatedEarly
                    && m.State != MentorshipState.PostSupport)),
            RoadMapLate = !curator ? 0 : db.Set<RoadMapOccurrence>().Count(o => (o.State == OccurrenceState.Planned || o.State == OccurrenceState.Postponed) && o.DueOn < today
                && db.Set<RoadMapItem>().Any(i => i.Id == o.ItemId && db.Set<RoadMap>().Any(m => m.Id == i.RoadMapId && m.State == RoadMapState.InForce))),
            Risks = !curator ? 0 : db.Set<Risk>().Count(r => r.State == RiskState.Occurred),
            SurveysAsked = !curator ? 0 : db.Set<Mentorship>().Where(m => (m.State == MentorshipState.Active || m.State == MentorshipState.Completed)
                && !db.Set<Participation>().Any(t => t.PersonId == m.MenteeId && t.Side == PoolSide.Mentees && t.EndedOn == null
                    && !t.Stages.Any(x => x.Survey != null && x.State != StageState.NotApplicable && x.State != StageState.Credited)))
                .Select(m => m.MenteeId).Distinct().Count(),
            SurveysAwaited = !curator ? 0 : db.Set<Mentorship>().Where(m => (m.State == MentorshipState.Active || m.State == MentorshipState.Completed)
                && !db.Set<Participation>().Any(t => t.PersonId == m.MenteeId && t.Side == PoolSide.Mentees && t.EndedOn == null
                    && !t.Stages.Any(x => x.Survey != null && x.State != StageState.NotApplicable && x.State != StageState.Credited))
                && !db.Set<SurveyResponse>().Any(r => r.PersonId == m.MenteeId && r.SubmittedAt != null))
                .Select(m => m.MenteeId).Distinct().Count(),

            Collecting = !deputy ? 0 : db.Set<StageAssessment>().Count(a => a.State == AssessmentState.CollectingPackage && a.MenteeId != me
                && a.Parts.Any(p => p.State != PartState.Awaited || (p.IsRequired && p.DueOn <= today.AddDays(StageAssessment.PackageSoonDays)))),
            Interviews = !deputy ? 0 : db.Set<StageAssessment>().Count(a => a.State == AssessmentState.InterviewScheduled && a.MenteeId != me),
            Acknowledging = !deputy ? 0 : db.Set<StageAssessment>().Count(a => a.State == AssessmentState.InterviewHeld),
            Finals = !deputy ? 0 : db.Set<StageAssessment>()
                .Count(a => a.State != AssessmentState.Filed && !a.HasConclusion && (a.MenteeId != me || a.InterviewHeldOn != null || a.ConclusionDocumentId != null)),
            FilingLate = !deputy ? 0 : db.Set<StageAssessment>()
                .Count(a => a.FiledOn == null && a.FilingDueOn < today && (a.MenteeId != me || a.InterviewHeldOn != null || a.ConclusionDocumentId != null)),
            WithFindings = !deputy ? 0 : db.Set<ControlEvent>().Count(c => (c.MenteeId != me || c.State == ControlState.Held) && c.Findings.Any(f => f.State != FindingState.Closed)
                && (c.State != ControlState.Planned || db.Set<Participation>().Any(t => t.Id == c.ParticipationId && t.EndedOn == null))),
            ControlsDue = !deputy ? 0 : db.Set<ControlEvent>().Count(c => c.MenteeId != me && c.State == ControlState.Planned && (c.DueOn >= today || c.IsPaused)
                && db.Set<Participation>().Any(t => t.Id == c.ParticipationId && t.EndedOn == null)),
            ControlsLate = !deputy ? 0 : db.Set<ControlEvent>().Count(c => c.MenteeId != me && c.State == ControlState.Planned && c.DueOn < today && !c.IsPaused
                && db.Set<Participation>().Any(t => t.Id == c.ParticipationId && t.EndedOn == null)),

            ToSign = !director ? 0 : db.Set<Order>().Count(o => o.State == OrderState.OnApproval),
            Conclusions = !director ? 0 : db.Set<StageAssessment>().Count(a => a.ConclusionDocumentId != null && a.ConclusionDate >= quarter && a.ConclusionDate <= today
                && (!a.HasInterview || a.InterviewHeldOn != null)),
            Stayed = !director ? 0 : db.Set<Person>().Count(p => !p.IsArchived && db.Set<Mentorship>().Any(m => m.MenteeId == p.Id && m.EndedOn > yearTo && m.EndedOn <= today
                && (m.State == MentorshipState.Completed || m.State == MentorshipState.PostSupport))),
        }).Single());

    public DateOnly? Since { get; private init; }

    public int Programs { get; private init; }

    public int Pairs { get; private init; }

    public int PairsSuspended { get; private init; }

    public int PairsNow { get; private init; }

    public int PairsMonthAgo { get; private init; }

    public int PairsYearAgo { get; private init; }

    public int Meetings { get; private init; }

    public int MeetingsMonthAgo { get; private init; }

    public int MeetingsYearAgo { get; private init; }

    public int Minutes { get; private init; }

    public int MinutesMonthAgo { get; private init; }

    public int MinutesYearAgo { get; private init; }

    public int Silent { get; private init; }

    public int Petitions { get; private init; }

    public int Assessments { get; private init; }

    public int Consents { get; private init; }

    public int Unpaired { get; private init; }

    public int RoadMapLate { get; private init; }

    public int Risks { get; private init; }

    public int SurveysAsked { get; private init; }

    public int SurveysAwaited { get; private init; }

    public int Collecting { get; private init; }

    public int Interviews { get; private init; }

    public int Acknowledging { get; private init; }

    public int Finals { get; private init; }

    public int FilingLate { get; private init; }

    public int WithFindings { get; private init; }

    public int ControlsDue { get; private init; }

    public int ControlsLate { get; private init; }

    public int ToSign { get; private init; }

    public int Conclusions { get; private init; }

    public int Stayed { get; private init; }

    /// <summary>Pairs that have come to a stage without its plan; asked apart, for the curator.</summary>
    public int Planless { get; private set; }

    /// <summary>The form for monitoring in the making, asked apart for the curator: rows that the portal counts itself, and all that ask something.</summary>
    public (Guid Id, int Counted, int Asked)? Monitoring { get; private set; }

    /// <summary>The numbers of the role shown now.</summary>
    /// <param name="quarter">First day of the school's quarter, or of its year between quarters.</param>
    public static async Task<LeaderFigures> FetchAsync(
        PortalDbContext db, CurrentActor actor, Guid school, FigureDays days, DateOnly quarter, CancellationToken cancel)
    {
        var found = await Query(db, school, actor.PersonId, actor.ActiveRole, actor.Is(SchoolRole.Curator), actor.Is(Rights.Deputies), actor.Is(SchoolRole.Director), days.Today,
            days.Month, days.MonthAgo.From, days.MonthAgo.To, days.YearAgo.From, days.YearAgo.To, days.Today.AddDays(-DiaryWatch.SilenceDays), quarter);
        if (!actor.Is(SchoolRole.Curator) || found.Pairs == 0) return found;

        // The rule of the missing plan stands once, where the tasks read it.
        found.Planless = await MissingPlan.Of(db, new QueryValues { Today = days.Today }).CountAsync(cancel);
        if (await db.Set<StatisticsForm>().AsNoTracking().Where(f => f.IssuedOn == null).OrderByDescending(f => f.MadeOn).ThenByDescending(f => f.Id)
            .FirstOrDefaultAsync(cancel) is { } form)
        {
            var rows = form.Rows.Where(r => r.Kind != FormRowKind.Heading).ToList();
            found.Monitoring = (form.Id, rows.Count(r => r.Kind == FormRowKind.Count && r.Source is { } code && FigureCatalogue.Find(code) is not null), rows.Count);
        }

        return found;
    }

    // Papers count the suspended ones among the pairs: the number says how many there are beside those that work.
    private string Suspended => PairsSuspended == 0 ? ""
        : $", ещё {RussianPlural.Number(PairsSuspended)} {RussianPlural.Word(PairsSuspended, "приостановлена", "приостановлены", "приостановлено")}";

    /// <summary>What every leader looks at, compared with the past.</summary>
    /// <param name="months">Meetings and minutes month by month.</param>
    public FigureGroup Rhythm(FigureDays days, (FigureMonths Meetings, FigureMonths Minutes) months)
    {
        var (since, today) = (Since, days.Today);
        return new("figures", "В цифрах",
        [
            new(RussianPlural.Number(Pairs), RussianPlural.Word(Pairs, "пара действует", "пары действуют", "пар действует") + Suspended, "/mentorships?state=active",
                Trend(PairsNow, PairsMonthAgo, PairsYearAgo, RussianPlural.Number)),
            new(RussianPlural.Number(Meetings), $"{RussianPlural.Word(Meetings, "встреча", "встречи", "встреч")} {days.InMonth}", $"/council/figures/meetings?{days.Now.Query}",
                Trend(Meetings, MeetingsMonthAgo, MeetingsYearAgo, RussianPlural.Number)) { Months = months.Meetings },
            new(Minutes == 0 ? "0" : RussianDuration.Format(Minutes), $"вместе {days.InMonth}", $"/council/figures/minutes?{days.Now.Query}",
                Trend(Minutes, MinutesMonthAgo, MinutesYearAgo, RussianDuration.Format))
            { Months = months.Minutes, Say = m => m == 0 ? "0" : RussianDuration.Format(m) },
            HomeFigure.Of(Assessments, "оценка этапа идёт", "оценки этапов идут", "оценок этапов идёт", "/assessments?state=open"),
        ], FigureDays.Note);

        string Trend(int now, int monthAgo, int yearAgo, Func<int, string> say) => new FigureTrend(now, monthAgo, yearAgo, since).Words(today, say);
    }

    /// <summary>What the role sees to.</summary>
    /// <param name="rubric">The program's level of the latest year, for the director.</param>
    public FigureGroup Own(CurrentActor actor, FigureDays days, DateOnly quarter, HomeFigure? rubric)
    {
        var petitions = HomeFigure.Of(Petitions, "обращение ждёт ответа", "обращения ждут ответа", "обращений ждут ответа", "/petitions?box=to-answer");
        var silent = HomeFigure.Alarm(Silent, "пара без записей", "пары без записей", "пар без записей", "/mentorships?state=silent");
        if (actor.Is(SchoolRole.Curator))
        {
            return new("own", "За чем следит куратор",
            [
                petitions,
                HomeFigure.Of(Consents, "согласие не получено", "согласия не получены", "согласий не получено", "/consents?state=Requested"),
                HomeFigure.Of(Unpaired, "наставляемый без наставника", "наставляемых без наставника", "наставляемых без наставника", "/mentees?free=true"),
                HomeFigure.Of(Planless, "пара без плана этапа", "пары без плана этапа", "пар без плана этапа", "/mentorships?state=no-plan"),
                silent,
                HomeFigure.Of(SurveysAwaited, "анкета не отправлена", "анкеты не отправлены", "анкет не отправлено", "/surveys?state=awaited",
                    SurveysAsked == 0 ? null : $"отправлено {SurveysAsked - SurveysAwaited} из {SurveysAsked}"),
                HomeFigure.Alarm(RoadMapLate, "срок дорожной карты прошёл", "срока дорожной карты прошли", "сроков дорожной карты прошли", "/roadmap"),
                HomeFigure.Alarm(Risks, "риск наступил", "риска наступили", "рисков наступило", "/risks"),
                .. Monitoring is { Counted: > 0 } form ? [HomeFigure.Of(form.Counted, "показатель мониторинга считает портал", "показателя мониторинга считает портал",
                    "показателей мониторинга считает портал", $"/statistics/{form.Id}", $"всего строк в форме: {form.Asked}")] : Array.Empty<HomeFigure>(),
            ]);
        }

        if (actor.Is(Rights.Deputies))
        {
            return new("own", "Оценка и контроль",
            [
                HomeFigure.Of(Collecting, "комплект собирается", "комплекта собираются", "комплектов собираются", "/assessments?state=CollectingPackage"),
                HomeFigure.Of(Interviews, "собеседование назначено", "собеседования назначены", "собеседований назначено", "/assessments?state=InterviewScheduled"),
                HomeFigure.Of(Acknowledging, "оценка ждёт ознакомления", "оценки ждут ознакомления", "оценок ждут ознакомления", "/assessments?state=InterviewHeld"),
                HomeFigure.Of(Finals, "итоговый комплект не подшит", "итоговых комплекта не подшиты", "итоговых комплектов не подшито",
                    $"/assessments?state={AssessmentFilter.FinalState}"),
                HomeFigure.Alarm(FilingLate, "подшивка просрочена", "подшивки просрочены", "подшивок просрочено", "/assessments?state=late"),
                HomeFigure.Of(WithFindings, "контроль с открытыми замечаниями", "контроля с открытыми замечаниями", "контролей с открытыми замечаниями", "/control?show=Findings"),
                HomeFigure.Of(ControlsDue, "контроль впереди", "контроля впереди", "контролей впереди", "/control?show=Due"),
                HomeFigure.Alarm(ControlsLate, "контроль просрочен", "контроля просрочены", "контролей просрочено", "/control?show=Overdue"),
                petitions,
            ]);
        }

        var conclusions = new CountedPeriod(quarter, days.Today);
        var year = new CountedPeriod(days.YearAgo.To.AddDays(1), days.Today);
        return new("own", "На столе директора",
        [
            HomeFigure.Of(ToSign, "приказ ждёт подписи", "приказа ждут подписи", "приказов ждут подписи", "/orders?state=on-approval"),
            HomeFigure.Of(Conclusions, "заключение за четверть", "заключения за четверть", "заключений за четверть", $"/council/figures/conclusions?{conclusions.Query}"),
            .. rubric is null ? Array.Empty<HomeFigure>() : [rubric],
            HomeFigure.Of(Stayed, "наставляемый завершил за год и работает", "наставляемых завершили за год и работают", "наставляемых завершили за год и работают",
                $"/council/figures/stayed?{year.Query}"),
            petitions,
            silent,
        ]);
    }
}
