using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Individual plans: read by everybody who sees the pair, composed by mentor and mentee.</summary>
[ActsAs(PlanAccess.Readers)]
public sealed class PlansController(PlanQueries queries, PairHeadReader pairs, PlanAccess access, PlanPaper paper, AuditHistory audit, SchoolClock clock,
    SchoolCalendarReader calendars, ProgramReader programs) : PortalController
{
    [HttpGet("/plans")]
    public async Task<IActionResult> Index(PlanFilter filter, CancellationToken cancel) => Page(await queries.ListAsync(filter, cancel));

    [HttpGet("/mentorships/{id:guid}/program")]
    public async Task<IActionResult> Program(Guid id, CancellationToken cancel)
    {
        if (await pairs.PairAsync(id, cancel) is not { } pair) return NotFoundPage();
        var inHand = await programs.InHandAsync(pair.MenteeId, cancel);
        return await queries.PlanIdAsync(pair, inHand.ParticipationId, inHand.PlanKind?.Code, cancel) is { } planId ? LocalRedirect($"/plans/{planId}")
            : Page("Begin", await BeginPage(pair, null, cancel));
    }

    [HttpPost("/mentorships/{id:guid}/program"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> Begin(Guid id, [Bind(Prefix = "Form")] BeginPlanForm form, [FromServices] BeginPlan begin, CancellationToken cancel) =>
        BeginAsync(id, null, form, begin, cancel);

    /// <summary>All plans of a pair.</summary>
    [HttpGet("/mentorships/{id:guid}/plans")]
    public async Task<IActionResult> PairPlans(Guid id, CancellationToken cancel) =>
        await pairs.PairAsync(id, cancel) is { } pair ? Page(await queries.OfPairAsync(pair, cancel)) : NotFoundPage();

    /// <summary>One kind: the plan, or where it is begun.</summary>
    [HttpGet("/mentorships/{id:guid}/plans/{kind}")]
    public async Task<IActionResult> OfKind(Guid id, string kind, CancellationToken cancel)
    {
        if (await pairs.PairAsync(id, cancel) is not { } pair) return NotFoundPage();
        var inHand = await programs.InHandAsync(pair.MenteeId, cancel);
        if (inHand.Program.Definition.PlanKind(kind) is null) return NotFoundPage();
        return await queries.PlanIdAsync(pair, inHand.ParticipationId, kind, cancel) is { } planId ? LocalRedirect($"/plans/{planId}")
            : Page("Begin", await BeginPage(pair, null, cancel, kind));
    }

    [HttpPost("/mentorships/{id:guid}/plans/{kind}"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> BeginKind(Guid id, string kind, [Bind(Prefix = "Form")] BeginPlanForm form, [FromServices] BeginPlan begin, CancellationToken cancel) =>
        BeginAsync(id, kind, form, begin, cancel);

    private Task<IActionResult> BeginAsync(Guid id, string? kind, BeginPlanForm form, BeginPlan begin, CancellationToken cancel) =>
        WriteAsync(() => begin.RunAsync(id, kind, form, cancel), plan => Done($"/plans/{plan.Id}", "План начат. Проверьте сроки и ответственных, добавьте своё."),
            "Begin", async () => await pairs.PairAsync(id, cancel) is { } pair ? await BeginPage(pair, form, cancel, kind) : null);

    [HttpGet("/plans/{id:guid}")]
    public async Task<IActionResult> Plan(Guid id, [FromServices] PlanTalkReader talk, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { } plan) return NotFoundPage();
        plan.Talk = await talk.ReadAsync(plan, cancel);
        plan.Editions = await queries.EditionsAsync(id, cancel);
        plan.History = (await audit.ForAsync(id, 50)).ToModel();
        return Page(plan);
    }

    [HttpGet("/plans/{id:guid}/editions/{edition:int}")]
    public async Task<IActionResult> Edition(Guid id, int edition, CancellationToken cancel) =>
        PageIfFound(await queries.EditionAsync(id, edition, cancel));

    /// <summary>The plan with its marks as of today.</summary>
    [HttpGet("/plans/{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel)
    {
        if (await access.OpenAsync(id, cancel) is not { } open) return NotFoundPage();
        return this.Paper(await paper.ComposeAsync(open.Plan, open.Mentorship, approved: false, cancel), format);
    }

    // --- composing ---

    [HttpGet("/plans/{id:guid}/items/new"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> NewItem(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { MayCompose: true } plan
            ? Page("Item", PlanItemPage.Of(plan, new PlanItemForm())) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/items"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> AddItem(Guid id, [Bind(Prefix = "Form")] PlanItemForm form, string? then, [FromServices] SavePlanItem save, CancellationToken cancel) =>
        SaveItem(id, null, default, form, then, save, cancel);

    [HttpGet("/plans/{id:guid}/items/{itemId:guid}"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> Item(Guid id, Guid itemId, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { MayCompose: true } plan || plan.Items.Find(i => i.Id == itemId) is not { } item) return NotFoundPage();
        var form = new PlanItemForm
        {
            Measure = item.Measure,
            ActivityForm = item.ActivityForm,
            DueOn = item.DueOn,
            Responsible = item.Responsible,
            ExpectedResult = item.ExpectedResult
        };
        return Page(PlanItemPage.Of(plan, form, itemId, item.Version));
    }

    [HttpPost("/plans/{id:guid}/items/{itemId:guid}"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> ChangeItem(Guid id, Guid itemId, Guid version, [Bind(Prefix = "Form")] PlanItemForm form, [FromServices] SavePlanItem save,
        CancellationToken cancel) =>
        SaveItem(id, itemId, version, form, null, save, cancel);

    [HttpPost("/plans/{id:guid}/items/{itemId:guid}/removal"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> RemoveItem(Guid id, Guid itemId, [FromServices] RemovePlanItem remove, CancellationToken cancel) =>
        ButtonAsync(() => remove.RunAsync(id, itemId, cancel), $"/plans/{id}", "Мероприятие удалено из проекта плана.");

    [HttpGet("/plans/{id:guid}/goal"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> Goal(Guid id, [FromServices] PlanTalkReader talk, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { MayCompose: true } plan) return NotFoundPage();

        var form = PlanTextForm.Of(plan);
        if (plan.HasSections) form.Directions ??= await talk.DirectionsAsync(plan, cancel);
        return Page(new PlanTextPage { Plan = plan, Form = form });
    }

    [HttpPost("/plans/{id:guid}/goal"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> SetGoal(Guid id, Guid version, [Bind(Prefix = "Form")] PlanTextForm form, [FromServices] SetPlanGoal set, CancellationToken cancel) =>
        WriteAsync(() => set.RunAsync(id, version, form, cancel), Done($"/plans/{id}", "Сохранено."),
            "Goal", async () => await queries.PlanAsync(id, cancel) is { } plan ? new PlanTextPage { Plan = plan, Form = form } : null);

    // --- the end of a plan ---

    [HttpGet("/plans/{id:guid}/evaluation"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Evaluation(Guid id, CancellationToken cancel) => await queries.PlanAsync(id, cancel) is { MayEvaluate: true } plan
        ? Page(new EvaluationPage
        {
            Plan = plan,
            Form = new EvaluationForm { Evaluation = plan.Evaluation, EvaluationReview = plan.EvaluationReview, EvaluationProposals = plan.EvaluationProposals },
        })
        : NotFoundPage();

    [HttpPost("/plans/{id:guid}/evaluation"), Authorize(Policies.Mentor)]
    public Task<IActionResult> SaveEvaluation(Guid id, Guid version, [Bind(Prefix = "Form")] EvaluationForm form, [FromServices] EvaluatePlan evaluate, CancellationToken cancel) =>
        WriteAsync(() => evaluate.RunAsync(id, version, form, cancel), Done($"/plans/{id}", "Оценка сохранена."),
            "Evaluation", async () => await queries.PlanAsync(id, cancel) is { AsksEvaluation: true } plan ? new EvaluationPage { Plan = plan, Form = form } : null);

    // --- marks ---

    [HttpGet("/plans/{id:guid}/items/{itemId:guid}/mark"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Mark(Guid id, Guid itemId, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { } plan || plan.Items.Find(i => i.Id == itemId) is not { } item || !plan.MayMark(item)) return NotFoundPage();
        var form = new MarkForm
        {
            State = item.State == PlanItemState.Planned ? null : item.State,
            DoneOn = item.DoneOn ?? clock.Today,
            Comment = item.Comment,
            Evidence = item.Evidence
        };
        return Page(new MarkPage { PlanId = id, Pair = plan.Pair, Item = item, Form = form });
    }

    [HttpPost("/plans/{id:guid}/items/{itemId:guid}/mark"), Authorize(Policies.Participants)]
    public Task<IActionResult> SaveMark(Guid id, Guid itemId, Guid version, [Bind(Prefix = "Form")] MarkForm form, [FromServices] MarkPlanItem mark, CancellationToken cancel) =>
        WriteAsync(() => mark.RunAsync(id, itemId, version, form, cancel), Done($"/plans/{id}", "Отметка сохранена."),
            "Mark", async () => await queries.PlanAsync(id, cancel) is { IsOfPair: true } plan && plan.Items.Find(i => i.Id == itemId) is { } item
                ? new MarkPage { PlanId = id, Pair = plan.Pair, Item = item, Form = form } : null);

    [HttpGet("/plans/{id:guid}/unplanned"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Unplanned(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { IsAuthor: true, IsRunning: true } plan
            ? Page(new UnplannedPage { PlanId = id, Pair = plan.Pair, Form = new UnplannedForm { DoneOn = clock.Today } })
            : NotFoundPage();

    [HttpPost("/plans/{id:guid}/unplanned"), Authorize(Policies.Participants)]
    public Task<IActionResult> SaveUnplanned(Guid id, [Bind(Prefix = "Form")] UnplannedForm form, [FromServices] RecordUnplannedMeasure record, CancellationToken cancel) =>
        WriteAsync(() => record.RunAsync(id, form, cancel), Done($"/plans/{id}", "Внеплановое мероприятие записано."),
            "Unplanned", async () => await queries.PlanAsync(id, cancel) is { IsOfPair: true } plan ? new UnplannedPage { PlanId = id, Pair = plan.Pair, Form = form } : null);

    private Task<IActionResult> SaveItem(Guid id, Guid? itemId, Guid version, PlanItemForm form, string? then, SavePlanItem save, CancellationToken cancel)
    {
        var next = then == "more" ? $"/plans/{id}/items/new" : $"/plans/{id}";
        return WriteAsync(() => save.RunAsync(id, itemId, version, form, cancel), async open =>
        {
            var months = (await programs.OfMenteeAsync(open.Mentorship.MenteeId, cancel)).PlanKind(open.Plan.Kind)?.Months;
            DateOnly? end = months is null ? null : open.Plan.EndsOn;
            var late = form.DueOn > end ? $" Обратите внимание: по программе план рассчитан на срок до {RussianDate.Short(end.Value)}." : "";
            return Done(next, (itemId is null ? "Мероприятие добавлено." : "Мероприятие изменено.") + late);
        }, at: next, "Item", async () => await queries.PlanAsync(id, cancel) is { } plan
            ? PlanItemPage.Of(plan, form, itemId, itemId is null ? null : version) : null);
    }

    private async Task<BeginPlanPage> BeginPage(PairHead pair, BeginPlanForm? form, CancellationToken cancel, string? kindCode = null)
    {
        var calendar = await calendars.ReadAsync(cancel);
        var inHand = await programs.InHandAsync(pair.MenteeId, cancel);
        var kind = inHand.PlanKindsOf(inHand.Program.Definition).FirstOrDefault(k => k.Code == (kindCode ?? inHand.PlanKind?.Code));
        var onTrack = kind is null ? null : inHand.DaysOf(kind);
        var startsOn = onTrack?.From ?? pair.StartsOn;
        var template = PlanTemplateCatalogue.Latest(kind?.Starter);
        var mayBegin = kind is not null && pair.IsActive && access.MayCompose(pair.MentorId, kind.Owner == PlanOwner.Mentee ? pair.MenteeId : null);
        var left = mayBegin ? await queries.LeftAsync(pair.MenteeId, inHand.Program.Definition.KindsBefore(kind!.Code), cancel) : [];
        return new BeginPlanPage
        {
            Pair = pair,
            Title = kind is null ? "План" : char.ToUpperInvariant(kind.ShortTitle[0]) + kind.ShortTitle[1..],
            HasNone = kind is null,
            Action = kindCode is null ? $"/mentorships/{pair.MentorshipId}/program" : $"/mentorships/{pair.MentorshipId}/plans/{kindCode}",
            Continues = mayBegin && await queries.IsLeftWithPairAsync(pair, inHand.ParticipationId, kind!, cancel),
            MonthsEndOn = kind?.LastMonth is { } months ? onTrack?.To ?? PlanDays.EndOfMonths(pair.StartsOn, months) : null,
            MayBegin = mayBegin,
            Left = left,
            Samples = mayBegin ? await queries.SamplesAsync(kind!.Code, cancel) : [],
            Models = mayBegin ? await queries.ModelsAsync(pair, kind!.Code, cancel) : [],
            Offered = [.. (template?.Measures ?? []).Select((m, index) => (index, Domain.Plans.Plan.StarterDay(m, startsOn, clock.Today, calendar.SameOrNextWorkingDay), m))],
            Form = form ?? new BeginPlanForm
            {
                Goal = template?.Goal,
                Take = [.. Enumerable.Range(0, template?.Measures.Count ?? 0)],
                Continue = left.Count > 0
            },
        };
    }
}
