using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Plans to compose, to approve and to mark.</summary>
public static class PlanWork
{
    /// <summary>Measures due within so many days are told.</summary>
    public const int SoonDays = 14;

    /// <summary>A plan that is evaluated at its end is told so many days before.</summary>
    public const int EvaluationDays = 60;

    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("plan-missing", MissingPlan.Of)
        {
            Acts = SchoolRole.Curator, What = "План этапа не передан на утверждение",
                Title = r => r.Text is { } stage ? $"План этапа {stage} не передан на утверждение" : "План этапа не передан на утверждение", Verb = "Открыть планы",
                Href = r => $"/mentorships/{r.RecordId}/plans", When = WorkWords.Since(PairFacts.PlanAwaitedDays),
        },
        new("plan-to-compose", (db, v) => MissingPlan.Of(db, v, db.Set<Plan>()))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Составить план этапа", Verb = "Составить", Href = Program, When = WorkWords.Always("плана ещё нет"),
        },
        new("plan-to-compose-together", (db, v) => MissingPlan.Of(db, v, db.Set<Plan>()))
        {
            Acts = SchoolRole.Mentee, What = "Составить план этапа вместе с наставником", Verb = "Составить", Href = Program, About = WorkWords.WithMentor,
            When = WorkWords.Always("плана ещё нет"),
        },
        new("unit-plan-to-compose", (db, v) => WorkSources.OfPairs(
            from m in db.Set<Mentorship>()
            where m.State == MentorshipState.Active && m.StartsOn <= v.Today && m.LastEntryOn == null
                && db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null && p.Stages.Any(s => s.GatePlan != null
                    && (s.State == StageState.Ahead || s.State == StageState.Running) && !db.Set<Plan>().Any(x => x.SubjectId == m.UnitId && x.Kind == s.GatePlan)))
            select new PairOfWork { Pair = m, RecordId = m.Id, OtherId = m.Id, On = m.StartsOn, At = null, Text = null }))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Составить план работы с наставляемым",
            Verb = "Составить", Href = Program, When = WorkWords.Always("до первой встречи"),
        },
        new("plan-returned", (db, v) => Drafts(db, db.Set<Plan>().Where(p => p.ReturnReason != null)))
        {
            IsPosted = true,
            Acts = SchoolRole.Mentor, What = "Доработать план этапа", Verb = "Доработать", Href = Page, When = WorkWords.Always("вернули с замечаниями", isLate: true),
        },
        new("plan-draft", (db, v) => Drafts(db, db.Set<Plan>().Where(p => p.ReturnReason == null)))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Передать план на утверждение", Verb = "Передать", Href = Page, When = WorkWords.Always("план составляется"),
        },
        new("plan-draft-to-check", (db, v) => Drafts(db, db.Set<Plan>()))
        {
            Acts = SchoolRole.Mentee, What = "Проверить проект плана", Verb = "Проверить", Href = Page, About = WorkWords.WithMentor,
            When = (r, _) => new(r.Text is null ? "план составляется" : "вернули с замечаниями"),
        },
        // Done by itself: the head has said something of this edition, or it is handed over.
        new("plan-to-comment", (db, v) => Drafts(db, db.Set<Plan>().Where(p => p.MenteeId != null && p.Items.Count != 0
            && !db.Set<PlanComment>().Any(c => c.PlanId == p.Id && c.Edition == p.Edition && c.AuthorId != p.Mentorship.MentorId && c.AuthorId != p.MenteeId))))
        {
            Acts = SchoolRole.MethodUnionHead, IsNeverOnes = true, IsOfUnionsMentees = true, OnPair = null, What = "Посмотреть проект плана и написать комментарий",
            Verb = "Посмотреть", Href = r => $"/plans/{r.RecordId}#comments", When = WorkWords.Always("план составляется"), Behind = 2,
        },
        // Until the mentor answers or hands the plan over.
        new("plan-commented", (db, v) => Drafts(db, db.Set<Plan>().Where(p => db.Set<PlanComment>().Where(c => c.PlanId == p.Id && c.Edition == p.Edition)
            .OrderByDescending(c => c.WrittenAt).ThenByDescending(c => c.Id).Select(c => (Guid?)c.AuthorId).FirstOrDefault() != (Guid?)p.Mentorship.MentorId
            && db.Set<PlanComment>().Any(c => c.PlanId == p.Id && c.Edition == p.Edition))))
        {
            Acts = SchoolRole.Mentor, What = "Прочитать комментарий к проекту плана и учесть его", Verb = "Прочитать", Href = r => $"/plans/{r.RecordId}#comments",
            When = WorkWords.Always("новый"),
        },
        // What is evaluated at its end is told by the rule below.
        new("plan-ending", (db, v) => WorkSources.OfPairs(
            from p in db.Set<Plan>()
            join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
            where m.State == MentorshipState.Active && (p.State == PlanState.Approved || p.State == PlanState.InProgress) && p.EndsOn <= v.Today.AddDays(SoonDays)
                && !db.Set<Participation>().Any(x => x.PersonId == m.MenteeId && x.EndedOn == null && x.Stages.Any(s => s.PlanFrom != null && s.Plan == p.Kind))
            select new PairOfWork { Pair = m, RecordId = p.Id, OtherId = p.Id, On = p.EndsOn, At = null, Text = null }))
        {
            Term = "T-12", IsPosted = true, Acts = SchoolRole.Mentor, Sees = SchoolRole.Curator, Behind = 1, What = "Срок плана заканчивается: отметить все мероприятия",
            Followed = "Срок плана заканчивается", Verb = "Отметить", Href = Page, When = WorkWords.Until,
        },
        ToApprove("plan-to-approve", ProgramRole.DeputyAcademic, db => db.Set<Plan>().Where(p => p.Decider == ProgramRole.DeputyAcademic)),
        ToApprove("plan-to-approve-methodical", ProgramRole.DeputyMethodical, db => db.Set<Plan>().Where(p => p.Decider == ProgramRole.DeputyMethodical)),
        ToApprove("plan-to-approve-director", ProgramRole.Director, db => db.Set<Plan>().Where(p => p.Decider == ProgramRole.Director)),
        new("plan-to-evaluate", (db, v) => WorkSources.OfPairs(
            from p in db.Set<Plan>()
            join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
            where m.State == MentorshipState.Active && p.EvaluatedOn == null && p.EndsOn <= v.Today.AddDays(EvaluationDays)
                && (p.State == PlanState.Approved || p.State == PlanState.InProgress || p.State == PlanState.Fulfilled)
                && db.Set<Participation>().Any(x => x.PersonId == m.MenteeId && x.EndedOn == null && x.Stages.Any(s => s.PlanFrom != null && s.Plan == p.Kind))
            select new PairOfWork { Pair = m, RecordId = p.Id, OtherId = p.Id, On = p.EndsOn, At = null, Text = null }))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Подвести итоги плана и оценить проделанную работу", Verb = "Подвести итоги", Href = Page, When = WorkWords.Until,
        },
        new("measure-due", (db, v) => Measures(db, v, mentees: false))
        {
            IsPosted = true, Acts = SchoolRole.Mentor, What = "Отметить мероприятие плана", Title = WorkWords.Title, Verb = "Отметить", Href = Mark, When = WorkWords.Until,
        },
        new("own-measure-due", (db, v) => Measures(db, v, mentees: true))
        {
            IsPosted = true, Acts = SchoolRole.Mentee, What = "Отметить мероприятие плана", Title = WorkWords.Title, Verb = "Отметить", Href = Mark, About = WorkWords.WithMentor,
            When = WorkWords.Until,
        },
    ];

    private static string Page(WorkRow row) => $"/plans/{row.RecordId}";

    private static string Program(WorkRow row) => $"/mentorships/{row.MentorshipId}/plans";

    private static string Mark(WorkRow row) => $"/plans/{row.RecordId}/items/{row.OtherId}/mark";

    // One rule for each role that a program file may name; the row of a plan goes to the one it was handed over to.
    private static WorkRule ToApprove(string code, ProgramRole decider, Func<PortalDbContext, IQueryable<Plan>> plans) => new(code, (db, v) => WorkSources.OfPairs(
        from p in plans(db)
        join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
        where p.State == PlanState.OnReview
        select new PairOfWork { Pair = m, RecordId = p.Id, OtherId = p.Id, On = null, At = null, Text = null }))
    {
        IsPosted = true,
        Acts = decider.ToSchoolRole(),
        What = "Утвердить план",
        Verb = "Рассмотреть",
        Href = Page,
        IsNeverOnes = true,
        When = WorkWords.Always("передан на утверждение"),
    };

    private static IQueryable<WorkRow> Drafts(PortalDbContext db, IQueryable<Plan> plans) => WorkSources.OfPairs(
        from p in plans
        join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
        where m.State == MentorshipState.Active && p.State == PlanState.Draft
        select new PairOfWork { Pair = m, RecordId = p.Id, OtherId = p.Id, On = null, At = null, Text = p.ReturnReason });

    private static IQueryable<WorkRow> Measures(PortalDbContext db, QueryValues v, bool mentees)
    {
        var plans = db.Set<Plan>().Where(p => p.State == PlanState.Approved || p.State == PlanState.InProgress);
        var due = plans.SelectMany(p => p.Items, (p, i) => new { p.Id, p.MentorshipId, Item = i });
        if (mentees) due = due.Where(d => d.Item.Responsible == PlanItemResponsible.Mentee || d.Item.Responsible == PlanItemResponsible.Both);
        return WorkSources.OfPairs(
            from d in due
            join m in db.Set<Mentorship>() on d.MentorshipId equals m.Id
            where m.State == MentorshipState.Active && m.StartsOn <= v.Today && d.Item.DueOn <= v.Today.AddDays(SoonDays)
                && (d.Item.State == PlanItemState.Planned || d.Item.State == PlanItemState.InProgress || d.Item.State == PlanItemState.Postponed)
            select new PairOfWork { Pair = m, RecordId = d.Id, OtherId = d.Item.Id, On = d.Item.DueOn, At = null, Text = d.Item.Measure });
    }
}
