using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Achievements;

/// <summary>«Достижения»: trainings, contests, publications, awards of mentors and mentees.</summary>
[Route("/achievements"), ActsAs(AchievementAccess.Read)]
public sealed class AchievementsController(AchievementReader reader, AchievementAccess access, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AchievementFilter filter, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return Page(await reader.ListAsync(filter, cancel));
    }

    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Export(AchievementFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        return Workbook("Достижения", clock.Today, AchievementReader.Columns, await reader.AllAsync(filter, cancel), numbered: true);
    }

    [HttpGet("trainings.{format:regex(^(pdf|docx)$)}"), ActsAs(AchievementAccess.Register)]
    public async Task<IActionResult> Trainings(string format, CancellationToken cancel) => this.Paper(await reader.TrainingsAsync(cancel), format);

    [HttpGet("portfolio/{person:guid}.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Portfolio(Guid person, string format, CancellationToken cancel) =>
        await reader.PortfolioAsync(person, cancel) is { } paper ? this.Paper(paper, format) : NotFoundPage();

    [HttpGet("new"), ActsAs(AchievementAccess.Write)]
    public async Task<IActionResult> New(Guid? person, CancellationToken cancel)
    {
        ModelState.Clear();
        return Page("Edit", await reader.NewAsync(person, null, cancel));
    }

    [HttpPost(""), ActsAs(AchievementAccess.Write)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] AchievementForm form, [FromServices] SaveAchievement save, CancellationToken cancel) => WriteAsync(
        () => save.EnterAsync(form, cancel), made => Done($"/achievements/{made.Id}", made.IsConfirmed ? "Достижение внесено и подтверждено."
            : "Достижение внесено. Куратор или заместитель директора проверит и подтвердит его."),
        "Edit", async () => (AchievementFormPage?)await reader.NewAsync(null, form, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Achievement(Guid id, CancellationToken cancel) =>
        PageIfFound("Achievement", await reader.PageAsync(id, null, cancel));

    [HttpGet("{id:guid}/file")]
    public async Task<IActionResult> Copy(Guid id, [FromServices] FileDoor files, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { FileId: { } file } ? await files.DownloadAsync(file, cancel) : NotFoundPage();

    [HttpGet("{id:guid}/edit"), ActsAs(AchievementAccess.Write)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.EditAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/edit"), ActsAs(AchievementAccess.Write)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] AchievementForm form, [FromServices] SaveAchievement save, CancellationToken cancel) =>
        WriteAsync(() => save.ChangeAsync(id, version, form, cancel), Done($"/achievements/{id}", "Запись исправлена и ждёт подтверждения."), "Edit",
            () => reader.EditAsync(id, version, form, cancel));

    [HttpPost("{id:guid}/removal"), ActsAs(AchievementAccess.Write)]
    public Task<IActionResult> Remove(Guid id, Guid version, [FromServices] SaveAchievement save, CancellationToken cancel) =>
        ButtonAsync(() => save.RemoveAsync(id, version, cancel), "/achievements", "Запись убрана.");

    [HttpPost("{id:guid}/confirmation"), ActsAs(AchievementAccess.Confirm)]
    public Task<IActionResult> Confirm(Guid id, Guid version, [FromServices] ConfirmAchievement confirm, CancellationToken cancel) =>
        ButtonAsync(() => confirm.RunAsync(id, version, cancel), $"/achievements/{id}", "Достижение подтверждено.");

    [HttpPost("{id:guid}/return"), ActsAs(AchievementAccess.Confirm)]
    public Task<IActionResult> Return(Guid id, Guid version, [Bind(Prefix = "Form")] AchievementReturnForm form, [FromServices] ConfirmAchievement confirm,
        CancellationToken cancel) =>
        WriteAsync(() => confirm.ReturnAsync(id, version, form, cancel), Done($"/achievements/{id}", "Запись возвращена: человек увидит, что исправить."), "Achievement",
            () => reader.PageAsync(id, form, cancel));
}
