using MentoringPortal.Domain.Petitions;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>«Обращения»: written by mentors, mentees and heads of unions, answered by those they were sent to.</summary>
[Route("/petitions"), ActsAs(PetitionAccess.Read)]
public sealed class PetitionsController(PetitionReader reader, PetitionAccess access, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PetitionFilter filter, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return Page(await reader.ListAsync(filter, cancel));
    }

    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Export(PetitionFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        return Workbook("Обращения", clock.Today, PetitionReader.Columns(clock.Today), await reader.AllAsync(filter, cancel), numbered: true);
    }

    [HttpGet("new"), ActsAs(PetitionAccess.Write)]
    public async Task<IActionResult> New(PetitionKind? kind, Guid? pair, CancellationToken cancel)
    {
        ModelState.Clear();
        return await reader.NewAsync(kind, pair, null, cancel) is { } page ? Page("New", page)
            : Page("Kinds", KindsPage());
    }

    [HttpPost(""), ActsAs(PetitionAccess.Write)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] PetitionForm form, [FromServices] SendPetition send, CancellationToken cancel) => WriteAsync(
        () => send.RunAsync(form, cancel), made => Done($"/petitions/{made.Id}", "Обращение отправлено. Ответ появится здесь и на главной."),
        async () => await reader.NewAsync(form.Kind, null, form, cancel) is { } page ? Page("New", page)
            : Page("Kinds", KindsPage()));

    private PetitionKindsPage KindsPage() => new([.. PetitionRules.WrittenBy(access.AuthorRole)], (access.AuthorRole & Rights.Participants) != 0);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Petition(Guid id, CancellationToken cancel) => PageIfFound("Petition", await reader.PageAsync(id, null, cancel));

    [HttpGet("{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel) =>
        await reader.PaperAsync(id, cancel) is { } paper ? this.Paper(paper, format) : NotFoundPage();

    [HttpPost("{id:guid}/taking"), ActsAs(PetitionAccess.Reply)]
    public Task<IActionResult> Take(Guid id, Guid version, [FromServices] AnswerPetition answer, CancellationToken cancel) =>
        ButtonAsync(() => answer.TakeAsync(id, version, cancel), $"/petitions/{id}", "Обращение принято к рассмотрению: автор это видит.");

    [HttpPost("{id:guid}/answer"), ActsAs(PetitionAccess.Reply)]
    public Task<IActionResult> Reply(Guid id, Guid version, [Bind(Prefix = "Form")] ReplyForm form, [FromServices] AnswerPetition answer, CancellationToken cancel) =>
        WriteAsync(() => answer.ReplyAsync(id, version, form, cancel), Done($"/petitions/{id}", "Ответ отправлен автору."), "Petition", () => reader.PageAsync(id, form, cancel));

    [HttpGet("{id:guid}/passing"), ActsAs(PetitionAccess.Pass)]
    public async Task<IActionResult> Pass(Guid id, CancellationToken cancel) => PageIfFound("Pass", await reader.PassAsync(id, null, cancel));

    [HttpPost("{id:guid}/passing"), ActsAs(PetitionAccess.Pass)]
    public Task<IActionResult> Pass(Guid id, Guid version, [Bind(Prefix = "Form")] PassForm form, [FromServices] AnswerPetition answer, CancellationToken cancel) =>
        WriteAsync(() => answer.PassAsync(id, version, form, cancel), Done($"/petitions/{id}", "Обращение передано."), "Pass", () => reader.PassAsync(id, form, cancel));

    [HttpPost("{id:guid}/closing"), ActsAs(PetitionAccess.Write)]
    public Task<IActionResult> Close(Guid id, Guid version, [FromServices] EndPetition end, CancellationToken cancel) =>
        ButtonAsync(() => end.CloseAsync(id, version, cancel), "/petitions", "Обращение закрыто.");

    [HttpPost("{id:guid}/withdrawal"), ActsAs(PetitionAccess.Write)]
    public Task<IActionResult> Withdraw(Guid id, Guid version, [FromServices] EndPetition end, CancellationToken cancel) =>
        ButtonAsync(() => end.WithdrawAsync(id, version, cancel), $"/petitions/{id}", "Обращение отозвано: теперь его видите только вы.");
}
