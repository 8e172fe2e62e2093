using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What a mentor or a mentee does, and how the own pairs stand.</summary>
public sealed record OwnWork(IReadOnlyList<HomeTask> Tasks, IReadOnlyList<OwnPair> Pairs)
{
    public static OwnWork None { get; } = new([], []);
}

/// <summary>One of the own pairs at a glance.</summary>
/// <param name="Id">The pair.</param>
/// <param name="Partner">The other person of the pair.</param>
/// <param name="Topic">Subject or topic.</param>
/// <param name="Period">«до 24.09.2027»; of a pair that has not begun also from which day.</param>
/// <param name="PlanId">The plan of adaptation, if begun.</param>
/// <param name="MeasuresDone">Measures of the plan that are settled.</param>
/// <param name="Measures">Measures of the plan.</param>
/// <param name="LastEntryOn">Day of the latest entry that the reader may see.</param>
public sealed record OwnPair(Guid Id, string Partner, string Topic, string Period, Guid? PlanId, int MeasuresDone, int Measures, DateOnly? LastEntryOn);

/// <summary>What is the mentor's or the mentee's to do in the own pairs. Two queries, however many pairs.</summary>
public abstract class ParticipantTasks(PortalDbContext db, MentorshipAccess access)
{
    /// <summary>Measures due within so many days are shown.</summary>
    public const int SoonDays = 14;

    private const int Most = 30;

    /// <summary>Facts of an active pair.</summary>
    protected sealed record PairFacts(
        Guid Id,
        RussianName Mentor,
        RussianName Mentee,
        DateOnly StartsOn,
        DateOnly? ApprovedOn,
        DateOnly? LastEntryOn,
        Guid? PlanId,
        PlanState? PlanState,
        string? PlanReturnReason,
        int Measures,
        int MeasuresDone,
        string Topic,
        DateOnly EndsOn,
        DateOnly? EndsEarlyOn,
        DateOnly? LastSharedOn,
        bool QuestionnaireSubmitted,
        bool ReviewSubmitted,
        bool PapersAwaited,
        DateTime? InterviewAt,
        string? InterviewPlace)
    {
        public DateOnly AdaptationEndsOn => Mentorship.AdaptationEnd(StartsOn);

        /// <summary>Last day on which the pair works.</summary>
        public DateOnly LastDay => EndsEarlyOn ?? EndsOn;

        /// <summary>What is due later than the last day of a pair that ends early is done in the pair that takes it over.</summary>
        public bool EndsBefore(DateOnly due) => EndsEarlyOn < due;

        public bool PlanIsSettled => PlanId is not null && MeasuresDone == Measures;
    }

    /// <summary>A measure that is due soon or late.</summary>
    protected sealed record DueMeasure(Guid PlanId, Guid ItemId, Guid MentorshipId, string Measure, DateOnly DueOn, PlanItemResponsible Responsible);

