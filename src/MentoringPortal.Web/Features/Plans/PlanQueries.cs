using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Reads of the plans' room.</summary>
public sealed class PlanQueries(PortalDbContext db, PlanAccess access, ProgramReader programs, SchoolClock clock)
{
    /// <summary>Id of the latest plan of a kind of the mentee or of the unit of a pair, unless it is closed without a pair to carry it.</summary>
    /// <param name="participationId">Participation of the mentee, if any.</param>
    public Task<Guid?> PlanIdAsync(PairHead pair, Guid? participationId, string? kind, CancellationToken cancel)
    {
        var (id, unitId) = (pair.MentorshipId, pair.UnitId);
        return access.Visible().Where(p => p.Kind == kind && (p.ClosedFrom == null || p.MentorshipId == id)
                && (p.SubjectId == participationId || p.SubjectId == unitId || p.MentorshipId == id || p.EarlierMentorshipId == id))
            .OrderByDescending(p => p.Number).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The plan of a kind was closed together with an earlier pair, and this one may carry it on.</summary>
    public Task<bool> IsLeftWithPairAsync(PairHead pair, Guid? participationId, PlanKindDefinition kind, CancellationToken cancel)
    {
        var (subject, code) = (kind.Owner == PlanOwner.Mentee ? participationId : pair.UnitId, kind.Code);
        return db.Set<Plan>().AnyAsync(
            p => p.SubjectId == subject && p.Kind == code && p.ClosedFrom != null && p.MentorshipId != pair.MentorshipId && p.EndsOn >= pair.StartsOn, cancel);
    }

    /// <summary>What the plan of the mentee's earlier stage has left undone.</summary>
    public Task<List<LeftMeasure>> LeftAsync(Guid menteeId, IReadOnlyCollection<string> kinds, CancellationToken cancel) =>
        db.PlanBefore(menteeId, kinds).AsNoTracking().SelectMany(p => p.Items)
            .Where(i => i.State != PlanItemState.Done && i.State != PlanItemState.PartlyDone && i.State != PlanItemState.Cancelled)
            .OrderBy(i => i.Position).Select(i => new LeftMeasure(i.Measure, i.DueOn)).ToListAsync(cancel);

    /// <summary>Earlier plans of the kind that the pair's mentor made with others, newest first; the first choice takes none.</summary>
    public async Task<IReadOnlyList<Choice>> ModelsAsync(PairHead pair, string kind, CancellationToken cancel)
    {
        var models = await (
            from p in access.Models(pair.MentorId, pair.MentorshipId, kind).AsNoTracking()
            join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
            orderby p.StartsOn descending, p.Id
            select new { p.Id, p.MenteeId, m.Mentee.Name, p.StartsOn, p.EndsOn }).Take(20).ToListAsync(cancel);
        return models.Count == 0 ? [] : [Choice.None("Не брать"), .. models.Select(p =>
            Choice.Of(p.Id, $"{(p.MenteeId is null ? "план группы" : p.Name.SurnameWithInitials)}, {RussianDate.Span(p.StartsOn, p.EndsOn)}"))];
    }

    /// <summary>Samples of the school for a new plan of the kind; the first choice takes none.</summary>
    public Task<IReadOnlyList<Choice>> SamplesAsync(string kind, CancellationToken cancel) => PlanSampleReader.ChoicesAsync(db, kind, cancel);

    /// <summary>A plan with its measures; null when the actor does not see it.</summary>
    public async Task<PlanPage?> PlanAsync(Guid planId, CancellationToken cancel)
    {
        var page = await (
            from p in access.Visible().AsNoTracking()
            where p.Id == planId
            join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
            select new PlanPage
            {
                Id = p.Id,
                Version = p.Version,
                Kind = p.Kind,
                State = p.State,
                Edition = p.Edition,
                Goal = p.Goal,
                SectionsJson = p.SectionsJson,
                StartsOn = p.StartsOn,
                EndsOn = p.EndsOn,
                ReturnReason = p.ReturnReason,
                AmendmentReason = p.AmendmentReason,
                AmendedBy = p.AmendedBy,
                MenteeId = p.MenteeId,
                Decider = p.Decider,
                Evaluation = p.Evaluation,
                EvaluationReview = p.EvaluationReview,
                EvaluationProposals = p.EvaluationProposals,
                EvaluatedOn = p.EvaluatedOn,
                ProgramEditionId = db.Set<Participation>().Where(x => x.PersonId == m.MenteeId && x.Side == PoolSide.Mentees)
                    .OrderByDescending(x => x.EndedOn == null).ThenByDescending(x => x.AdmittedOn).ThenByDescending(x => x.Id).Select(x => (Guid?)x.EditionId).FirstOrDefault(),
                Pair = new PairHead(
                    m.Id,
                    m.MentorId,
                    m.Mentor.Name,
                    m.MenteeId,
                    m.Mentee.Name,
                    m.State,
                    m.StartsOn,
                    m.EndsOn,
                    m.LastOn,
                    m.UnitId,
                    db.Set<Mentorship>().Any(o => o.UnitId == m.UnitId && o.Id != m.Id)),
                Items = p.Items.OrderBy(i => i.DueOn).ThenBy(i => i.Position)
                    .Select(i => new PlanItemRow(i.Id, i.Version, i.Position, i.Measure, i.ActivityForm, i.DueOn, i.OriginalDueOn, i.Responsible, i.ExpectedResult,
                    i.State, i.IsUnplanned, i.DoneOn, i.Comment, i.Evidence)).ToList(),
            }).FirstOrDefaultAsync(cancel);
        if (page is null) return null;
        page.Today = clock.Today;
        var program = await programs.OfAsync(page.ProgramEditionId, cancel);
        var kind = program.PlanKind(page.Kind);
        var stage = program.StageList.FirstOrDefault(s => s.Plan == page.Kind);
        page.Definition = kind;
        page.Title = kind?.Title ?? "Индивидуальный план";
        page.AsksEvaluation = program.IsEvaluated(page.Kind);
        page.AsksReview = stage?.Package.Any(p => p.Document == MentorReviewPaper.Code) == true;
        page.ActivityForms = stage?.ActivityForms ?? [];
        page.IsMentor = access.IsMentor(page.Pair.MentorId);
        page.IsMentee = access.IsMentee(page.MenteeId);
        page.MayDecide = access.MayDecide(page.Pair.MentorId) && (page.Decider is not { } decider || (decider.ToSchoolRole() & access.Role) != 0);
        page.MayCompose = page.Pair.IsActive && access.MayCompose(page.Pair.MentorId, page.MenteeId);
        page.MayAmend = page.Pair.IsActive && page.IsRunning && access.MayAmend(kind, page.Pair.MentorId, page.MenteeId);
        page.MayComment = page.Pair.IsActive && page.State is PlanState.Draft or PlanState.OnReview && access.MayComment(page.Pair.MentorId, page.MenteeId);
        page.MaySave = page.State != PlanState.Draft && access.MaySave(page.Pair.MentorId);
        return page;
    }

    /// <summary>All plans that a pair has by the program, begun or not, with what is next: one query besides the track.</summary>
    public async Task<PairPlansPage> OfPairAsync(PairHead pair, CancellationToken cancel)
    {
        var inHand = await programs.InHandAsync(pair.MenteeId, cancel);
        var (program, today) = (inHand.Program.Definition, clock.Today);
        var (id, unitId, participation) = (pair.MentorshipId, pair.UnitId, inHand.ParticipationId);
        var plans = await access.Visible().AsNoTracking().Include(p => p.Items)
            .Where(p => p.SubjectId == participation || p.SubjectId == unitId || p.MentorshipId == id || p.EarlierMentorshipId == id)
            .OrderByDescending(p => p.Number).ThenByDescending(p => p.Id).ToListAsync(cancel);
        var kinds = inHand.PlanKindsOf(program);
        var rows = new List<PairPlanRow>();
        foreach (var kind in program.PlanKindList.Where(k => kinds.Contains(k) || plans.Exists(p => p.Kind == k.Code)))
        {
            var begin = $"/mentorships/{pair.MentorshipId}/plans/{kind.Code}";
            var mayBegin = pair.IsActive && access.MayCompose(pair.MentorId, kind.Owner == PlanOwner.Mentee ? pair.MenteeId : null);
            if (plans.Find(p => p.Kind == kind.Code) is not { } plan)
            {
                var stage = inHand.StageOfPlan(kind.Code);
                var next = stage is { } ahead && ahead.StartsOn > today ? $"Этап начнётся {RussianDate.Short(ahead.StartsOn)}; проект можно составить заранее"
                    : stage is { IsAhead: false } ? "Этап пройден" : "План ещё не составлен";
                rows.Add(new(null, kind.Title, null, stage is null ? null : RussianDate.Span(stage.StartsOn, stage.EndsOn), 0, 0, next,
                    mayBegin && stage is null or { IsAhead: true } ? "Составить" : null, mayBegin && stage is null or { IsAhead: true } ? begin : null));
                continue;
            }

            var measures = plan.Items.Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled).ToList();
            // Closed with an earlier pair, and nobody carries it: this pair may.
            var waits = plan is { State: PlanState.Closed, ClosedFrom: not null } && plan.MentorshipId != pair.MentorshipId && mayBegin;
            rows.Add(new(plan.Id, kind.Title, plan.State, RussianDate.Span(plan.StartsOn, plan.EndsOn),
                measures.Count(i => i.State == PlanItemState.Done), measures.Count,
                waits ? "Закрыт вместе с прежней парой: его можно продолжить" : NextOf(plan, kind, program.IsEvaluated(kind.Code), today),
                waits ? "Продолжить" : "Открыть", waits ? begin : $"/plans/{plan.Id}"));
        }

        return new PairPlansPage(pair, rows);
    }

