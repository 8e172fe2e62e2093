using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A pause being entered, corrected or ended.</summary>
public sealed record PausePage<TForm>(Guid PairId, Guid? PauseId, Guid Version, string Names, IReadOnlyList<SummaryRow> Facts, TForm Form);

/// <summary>A pair stands still for a while, and works again.</summary>
[ActsAs(MentorshipAccess.End)]
[Route("/mentorships/{id:guid}/pauses")]
public sealed class PausesController(PortalDbContext db, MentorshipAccess access, SchoolClock clock) : PortalController
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } pair) return NotFoundPage();
        if (!pair.IsRunning) return Done($"/mentorships/{id}", "Приостановить можно только действующую пару.");
        return Page("Pause", await PageAsync(pair, null, pair.Version, new PauseForm { FromOn = clock.Today }, cancel));
    }

    [HttpPost("")]
    public Task<IActionResult> Create(Guid id, [Bind(Prefix = "Form")] PauseForm form, Guid version, [FromServices] PausePair pause, CancellationToken cancel) => WriteAsync(
        () => pause.RunAsync(id, form, version, cancel),
        pair => Done($"/mentorships/{id}", pair.SuspensionWords is { } words ? words + "." : $"Приостановка записана: с {form.FromOn:dd.MM.yyyy}."),
        "Pause", async () => await FindAsync(id, cancel) is { } pair ? await PageAsync(pair, null, version, form, cancel) : null);

    [HttpGet("{pauseId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid pauseId, CancellationToken cancel) => await FindAsync(id, pauseId, cancel) is (var pair, var pause)
        ? Page("Pause", await PageAsync(pair, pause, pause.Version, PauseForm.Of(pause), cancel)) : NotFoundPage();

    [HttpPost("{pauseId:guid}")]
    public Task<IActionResult> Correct(Guid id, Guid pauseId, [Bind(Prefix = "Form")] PauseForm form, Guid version, [FromServices] CorrectPause correct,
        CancellationToken cancel) => WriteAsync(
            () => correct.RunAsync(id, pauseId, form, version, cancel), Done($"/mentorships/{id}", "Приостановка исправлена."),
        "Pause", () => PageAsync(id, pauseId, version, form, cancel));

    [HttpGet("{pauseId:guid}/resumption")]
    public async Task<IActionResult> Resumption(Guid id, Guid pauseId, CancellationToken cancel) => await FindAsync(id, pauseId, cancel) is (var pair, var pause)
        ? Page("Resumption", await PageAsync(pair, pause, pause.Version, new ResumeForm { ToOn = clock.Today }, cancel)) : NotFoundPage();

    [HttpPost("{pauseId:guid}/resumption")]
    public Task<IActionResult> Resume(Guid id, Guid pauseId, [Bind(Prefix = "Form")] ResumeForm form, Guid version, [FromServices] ResumePair resume,
        CancellationToken cancel) => WriteAsync(
            () => resume.RunAsync(id, pauseId, form, version, cancel),
        pair => Done($"/mentorships/{id}", pair.SuspensionWords is { } other ? other + "."
            : pair.IsRunning ? "Пара снова работает." : "Отпуск закончен: сроки этапов посчитаны заново."),
        "Resumption", () => PageAsync(id, pauseId, version, form, cancel));

    private Task<Mentorship?> FindAsync(Guid id, CancellationToken cancel) => access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel);

    private async Task<(Mentorship Pair, Pause Pause)?> FindAsync(Guid id, Guid pauseId, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } pair && await db.Set<Pause>().FirstOrDefaultAsync(p => p.Id == pauseId && p.ScopeId == id, cancel) is { } pause ? (pair, pause) : null;

    private async Task<PausePage<TForm>?> PageAsync<TForm>(Guid id, Guid pauseId, Guid version, TForm form, CancellationToken cancel) =>
        await FindAsync(id, pauseId, cancel) is (var pair, var pause) ? await PageAsync(pair, pause, version, form, cancel) : null;

    private async Task<PausePage<TForm>> PageAsync<TForm>(Mentorship pair, Pause? pause, Guid version, TForm form, CancellationToken cancel)
    {
        var names = await db.Set<Person>().AsNoTracking().Where(p => p.Id == pair.MentorId || p.Id == pair.MenteeId)
            .Select(p => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Id, p => p.Name.SurnameWithInitials, cancel);
        List<SummaryRow> facts = [new("Период пары", RussianDate.Period(pair.StartsOn, pair.LastOn)),
            new("Последняя запись дневника", pair.LastEntryOn is { } day ? RussianDate.Short(day) : "записей нет")];
        if (pause is not null) facts.AddRange([new("Приостановлена", pause.Period), new("Основание", pause.Ground.Label()), new("Причина", pause.Reason)]);
        return new PausePage<TForm>(pair.Id, pause?.Id, version, $"{names[pair.MentorId]} – {names[pair.MenteeId]}", facts, form);
    }
}
