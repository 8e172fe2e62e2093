using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Individual plans: read by everybody who sees the pair, composed by mentor and mentee.</summary>
[ActsAs(PlanAccess.Readers)]
public sealed class PlansController(PortalDbContext db, PlanQueries queries, PlanAccess access, PlanPaper paper, AuditHistory audit, SchoolClock clock, SchoolCalendarReader calendars) : PortalController
{
    [HttpGet("/plans")]
    public async Task<IActionResult> Index(string? q, string? state, int? page, CancellationToken cancel) =>
        Page(await queries.ListAsync(q, state, Math.Clamp(page ?? 0, 0, 1000), cancel));

    [HttpGet("/mentorships/{id:guid}/program")]
    public async Task<IActionResult> Program(Guid id, CancellationToken cancel)
    {
        if (await queries.PairAsync(id, cancel) is not { } pair) return NotFoundPage();
        return await queries.PlanIdAsync(id, cancel) is { } planId ? LocalRedirect($"/plans/{planId}") : Page("Begin", await BeginPage(pair, null, cancel));
    }

    [HttpPost("/mentorships/{id:guid}/program"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> Begin(Guid id, [Bind(Prefix = "Form")] BeginPlanForm form, [FromServices] BeginPlan begin, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await begin.RunAsync(id, form, cancel) is not { } result) return NotFoundPage();
            if (result.Ok) return Done($"/plans/{result.Value}", "План начат. Проверьте сроки и ответственных, добавьте своё.");
            ModelState.Add(result.Violations);
        }

        return await queries.PairAsync(id, cancel) is { } pair ? Page("Begin", await BeginPage(pair, form, cancel)) : NotFoundPage();
    }

