using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Asks running pairs for the reports of the program whose period nears its end (T-08, T-09); comes with a new day, or sooner when the author begins one.</summary>
public sealed class OpenReports(PortalDbContext db, ProgramReader programs, SchoolCalendarReader calendars, SchoolClock clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var quarters = await QuartersAsync(cancel);
        if (!(await programs.AtWorkAsync(cancel)).Any(p => Asks(p).Any())) return;

        var pairs = await db.Set<Mentorship>().AsNoTracking().Where(m => m.State == MentorshipState.Active).ToListAsync(cancel);
        var programOf = await programs.OfMenteesAsync([.. pairs.Select(p => p.MenteeId).Distinct()], cancel);
        var calendar = await calendars.ReadAsync(cancel);
        foreach (var asked in await db.Set<PeriodicReport>().Where(r => r.State == PeriodicState.Asked && r.ToOn >= today.AddDays(-ReportPeriod.AskedBefore)).ToListAsync(cancel))
        {
            asked.Recount(calendar);
        }

        var from = today.AddYears(-1);
        var known = (await db.Set<PeriodicReport>().Where(r => r.ToOn >= from).Select(r => new { r.ReportCode, r.MentorshipId, r.ToOn }).ToListAsync(cancel))
            .Select(r => (r.ReportCode, r.MentorshipId, r.ToOn)).ToHashSet();
        foreach (var pair in pairs)
        {
            if (programOf(pair.MenteeId) is not { ProgramId: not null, Definition: var program }) continue;

            foreach (var report in Asks(program))
            {
                if (PeriodOf(report, pair, today, quarters) is not { } period || today < period.AskedFrom || pair.StartsOn > period.AskedFrom) continue;

                if (known.Add((report.Code, pair.Id, period.ToOn))) db.Add(Asked(program, report, pair, period, calendar));
            }
        }

        if (!db.ChangeTracker.HasChanges()) return;

        db.Describe("Запрошены периодические отчёты");
        await db.SaveFirstAsync(cancel, typeof(PeriodicReport));

        IEnumerable<ReportDefinition> Asks(ProgramDefinition program) => (program.Reports ?? [])
            .Where(r => (ReportPeriod.Of(r.Rhythm, today, quarters) is { } p && today >= p.AskedFrom) || r.Rhythm == ReportRhythm.ProgramEnd);
    }

    /// <summary>The author begins the report of the period that runs, before it is asked for.</summary>
    /// <param name="code">Code of the report in the program.</param>
    public async Task<Outcome<PeriodicReport>> BeginAsync(Guid pairId, string? code, Guid author, CancellationToken cancel)
    {
        var program = await programs.OfPairAsync(pairId, cancel);
        if (await db.Set<Mentorship>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == pairId && m.State == MentorshipState.Active
            && (m.MentorId == author || m.MenteeId == author), cancel)
                is not { } pair
            || program.Reports?.FirstOrDefault(r => r.Code == code && AuthorOf(r, pair) == author) is not { } report)
        {
            return Outcome.Missing;
        }

        if (PeriodOf(report, pair, clock.Today, await QuartersAsync(cancel)) is not { } period)
        {
            return new RuleViolation("Сейчас этот отчёт не составляют: период ещё не начался или уже кончился");
        }

        if (await db.Set<PeriodicReport>().FirstOrDefaultAsync(r => r.ReportCode == report.Code && r.MentorshipId == pairId && r.ToOn == period.ToOn, cancel) is { } begun)
        {
            return begun;
        }

        var made = Asked(program, report, pair, period, await calendars.ReadAsync(cancel));
        db.Add(made);
        db.Describe("Отчёт начат");
        await db.SaveFirstAsync(cancel, typeof(PeriodicReport));
        return made;
    }

    /// <summary>The period of a report for a pair; null: nothing is reported now.</summary>
    /// <param name="quarters">Last days of the school's quarters.</param>
    public static ReportPeriod? PeriodOf(ReportDefinition report, Mentorship pair, DateOnly today, IReadOnlyList<DateOnly> quarters) =>
        report.Rhythm == ReportRhythm.ProgramEnd ? new ReportPeriod(pair.StartsOn, pair.EndsOn, "срок пары") : ReportPeriod.Of(report.Rhythm, today, quarters);

    /// <summary>Last days of the school's own quarters of the year that runs (T4).</summary>
    public async Task<IReadOnlyList<DateOnly>> QuartersAsync(CancellationToken cancel)
    {
        var year = AcademicYear.Of(clock.Today).StartYear;
        return await db.Set<SchoolQuarter>().AsNoTracking().Where(q => q.AcademicYear == year).OrderBy(q => q.Number).Select(q => q.EndsOn).ToListAsync(cancel);
    }

    /// <summary>Who writes it.</summary>
    public static Guid AuthorOf(ReportDefinition report, Mentorship pair) => report.From == ProgramRole.Mentee ? pair.MenteeId : pair.MentorId;

    private static PeriodicReport Asked(ProgramDefinition program, ReportDefinition report, Mentorship pair, ReportPeriod period, SchoolCalendar calendar) => new(
        report.Code, report.Called, pair.Id, AuthorOf(report, pair),
        program.Posts?.FirstOrDefault(p => p.Code == report.To)?.Role.ToSchoolRole() ?? SchoolRole.Curator, period, report.Hearings?.Count ?? 0, calendar);
}
