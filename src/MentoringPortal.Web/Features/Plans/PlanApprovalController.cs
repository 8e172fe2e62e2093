using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The way of a plan to its approval and through its editions.</summary>
public sealed class PlanApprovalController(PlanQueries queries) : PortalController
{
    private const string Room = "/Features/Plans/";
    private const SchoolRole Amenders = PlanAccess.Deciders | SchoolRole.Mentor | SchoolRole.Curator;

    [HttpGet("/plans/{id:guid}/submission"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Submission(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { IsMentor: true } plan ? Page("CheckPage", SubmissionCheck(plan)) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/submission"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Submit(Guid id, Guid version, [FromServices] SubmitPlan submit, CancellationToken cancel)
    {
        if (await submit.RunAsync(id, version, cancel) is not { } result) return NotFoundPage();
        if (result.Ok) return Done($"/plans/{id}", "План передан на утверждение. Пока решения нет, изменить его нельзя.");
        ModelState.Add(result.Violations);
        return await queries.PlanAsync(id, cancel) is { } plan ? Page("CheckPage", SubmissionCheck(plan)) : NotFoundPage();
    }

    [HttpGet("/plans/{id:guid}/approval"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> Approval(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { } plan ? Page("CheckPage", ApprovalCheck(plan)) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/approval"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> Approve(Guid id, Guid version, [FromServices] ApprovePlan approve, CancellationToken cancel)
    {
        if (await approve.RunAsync(id, version, cancel) is not { } result) return NotFoundPage();
        if (result.Ok) return LocalRedirect($"/plans/{id}/approved");
        ModelState.Add(result.Violations);
        return await queries.PlanAsync(id, cancel) is { } plan ? Page("CheckPage", ApprovalCheck(plan)) : NotFoundPage();
    }

    [HttpGet("/plans/{id:guid}/approved"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> Approved(Guid id, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { IsRunning: true } plan) return NotFoundPage();
        var edition = await queries.EditionsAsync(id, cancel) is [var latest, ..] ? latest : null;
        var links = new List<PageLink> { new($"/plans/{id}", "Открыть план"), new("/plans?state=review", "Планы на утверждении") };
        if (edition?.DocumentId is { } document) links.Insert(0, new($"/documents/{document}.pdf", "Утверждённый план в PDF"));
        return View("DonePage", new DonePage(
            $"План утверждён: {plan.Pair.Mentee.Full}",
            [$"Редакция {plan.Edition} от {RussianDate.Short(edition?.ApprovedOn ?? plan.StartsOn)} сохранена и больше не меняется.", "Наставник и наставляемый теперь могут ставить отметки о выполнении."],
            links));
    }

    [HttpGet("/plans/{id:guid}/return"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> Return(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { } plan ? Page(Room + "Return.cshtml", new PlanTextPage { Plan = plan }) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/return"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> GiveBack(Guid id, Guid version, [Bind(Prefix = "Form")] PlanTextForm form, [FromServices] ReturnPlan giveBack, CancellationToken cancel)
    {
        if (await giveBack.RunAsync(id, version, form.ReturnReason, cancel) is not { } result) return NotFoundPage();
        return result.Ok ? Done($"/plans/{id}", "План возвращён наставнику на доработку.") : await Again("Return", id, form, result.Violations, cancel);
    }

    [HttpGet("/plans/{id:guid}/amendment"), ActsAs(Amenders)]
    public async Task<IActionResult> Amendment(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { MayAmend: true } plan ? Page(Room + "Amendment.cshtml", new PlanTextPage { Plan = plan }) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/amendment"), ActsAs(Amenders)]
    public async Task<IActionResult> Amend(Guid id, Guid version, [Bind(Prefix = "Form")] PlanTextForm form, [FromServices] AmendPlan amend, CancellationToken cancel)
    {
        if (await amend.RunAsync(id, version, form.AmendmentReason, cancel) is not { } result) return NotFoundPage();
        return result.Ok
            ? Done($"/plans/{id}", "План открыт для корректировки. После изменений передайте его на утверждение.")
            : await Again("Amendment", id, form, result.Violations, cancel);
    }

    private async Task<IActionResult> Again(string view, Guid id, PlanTextForm form, IEnumerable<RuleViolation> violations, CancellationToken cancel)
    {
        ModelState.Add(violations);
        return await queries.PlanAsync(id, cancel) is { } plan ? Page(Room + view + ".cshtml", new PlanTextPage { Plan = plan, Form = form }) : NotFoundPage();
    }

    private static CheckPage SubmissionCheck(PlanPage plan) => new("Передать план на утверждение?", Rows(plan), $"/plans/{plan.Id}/submission", "Передать на утверждение")
    {
        Meaning = "План увидит заместитель директора. До решения изменить мероприятия нельзя.",
        Warnings = Warnings(plan),
        Back = $"/plans/{plan.Id}",
        Version = plan.Version,
    };

    private static CheckPage ApprovalCheck(PlanPage plan) => new("Утвердить план?", Rows(plan), $"/plans/{plan.Id}/approval", "Утвердить план")
    {
        Meaning = "Утверждённая редакция сохраняется вместе с печатной формой и не меняется. Изменения плана – новая редакция, которую снова утверждают.",
        Warnings = Warnings(plan),
        Back = $"/plans/{plan.Id}",
        Version = plan.Version,
    };

    private static List<SummaryRow> Rows(PlanPage plan)
    {
        var rows = new List<SummaryRow>
        {
            new("Наставляемый", plan.Pair.Mentee.Full),
            new("Наставник", plan.Pair.Mentor.Full),
            new("План", $"{plan.Title}, редакция {plan.Edition}"),
            new("Период", $"{RussianDate.Short(plan.StartsOn)} – {RussianDate.Short(plan.EndsOn)}"),
            new("Цель", plan.Goal),
        };
        if (plan.AmendmentReason is not null) rows.Add(new("Почему изменён", plan.AmendmentReason));
        rows.Add(new("Мероприятия", string.Join("\n", plan.Planned.Select((i, n) => $"{n + 1}. {i.Measure} – до {RussianDate.Short(i.DueOn)}, {i.Responsible.Label().ToLowerInvariant()}"))));
        return rows;
    }

    private static List<string> Warnings(PlanPage plan)
    {
        var late = plan.AfterAdaptation.ToList();
        return late.Count == 0
            ? []
            : [$"Мероприятия адаптации обычно заканчиваются в первые три месяца – до {RussianDate.Short(plan.Pair.AdaptationEndsOn)}. Позже: {string.Join("; ", late.Select(i => $"«{i.Measure}» ({RussianDate.Short(i.DueOn)})"))}."];
    }
}
