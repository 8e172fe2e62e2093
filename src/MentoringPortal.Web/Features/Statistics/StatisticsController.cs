using MentoringPortal.Data;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Statistics;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Statistics;

/// <summary>«Сведения для мониторинга» (D-48): forms of the school's own rows, filled by figures and papers of the portal or by hand, issued and sent.</summary>
[Route("/statistics"), ActsAs(StatisticsReader.Read)]
public sealed class StatisticsController(PortalDbContext db, StatisticsReader reader, KeepStatistics keep, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page(await reader.ListAsync(cancel));

    [HttpGet("new"), ActsAs(StatisticsReader.Prepare)]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var year = CountedPeriod.OfYear(AcademicYear.Of(clock.Today), clock.Today);
        var origins = await OriginsAsync(cancel);
        var latest = await db.Set<StatisticsForm>().AsNoTracking().OrderByDescending(f => f.MadeOn).ThenByDescending(f => f.Id).FirstOrDefaultAsync(cancel);
        return Page("New", new StatisticsRowsPage(null, null, new StatisticsRowsForm
        {
            Title = latest?.Title ?? FormTemplate.All[0].Title,
            Authority = latest?.Authority,
            Executor = latest?.Executor,
            From = year.From,
            To = year.To,
            Origin = latest?.Id.ToString() ?? FormTemplate.All[0].Code,
        }, origins));
    }

    [HttpPost(""), ActsAs(StatisticsReader.Prepare)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] StatisticsRowsForm form, CancellationToken cancel) =>
        WriteAsync(() => keep.BeginAsync(form, cancel), made => Done($"/statistics/{made.Id}", "Форма составлена: портал заполнил, что знает. Остальное впишите."),
            "New", async () => new StatisticsRowsPage(null, null, form, await OriginsAsync(cancel)));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Form(Guid id, CancellationToken cancel) => PageIfFound("Form", await reader.PageAsync(id, cancel));

    [HttpGet("{id:guid}/rows"), ActsAs(StatisticsReader.Prepare)]
    public async Task<IActionResult> Rows(Guid id, CancellationToken cancel) => await reader.FindAsync(id, cancel) is { IsIssued: false } form
        ? Page("Rows", new StatisticsRowsPage(id, form.Version, StatisticsRowsForm.Of(form), [])) : NotFoundPage();

    [HttpPost("{id:guid}/rows"), ActsAs(StatisticsReader.Prepare)]
    public Task<IActionResult> Rows(Guid id, Guid version, [Bind(Prefix = "Form")] StatisticsRowsForm form, CancellationToken cancel) =>
        WriteAsync(() => keep.ArrangeAsync(id, version, form, cancel), Done($"/statistics/{id}", "Строки сохранены."), "Rows",
            async () => await reader.FindAsync(id, cancel) is null ? null : new StatisticsRowsPage(id, version, form.WithNext(), []));

    [HttpGet("{id:guid}/values"), ActsAs(StatisticsReader.Prepare)]
    public async Task<IActionResult> Values(Guid id, CancellationToken cancel) => await reader.PageAsync(id, cancel) is { Form.IsIssued: false } page
        ? Page("Values", new StatisticsValuesPage(page, page.Form.Version, StatisticsValuesForm.Of(page.Form))) : NotFoundPage();

    [HttpPost("{id:guid}/values"), ActsAs(StatisticsReader.Prepare)]
    public Task<IActionResult> Values(Guid id, Guid version, [Bind(Prefix = "Form")] StatisticsValuesForm form, CancellationToken cancel) =>
        WriteAsync(() => keep.FillAsync(id, version, form, cancel), Done($"/statistics/{id}", "Сведения сохранены."), "Values", async () =>
        {
            if (await reader.PageAsync(id, cancel) is not { } page) return null;

            while (form.Answers.Count < page.Lines.Count) form.Answers.Add(new StatisticsAnswerForm());
            return new StatisticsValuesPage(page, version, form);
        });

    [HttpGet("{id:guid}/issue"), ActsAs(StatisticsReader.Prepare)]
    public async Task<IActionResult> Issue(Guid id, CancellationToken cancel) => await IssuePageAsync(id, null, cancel) is { } page ? View("CheckPage", page) : NotFoundPage();

    [HttpPost("{id:guid}/issue"), ActsAs(StatisticsReader.Prepare)]
    public Task<IActionResult> Issue(Guid id, Guid version, [FromServices] IssueStatistics issue, CancellationToken cancel) =>
        WriteAsync(() => issue.RunAsync(id, version, cancel), Done($"/statistics/{id}", "Форма выдана и больше не меняется. Отметьте, когда отправите её."), "CheckPage",
            () => IssuePageAsync(id, version, cancel), prefix: "");

    [HttpPost("{id:guid}/sent"), ActsAs(StatisticsReader.Prepare)]
    public Task<IActionResult> Sent(Guid id, Guid version, [Bind(Prefix = "Sent")] StatisticsSentForm form, CancellationToken cancel) =>
        WriteAsync(() => keep.SendAsync(id, version, form, cancel), Done($"/statistics/{id}", "Отправка отмечена."), "Form",
            async () => await reader.PageAsync(id, cancel) is { } page ? page with { Sent = form } : null, prefix: "Sent");

    [HttpPost("{id:guid}/removal"), ActsAs(StatisticsReader.Prepare)]
    public async Task<IActionResult> Remove(Guid id, Guid version, CancellationToken cancel) => await reader.FindAsync(id, cancel) is { IsIssued: true }
        ? await ButtonAsync(() => keep.RemoveAsync(id, version, cancel), $"/statistics/{id}", "")
        : await ButtonAsync(() => keep.RemoveAsync(id, version, cancel), "/statistics", "Проект убран.");

    [HttpGet("{id:guid}/form.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel)
    {
        if (await reader.PageAsync(id, cancel) is not { } page) return NotFoundPage();

        // What was issued is read as it was issued.
        if (page.Form.DocumentId is { } issued && format == "pdf") return Redirect($"/documents/{issued}.pdf");

        return this.Paper(await reader.PaperAsync(page, page.Form.IssuedOn, cancel), format);
    }

    [HttpGet("{id:guid}/form.xlsx")]
    public async Task<IActionResult> Workbook(Guid id, CancellationToken cancel) => await reader.PageAsync(id, cancel) is { } page
        ? File(StatisticsReader.Workbook(page), XlsxSheet.ContentType, $"Сведения для мониторинга {RussianDate.Short(page.Form.To)}.xlsx") : NotFoundPage();

    private async Task<CheckPage?> IssuePageAsync(Guid id, Guid? version, CancellationToken cancel)
    {
        if (await reader.PageAsync(id, cancel) is not { Form.IsIssued: false } page) return null;

        return new CheckPage("Выдать сведения для мониторинга?",
            [new("Форма", page.Form.Title), new("Кому", page.Form.Authority ?? "–"), new("Период", page.Form.Period.Words),
                new("Строк", RussianPlural.Number(page.Lines.Count(l => l.Row.Kind != FormRowKind.Heading)))],
            $"/statistics/{id}/issue", "Выдать форму")
        {
            Meaning = "Цифры и реквизиты застынут такими, какие они сейчас. Выданную форму изменить нельзя: следующая начнётся с неё.",
            Warnings = page.Form.MayIssue(page.Values) is { } refused ? [refused.Message] : [],
            Back = $"/statistics/{id}",
            Version = version ?? page.Form.Version,
        };
    }

    // Earlier forms first: an authority asks for the same again.
    private async Task<IReadOnlyList<Choice>> OriginsAsync(CancellationToken cancel) =>
    [
        .. (await db.Set<StatisticsForm>().AsNoTracking().OrderByDescending(f => f.MadeOn).ThenByDescending(f => f.Id).Take(20)
            .Select(f => new { f.Id, f.Title, f.To }).ToListAsync(cancel))
            .Select(f => Choice.Of(f.Id, $"{f.Title}, на {RussianDate.Short(f.To)}")),
        .. FormTemplate.All.Select(t => new Choice(t.Code, $"образец «{t.Title}»")),
    ];
}
