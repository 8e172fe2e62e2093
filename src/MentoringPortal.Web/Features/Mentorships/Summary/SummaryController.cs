using System.Globalization;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Mentorships.Summary;

/// <summary>How much time mentors and mentees had together, by month: on the page and as a sheet.</summary>
[ActsAs(Rights.Followers)]
public sealed class SummaryController(SummaryReader summary, SchoolKeep kept, SchoolClock clock) : PortalController
{
    // The portal knows no earlier year.
    private const int FirstYear = 2000;

    [HttpGet("/mentorships/summary")]
    public async Task<IActionResult> Index(SummaryFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        var year = YearOf(filter.Year);
        return View(new SummaryListPage(await kept.ReadAsync($"summary {year.StartYear}", () => summary.ReadAsync(year, cancel)), filter));
    }

    /// <summary>Stages by the year in which mentees began.</summary>
    [HttpGet("/mentorships/cohorts")]
    public async Task<IActionResult> Cohorts(int? year, string? part, [FromServices] CohortReader cohorts, CancellationToken cancel)
    {
        ModelState.Clear();
        return View(await cohorts.ReadAsync(year, part, cancel));
    }

    [HttpGet("/mentorships/summary.xlsx")]
    public async Task<IActionResult> Xlsx(SummaryFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        var page = await summary.ReadAsync(YearOf(filter.Year), cancel);
        return Workbook("Сводка", clock.Today, Columns(page), filter.Of(page.Lines).ToList());
    }

    /// <summary>The same lines in the same order on paper (D-64).</summary>
    [HttpGet("/mentorships/summary.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(string format, SummaryFilter filter, [FromServices] PaperFactsReader facts, [FromServices] CurrentActor actor, CancellationToken cancel)
    {
        ModelState.Clear();
        var page = await summary.ReadAsync(YearOf(filter.Year), cancel);
        var school = await facts.SchoolAsync(cancel);
        var me = actor.PersonId is { } id ? (await facts.PeopleAsync([id], cancel)).GetValueOrDefault(id) : null;
        return this.Paper(TimeSummary.Compose(new TimeSummaryData
        {
            School = school,
            Year = page.Year,
            AsOf = clock.Today < page.Year.End ? clock.Today : page.Year.End,
            Months = page.Months,
            IsByMentor = filter.IsByMentor,
            TotalWords = filter.Narrows ? "Всего" : page.TotalWords,
            Responsible = me ?? school.Director,
            Lines = [.. filter.Of(page.Lines).Select(l => new SummedLine(l.MentorId, l.Mentor, l.Mentees,
                [.. l.Months.Select(m => new SummedMonth(m.Css is "vx" or "vp" ? null : m.Minutes, m.Css == "vp"))], l.Entries, l.Plan, l.Silence, l.Stage))],
        }), format);
    }

    [HttpGet("/mentorships/load-sheet.{format:regex(^(pdf|docx)$)}")]
    [ActsAs(Rights.Leadership)]
    public async Task<IActionResult> LoadSheet(string format, string? month, [FromServices] LoadSheetReader sheet, CancellationToken cancel) =>
        this.Paper(await sheet.ComposeAsync(MonthOf(month), cancel), format);

    // «2026-11»; whatever else stands in the address is the month that goes on.
    private DateOnly MonthOf(string? month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is >= FirstYear and <= RussianDate.MaxYear ? first : clock.Today;

    private AcademicYear YearOf(int? year) => year is >= FirstYear and <= RussianDate.MaxYear ? new AcademicYear(year.Value) : AcademicYear.Of(clock.Today);

    /// <summary>Columns of the workbook; minutes, so that a sheet can add them up.</summary>
    public static IReadOnlyList<Column<SummaryLine>> Columns(SummaryPage page) =>
    [
        new("Наставник", l => l.Mentor.Full, 34), new("С кем работает", l => l.MenteeNames, 40),
        .. Enumerable.Range(0, page.Months).Select(i => new Column<SummaryLine>(Header(page, i), l => l.Months[i].Minutes, 14)),
        new("Всего, мин", l => l.Minutes, 12), new("Записей", l => l.Entries, 10), new("План, %", l => l.Plan, 10),
        new("Без записей", l => l.Silence, 16), new("Этап", l => l.Stage, 34),
    ];

    private static string Header(SummaryPage page, int month)
    {
        var name = RussianDate.Month(page.Year.Start.AddMonths(month).Month);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}, мин";
    }
}