    private static string NextOf(Plan plan, PlanKindDefinition kind, bool isEvaluated, DateOnly today) => plan.State switch
    {
        PlanState.Draft => plan.ReturnReason is null ? "Передать на утверждение" : "Исправить по замечаниям и снова передать на утверждение",
        PlanState.OnReview => $"Утверждает {(plan.Decider ?? kind.Approver).Label()}",
        PlanState.Closed => "Закрыт",
        _ when plan.Items.Where(i => !i.IsSettled).MinBy(i => i.DueOn) is { } item =>
            $"{item.Measure}, {(item.IsOverdueOn(today) ? "срок был" : "до")} {RussianDate.Short(item.DueOn)}",
        _ when isEvaluated && plan.EvaluatedOn is null => "Оценить проделанную работу",
        _ => isEvaluated ? "Оценён наставником" : "Все мероприятия отмечены",
    };

    /// <summary>Approved editions, newest first.</summary>
    public async Task<IReadOnlyList<EditionRow>> EditionsAsync(Guid planId, CancellationToken cancel) =>
        await Editions(r => r.PlanId == planId).ToListAsync(cancel);

    /// <summary>An approved edition as it was.</summary>
    public async Task<EditionPage?> EditionAsync(Guid planId, int edition, CancellationToken cancel)
    {
        if (await PlanAsync(planId, cancel) is not { } plan) return null;
        var row = await Editions(r => r.PlanId == planId && r.Edition == edition).FirstOrDefaultAsync(cancel);
        if (row is null) return null;
        var revision = await db.Set<PlanRevision>().AsNoTracking().FirstAsync(r => r.PlanId == planId && r.Edition == edition, cancel);
        return new EditionPage(planId, plan.Title, plan.Pair, row, revision.Read());
    }