    /// <summary>Active pairs of the acting mentor or mentee.</summary>
    protected Task<List<PairFacts>> PairsAsync(CancellationToken cancel) => (
        from m in access.Visible().AsNoTracking().Where(m => m.State == MentorshipState.Active)
        join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
        join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
        join p in db.Set<Plan>().Where(p => p.Kind == PlanKind.Adaptation) on m.Id equals p.MentorshipId into plans
        from plan in plans.DefaultIfEmpty()
        orderby m.StartsOn, m.Id
        select new PairFacts(
            m.Id,
            new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender),
            new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender),
            m.StartsOn,
            m.ApprovedOn,
            m.LastEntryOn,
            (Guid?)plan!.Id,
            (PlanState?)plan.State,
            plan.ReturnReason,
            plan!.Items.Count(i => !i.IsUnplanned),
            plan.Items.Count(i => !i.IsUnplanned && (i.State == PlanItemState.Done || i.State == PlanItemState.PartlyDone || i.State == PlanItemState.Cancelled)),
            m.Topic,
            m.EndsOn,
            m.EndsEarlyOn,
            db.Set<DiaryEntry>().Where(e => e.MentorshipId == m.Id && e.IsShared).Max(e => (DateOnly?)e.Date),
            db.Set<SurveyResponse>().Any(r => r.MentorshipId == m.Id && r.SurveyCode == SurveyCatalogue.YoungSpecialist && r.SubmittedAt != null),
            db.Set<MentorReview>().Any(r => r.MentorshipId == m.Id && r.Stage == Stage.Adaptation && r.SubmittedAt != null),
            db.Set<StageAssessment>().Any(a => a.MentorshipId == m.Id && a.State == AssessmentState.CollectingPackage),
            db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.State == AssessmentState.InterviewScheduled).Max(a => a.InterviewAt),
            db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.State == AssessmentState.InterviewScheduled).Max(a => a.InterviewPlace)))
        .Take(Most).ToListAsync(cancel);

    /// <summary>Measures of running plans that are late or due soon.</summary>
    protected Task<List<DueMeasure>> MeasuresAsync(DateOnly today, CancellationToken cancel)
    {
        var until = today.AddDays(SoonDays);
        return (
            from m in access.Visible().AsNoTracking().Where(m => m.State == MentorshipState.Active)
            join p in db.Set<Plan>() on m.Id equals p.MentorshipId
            where p.State == PlanState.Approved || p.State == PlanState.InProgress
            from i in p.Items
            where i.DueOn <= until && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed)
            orderby i.DueOn, i.Position
            select new DueMeasure(p.Id, i.Id, m.Id, i.Measure, i.DueOn, i.Responsible)).Take(Most).ToListAsync(cancel);
    }

    /// <summary>A measure as a row; its due day itself is in time.</summary>
    protected static HomeTask Due(DueMeasure measure, string about, DateOnly today) => new(
        measure.Measure,
        about,
        Until(measure.DueOn, today),
        measure.DueOn < today,
        "Отметить",
        $"/plans/{measure.PlanId}/items/{measure.ItemId}/mark",
        measure.DueOn);

    /// <summary>The period of a pair in words.</summary>
    protected static string PeriodOf(PairFacts pair, DateOnly today) =>
        pair.StartsOn > today ? MentorshipWords.Period(pair.StartsOn, pair.LastDay)
        : pair.EndsEarlyOn is null ? $"до\u00a0{RussianDate.Short(pair.EndsOn)}"
        : $"последний день {RussianDate.Short(pair.LastDay)}";

    /// <summary>«до 30.11.2026» or «срок был 20.11.2026».</summary>
    protected static string Until(DateOnly day, DateOnly today) => day < today ? $"срок был {RussianDate.Short(day)}" : day == today ? "сегодня" : $"до {RussianDate.Short(day)}";
}

