using MentoringPortal.Documents.Controls;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>«Контроль»: the schedule of the program, what was found, the memo D-19 (S0-22, S0-23).</summary>
[Route("/control"), ActsAs(ControlAccess.Read)]
public sealed class ControlController(ControlReader reader, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ControlFilter filter, CancellationToken cancel) => PageIfFound(await reader.ListAsync(filter, cancel));

    [HttpGet("new"), ActsAs(ControlAccess.Keep)]
    public async Task<IActionResult> New(Guid? pair, CancellationToken cancel) => Page(await reader.NewAsync(new ControlForm { Pair = pair }, cancel));

    [HttpPost(""), ActsAs(ControlAccess.Keep)]
    public Task<IActionResult> Plan([Bind(Prefix = "Form")] ControlForm form, [FromServices] PlanControl plan, CancellationToken cancel) =>
        WriteAsync(() => plan.RunAsync(form, cancel), made => Done($"/control/{made.Id}", "Контроль назначен."), "New", async () =>
            (ControlFormPage?)await reader.NewAsync(form, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, cancel));

    [HttpPost("{id:guid}/controller"), ActsAs(ControlAccess.Keep)]
    public Task<IActionResult> Name(Guid id, Guid version, [Bind(Prefix = "Named")] ControllerForm named, [FromServices] PlanControl plan, CancellationToken cancel) =>
        WriteAsync(() => plan.NameAsync(id, version, named, cancel), Done($"/control/{id}", "Сохранено, кто проводит контроль."), "Details", async () =>
        {
            var page = await reader.PageAsync(id, cancel);
            page?.Named = named;
            return page;
        }, prefix: "Named");

    [HttpGet("{id:guid}/cancellation"), ActsAs(ControlAccess.Keep)]
    public async Task<IActionResult> Cancellation(Guid id, CancellationToken cancel) =>
        PageIfFound(await reader.CancellationAsync(id, new ControlCancellationForm(), cancel));

    [HttpPost("{id:guid}/cancellation"), ActsAs(ControlAccess.Keep)]
    public Task<IActionResult> CallOff(Guid id, Guid version, [Bind(Prefix = "Form")] ControlCancellationForm form, [FromServices] PlanControl plan, CancellationToken cancel) =>
        WriteAsync(() => plan.CallOffAsync(id, version, form, cancel), Done($"/control/{id}", "Контроль отменён."), "Cancellation", () =>
            reader.CancellationAsync(id, form, cancel));

    [HttpGet("{id:guid}/result"), ActsAs(ControlAccess.Hold)]
    public async Task<IActionResult> Result(Guid id, CancellationToken cancel) => PageIfFound(await reader.ResultAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/result"), ActsAs(ControlAccess.Hold)]
    public Task<IActionResult> Result(Guid id, Guid version, [Bind(Prefix = "Form")] ControlResultForm form, [FromServices] HoldControl hold, CancellationToken cancel) =>
        WriteAsync(() => hold.RunAsync(id, version, form, cancel), Done($"/control/{id}", "Итоги контроля записаны. Если есть замечания, внесите их ниже."), "Result",
            () => reader.ResultAsync(id, form, version, cancel));

    [HttpPost("{id:guid}/findings"), ActsAs(ControlAccess.Hold)]
    public Task<IActionResult> AddFinding(Guid id, [Bind(Prefix = "Form")] FindingForm form, [FromServices] WriteFinding write, CancellationToken cancel) =>
        WriteAsync(() => write.AddAsync(id, form, cancel), Done($"/control/{id}", "Замечание записано."), "Details", async () =>
        {
            var page = await reader.PageAsync(id, cancel);
            page?.Form = form;
            return page;
        });

    [HttpGet("{id:guid}/memo"), ActsAs(ControlAccess.Keep)]
    public async Task<IActionResult> Memo(Guid id, [FromServices] DocumentNumbers numbers, CancellationToken cancel) =>
        PageIfFound(await reader.MemoAsync(id, null, null, await numbers.ProposeAsync(ControlMemo.Code, clock.Today, cancel), cancel));

    [HttpPost("{id:guid}/memo"), ActsAs(ControlAccess.Keep)]
    public Task<IActionResult> Memo(Guid id, Guid version, [Bind(Prefix = "Form")] RegisterMemoForm form, [FromServices] RegisterMemo register,
        [FromServices] DocumentNumbers numbers, CancellationToken cancel) =>
        WriteAsync(() => register.RunAsync(id, version, form, cancel), Done($"/control/{id}", "Справка зарегистрирована. Участники получили просьбу ознакомиться."), "Memo",
            async () => await reader.MemoAsync(id, form, version, await numbers.ProposeAsync(ControlMemo.Code, clock.Today, cancel), cancel));

    [HttpGet("{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, [FromServices] ControlPaper paper, CancellationToken cancel) =>
        await paper.ComposeAsync(id, cancel) is { } memo ? this.Paper(memo, format) : NotFoundPage();
}
