using MentoringPortal.Documents.Plans;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
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
    private const SchoolRole Amenders = PlanAccess.Deciders | Rights.Participants | SchoolRole.Curator;

    [HttpGet("/plans/{id:guid}/submission"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Submission(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { IsMentor: true } plan ? Page("CheckPage", SubmissionCheck(plan)) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/submission"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Submit(Guid id, Guid version, [FromServices] SubmitPlan submit, CancellationToken cancel) =>
        WriteAsync(() => submit.RunAsync(id, version, cancel), Done($"/plans/{id}", "План передан на утверждение. Пока решения нет, изменить его нельзя."),
            "CheckPage", async () => await queries.PlanAsync(id, cancel) is { } plan ? SubmissionCheck(plan) : null);

    [HttpGet("/plans/{id:guid}/approval"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> Approval(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { } plan ? Page("CheckPage", ApprovalCheck(plan)) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/approval"), ActsAs(PlanAccess.Deciders)]
    public Task<IActionResult> Approve(Guid id, Guid version, [FromServices] ApprovePlan approve, CancellationToken cancel) =>
        WriteAsync(() => approve.RunAsync(id, version, cancel), Done($"/plans/{id}/approved", ""),
            "CheckPage", async () => await queries.PlanAsync(id, cancel) is { } plan ? ApprovalCheck(plan) : null);

    [HttpGet("/plans/{id:guid}/approved"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> Approved(Guid id, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { IsRunning: true } plan) return NotFoundPage();
        var edition = await queries.EditionsAsync(id, cancel) is [var latest, ..] ? latest : null;
        var links = new List<PageLink> { new($"/plans/{id}", "Открыть план"), new("/plans?state=review", "Планы на утверждении") };
        if (edition?.DocumentId is { } document) links.Insert(0, new($"/documents/{document}.pdf", "Утверждённый план в PDF"));
        return View("DonePage", new DonePage(
            $"План утверждён: {plan.Subject}",
            [$"Редакция {plan.Edition} от {RussianDate.Short(edition?.ApprovedOn ?? plan.StartsOn)} сохранена и больше не меняется.",
                "Наставник и наставляемый теперь могут ставить отметки о выполнении."],
            links));
    }

    [HttpGet("/plans/{id:guid}/return"), ActsAs(PlanAccess.Deciders)]
    public async Task<IActionResult> Return(Guid id, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { } plan ? Page("Return", new PlanTextPage { Plan = plan }) : NotFoundPage();

    [HttpPost("/plans/{id:guid}/return"), ActsAs(PlanAccess.Deciders)]
    public Task<IActionResult> GiveBack(Guid id, Guid version, [Bind(Prefix = "Form")] PlanTextForm form, [FromServices] ReturnPlan giveBack, CancellationToken cancel) =>
        WriteAsync(() => giveBack.RunAsync(id, version, form.ReturnReason, cancel), Done($"/plans/{id}", "План возвращён наставнику на доработку."),
            "Return", () => TextPage(id, form, cancel));

    [HttpGet("/plans/{id:guid}/amendment"), ActsAs(Amenders)]
    public async Task<IActionResult> Amendment(Guid id, [FromServices] PlanTalkReader talk, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { MayAmend: true } plan
            ? Page("Amendment", await talk.AmendmentAsync(plan,
                new PlanTextForm { Initiator = plan.IsMentor ? ProgramRole.Mentor : plan.IsMentee ? ProgramRole.Mentee : null }, cancel))
            : NotFoundPage();

    [HttpPost("/plans/{id:guid}/amendment"), ActsAs(Amenders)]
    public Task<IActionResult> Amend(Guid id, Guid version, [Bind(Prefix = "Form")] PlanTextForm form, [FromServices] AmendPlan amend,
        [FromServices] PlanTalkReader talk, CancellationToken cancel) =>
        WriteAsync(() => amend.RunAsync(id, version, form, cancel),
            Done($"/plans/{id}", "План открыт для корректировки. После изменений передайте его на утверждение."), "Amendment",
            async () => await queries.PlanAsync(id, cancel) is { } plan ? await talk.AmendmentAsync(plan, form, cancel) : null);

    private async Task<PlanTextPage?> TextPage(Guid id, PlanTextForm form, CancellationToken cancel) =>
        await queries.PlanAsync(id, cancel) is { } plan ? new PlanTextPage { Plan = plan, Form = form } : null;

    private static CheckPage SubmissionCheck(PlanPage plan) => new("Передать план на утверждение?", Rows(plan), $"/plans/{plan.Id}/submission", "Передать на утверждение")
    {
        Meaning = $"План увидит {(plan.Definition?.Approver ?? ProgramRole.DeputyAcademic).Label()}. До решения изменить мероприятия нельзя.",
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
            new("Наставляемый", plan.IsUnits ? "все наставляемые пары или группы" : plan.Pair.Mentee.Full),
            new("Наставник", plan.Pair.Mentor.Full),
            new("План", $"{plan.Title}, редакция {plan.Edition}"),
            new("Период", RussianDate.Span(plan.StartsOn, plan.EndsOn)),
            new("Цель", plan.Goal),
        };
        if (plan.HasSections) rows.AddRange(plan.Sections.Parts.Where(p => p.Text is not null).Select(p => new SummaryRow(p.Title, p.Text)));
        if (plan.AmendmentReason is not null) rows.Add(new("Почему изменён", plan.AmendmentReason));
        rows.Add(new("Мероприятия",
            string.Join("\n", plan.Planned.Select((i, n) => $"{n + 1}. {i.Measure} – до {RussianDate.Short(i.DueOn)}, {i.Responsible.Label().ToLowerInvariant()}"))));
        return rows;
    }

    private static List<string> Warnings(PlanPage plan)
    {
        var warnings = new List<string>();
        if (plan.Definition?.Document == PersonalizedPlan.Code && PersonalizedTerm.Warning(plan.StartsOn, plan.EndsOn) is { } term) warnings.Add(term);
        if (plan.HasSections && plan.Sections.Missing is { Count: > 0 } missing) warnings.Add($"Не заполнено: {string.Join(", ", missing)}. Утвердить план можно и без этого.");
        var late = plan.AfterMonths.ToList();
        if (late.Count > 0)
        {
            warnings.Add($"План по программе рассчитан на срок до {RussianDate.Short(plan.MonthsEndOn!.Value)}. Позже: "
                + $"{string.Join("; ", late.Select(i => $"«{i.Measure}» ({RussianDate.Short(i.DueOn)})"))}.");
        }

        return warnings;
    }
}
