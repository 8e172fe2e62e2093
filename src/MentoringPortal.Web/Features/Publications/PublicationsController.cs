using System.Text;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Publications;

/// <summary>«Публикации»: what stands in the section of the school's site about mentoring, from the text to the page and off it.</summary>
[Route("/publications"), ActsAs(PublicationAccess.Read)]
public sealed class PublicationsController(PublicationReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PublicationFilter filter, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return Page(await reader.ListAsync(filter, cancel));
    }

    [HttpGet("bank"), ActsAs(PublicationAccess.Bank)]
    public async Task<IActionResult> Bank(CancellationToken cancel) => Page(await reader.BankAsync(cancel));

    [HttpGet("bank.txt"), ActsAs(PublicationAccess.Bank)]
    public async Task<IActionResult> BankText(CancellationToken cancel)
    {
        var text = new StringBuilder("Наставники школы").AppendLine();
        foreach (var mentor in (await reader.BankAsync(cancel)).Mentors)
        {
            text.AppendLine().AppendLine($"{mentor.Name}{(mentor.Post.Length > 0 ? ", " + mentor.Post : "")}");
            if (mentor.Competences is { } teaches) text.AppendLine($"Чему может научить: {teaches}");
            if (mentor.Topics is { } topics) text.AppendLine($"Темы: {topics}");
            if (mentor.Achievements is { } done) text.AppendLine($"Достижения: {done}");
        }

        return Text("Наставники школы.txt", text.ToString());
    }

    [HttpGet("new"), ActsAs(PublicationAccess.Write)]
    public async Task<IActionResult> New(CancellationToken cancel) => Page("Edit", (await reader.FormAsync(null, null, null, cancel))!);

    [HttpPost(""), ActsAs(PublicationAccess.Write)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] PublicationForm form, [FromServices] SavePublication save, CancellationToken cancel) => WriteAsync(
        () => save.WriteAsync(form, cancel), made => Done($"/publications/{made.Id}", "Черновик сохранён. Проверьте согласия и отправьте на согласование."),
        "Edit", () => reader.FormAsync(null, null, form, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Publication(Guid id, CancellationToken cancel) =>
        PageIfFound("Publication", await reader.PageAsync(id, null, cancel));

    [HttpGet("{id:guid}/text.txt")]
    public async Task<IActionResult> Text(Guid id, CancellationToken cancel) => await reader.TextAsync(id, cancel) is { } text ? Text(text.Name, text.Text) : NotFoundPage();

    [HttpGet("{id:guid}/edit"), ActsAs(PublicationAccess.Write)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.FormAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/edit"), ActsAs(PublicationAccess.Write)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] PublicationForm form, [FromServices] SavePublication save, CancellationToken cancel) =>
        WriteAsync(() => save.ChangeAsync(id, version, form, cancel), Done($"/publications/{id}", "Черновик сохранён."), "Edit", () => reader.FormAsync(id, version, form, cancel));

    [HttpPost("{id:guid}/submission"), ActsAs(PublicationAccess.Write)]
    public Task<IActionResult> Submit(Guid id, Guid version, [FromServices] SavePublication save, CancellationToken cancel) =>
        ButtonAsync(() => save.SubmitAsync(id, version, cancel), $"/publications/{id}", "Публикация отправлена директору на согласование.");

    [HttpPost("{id:guid}/approval"), ActsAs(PublicationAccess.Approve)]
    public Task<IActionResult> Approve(Guid id, Guid version, [FromServices] MovePublication move, CancellationToken cancel) =>
        ButtonAsync(() => move.ApproveAsync(id, version, cancel), $"/publications/{id}", "Публикация согласована: её можно размещать на сайте.");

    [HttpPost("{id:guid}/return"), ActsAs(PublicationAccess.Return)]
    public Task<IActionResult> Return(Guid id, Guid version, [Bind(Prefix = "Form")] PublicationStepForm form, [FromServices] MovePublication move, CancellationToken cancel) =>
        WriteAsync(() => move.ReturnAsync(id, version, form, cancel), Done($"/publications/{id}", "Публикация возвращена автору."), "Publication",
            () => reader.PageAsync(id, form, cancel));

    [HttpPost("{id:guid}/publishing"), ActsAs(PublicationAccess.Publish)]
    public Task<IActionResult> Publish(Guid id, Guid version, [Bind(Prefix = "Form")] PublicationStepForm form, [FromServices] MovePublication move, CancellationToken cancel) =>
        WriteAsync(() => move.PublishAsync(id, version, form, cancel), Done($"/publications/{id}", "Отмечено: публикация стоит на сайте."), "Publication",
            () => reader.PageAsync(id, form, cancel));

    [HttpPost("{id:guid}/withdrawal"), ActsAs(PublicationAccess.Withdraw)]
    public Task<IActionResult> Withdraw(Guid id, Guid version, [Bind(Prefix = "Form")] PublicationStepForm form, [FromServices] MovePublication move, CancellationToken cancel) =>
        WriteAsync(() => move.WithdrawAsync(id, version, form, cancel), Done("/publications", "Публикация снята."), "Publication", () => reader.PageAsync(id, form, cancel));

    // With a byte order mark: editors of Windows read Russian by it.
    private FileContentResult Text(string name, string text) => File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], "text/plain; charset=utf-8", name);
}