/// <summary>The mentor's own work.</summary>
public sealed class MentorTasks(PortalDbContext db, MentorshipAccess access) : ParticipantTasks(db, access)
{
    public async Task<OwnWork> RunAsync(DateOnly today, CancellationToken cancel)
    {
        var pairs = await PairsAsync(cancel);
        if (pairs.Count == 0) return OwnWork.None;
        var tasks = new List<HomeTask>();
        foreach (var pair in pairs)
        {
            var about = pair.Mentee.SurnameWithInitials;
            switch (pair.PlanState)
            {
                case null:
                    tasks.Add(new("Составить план адаптации", about, "плана ещё нет", false, "Составить", $"/mentorships/{pair.Id}/program"));
                    break;
                case PlanState.Draft when pair.PlanReturnReason is not null:
                    tasks.Add(new("Доработать план адаптации", about, "вернули с замечаниями", true, "Открыть", $"/plans/{pair.PlanId}"));
                    break;
                case PlanState.Draft:
                    tasks.Add(new("Передать план на утверждение", about, "план составляется", false, "Открыть", $"/plans/{pair.PlanId}"));
                    break;
            }

            switch (DiaryWatch.Of(MentorshipState.Active, pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, today))
            {
                case DiarySign.Silent:
                    var days = DiaryWatch.Silence(pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, today);
                    tasks.Add(new("Записать встречу", about, $"записей не было {RussianPlural.Of(days, "день", "дня", "дней")}", true, "Записать", $"/mentorships/{pair.Id}/diary/new"));
                    break;
                case DiarySign.TooEarly when pair.StartsOn <= today:
                    tasks.Add(new("Записать первую встречу", about, "пара новая", false, "Записать", $"/mentorships/{pair.Id}/diary/new"));
                    break;
            }

            if (!pair.ReviewSubmitted && pair.PlanId is not null && (pair.PapersAwaited || today > pair.AdaptationEndsOn || (pair.PlanIsSettled && pair.PlanState is PlanState.InProgress or PlanState.Fulfilled)))
            {
                tasks.Add(new("Написать отзыв об адаптации", about, "нужен для оценки этапа", false, "Написать", $"/mentorships/{pair.Id}/review"));
            }
        }

        var names = pairs.ToDictionary(p => p.Id, p => p.Mentee.SurnameWithInitials);
        tasks.AddRange((await MeasuresAsync(today, cancel)).Where(m => names.ContainsKey(m.MentorshipId)).Select(m => Due(m, names[m.MentorshipId], today)));
        return new OwnWork(tasks, pairs.ConvertAll(p => new OwnPair(p.Id, p.Mentee.Full, p.Topic, PeriodOf(p, today), p.PlanId, p.MeasuresDone, p.Measures, p.LastEntryOn)));
    }
}

/// <summary>The mentee's own work.</summary>
public sealed class MenteeTasks(PortalDbContext db, MentorshipAccess access, SchoolClock clock) : ParticipantTasks(db, access)
{
    public async Task<OwnWork> RunAsync(DateOnly today, CancellationToken cancel)
    {
        var pairs = await PairsAsync(cancel);
        if (pairs.Count == 0) return OwnWork.None;
        var tasks = new List<HomeTask>();
        foreach (var pair in pairs)
        {
            var about = $"наставник {pair.Mentor.SurnameWithInitials}";
            if (pair.InterviewAt is { } at)
            {
                // Of the assessment itself nothing is told before the interview (§2.13).
                var when = clock.ToLocal(at);
                tasks.Add(new("Прийти на собеседование по итогам этапа", pair.InterviewPlace ?? "", $"{when:dd.MM.yyyy в HH:mm}", false, "Открыть", $"/mentorships/{pair.Id}", DateOnly.FromDateTime(when)));
            }

            var due = pair.AdaptationEndsOn;
            if (!pair.QuestionnaireSubmitted && pair.StartsOn <= today && (pair.PapersAwaited || !pair.EndsBefore(due)))
            {
                tasks.Add(new("Заполнить анкету молодого специалиста", about, Until(due, today), due < today, "Заполнить", "/surveys/" + SurveyCatalogue.YoungSpecialist, due));
            }

            if (pair.PlanState is null)
            {
                tasks.Add(new("Составить план адаптации вместе с наставником", about, "плана ещё нет", false, "Составить", $"/mentorships/{pair.Id}/program"));
            }
            else if (pair.PlanState == PlanState.Draft)
            {
                tasks.Add(new("Проверить проект плана", about, pair.PlanReturnReason is null ? "план составляется" : "вернули с замечаниями", false, "Открыть", $"/plans/{pair.PlanId}"));
            }
        }

        var names = pairs.ToDictionary(p => p.Id, p => $"наставник {p.Mentor.SurnameWithInitials}");
        tasks.AddRange((await MeasuresAsync(today, cancel))
            .Where(m => names.ContainsKey(m.MentorshipId) && m.Responsible is (PlanItemResponsible.Mentee or PlanItemResponsible.Both))
            .Select(m => Due(m, names[m.MentorshipId], today)));
        return new OwnWork(tasks, pairs.ConvertAll(p => new OwnPair(p.Id, p.Mentor.Full, p.Topic, PeriodOf(p, today), p.PlanId, p.MeasuresDone, p.Measures, p.LastSharedOn)));
    }
}