    [HttpGet("/plans/{id:guid}")]
    public async Task<IActionResult> Plan(Guid id, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { } plan) return NotFoundPage();
        plan.Editions = await queries.EditionsAsync(id, cancel);
        plan.History = (await audit.ForAsync(id, 50)).ToModel();
        return Page(plan);
    }

    [HttpGet("/plans/{id:guid}/editions/{edition:int}")]
    public async Task<IActionResult> Edition(Guid id, int edition, CancellationToken cancel) =>
        await queries.EditionAsync(id, edition, cancel) is { } page ? Page(page) : NotFoundPage();

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
        await queries.PlanAsync(id, cancel) is { MayCompose: true } plan ? Page("Item", new PlanItemPage { PlanId = id, Pair = plan.Pair }) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/items"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> AddItem(Guid id, [Bind(Prefix = "Form")] PlanItemForm form, string? then, [FromServices] SavePlanItem save, CancellationToken cancel) =>
        SaveItem(id, null, default, form, then, save, cancel);

    [HttpGet("/plans/{id:guid}/items/{itemId:guid}"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> Item(Guid id, Guid itemId, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { MayCompose: true } plan || plan.Items.Find(i => i.Id == itemId) is not { } item) return NotFoundPage();
        var form = new PlanItemForm { Measure = item.Measure, ActivityForm = item.ActivityForm, DueOn = item.DueOn, Responsible = item.Responsible, ExpectedResult = item.ExpectedResult };
        return Page(new PlanItemPage { PlanId = id, Pair = plan.Pair, ItemId = itemId, Version = item.Version, Form = form });
    }

    [HttpPost("/plans/{id:guid}/items/{itemId:guid}"), ActsAs(PlanAccess.Composers)]
    public Task<IActionResult> ChangeItem(Guid id, Guid itemId, Guid version, [Bind(Prefix = "Form")] PlanItemForm form, [FromServices] SavePlanItem save, CancellationToken cancel) =>
        SaveItem(id, itemId, version, form, null, save, cancel);

    [HttpPost("/plans/{id:guid}/items/{itemId:guid}/removal"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> RemoveItem(Guid id, Guid itemId, [FromServices] RemovePlanItem remove, CancellationToken cancel)
    {
        if (await remove.RunAsync(id, itemId, cancel) is not { } result) return NotFoundPage();
        return Done($"/plans/{id}", result.Ok ? "Мероприятие удалено из проекта плана." : result.Violations[0].Message);
    }

    [HttpGet("/plans/{id:guid}/goal"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> Goal(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { MayCompose: true } plan ? Page(new PlanTextPage { Plan = plan, Form = new PlanTextForm { Goal = plan.Goal } }) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/goal"), ActsAs(PlanAccess.Composers)]
    public async Task<IActionResult> SetGoal(Guid id, Guid version, [Bind(Prefix = "Form")] PlanTextForm form, [FromServices] SetPlanGoal set, CancellationToken cancel)
    {
        if (await set.RunAsync(id, version, form.Goal, cancel) is not { } result) return NotFoundPage();
        return result.Ok ? Done($"/plans/{id}", "Цель плана сохранена.") : await TextAgain("Goal", id, form, result.Violations, cancel);
    }

    // --- marks ---

    [HttpGet("/plans/{id:guid}/items/{itemId:guid}/mark"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Mark(Guid id, Guid itemId, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { } plan || plan.Items.Find(i => i.Id == itemId) is not { } item || !plan.MayMark(item)) return NotFoundPage();
        var form = new MarkForm { State = item.State == PlanItemState.Planned ? null : item.State, DoneOn = item.DoneOn ?? clock.Today, Comment = item.Comment, Evidence = item.Evidence };
        return Page(new MarkPage { PlanId = id, Pair = plan.Pair, Item = item, Form = form });
    }

    [HttpPost("/plans/{id:guid}/items/{itemId:guid}/mark"), Authorize(Policies.Participants)]
    public async Task<IActionResult> SaveMark(Guid id, Guid itemId, Guid version, [Bind(Prefix = "Form")] MarkForm form, [FromServices] MarkPlanItem mark, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await mark.RunAsync(id, itemId, version, form, cancel) is not { } result) return NotFoundPage();
            if (result.Ok)
            {
                await db.ForgetAsync($"plan-mark/{itemId}");
                return Done($"/plans/{id}", "Отметка сохранена.");
            }

            ModelState.Add(result.Violations);
        }

        if (await queries.PlanAsync(id, cancel) is not { IsAuthor: true } plan || plan.Items.Find(i => i.Id == itemId) is not { } item) return NotFoundPage();
        return Page("Mark", new MarkPage { PlanId = id, Pair = plan.Pair, Item = item, Form = form });
    }

    [HttpGet("/plans/{id:guid}/unplanned"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Unplanned(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { IsAuthor: true, IsRunning: true } plan
            ? Page(new UnplannedPage { PlanId = id, Pair = plan.Pair, Form = new UnplannedForm { DoneOn = clock.Today } })
            : NotFoundPage();

    [HttpPost("/plans/{id:guid}/unplanned"), Authorize(Policies.Participants)]
    public async Task<IActionResult> SaveUnplanned(Guid id, [Bind(Prefix = "Form")] UnplannedForm form, [FromServices] RecordUnplannedMeasure record, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await record.RunAsync(id, form, cancel) is not { } result) return NotFoundPage();
            if (result.Ok)
            {
                await db.ForgetAsync($"plan-unplanned/{id}");
                return Done($"/plans/{id}", "Внеплановое мероприятие записано.");
            }

            ModelState.Add(result.Violations);
        }

        return await queries.PlanAsync(id, cancel) is { IsAuthor: true } plan ? Page("Unplanned", new UnplannedPage { PlanId = id, Pair = plan.Pair, Form = form }) : NotFoundPage();
    }

    private async Task<IActionResult> SaveItem(Guid id, Guid? itemId, Guid version, PlanItemForm form, string? then, SavePlanItem save, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await save.RunAsync(id, itemId, version, form, cancel) is not { } result) return NotFoundPage();
            if (result.Ok)
            {
                await db.ForgetAsync($"plan-item/{id}/{itemId?.ToString() ?? "new"}");
                var late = result.Value.Plan.Kind == PlanKind.Adaptation && form.DueOn > result.Value.Mentorship.AdaptationEndsOn
                    ? $" Обратите внимание: срок позже первых трёх месяцев (до {RussianDate.Short(result.Value.Mentorship.AdaptationEndsOn)})."
                    : "";
                return Done(then == "more" ? $"/plans/{id}/items/new" : $"/plans/{id}", (itemId is null ? "Мероприятие добавлено." : "Мероприятие изменено.") + late);
            }

            ModelState.Add(result.Violations);
        }

        return await queries.PlanAsync(id, cancel) is { MayCompose: true } plan
            ? Page("Item", new PlanItemPage { PlanId = id, Pair = plan.Pair, ItemId = itemId, Version = itemId is null ? null : version, Form = form })
            : NotFoundPage();
    }

    private async Task<IActionResult> TextAgain(string view, Guid id, PlanTextForm form, IEnumerable<RuleViolation> violations, CancellationToken cancel)
    {
        ModelState.Add(violations);
        return await queries.PlanAsync(id, cancel) is { } plan ? Page(view, new PlanTextPage { Plan = plan, Form = form }) : NotFoundPage();
    }

    private async Task<BeginPlanPage> BeginPage(PairHead pair, BeginPlanForm? form, CancellationToken cancel)
    {
        var calendar = await calendars.ReadAsync(cancel);
        var template = PlanTemplateCatalogue.Latest(PlanKind.Adaptation)!;
        var mayBegin = pair.IsActive && access.MayCompose(pair.MentorId, pair.MenteeId);
        var left = mayBegin ? await queries.LeftAsync(pair.MentorshipId, cancel) : [];
        return new BeginPlanPage
        {
            Pair = pair,
            MayBegin = mayBegin,
            Left = left,
            Offered = [.. template.Measures.Select((m, index) => (index, calendar.SameOrNextWorkingDay(pair.StartsOn.AddDays(m.Day)), m))],
            // A plan that is continued begins with what is left of it; the usual measures may be added.
            Form = form ?? new BeginPlanForm { Goal = left.Count > 0 ? null : template.Goal, Take = left.Count > 0 ? [] : [.. Enumerable.Range(0, template.Measures.Count)], Continue = left.Count > 0 },
        };
    }
}
