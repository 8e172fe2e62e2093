using MentoringPortal.Data;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Councils.Packs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>What the school has answered since the year began, without a name.</summary>
/// <param name="Answered">Questionnaires handed in.</param>
/// <param name="Table">Mean marks by question; null where nothing was answered. Questions with fewer than five answers are left out.</param>
public sealed record SurveySummaryPage(CountedPeriod Period, int Answered, PackTable? Table, AnswerTrend Trend);

/// <summary>
/// The psychologist watches how content the pairs are (S4), the leadership reads the same: means and counts only. Individual answers stay with the person and with those
/// whom the questionnaire names (§2.13).
/// </summary>
public sealed class SurveySummaryReader(PortalDbContext db, ReportTables tables, AnswerTrendReader trends, SchoolKeep kept, SchoolClock clock)
{
    /// <summary>Who reads means and counts.</summary>
    public const SchoolRole Read = Rights.Leadership | SchoolRole.Psychologist;

    public Task<SurveySummaryPage> ReadAsync(CancellationToken cancel) => kept.ReadAsync("survey summary", async () =>
    {
        var period = CountedPeriod.OfYear(AcademicYear.Of(clock.Today), clock.Today);
        var section = PackSection.All.First(s => s.Code == "surveys");
        return new SurveySummaryPage(period, await SchoolFigures.Answered(db, period).CountAsync(cancel), await tables.OfAsync(section, period, [], cancel),
            await trends.ReadAsync(cancel));
    });
}
