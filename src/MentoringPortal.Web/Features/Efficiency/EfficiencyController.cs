using MentoringPortal.Data;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>«Эффективность программы»: the rubric of the program (S4-14).</summary>
[Route("/efficiency"), ActsAs(EfficiencyQueries.Read)]
public sealed class EfficiencyController(PortalDbContext db, EfficiencyQueries sheets, RubricResultReader results, BeginSheet begin, ScoreSheet score) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(SheetFilter filter, CancellationToken cancel) => Page(await sheets.ListAsync(filter, cancel));

    /// <summary>Years and scorers side by side.</summary>
    [HttpGet("result")]
    public async Task<IActionResult> Result(Guid? pair, CancellationToken cancel) => await results.SubjectAsync(pair, cancel) is { } subject
        ? Page(new ResultPage(pair, subject, await results.ReadAsync(pair, cancel), await results.CountingAsync(cancel), db.Actor.Is(Rights.Leadership))) : NotFoundPage();

    [HttpGet("counting"), ActsAs(Rights.Leadership)]
    public async Task<IActionResult> Counting(CancellationToken cancel) => Page(new CountingPage(new CountingForm { Counting = await results.CountingAsync(cancel) }));

    [HttpPost("counting"), ActsAs(Rights.Leadership)]
    public Task<IActionResult> Counting([Bind(Prefix = "Form")] CountingForm form, [FromServices] CountRubric count, CancellationToken cancel) =>
        WriteAsync(() => count.RunAsync(form, cancel), Done("/efficiency", "Сохранено, какой лист засчитывается."), "Counting",
            () => Task.FromResult<CountingPage?>(new CountingPage(form)));

    [HttpGet("new"), ActsAs(Rights.Leadership)]
    public async Task<IActionResult> New(Guid? mentorshipId, CancellationToken cancel) =>
        Page("New", await sheets.NewAsync(new NewSheetForm { MentorshipId = mentorshipId }, cancel));

    [HttpPost(""), ActsAs(Rights.Leadership)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] NewSheetForm form, CancellationToken cancel) =>
        WriteAsync(() => begin.RunAsync(form, cancel), sheet => Done($"/efficiency/{sheet.Id}", "Ставьте баллы: можно по частям, портал сохранит."),
            "New", async () => await sheets.NewAsync(form, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancel) => PageIfFound(await sheets.PageAsync(id, null, cancel));

    [HttpPost("{id:guid}"), ActsAs(Rights.Leadership)]
    public Task<IActionResult> Save(Guid id, Guid version, [Bind(Prefix = "Form")] SheetForm form, CancellationToken cancel) =>
        WriteAsync(() => score.RunAsync(id, version, form, cancel), Done($"/efficiency/{id}", "Баллы сохранены."), "Details", async () =>
        {
            db.ChangeTracker.Clear();
            return await sheets.PageAsync(id, form, cancel);
        }, conflict: async () =>
        {
            var now = (await sheets.PageAsync(id, null, cancel))!;
            var rows = now.Indicators.Join(form.Scores, i => i.Indicator.Number, s => s.Number, (i, s) =>
                new ConflictRow($"Показатель {s.Number}", Text(s.Points, s.Evidence), Text(i.Points, i.Evidence))).Where(r => r.Mine != r.Current);
            return ConflictPage("Details", now with { Form = form }, new ConflictModel(null, [.. rows]));
        });

    [HttpGet("{id:guid}/print.pdf")]
    public async Task<IActionResult> Pdf(Guid id, CancellationToken cancel) => await sheets.PaperAsync(id, cancel) is { } paper ? this.Paper(paper, "pdf") : NotFoundPage();

    [HttpGet("{id:guid}/print.docx")]
    public async Task<IActionResult> Word(Guid id, CancellationToken cancel) => await sheets.PaperAsync(id, cancel) is { } paper ? this.Paper(paper, "docx") : NotFoundPage();

    private static string Text(int? points, string? evidence) => $"{(points is { } p ? $"{p} балл." : "не оценён")}{(evidence is null ? "" : ": " + evidence)}";
}