    /// <summary>Plans: those that wait for approval first, then those with overdue measures.</summary>
    public async Task<PlanListPage> ListAsync(PlanFilter filter, CancellationToken cancel)
    {
        var today = clock.Today;
        var plans = access.Visible().AsNoTracking();
        plans = filter.State switch
        {
            "review" => plans.Where(p => p.State == PlanState.OnReview),
            "draft" => plans.Where(p => p.State == PlanState.Draft),
            "running" => plans.Where(p => p.State == PlanState.Approved || p.State == PlanState.InProgress),
            "fulfilled" => plans.Where(p => p.State == PlanState.Fulfilled),
            "closed" => plans.Where(p => p.State == PlanState.Closed),
            "late" => plans.Where(p => (p.State == PlanState.Approved || p.State == PlanState.InProgress)
                && p.Items.Any(i => i.DueOn < today && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed))),
            _ => plans,
        };
        if (filter.Kind is { Length: > 0 } code) plans = plans.Where(p => p.Kind == code);
        var rows =
            from p in plans
            join m in db.Set<Mentorship>() on p.MentorshipId equals m.Id
            select new
            {
                p,
                m.Mentor,
                m.Mentee,
                Overdue = p.State == PlanState.Approved || p.State == PlanState.InProgress
                    ? p.Items.Count(i => i.DueOn < today && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed)) : 0
            };
        var page = await rows.Named(filter.Q, r => r.Mentee.SearchName, r => r.Mentor.SearchName)
            .OrderBy(r => r.p.State == PlanState.OnReview ? 0 : r.Overdue > 0 ? 1 : 2)
            .ThenBy(r => r.Mentee.SearchName)
            .ThenBy(r => r.p.Id)
            .Select(r => new PlanRow(
                r.p.Id,
                r.Mentee.Id,
                r.Mentee.Name.Full,
                r.Mentor.Name.SurnameWithInitials,
                r.p.Kind,
                r.p.State,
                r.p.EndsOn,
                r.p.Items.Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled),
                r.p.Items.Count(i => !i.IsUnplanned && i.State == PlanItemState.Done),
                r.Overdue))
            .PageOfAsync(filter, "/plans", cancel);
        var kinds = (await programs.AtWorkAsync(cancel)).SelectMany(p => p.PlanKindList).DistinctBy(k => (k.Code, k.ShortTitle)).ToList();
        // Whose edition it is, is asked only where editions call a plan otherwise.
        var asked = page.Rows.Where(r => kinds.Count(k => k.Code == r.Kind) > 1).Select(r => r.MenteeId).Distinct().ToList();
        var programOf = asked.Count > 0 ? await programs.OfMenteesAsync(asked, cancel) : null;
        foreach (var row in page.Rows)
        {
            var own = programOf is not null && asked.Contains(row.MenteeId) ? programOf(row.MenteeId).Definition.PlanKind(row.Kind) : null;
            row.Title = (own ?? kinds.Find(k => k.Code == row.Kind))?.ShortTitle ?? "план";
        }

        return new PlanListPage(page, filter)
        {
            Kinds = [.. kinds.DistinctBy(k => k.Code)],
            MayReadSamples = (access.Role & PlanSampleReader.Read) != 0
        };
    }

    private IQueryable<EditionRow> Editions(Expression<Func<PlanRevision, bool>> which) =>
        from r in db.Set<PlanRevision>().AsNoTracking().Where(which)
        orderby r.Edition descending
        select new EditionRow(r.Edition, r.ApprovedOn, r.ApprovedBy.Name.SurnameWithInitials,
            r.AmendmentReason, r.DocumentId, r.AmendedBy);
}
