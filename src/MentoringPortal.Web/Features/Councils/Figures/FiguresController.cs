using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Councils.Figures;

/// <summary>All figures of a period, each a link to the records it counts.</summary>
/// <param name="Values">By code.</param>
/// <param name="Refused">Why the period of the address was not taken.</param>
public sealed record FiguresPage(CountedPeriod Period, IReadOnlyDictionary<string, FigureValue> Values, string? Refused, IReadOnlyList<PeriodPreset> Presets);

/// <summary>The records behind a figure.</summary>
/// <param name="Closed">Records of it that the reader may not open: they count, and are not named.</param>
public sealed record FigurePage(Figure Figure, CountedPeriod Period, int Value, IReadOnlyList<FigureRow> Rows, int? Before, IReadOnlySet<Guid> Closed);

/// <summary>«Показатели»: what the reports are made of. Every number opens the very records it counts.</summary>
[ActsAs(Rights.Leadership)]
public sealed class FiguresController(FigureReader figures, AssessmentAccess assessments, SchoolKeep kept, SchoolClock clock) : PortalController
{
    [HttpGet("/council/figures")]
    public async Task<IActionResult> Index(DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        var (period, refused) = PeriodOf(from, to);
        var values = await kept.ReadAsync($"figures {period.Query}", () => figures.CompareAsync(period, true, cancel));
        return View(new FiguresPage(period, values, refused, await figures.PresetsAsync(clock.Today, cancel)));
    }

    [HttpGet("/council/figures/{code}")]
    public async Task<IActionResult> Figure(string code, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        if (FigureCatalogue.Find(code) is not { } figure) return NotFoundPage();

        var (period, _) = PeriodOf(from, to);
        var value = (await figures.ReadAsync(period, [figure], cancel))[code];
        int? before = figure.IsOfToday ? null : (await figures.ReadAsync(period.YearBefore, [figure], cancel))[code];
        var rows = await figures.RowsAsync(figure, period, cancel);
        var closed = figure.IsOfAssessments ? await figures.ClosedAsync(assessments.Visible(), rows, cancel) : new HashSet<Guid>();
        return View(new FigurePage(figure, period, value, rows, before, closed));
    }

    // An address without a period, or with one that is none, speaks of the school year so far.
    private (CountedPeriod Period, string? Refused) PeriodOf(DateOnly? from, DateOnly? to)
    {
        var year = CountedPeriod.OfYear(AcademicYear.Of(clock.Today), clock.Today);
        if (from is null && to is null) return (year, null);

        var asked = CountedPeriod.Of(from, to, clock.Today);
        return asked.Ok ? (asked.Value, null) : (year, asked.Violations[0].Message);
    }
}
