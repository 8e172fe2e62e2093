using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Features.Surveys;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>Numbers on the homes of those who are no leaders of the school, each home in one query; a number counts what the list behind it shows.</summary>
public sealed class OwnFigures(PortalDbContext db, CurrentActor actor, MentorshipAccess access, AnswerTrendReader trends)
{
    /// <summary>The numbers of the role shown now; null in a role without any.</summary>
    /// <param name="onlyPair">The reader's only pair: its diary opens by the month.</param>
    public async Task<FigureGroup?> ReadAsync(FigureDays days, DateTime now, Guid? onlyPair, CancellationToken cancel) => actor.ActiveRole switch
    {
        SchoolRole.MethodUnionHead => await UnionAsync(days, cancel),
        SchoolRole.Mentor or SchoolRole.Mentee => await PairsAsync(days, onlyPair, cancel),
        SchoolRole.Psychologist => await PsychologistAsync(days.Today, cancel),
        SchoolRole.SystemAdministrator => await AdministratorAsync(now, cancel),
        _ => null,
    };

    private async Task<FigureGroup> UnionAsync(FigureDays days, CancellationToken cancel)
    {
        var (me, today, silentBy) = (actor.PersonId ?? Guid.Empty, days.Today, days.Today.AddDays(-DiaryWatch.SilenceDays));
        var (pairs, readable) = (access.Visible(), access.VisiblePlans());
        var (now, month, year) = (days.Now, days.MonthAgo, days.YearAgo);
        var entries = db.Set<DiaryEntry>().Where(e => pairs.Any(m => m.UnitId == e.UnitId && m.ApprovedOn != null));
        var found = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new
        {
            Since = pairs.Where(m => m.ApprovedOn != null).Min(m => (DateOnly?)m.StartsOn),
            Pairs = pairs.Count(m => m.State == MentorshipState.Active && m.StartsOn <= today),
            Silent = pairs.Count(m => m.State == MentorshipState.Active && m.StartsOn <= silentBy && (m.ApprovedOn == null || m.ApprovedOn <= silentBy)
                && (m.LastEntryOn == null || m.LastEntryOn <= silentBy)),
            Minutes = entries.Where(e => e.Date >= now.From && e.Date <= now.To).Sum(e => (int?)e.Minutes) ?? 0,
            MinutesMonthAgo = entries.Where(e => e.Date >= month.From && e.Date <= month.To).Sum(e => (int?)e.Minutes) ?? 0,
            MinutesYearAgo = entries.Where(e => e.Date >= year.From && e.Date <= year.To).Sum(e => (int?)e.Minutes) ?? 0,
            Assessments = db.Set<StageAssessment>().Count(a => a.State != AssessmentState.Filed && readable.Any(m => m.MenteeId == a.MenteeId)
                && (a.MenteeId != me || a.InterviewHeldOn != null || a.ConclusionDocumentId != null)),
            Controls = db.Set<ControlEvent>().Count(c => c.MenteeId != me && c.State == ControlState.Planned && (c.DueOn >= today || c.IsPaused)
                && readable.Any(m => m.MenteeId == c.MenteeId) && db.Set<Participation>().Any(t => t.Id == c.ParticipationId && t.EndedOn == null)),
        }).SingleAsync(cancel);
        var trend = new FigureTrend(found.Minutes, found.MinutesMonthAgo, found.MinutesYearAgo, found.Since);
        return new("figures", "Моё объединение в цифрах",
        [
            HomeFigure.Of(found.Pairs, "пара действует", "пары действуют", "пар действует", "/mentorships?state=active"),
            HomeFigure.Alarm(found.Silent, "пара без записей", "пары без записей", "пар без записей", "/mentorships?state=silent"),
            new(Time(found.Minutes), $"вместе {days.InMonth}", "/mentorships/summary", trend.Words(today, RussianDuration.Format)),
            HomeFigure.Of(found.Assessments, "оценка этапа идёт", "оценки этапов идут", "оценок этапов идёт", "/assessments?state=open"),
            HomeFigure.Of(found.Controls, "контроль впереди", "контроля впереди", "контролей впереди", "/control?show=Due"),
        ], FigureDays.Note);
    }

    private async Task<FigureGroup> PairsAsync(FigureDays days, Guid? onlyPair, CancellationToken cancel)
    {
        var (me, today, isMentee) = (actor.PersonId ?? Guid.Empty, days.Today, actor.Is(SchoolRole.Mentee));
        var (now, month, year) = (days.Now, days.MonthAgo, days.YearAgo);
        var pairs = db.Set<Mentorship>().Where(m => (isMentee ? m.MenteeId : m.MentorId) == me && m.ApprovedOn != null);
        // A mentee counts what the diary shows to a mentee.
        var entries = isMentee
            ? db.Set<DiaryEntry>().Where(e => e.IsShared && pairs.Any(m => m.UnitId == e.UnitId && e.Date >= m.StartsOn && e.Date <= m.LastOn
                && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)))
            : db.Set<DiaryEntry>().Where(e => pairs.Any(m => m.UnitId == e.UnitId));
        var found = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new
        {
            Since = pairs.Min(m => (DateOnly?)m.StartsOn),
            Entries = entries.Count(e => e.Date >= now.From && e.Date <= now.To),
            EntriesMonthAgo = entries.Count(e => e.Date >= month.From && e.Date <= month.To),
            EntriesYearAgo = entries.Count(e => e.Date >= year.From && e.Date <= year.To),
            Minutes = entries.Where(e => e.Date >= now.From && e.Date <= now.To).Sum(e => (int?)e.Minutes) ?? 0,
            MinutesMonthAgo = entries.Where(e => e.Date >= month.From && e.Date <= month.To).Sum(e => (int?)e.Minutes) ?? 0,
            MinutesYearAgo = entries.Where(e => e.Date >= year.From && e.Date <= year.To).Sum(e => (int?)e.Minutes) ?? 0,
            LatePlans = db.Set<Plan>().Count(p => pairs.Any(m => m.Id == p.MentorshipId) && (p.State == PlanState.Approved || p.State == PlanState.InProgress)
                && p.Items.Any(i => i.DueOn < today && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed))),
        }).SingleAsync(cancel);
        if (found.Since is not { } since) return new("figures", "Мой месяц", []);

        var diary = onlyPair is { } id ? $"/mentorships/{id}/diary?month={today:yyyy-MM}" : "/diary";
        return new("figures", "Мой месяц",
        [
            HomeFigure.Of(found.Entries, $"запись в дневнике {days.InMonth}", $"записи в дневнике {days.InMonth}", $"записей в дневнике {days.InMonth}", diary,
                new FigureTrend(found.Entries, found.EntriesMonthAgo, found.EntriesYearAgo, since).Words(today, RussianPlural.Number)),
            new(Time(found.Minutes), (isMentee ? "по доступным записям " : "вместе ") + days.InMonth, diary,
                new FigureTrend(found.Minutes, found.MinutesMonthAgo, found.MinutesYearAgo, since).Words(today, RussianDuration.Format)),
            HomeFigure.Alarm(found.LatePlans, "план с просроченными мероприятиями", "плана с просроченными мероприятиями", "планов с просроченными мероприятиями",
                "/plans?state=late"),
        ], FigureDays.Note);
    }

    private async Task<FigureGroup> PsychologistAsync(DateOnly today, CancellationToken cancel)
    {
        var (me, roles, year, since) = (actor.PersonId ?? Guid.Empty, actor.Roles, AcademicYear.Of(today).StartYear, today.AddDays(-PeopleListReader.NewcomerDays));
        var terms = db.Set<RoadMapOccurrence>().Where(o => (o.State == OccurrenceState.Planned || o.State == OccurrenceState.Postponed)
            && db.Set<RoadMapItem>().Any(i => i.Id == o.ItemId && ((i.Roles & roles) != 0 || db.Set<RoadMapResponsible>().Any(p => p.ItemId == i.Id && p.PersonId == me))
                && db.Set<RoadMap>().Any(m => m.Id == i.RoadMapId && m.State == RoadMapState.InForce && m.Year >= year - 1)));
        var answered = SchoolFigures.Answered(db, CountedPeriod.OfYear(AcademicYear.Of(today), today));
        var trend = await trends.ReadAsync(cancel);
        var found = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new
        {
            Terms = terms.Count(),
            Late = terms.Count(o => o.DueOn < today),
            Papers = db.Set<Acknowledgement>().Count(a => a.PersonId == me && a.Method == AcknowledgementMethod.Awaited),
            Surveys = answered.Count(),
            Petitions = db.Set<Petition>().Where(Petition.ReadBy(SchoolRole.Psychologist, me))
                .Count(p => (p.State == PetitionState.Sent || p.State == PetitionState.Taken) && p.AuthorId != me && p.Addressee == SchoolRole.Psychologist),
            Newcomers = db.Set<Person>().Count(p => p.Staff != null && !p.IsArchived && p.Staff.HiredOn >= since),
        }).SingleAsync(cancel);
        return new("figures", "Моя работа в цифрах",
        [
            HomeFigure.Of(found.Terms, "мой пункт дорожной карты ждёт отметки", "моих пункта дорожной карты ждут отметки", "моих пунктов дорожной карты ждут отметки",
                "/roadmap/mine"),
            HomeFigure.Alarm(found.Late, "из них просрочен", "из них просрочены", "из них просрочено", "/roadmap/mine?show=late"),
            HomeFigure.Of(found.Papers, "документ на ознакомление", "документа на ознакомление", "документов на ознакомление", "/inbox"),
            HomeFigure.Of(found.Petitions, "просьба о помощи ждёт ответа", "просьбы о помощи ждут ответа", "просьб о помощи ждут ответа", "/petitions?box=to-answer"),
            HomeFigure.Of(found.Surveys, "анкета заполнена за учебный год", "анкеты заполнены за учебный год", "анкет заполнено за учебный год", "/surveys/summary"),
            // How many, never who: those who read no single answer learn only that somebody may want to be talked to (§2.13).
            .. trend.IsTold ? [HomeFigure.Alarm(trend.Fallen, "человек оценивает ниже, чем прежде", "человека оценивают ниже, чем прежде", "человек оценивают ниже, чем прежде",
                "/surveys/summary#trend")] : Array.Empty<HomeFigure>(),
            HomeFigure.Of(found.Newcomers, "сотрудник принят за год", "сотрудника приняты за год", "сотрудников приняты за год", "/people?hired=year"),
        ]);
    }

    private async Task<FigureGroup> AdministratorAsync(DateTime now, CancellationToken cancel)
    {
        var found = await db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new
        {
            Accounts = db.Set<Membership>().Count(m => !m.IsBlocked),
            Blocked = db.Set<Membership>().Count(m => m.IsBlocked),
            Never = db.Set<Membership>().Count(m => !m.IsBlocked && !db.Set<UserSession>().Any(x => x.MembershipId == m.Id)),
            OneStep = db.Set<Membership>().Count(m => !m.IsBlocked && (m.Roles & Infrastructure.Security.Rights.SecondStep) != 0
                && db.Users.Any(u => u.Id == m.UserId && !u.TwoFactorEnabled)),
            Codes = db.Set<Invitation>().Count(i => i.UsedAt == null && i.ExpiresAt > now),
            WithoutAccess = db.Set<Person>().Count(p => p.Staff != null && !p.IsArchived && !db.Set<Membership>().Any(m => m.PersonId == p.Id)),
        }).SingleAsync(cancel);
        return new("figures", "Доступ к порталу",
        [
            HomeFigure.Of(found.Accounts, "человек может войти", "человека могут войти", "человек могут войти", "/settings/accounts?show=open"),
            HomeFigure.Of(found.Never, "из них ещё не входил", "из них ещё не входили", "из них ещё не входили", "/settings/accounts?show=never"),
            HomeFigure.Of(found.OneStep, "решающий без второго шага входа", "решающих без второго шага входа", "решающих без второго шага входа",
                "/settings/accounts?show=one-step"),
            HomeFigure.Of(found.Blocked, "доступ закрыт", "доступа закрыты", "доступов закрыто", "/settings/accounts?show=blocked"),
            HomeFigure.Of(found.Codes, "код выдан и не использован", "кода выданы и не использованы", "кодов выдано и не использовано", "/settings/accounts#codes"),
            HomeFigure.Of(found.WithoutAccess, "сотрудник без учётной записи", "сотрудника без учётной записи", "сотрудников без учётной записи", "/people?access=none"),
        ]);
    }

    private static string Time(int minutes) => minutes == 0 ? "0" : RussianDuration.Format(minutes);
}
