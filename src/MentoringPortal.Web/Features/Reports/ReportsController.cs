using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Final papers that mentor and mentee write themselves (S0-48 … S0-50).</summary>
[Authorize(Policies.Participants)]
public sealed class ReportsController(ReportReader reports) : PortalController
{
    [HttpGet("/reports/{partId:guid}")]
    public async Task<IActionResult> Index(Guid partId, CancellationToken cancel) =>
        PageIfFound(await reports.PageAsync(partId, null, cancel));

    [HttpPost("/reports/{partId:guid}")]
    public Task<IActionResult> Write(Guid partId, Guid version, [Bind(Prefix = "Form")] ReportForm form, string? next, [FromServices] WriteReport write,
        CancellationToken cancel) =>
        WriteAsync(() => write.RunAsync(partId, version, form, next == "check", cancel),
            next == "check" ? Done($"/reports/{partId}/submission", "") : Done($"/reports/{partId}", "Черновик сохранён."),
            "Index", async () => await reports.PageAsync(partId, form, cancel));

    [HttpGet("/reports/{partId:guid}/submission")]
    public async Task<IActionResult> Submission(Guid partId, CancellationToken cancel) =>
        await reports.PageAsync(partId, null, cancel) is { IsHandedIn: false, InHand.Report: not null } page ? View("CheckPage", CheckOf(page)) : NotFoundPage();

    [HttpPost("/reports/{partId:guid}/submission")]
    public Task<IActionResult> Submit(Guid partId, Guid version, [FromServices] HandInReport handIn, CancellationToken cancel) =>
        WriteAsync(() => handIn.RunAsync(partId, version, cancel), Done($"/reports/{partId}", "Документ передан в комплект."),
            "CheckPage", async () => await reports.PageAsync(partId, null, cancel) is { } page ? CheckOf(page) : null);

    [HttpGet("/reports/{partId:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid partId, string format, [FromServices] ReportPaper paper, CancellationToken cancel) =>
        await reports.FindAsync(partId, cancel) is { } inHand
            ? this.Paper(await paper.ComposeAsync(inHand, draft: inHand.Part.State != PartState.HandedIn, cancel), format) : NotFoundPage();

    private static CheckPage CheckOf(ReportPage page)
    {
        var form = page.Form;
        (string Label, string? Text)[] texts =
        [
            ("Проделанная работа", form.Done), ("Результаты", form.Results), ("Мероприятия и конкурсы", form.Events), ("Чему научились", form.Learned),
            ("Сильные стороны", form.Strengths), ("Над чем работать", form.ToImprove), ("Затруднения", form.Difficulties), ("Помощь наставника", form.AboutMentoring),
            ("Вывод", form.Conclusion), ("Предложения", form.Proposals), ("Планы", form.Intentions),
        ];
        return new CheckPage(
            $"Передать: {page.InHand.Part.Title}?",
            [
                new("Наставляемый", page.Mentee),
                new("Наставник", page.Mentor),
                .. page.Facts,
                .. (page.InHand.Rubric?.Lines ?? []).Select((line, i) => new SummaryRow(line.Text, Points(page, i), page.Url, "оценку")),
                .. texts.Where(t => t.Text is not null).Select(t => new SummaryRow(t.Label, t.Text, page.Url, t.Label.ToLowerInvariant())),
            ],
            page.Url + "/submission",
            "Передать в комплект")
        {
            Meaning = "После передачи документ войдёт в комплект и не изменится. Исправить его можно, если организатор вернёт документ.",
            Back = page.Url,
            Version = page.Version,
        };
    }

    private static string? Points(ReportPage page, int line) => page.Form.Marks.ElementAtOrDefault(line) is { Points: { } points } mark
        ? page.InHand.Rubric!.Scale.First(s => s.Points == points).Words + (mark.Comment is null ? "" : $". {mark.Comment}") : null;
}
